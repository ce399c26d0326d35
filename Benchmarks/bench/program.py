"""The program under test, and a workshop that it can continue."""

import os
import subprocess
from pathlib import Path

# The beginning of a workshop; it ends in step 4, where a rate is asked for.
ANSWERS = """Acme
Q1 2027
Ana Ruiz, CMO

Tom Berg, Head of Sales

6
20

/goto 2
€1.2 million
60%

18,000
closed deals of 2026
/goto 4
"""


class Program:
    """The program's path, and the surroundings that every run of it has."""

    def __init__(self, path: Path):
        self.path = path
        self.environment: dict[str, str] = {}

    def prepare(self, folder: Path) -> None:
        """Makes the workshop `Bench` in a folder."""
        self.environment = environment(folder)
        self.run("new", "Bench", lines=ANSWERS)

    def run(self, *arguments: str, lines: str = "") -> None:
        done = subprocess.run(
            [self.path, *arguments], input=lines, env=self.environment, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"entente {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


def environment(folder: Path) -> dict[str, str]:
    """Nothing of the caller's, so that figures of two people mean the same."""
    return {
        "HOME": str(folder), "XDG_DATA_HOME": str(folder), "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "ENTENTE_LANG": "en", "TZ": "Europe/Madrid",
        "PS1": "bench> ", "PROMPT_TOOLKIT_NO_CPR": "1",
    }
