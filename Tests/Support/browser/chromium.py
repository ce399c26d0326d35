"""A headless Chromium, spoken to over a pipe: no port, no driver, nothing but the standard library."""

import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time

# Seconds to wait for an answer, on a machine that is busy with other things.
PATIENCE = 300
NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def path():
    return next((found for found in map(shutil.which, NAMES) if found), None)


class Chromium:
    """One browser with one page; `with Chromium() as browser`."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="entente-browser-")
        to_read, self.to_write = os.pipe()
        self.from_read, from_write = os.pipe()

        def wire():
            # The browser reads commands from 3 and writes answers to 4.
            os.dup2(to_read, 13), os.dup2(from_write, 14)
            os.dup2(13, 3), os.dup2(14, 4)

        self.process = subprocess.Popen(
            [path(), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--disable-extensions", "--disable-background-networking", "--remote-debugging-pipe",
             "--user-data-dir=" + self.folder, "about:blank"],
            preexec_fn=wire, close_fds=False, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read), os.close(from_write)
        self.buffer, self.number, self.events = b"", 0, []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = None
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network", "Security"]:
            self.send(domain + ".enable")
        return self

    def __exit__(self, *_):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        os.close(self.to_write), os.close(self.from_read)
        shutil.rmtree(self.folder, ignore_errors=True)

    def send(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if getattr(self, "session", None):
            message["sessionId"] = self.session
        os.write(self.to_write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next_message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def next_message(self):
        while b"\0" not in self.buffer:
            if not select.select([self.from_read], [], [], PATIENCE)[0]:
                raise RuntimeError("the browser does not answer")
            data = os.read(self.from_read, 1 << 20)
            if not data:
                raise RuntimeError("the browser went away")
            self.buffer += data
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def open(self, file, width=1200, height=1600, scheme="light", media=""):
        """Shows a file as a screen of that width would, and waits until it is there."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 600)
        self.send("Emulation.setEmulatedMedia", media=media,
                  features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.events.clear()
        self.send("Page.navigate", url="file://" + os.path.abspath(file))
        deadline = time.monotonic() + 60
        while self.run("document.readyState + location.protocol") != "completefile:":
            if time.monotonic() > deadline:
                raise RuntimeError("the page is not shown")
            time.sleep(0.02)

    def run(self, script):
        """The value of a JavaScript expression in the page; the page's own policy does not bind it."""
        result = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"]))
        return result["result"].get("value")

    def complaints(self):
        """What the page made the console say, and everything that it wanted from elsewhere."""
        found = []
        for event in self.events:
            method, values = event.get("method"), event.get("params", {})
            if method == "Runtime.consoleAPICalled":
                found.append("console: " + str(values["args"]))
            elif method == "Runtime.exceptionThrown":
                found.append("exception: " + str(values["exceptionDetails"].get("text")))
            elif method == "Log.entryAdded":
                found.append("log: " + values["entry"]["text"])
            elif method == "Network.requestWillBeSent" and values["type"] != "Document":
                found.append("request: " + values["request"]["url"][:200])
        return found


if __name__ == "__main__":
    # Whether there is one that starts.
    if not path():
        raise SystemExit(1)
    with Chromium():
        pass
