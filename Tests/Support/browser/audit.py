"""Opens pages in a browser, as screens of several kinds show them, and prints what is wrong: one finding a line.

    python3 audit.py PAGE.html …          what stands in audit.js, and what the console says
    python3 audit.py --axe PAGE.html …    what axe-core says, where a Python package carries it
"""

import importlib.util
import json
import pathlib
import sys

from chromium import Chromium

HERE = pathlib.Path(__file__).parent
VIEWS = [("light", 1200, "light", ""), ("dark", 1200, "dark", ""), ("narrow", 400, "light", ""),
         ("narrow dark", 400, "dark", ""), ("wide", 1920, "light", ""), ("paper", 680, "light", "print")]
AXE = ["axe_playwright_python", "axe_core_python", "axe_selenium_python"]


def axe():
    """The newest axe-core that an installed package carries, or none."""
    for name in AXE:
        spec = importlib.util.find_spec(name)
        for folder in spec.submodule_search_locations if spec else []:
            for file in sorted(pathlib.Path(folder).rglob("axe.min.js")):
                return file.read_text(encoding="utf-8")
    return None


def findings(browser, page, source):
    for name, width, scheme, media in VIEWS:
        # Contrast, width and overlap are audit.js's, in all views; axe-core takes its time and looks once.
        if source and name != "light":
            continue
        browser.open(page, width=width, scheme=scheme, media=media)
        found = by_axe(browser, source) if source else by_look(browser)
        for line in found:
            yield f"{pathlib.Path(page).name}, {name}: {line}"


def by_look(browser):
    return browser.run(HERE.joinpath("audit.js").read_text(encoding="utf-8")) + browser.complaints()


def by_axe(browser, source):
    # Folded parts are looked at as well.
    browser.run("document.querySelectorAll('details').forEach(part => part.open = true)")
    browser.run(source + "; 0")
    rules = json.loads(browser.run("axe.run().then(result => JSON.stringify(result.violations))"))
    return [f"axe {rule['id']} ({rule['impact']}): {node['html'][:140]} {node['failureSummary'][:200]!r}"
            for rule in rules for node in rule["nodes"]]


def main(pages, source):
    with Chromium() as browser:
        lines = [line for page in pages for line in findings(browser, page, source)]
    print("\n".join(lines))
    return 1 if lines else 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments == ["--has-axe"]:
        sys.exit(0 if axe() else 1)
    if arguments[:1] == ["--axe"]:
        sys.exit(main(arguments[1:], axe()))
    sys.exit(main(arguments, None))
