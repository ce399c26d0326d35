#!/usr/bin/env python3
"""Times the program as a person meets it, beside yardsticks that are timed in turn with it.

    python3 Benchmarks/run.py PATH/entente [--only help,prompt,answer,key] [--quick] [--folder DIR] [--json FILE]

Prints a Markdown table. It never fails because of a time: a busy machine is slow, and the table says how busy it was.
docs/benchmarks.md says what each figure means.
"""

import argparse
import json
import platform
import shutil
import sys
import tempfile
from pathlib import Path

# Before the first import of its own: a run leaves nothing in the project.
sys.dont_write_bytecode = True

from bench import answers, keys, machine, starts
from bench.figures import table
from bench.program import Program

SUBJECTS = {"help": starts.help_page, "prompt": starts.prompts, "answer": answers.durable, "key": keys.echoes}


def main() -> int:
    options = arguments()
    program = Program(Path(options.program).resolve())
    folder = Path(tempfile.mkdtemp(prefix="bench-", dir=options.folder or program.path.parent)).resolve()
    try:
        program.prepare(folder)
        before = machine.load()
        figures = []
        for name in options.only:
            print(f"{name} …", file=sys.stderr, flush=True)
            figures += SUBJECTS[name](program, folder, options.quick)
        print(table(figures))
        print()
        print(machine.description(folder, before))
        if options.json:
            Path(options.json).write_text(json.dumps([figure.json for figure in figures], indent=1) + "\n")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the release build of entente")
    parser.add_argument(
        "--only", default=list(SUBJECTS), type=lambda names: names.split(","), help=",".join(SUBJECTS)
    )
    parser.add_argument("--quick", action="store_true", help="a tenth of the samples")
    parser.add_argument("--folder", help="where the workshops lie; on a real disk. The program's own folder otherwise")
    parser.add_argument("--json", help="writes every sample there, in milliseconds")
    options = parser.parse_args()
    unknown = [name for name in options.only if name not in SUBJECTS]
    if unknown:
        parser.error(f"there is no {', '.join(unknown)}; there are {', '.join(SUBJECTS)}")
    if platform.system() not in ("Linux", "Darwin"):
        parser.error("needs pseudo-terminals")
    return options


if __name__ == "__main__":
    sys.exit(main())
