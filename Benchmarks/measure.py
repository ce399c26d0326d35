#!/usr/bin/env python3
"""Times `entente measure` with all clauses on, as a whole process, in turn with another program over the same files.

    python3 Benchmarks/measure.py PATH/entente [--leads 10000,100000,1000000] [--rounds 7]
        [--folder DIR] [--data DIR --agreement FILE -- MEASURE OPTIONS] [--peer 'COMMAND {folder}']

Without --data it makes its own exports below --folder. Prints a Markdown table: wall and CPU seconds (medians), peak memory, and
the peer's figures as ratios. It never fails because of a time. docs/benchmarks.md says what each figure means.
"""

import argparse
import os
import shlex
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

sys.dont_write_bytecode = True

from bench import exports, machine


@dataclass
class Runs:
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    peak: list[float] = field(default_factory=list)

    def add(self, command: list[str]) -> None:
        nowhere = [(os.POSIX_SPAWN_OPEN, number, "/dev/null", os.O_WRONLY, 0) for number in (1, 2)]
        began = time.monotonic()
        process = os.posix_spawnp(command[0], command, os.environ, file_actions=nowhere)
        _, status, usage = os.wait4(process, 0)
        self.wall.append(time.monotonic() - began)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{shlex.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
        self.cpu.append(usage.ru_utime + usage.ru_stime)
        self.peak.append(usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1 << 20))

    def row(self, name: str, beside: "Runs | None" = None) -> str:
        ratio = ""
        if beside:
            pairs = [mine / other for mine, other in zip(self.wall, beside.wall)]
            work = [mine / other for mine, other in zip(self.cpu, beside.cpu)]
            ratio = f"wall {median(pairs):.2f}× ({min(pairs):.2f}–{max(pairs):.2f}), CPU {median(work):.2f}×"
        return f"| {name} | {median(self.wall):.3f} | {median(self.cpu):.3f} | {median(self.peak):.0f} | {ratio} |"


def main() -> int:
    options = arguments()
    folder = Path(options.folder or tempfile.mkdtemp(prefix="entente-bench-"))
    before = machine.load()
    print("| what | wall, s | CPU, s | peak, MiB | the peer beside it |\n|---|---|---|---|---|")
    if options.data:
        subjects = [(Path(data), Path(options.agreement), options.more) for data in options.data]
    else:
        subjects = [(made, made / "agreement.json", []) for made in (exports.written(folder, n) for n in options.leads)]
        spoilt = exports.written(folder, options.leads[-1], bad=0.01)
        subjects.append((spoilt, spoilt / "agreement.json", ["--max-bad", "5"]))
    for data, agreement, more in subjects:
        ours, theirs = Runs(), Runs()
        command = [options.program, "measure", str(agreement), "--leads", f"{data}/leads.csv"]
        command += ["--activities", f"{data}/activities.csv", "--format", "json", *more]
        peer = [part.replace("{folder}", str(data)) for part in shlex.split(options.peer or "")]
        for round in range(-1, options.rounds):
            if round == 0:
                ours, theirs = Runs(), Runs()
            ours.add(command)
            if peer:
                theirs.add(peer)
        print(ours.row(f"**{data.name} leads**"))
        if peer:
            print(theirs.row("— the peer", ours), flush=True)
    print("\n" + machine.description(folder, before))
    return 0


def arguments() -> argparse.Namespace:
    own, more = sys.argv[1:], []
    if "--" in own:
        place = own.index("--")
        own, more = own[:place], own[place + 1 :]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the release build of entente")
    parser.add_argument("--leads", default=[10_000, 100_000, 1_000_000], type=lambda text: [int(n) for n in text.split(",")])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--folder", help="where exports are made; they are kept. A temporary folder otherwise")
    parser.add_argument("--data", action="append", help="a folder with leads.csv and activities.csv, instead of own exports")
    parser.add_argument("--agreement", help="the agreement for --data")
    parser.add_argument("--peer", help="another program, run in turn; {folder} becomes the data's folder")
    options = parser.parse_args(own)
    options.more = more
    if options.data and not options.agreement:
        parser.error("--data needs --agreement")
    return options


if __name__ == "__main__":
    sys.exit(main())
