"""Reads pages with independent parsers and prints what is wrong: one finding a line.

    python3 check_html.py PAGE.html …           valid HTML, by html5lib and, where it is installed, tidy
    python3 check_html.py --words PAGE.html     the page's text and titles as JSON, read by html.parser
"""

import html.parser
import json
import shutil
import subprocess
import sys


def by_html5lib(path):
    import html5lib
    parser = html5lib.HTMLParser(strict=False)
    with open(path, "rb") as file:
        parser.parse(file, transport_encoding="utf-8")
    for (line, column), code, values in parser.errors:
        yield f"{path}:{line}:{column}: {code} {values}"


def by_tidy(path):
    if not shutil.which("tidy"):
        return
    result = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", path], capture_output=True, text=True)
    for line in result.stderr.splitlines():
        # Tidy knows neither the pictures' elements nor what came after HTML 5.0.
        if "Error" in line and "is not recognized" not in line:
            yield f"{path}: tidy: {line}"


class Words(html.parser.HTMLParser):
    """What a reader sees, and what is told to those who do not see: texts by the element that holds them."""

    VOID = {"meta", "br", "hr", "col"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.texts, self.labels, self.tags, self.attributes = [], [], [], set(), set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.labels += [value for name, value in attrs if name == "aria-label"]
        if tag not in self.VOID:
            self.open.append(tag)
            if tag in ("bdi", "title", "desc", "text"):
                self.texts.append([tag, ""])

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            raise ValueError(f"{tag} ends what is not open")

    def handle_data(self, data):
        if self.open and self.texts and self.open[-1] == self.texts[-1][0]:
            self.texts[-1][1] += data

    def handle_comment(self, data):
        raise ValueError("a comment: " + data)


def words(path):
    reader = Words()
    with open(path, encoding="utf-8", newline="") as file:
        reader.feed(file.read())
    reader.close()
    if reader.open:
        raise ValueError(f"still open: {reader.open}")
    return {"texts": reader.texts, "labels": reader.labels, "tags": sorted(reader.tags),
            "attributes": sorted(reader.attributes)}


def main(arguments):
    if arguments[0] == "--words":
        print(json.dumps(words(arguments[1])))
        return 0
    lines = [line for path in arguments for check in (by_html5lib, by_tidy) for line in check(path)]
    print("\n".join(lines))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
