"""A program under a pseudo-terminal, with the time at which each piece of its output arrived."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

now = time.monotonic


class Session:
    """One running program; `output` is everything it wrote since the last `forget`."""

    def __init__(self, command: list[str], environment: dict[str, str], columns: int = 100, rows: int = 30):
        reading, writing = os.pipe()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.write(writing, struct.pack("d", now()))
            os.execvpe(command[0], command, environment)
        os.close(writing)
        # Just before the program took the place of its caller.
        self.began = struct.unpack("d", os.read(reading, 8))[0]
        os.close(reading)
        self.output = b""
        self.arrived = self.began

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_) -> None:
        try:
            os.kill(self.process, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.process, 0)
        os.close(self.terminal)

    def forget(self) -> None:
        self.output = b""

    def type(self, keys: str) -> float:
        """Sends keys; the time just before."""
        sent = now()
        os.write(self.terminal, keys.encode())
        return sent

    def wait(self, text: str, seconds: float = 10) -> float:
        """Reads until a text has come; when its last byte did."""
        wanted = text.encode()
        limit = now() + seconds
        while wanted not in self.output:
            if not self._read(limit - now()):
                raise SystemExit(f"no {text!r} within {seconds} s, only {self.output[-2000:]!r}")
        return self.arrived

    def settle(self, seconds: float = 0.02) -> float:
        """Reads until nothing came for a while; when the last piece did."""
        while self._read(seconds):
            pass
        return self.arrived

    def _read(self, seconds: float) -> bool:
        if not select.select([self.terminal], [], [], max(0, seconds))[0]:
            return False
        try:
            piece = os.read(self.terminal, 65536)
        except OSError:
            piece = b""
        if not piece:
            return False
        self.arrived = now()
        self.output += piece
        return True


def milliseconds(seconds: float) -> float:
    return seconds * 1000
