"""How long it takes to be there: the help page, and the prompt of a workshop that goes on."""

import os
from pathlib import Path

from .figures import Figure
from .program import Program
from .session import Session, milliseconds, now
from .yardsticks import BASH, PROMPT, PROMPT_TOOLKIT, has_prompt_toolkit

ROUNDS = 200
PROMPT_ROUNDS = 60
WARM_UPS = 5


def help_page(program: Program, folder: Path, quick: bool) -> list[Figure]:
    ours = Figure("`entente --help`", [], must=15, aim=8)
    yardstick = Figure("`/bin/true`", [])
    ours.yardsticks = [yardstick]
    commands = [(ours, [str(program.path), "--help"]), (yardstick, ["/bin/true"])]
    for round in range(-WARM_UPS, ROUNDS // 10 if quick else ROUNDS):
        for figure, command in commands:
            took = wall(command, program.environment)
            if round >= 0:
                figure.samples.append(took)
    return [ours]


def wall(command: list[str], environment: dict[str, str]) -> float:
    """From asking the system for a process to its end."""
    nowhere = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)]
    began = now()
    process = os.posix_spawnp(command[0], command, environment, file_actions=nowhere)
    os.waitpid(process, 0)
    return milliseconds(now() - began)


def prompts(program: Program, folder: Path, quick: bool) -> list[Figure]:
    ours = Figure("a saved workshop to its prompt", [], must=50, aim=25)
    commands = [(ours, [str(program.path), "resume", "Bench"], "›")]
    ours.yardsticks = [Figure("bash to its prompt", [])]
    commands.append((ours.yardsticks[0], BASH, PROMPT))
    if has_prompt_toolkit():
        ours.yardsticks.append(Figure("prompt_toolkit to its prompt", []))
        commands.append((ours.yardsticks[1], PROMPT_TOOLKIT, PROMPT))
    for round in range(-WARM_UPS, PROMPT_ROUNDS // 10 if quick else PROMPT_ROUNDS):
        for figure, command, prompt in commands:
            with Session(command, program.environment) as session:
                session.wait(prompt)
                # The prompt alone is not yet a line that one can type on: what comes with it counts too.
                ready = session.settle(0.05)
            if round >= 0:
                figure.samples.append(milliseconds(ready - session.began))
    return [ours]
