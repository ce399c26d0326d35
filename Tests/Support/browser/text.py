"""The words that a reader meets, in their order, one a line: of a page, without its pictures.

    python3 text.py < PAGE.html
"""

import html.parser
import re
import sys

HIDDEN = {"svg", "style", "title", "caption", "nav"}
VOID = {"meta", "br", "hr", "col"}


class Words(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.hidden, self.text = [], []

    def handle_starttag(self, tag, attrs):
        if tag in HIDDEN or self.hidden and tag not in VOID:
            self.hidden.append(tag)
        elif tag not in ("b", "bdi", "code", "em", "span", "strong", "time"):
            self.text.append(" ")

    def handle_endtag(self, tag):
        if self.hidden:
            self.hidden.pop()
        elif tag not in ("b", "bdi", "code", "em", "span", "strong", "time"):
            self.text.append(" ")

    def handle_data(self, data):
        if not self.hidden:
            self.text.append(data)


if __name__ == "__main__":
    reader = Words()
    reader.feed(sys.stdin.read())
    print("\n".join(re.findall(r"\w+", "".join(reader.text))))
