"""Prints pages with a browser and says how many sheets each takes: one line a page, "sheets width height name".

    python3 paper.py PAGE.html …
"""

import base64
import pathlib
import re
import sys

from chromium import Chromium


def main(pages):
    with Chromium() as browser:
        for page in pages:
            browser.open(page)
            data = browser.send("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
            paper = base64.b64decode(data)
            sizes = {match.groups() for match in re.finditer(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)}
            sheets = len(re.findall(rb"/Type /Page\b(?!s)", paper))
            for width, height in sizes:
                print(sheets, round(float(width)), round(float(height)), pathlib.Path(page).name)


if __name__ == "__main__":
    main(sys.argv[1:])
