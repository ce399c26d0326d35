"""Exports of a made-up CRM: leads in the order of their creation, about four activities a lead, nearly in order of time.

The same number of leads gives the same bytes. Nothing is kept but what the caller asks for: files are written below a folder.
"""

import json
import random
from datetime import datetime, timedelta, timezone
from pathlib import Path

START = datetime(2024, 7, 1, tzinfo=timezone.utc)
SPAN = timedelta(days=728)
SOURCES = ["Organic search", '"Webinar, Q3"', "Referral", "Newsletter", '"Event: ""Expo"""', "Chat"]
OWNERS = [f"Owner {n}" if n % 9 else f'"Núñez, {n}"' for n in range(60)]
REASONS = ["No budget", "Student", "Duplicate", "outside the profile", ""]
OUTCOMES = ["connected", "no answer", "left voicemail", "replied", '"said ""not\nnow"""', ""]
CHANNELS = ["call", "call", "email", "email", "whatsapp", "task"]
MONTHS = [f"{2024 + (6 + n) // 12}-{(6 + n) % 12 + 1:02d}" for n in range(24)]


def written(folder: Path, leads: int, bad: float = 0) -> Path:
    """The folder with `leads.csv`, `activities.csv` and `agreement.json`; made when it is not there yet."""
    target = folder / (f"{leads}" if bad == 0 else f"{leads}-bad")
    if not (target / "agreement.json").exists():
        target.mkdir(parents=True, exist_ok=True)
        rows(target, leads, bad)
        (target / "agreement.json").write_text(json.dumps(agreement(leads)))
    return target


def rows(folder: Path, leads: int, bad: float) -> None:
    chance = random.Random(leads)
    offset = timezone(timedelta(hours=1))

    def iso(moment: datetime) -> str:
        return moment.astimezone(offset).isoformat(timespec="seconds")

    with open(folder / "leads.csv", "w", newline="") as people, open(folder / "activities.csv", "w", newline="") as deeds:
        people.write(
            "lead_id,created_at,source,owner,status,status_changed_at,handed_over_at,accepted_at,rejected_at,"
            "rejection_reason,won_at,amount\n"
        )
        deeds.write("lead_id,at,channel,owner,outcome\n")
        waiting: list[tuple[datetime, str]] = []
        for number in range(leads):
            key = f"00Q5f00000{number * 2654435761 % 10**8:08d}"
            created = START + SPAN * ((number + chance.random()) / leads)
            owner = chance.choice(OWNERS)
            handed = created + timedelta(seconds=chance.expovariate(1 / 3000))
            over = accepted = rejected = reason = won = amount = ""
            if chance.random() < 0.8:
                over = iso(handed)
                moment = handed
                for _ in range(min(12, int(chance.expovariate(0.21)))):
                    moment += timedelta(seconds=chance.lognormvariate(9.5, 1.4))
                    waiting.append((moment, f"{key},{iso(moment)},{chance.choice(CHANNELS)},{owner},{chance.choice(OUTCOMES)}\n"))
                decided = handed + timedelta(seconds=chance.expovariate(1 / 90000))
                if chance.random() < 0.6:
                    accepted = iso(decided)
                    if chance.random() < 0.1:
                        won, amount = iso(decided + timedelta(days=chance.expovariate(1 / 20))), f"{chance.uniform(500, 40000):.2f}"
                elif chance.random() < 0.7:
                    rejected, reason = iso(decided), chance.choice(REASONS)
            if chance.random() < bad:
                over = "31/02/2025 10:00"
            people.write(
                f"{key},{iso(created)},{chance.choice(SOURCES)},{owner},new,{over},{over},{accepted},{rejected},{reason},{won},{amount}\n"
            )
            if len(waiting) > 4000 or number == leads - 1:
                waiting.sort()
                deeds.writelines(line if chance.random() >= bad else line.replace(",", ",,", 1) for _, line in waiting)
                waiting.clear()


def agreement(leads: int) -> dict:
    """All clauses at once."""
    hours = {day: [["09:00", "18:00"]] for day in ("monday", "tuesday", "wednesday", "thursday")}
    hours["friday"] = [["09:00", "14:00"], ["15:00", "18:00"]]

    def working(length: str) -> dict:
        return {"iso8601": length, "clock": "working"}

    def share(decimal: str) -> dict:
        return {"decimal": decimal}

    return {
        "schemaVersion": 1,
        "id": "benchmark",
        "version": 1,
        "period": {"from": "2024-07-01", "to": "2026-07-01"},
        "calendar": {"timeZone": "Europe/Madrid", "weeklyHours": hours, "holidays": [{"date": "2024-12-25", "name": "Christmas", "yearly": True}]},
        "revenue": {"target": {"amount": f"{leads * 500}.00", "currency": "EUR"}, "marketingShare": share("0.60")},
        "customerValue": {"average": {"amount": "18000.00", "currency": "EUR"}},
        "conversion": {"leadToCustomer": share("0.04"), "salesCycle": {"iso8601": "P14D", "clock": "elapsed"}},
        "qualifiedLead": {"requiredFields": ["source", "owner"]},
        "commitment": {"leadsPerMonth": {month: leads // 30 for month in MONTHS}, "acceptedShare": share("0.70"), "completeShare": share("0.95")},
        "response": {"limit": working("PT4H"), "share": share("0.95")},
        "attempts": {"count": 3, "within": working("P10D"), "channels": ["call", "email", "whatsapp"], "requiredChannels": ["call"], "share": share("0.90")},
        "upkeep": {"within": working("P1D"), "share": share("0.90")},
        "rejection": {"decideWithin": working("P3D"), "decidedShare": share("0.95"), "reasons": [{"name": "No budget", "then": "recycle"}, {"name": "Student", "then": "discard"}], "reasonShare": share("1")},
    }
