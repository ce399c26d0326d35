"""How long a key takes to appear on the screen."""

from contextlib import ExitStack
from pathlib import Path

from .figures import Figure
from .program import Program
from .session import Session, milliseconds
from .yardsticks import BASH, CAT, PROMPT, PROMPT_TOOLKIT, has_prompt_toolkit

KEYS = 500
WARM_UPS = 20
# No letter that ends a control sequence of a terminal.
LETTERS = "qwxyzv"
ERASE = "\x7f"
# One and a half rows of the window.
WRAPPED = "one and a half rows of words " * 5


def echoes(program: Program, folder: Path, quick: bool) -> list[Figure]:
    rounds = KEYS // 10 if quick else KEYS
    with ExitStack() as stack:
        sessions = {"entente": start(stack, program, [str(program.path), "resume", "Bench"], "›")}
        sessions["cat (the system's own echo)"] = start(stack, program, CAT, "")
        sessions["bash (readline)"] = start(stack, program, BASH, PROMPT)
        if has_prompt_toolkit():
            sessions["prompt_toolkit"] = start(stack, program, PROMPT_TOOLKIT, PROMPT)
        empty = timed("a key to its echo, empty line", sessions, rounds)
        for session in sessions.values():
            session.type(WRAPPED)
            session.settle(0.1)
        return [empty, timed("a key to its echo, wrapped line", sessions, rounds)]


def start(stack: ExitStack, program: Program, command: list[str], prompt: str) -> Session:
    session = stack.enter_context(Session(command, program.environment))
    session.wait(prompt)
    session.settle(0.3)
    if prompt:
        session.type("\x15")
        session.settle(0.1)
    return session


def timed(name: str, sessions: dict[str, Session], rounds: int) -> Figure:
    """Types a letter into each program in turn and takes it back."""
    figures = {key: Figure(key, [], 99) for key in sessions}
    for round in range(-WARM_UPS, rounds):
        letter = LETTERS[round % len(LETTERS)]
        for key, session in sessions.items():
            session.forget()
            sent = session.type(letter)
            arrived = session.wait(letter)
            session.settle(0.003)
            session.type(ERASE)
            session.settle(0.003)
            if round >= 0:
                figures[key].samples.append(milliseconds(arrived - sent))
    ours, *yardsticks = figures.values()
    return Figure(name, ours.samples, 99, must=10, aim=3, yardsticks=yardsticks)
