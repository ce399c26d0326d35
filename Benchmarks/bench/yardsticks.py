"""Programs that people know, to put the figures beside."""

import importlib.util
import sqlite3
import sys
from pathlib import Path

BASH = ["bash", "--norc", "--noprofile", "-i"]
CAT = ["cat"]
PROMPT = "bench>"
PROMPT_TOOLKIT = [
    sys.executable, "-c",
    "from prompt_toolkit import PromptSession\ns = PromptSession()\nwhile True: s.prompt('bench> ')",
]


def has_prompt_toolkit() -> bool:
    return importlib.util.find_spec("prompt_toolkit") is not None


class BareCommit:
    """One row made durable as the program does it, with nothing around it."""

    def __init__(self, folder: Path):
        self.database = sqlite3.connect(folder / "yardstick.sqlite", isolation_level=None)
        self.database.execute("PRAGMA journal_mode = DELETE")
        self.database.execute("PRAGMA synchronous = EXTRA")
        self.database.execute("CREATE TABLE head (one INTEGER PRIMARY KEY, events INTEGER)")
        self.database.execute("INSERT INTO head VALUES (1, 0)")
        self.database.execute("CREATE TABLE event (number INTEGER PRIMARY KEY, payload TEXT, digest TEXT)")

    def __call__(self) -> None:
        self.database.execute("BEGIN IMMEDIATE")
        self.database.execute("INSERT INTO event (payload, digest) VALUES (?, ?)", ("x" * 250, "d" * 64))
        self.database.execute("UPDATE head SET events = events + 1")
        self.database.execute("COMMIT")
