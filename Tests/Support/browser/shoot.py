"""Pictures of a page for people to look at: light, dark, narrow and A4.

    python3 shoot.py PAGE.html FOLDER [HEIGHT]
"""

import base64
import pathlib
import sys

from chromium import Chromium


def main(page, folder, piece=1600):
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    with Chromium() as browser:
        for name, width, scheme in [("light", 1200, "light"), ("dark", 1200, "dark"), ("narrow", 400, "light")]:
            browser.open(page, width=width, scheme=scheme)
            height = int(browser.run("document.documentElement.scrollHeight"))
            for number, top in enumerate(range(0, height, piece)):
                clip = {"x": 0, "y": top, "width": width, "height": min(piece, height - top), "scale": 1}
                data = browser.send("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)["data"]
                out.joinpath(f"{name}-{number:02}.png").write_bytes(base64.b64decode(data))
        data = browser.send("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
        out.joinpath("paper.pdf").write_bytes(base64.b64decode(data))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:]))
