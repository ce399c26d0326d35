"""How long an answer takes from Enter until the coach has acknowledged it, which it does when it is on the disk."""

from pathlib import Path

from .figures import Figure
from .program import Program
from .session import Session, milliseconds, now
from .yardsticks import BareCommit

ANSWERS = 300
WARM_UPS = 10


def durable(program: Program, folder: Path, quick: bool) -> list[Figure]:
    acknowledged = Figure("Enter to the acknowledgement", [], 99, must=10, aim=3)
    prompted = Figure("Enter to the next prompt", [])
    yardstick = Figure("a bare SQLite commit, DELETE and EXTRA", [], 99)
    acknowledged.yardsticks = [yardstick]
    commit = BareCommit(folder)
    with Session([str(program.path), "resume", "Bench"], program.environment) as session:
        session.wait("›")
        session.settle()
        for round in range(-WARM_UPS, ANSWERS // 10 if quick else ANSWERS):
            name = f"Acme {round + 1000}"
            ask(session, "/edit company")
            session.type("\x15" + name)
            session.wait(name)
            session.settle()
            session.forget()
            sent = session.type("\r")
            said = session.wait(name + ".")
            ready = session.wait("›")
            session.settle()
            began = now()
            commit()
            committed = now()
            if round >= 0:
                acknowledged.samples.append(milliseconds(said - sent))
                prompted.samples.append(milliseconds(ready - sent))
                yardstick.samples.append(milliseconds(committed - began))
    return [acknowledged, prompted]


def ask(session: Session, line: str) -> None:
    """Sends a command and waits for the prompt that follows."""
    session.type("\x15" + line)
    session.settle()
    session.forget()
    session.type("\r")
    session.wait("›")
    session.settle()
