#!/usr/bin/env python3
"""Random scenarios whose answers the oracle gives.

    random_scenarios.py SEED COUNT OUTDIR                    writes the folders of the seeds SEED ... SEED + COUNT - 1
    random_scenarios.py SEED COUNT OUTDIR --check PROGRAM    and holds a program against them
    random_scenarios.py SEED COUNT --check PROGRAM           the same, keeping only the folders that disagree (in ./disagreeing)

With --refined the agreements and files have the optional fields too, and a folder may have activities-CHANNEL.csv beside or instead
of activities.csv, which is given as --activities CHANNEL=FILE (check_measure.py does not know these; --check does).

The same seed always gives the same folder. A folder has the files of the other scenarios: agreement.json, leads.csv,
activities.csv, args.txt, expected.json, README.txt.

Times hug the limits: many are exactly at the last instant that is in time, or a microsecond beside it.
"""
import json
import os
import random
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

sys.dont_write_bytecode = True

from measure_oracle import DAY, EPOCH, HOUR, SECOND, WEEKDAYS, Calendar, Duration, Refusal, folded, measure, micros  # noqa: E402

MINUTE = 60 * SECOND
NOW = micros(datetime(2026, 1, 1))
ZONES = ["Europe/Madrid", "Europe/Madrid", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "America/Havana", "Africa/Cairo",
         "Asia/Beirut", "Asia/Kathmandu", "Africa/Casablanca", "America/Mexico_City", "Antarctica/Troll", "Pacific/Chatham", "Pacific/Apia",
         "America/Sao_Paulo", "UTC", "Asia/Tehran", "America/St_Johns", "Europe/Dublin", "Asia/Kolkata", "Asia/Gaza", "America/Nuuk",
         "Europe/London", "Australia/Adelaide", "Atlantic/Azores", "America/Asuncion"]
CHANNELS = ["phone", "email", "whatsapp", "e-mail", "teléfono", "SMS"]
OWNERS = ["Ana", "José", "Zoë", "Noa", "Ümit", "O’Neill", "ana", "van der Berg, Tom", 'Eva "E" Lind', ""]
SOURCES = ["demo", "Demo", "event", "price page", "list", "web; blog", "Señal", ""]
REASONS = ["outside the profile", "no budget this year", "wrong contact data", "sin presupuesto este año"]
OUTCOMES = ["", "", "", "no answer", "connected", "Replied", "MEETING", "left message"]
STAGES = ["new", "contacted", "meeting", "offer", "won", "lost"]
REGIONS = ["North", "south", "South", "Île", ""]
TIME_COLUMNS = ["handed_over_at", "status_changed_at", "accepted_at", "rejected_at", "won_at", "qualified_at", "at"]


class Scenario:
    """One random scenario: an agreement, its files and its options."""

    def __init__(self, seed, refined=False):
        self.rng = random.Random(f"{'refined' if refined else 'plain'} {seed}")
        self.refined = refined
        self.args = []
        self.make_agreement()
        self.calendar = Calendar(self.agreement["calendar"])
        self.zone = self.calendar.zone
        self.change = self.clock_change()
        self.make_limits()
        self.make_leads()
        self.make_activities()
        self.make_frame()
        self.make_files()

    def chance(self, share):
        return self.rng.random() < share

    # The agreement

    def make_agreement(self):
        rng = self.rng
        zone = rng.choice(ZONES)
        year = rng.choice([2018, 2021, 2024, 2025, 2026, 2027, 2028, 2031])
        middle = date(year, 1, 1) + timedelta(days=rng.randrange(365))
        self.on_change = False
        changes = [day for day in (date(year, 1, 1) + timedelta(days=n) for n in range(365))
                   if self.offset(zone, day) != self.offset(zone, day + timedelta(days=1))]
        if changes and self.chance(0.6):
            middle, self.on_change = rng.choice(changes), True
        self.middle = middle
        if self.chance(0.6):
            start = middle.replace(day=1)
            end = add_months(start, rng.choice([1, 1, 2, 3]))
        else:
            start = middle - timedelta(days=rng.randint(3, 40))
            end = middle + timedelta(days=rng.randint(3, 60))
        self.start, self.end = start, end
        self.agreement = {
            "schemaVersion": 1, "id": "random", "version": 1, "status": "signed", "language": "en",
            "period": {"label": "a period", "from": start.isoformat(), "to": end.isoformat()},
            "calendar": {"timeZone": zone, "weeklyHours": self.weekly_hours(), **self.exceptions(zone)},
        }
        shuffled = [("response", self.response), ("attempts", self.attempts), ("upkeep", self.upkeep), ("rejection", self.rejection),
                    ("commitment", self.commitment), ("conversion", self.conversion), ("revenue", self.revenue)]
        for name, make in shuffled:
            if self.chance(0.8):
                self.agreement[name] = make()
        if self.refined:
            self.refine_agreement()

    @staticmethod
    def offset(zone, day):
        from zoneinfo import ZoneInfo
        return datetime(day.year, day.month, day.day, 12, tzinfo=timezone.utc).astimezone(ZoneInfo(zone)).utcoffset()

    def clock_change(self):
        """The instant at which the clock changes about the middle day, or None."""
        start = micros(datetime.combine(self.middle, datetime.min.time())) - DAY
        minutes = [start + n * MINUTE for n in range(3 * 1440)]

        def ahead(at):
            return self.zone.local(at) - EPOCH - timedelta(microseconds=at)
        return next((after for before, after in zip(minutes[::15], minutes[15::15]) if ahead(before) != ahead(after)), None)

    def weekly_hours(self):
        rng = self.rng
        kinds = ["office", "office", "split", "night", "always", "random", "overlapping", "early", "few days"]
        kind = rng.choice(["early", "night", "always"] if self.on_change and self.chance(0.5) else kinds)

        def hours(weekday):
            if kind == "always":
                return [["00:00", "24:00"]]
            if kind == "night":
                return [["22:00", "24:00"], ["00:00", rng.choice(["06:00", "02:30"])]]
            if kind == "early":
                return [["00:30", "04:45"]] if self.chance(0.5) else [["00:00", "02:30"], ["02:45", "06:00"]]
            if kind == "random":
                return self.some_hours()
            if kind == "overlapping":
                return [["09:00", "13:00"], ["12:00", "18:00"], ["10:00", "11:00"]]
            if weekday > 4 or kind == "few days" and weekday not in (1, 3):
                return []
            if kind == "split":
                return [["08:30", "13:15"], ["15:00", "19:00"]] if weekday < 4 else [["08:00", "15:00"]]
            return [["09:00", "18:00"]]
        week = {name: hours(weekday) for weekday, name in enumerate(WEEKDAYS)}
        if not any(week.values()):
            week["monday"] = [["09:00", "18:00"]]
        for name in WEEKDAYS:
            if self.chance(0.1):
                rng.shuffle(week[name])
            if not week[name] and self.chance(0.2):
                del week[name]
        return week

    def some_hours(self):
        points = sorted(self.rng.sample(range(0, 1441, 15), 2 * self.rng.choice([0, 1, 1, 2, 3])))
        return [[clock(a), clock(b)] for a, b in zip(points[::2], points[1::2])]

    def exceptions(self, zone):
        rng = self.rng

        def day():
            return self.start + timedelta(days=rng.randint(-10, (self.end - self.start).days + 10))
        result = {}
        if self.chance(0.6):
            result["holidays"] = []
            for _ in range(rng.randint(0, 4)):
                holiday = {"date": day().isoformat(), "name": "Feast"}
                if self.chance(0.3):
                    holiday["yearly"] = True
                    if self.chance(0.6) and holiday["date"][5:] != "02-29":
                        holiday["date"] = f"{rng.randint(2000, 2040)}{holiday['date'][4:]}"
                elif self.chance(0.2):
                    holiday["yearly"] = False
                result["holidays"].append(holiday)
        if self.chance(0.5):
            days = {day() for _ in range(rng.randint(0, 3))} | ({self.middle} if self.chance(0.3) else set())
            if result.get("holidays") and self.chance(0.3):
                days.add(date.fromisoformat(result["holidays"][0]["date"]))
            result["specialDays"] = [{"date": one.isoformat(), "hours": self.some_hours()} for one in sorted(days)]
        if self.chance(0.5):
            result["excused"] = []
            for _ in range(rng.randint(0, 4)):
                start = datetime.combine(day(), datetime.min.time()) + timedelta(minutes=rng.randrange(1440), seconds=rng.choice([0, 0, 1, 59]))
                end = start + timedelta(minutes=rng.choice([30, 90, 240, 1440, 4000, 15000]))
                offsets = rng.choice([0, 60, -300, 345]), rng.choice([0, 60, -300, 345])
                result["excused"].append({"from": rfc3339(micros(start), offsets[0]), "to": rfc3339(micros(end), offsets[1]), "reason": "outage"})
        return result

    def length(self):
        rng = self.rng
        return rng.choice([f"PT{rng.randint(1, 300)}M", f"PT{rng.randint(1, 30)}H", f"P{rng.randint(1, 5)}D", "P1W", "PT1H30M", "P1DT4H",
                           "PT90S", "PT1H", "PT4H", "P1D", "P2D", "PT0.5H", "P1W2D", "PT0S"])

    def duration(self):
        return {"iso8601": self.length(), "clock": self.rng.choice(["working", "working", "elapsed"])}

    def share(self):
        rng = self.rng
        if self.chance(0.15):
            denominator = rng.randint(2, 9)
            return {"numerator": rng.randint(1, denominator), "denominator": denominator}
        return {"decimal": rng.choice(["0.5", "0.50", "0.75", "0.9", "0.95", "0.666667", "1", "1.00", "0.333333", "0.1", "0"])}

    def response(self):
        rng = self.rng
        result = {"limit": self.duration(), "share": self.share()}
        if self.chance(0.5):
            result["grades"] = []
            for index in range(rng.randint(0, 3)):
                columns = rng.sample(["source", "owner", "region"], rng.choice([1, 1, 2]))
                values = {"source": SOURCES, "owner": OWNERS, "region": REGIONS}
                result["grades"].append({"name": f"grade {index}", "when": {c: varied(rng, values[c], 3) for c in columns},
                                         "limit": self.duration(), "share": self.share()})
        if self.chance(0.03):
            del result["share"]
        return result

    def attempts(self):
        rng = self.rng
        channels = rng.sample(CHANNELS, rng.randint(0, 4))
        return {"count": rng.randint(1, 3), "within": self.duration(), "channels": channels,
                "requiredChannels": rng.sample(channels, rng.randint(0, min(2, len(channels)))) if self.chance(0.4) else [],
                "share": self.share()}

    def upkeep(self):
        return {"within": self.duration(), "stages": STAGES, "share": self.share()}

    def rejection(self):
        result = {"decideWithin": self.duration(), "decidedShare": self.share(),
                  "reasons": [{"name": name, "then": "recycle"} for name in varied(self.rng, REASONS, 3)], "reasonShare": self.share()}
        if self.chance(0.2):
            del result[self.rng.choice(["decideWithin", "decidedShare", "reasonShare"])]
        return result

    def commitment(self):
        rng = self.rng
        months = [add_months(self.start.replace(day=1), n) for n in range(-1, 5)]
        months = rng.sample(months, rng.randint(1, 5)) + [self.middle.replace(day=1)]
        result = {"leadsPerMonth": {month.isoformat()[:7]: rng.choice([0, 7, 20, 31, 100]) for month in sorted(set(months))}}
        if self.chance(0.7):
            result["acceptedShare"] = self.share()
        if self.chance(0.7):
            result["completeShare"] = self.share()
            self.agreement["qualifiedLead"] = {"requiredFields": rng.sample(["email", "Phone", "company", "source"], rng.randint(0, 3))}
        return result

    def conversion(self):
        cycle = self.rng.choice(["P10D", "P1M", "P2M", "P1M10D", "P1W", "P3D", "PT36H"])
        return {"leadToCustomer": self.share(), "stages": [],
                "salesCycle": {"iso8601": cycle, "clock": self.rng.choice(["elapsed", "elapsed", "working"])}}

    def revenue(self):
        rng = self.rng
        return {"target": {"amount": rng.choice(["64000.00", "1000", "2500000.50"]), "currency": "EUR"}, "marketingShare": self.share()}

    def refine_agreement(self):
        rng, agreement = self.rng, self.agreement
        for section, name in (("response", "limit"), ("attempts", "within"), ("upkeep", "within"), ("rejection", "decideWithin")):
            limit = agreement.get(section, {}).get(name)
            if limit and self.chance(0.3):
                limit.update({"iso8601": f"P{rng.randint(1, 4)}D", "clock": "working", "until": "dayEnd"})
        if "response" in agreement and self.chance(0.4):
            agreement["response"]["notCounted"] = {"outcome": ["Left message", "sequence"]}
        if "attempts" in agreement and self.chance(0.4):
            agreement["attempts"]["endsWith"] = rng.sample(["connected", "replied", "meeting", "won", "rejected", "accepted"], 4)
        if "upkeep" in agreement and self.chance(0.4):
            agreement["upkeep"]["after"] = "contact"
        if self.chance(0.4):
            agreement["delivery"] = {"within": self.duration(), "share": self.share()}
        if "rejection" in agreement:
            if self.chance(0.4):
                agreement["rejection"]["reasons"][0]["credit"] = False
            if self.chance(0.3):
                agreement["rejection"]["silence"] = "accepted"
        if "commitment" in agreement and self.chance(0.3):
            agreement["commitment"]["maxPerDay"] = rng.randint(1, 3)
        self.from_status = "upkeep" in agreement and self.chance(0.2)
        if self.from_status:
            agreement["upkeep"]["meaning"] = {"Contacted": "accepted", "offer": "rejected"}
        if "conversion" in agreement and self.chance(0.3):
            agreement["conversion"]["matureAfter"] = {"iso8601": rng.choice(["P5D", "P20D"]), "clock": "elapsed"}

    # What happened

    def make_limits(self):
        agreement = self.agreement
        self.limits = []
        for section, name in (("response", "limit"), ("attempts", "within"), ("upkeep", "within"), ("rejection", "decideWithin")):
            if agreement.get(section, {}).get(name):
                self.limits.append(Duration(agreement[section][name], self.calendar, section))
        for grade in agreement.get("response", {}).get("grades", []):
            self.limits.append(Duration(grade["limit"], self.calendar, "grade"))
        self.limits.append(Duration({"iso8601": "PT4H", "clock": "working"}, self.calendar, "any"))

    def grain(self):
        return {"minute": MINUTE, "second": SECOND, "micro": 1}[self.resolution]

    def hug(self, start):
        """An instant at the edge of some limit after a start."""
        limit = self.rng.choice(self.limits)
        low, high = start, start + 40 * DAY
        strict = self.chance(0.7)
        if not limit.over(low, high):
            return low + self.rng.randrange(40 * DAY) // self.grain() * self.grain()
        while high - low > 1:
            middle = (low + high) // 2
            beyond = limit.over(start, middle) if strict or limit.day_count else self.calendar.elapsed(limit.clock, start, middle) >= limit.length
            low, high = (low, middle) if beyond else (middle, high)
        edge = low if strict else high
        return edge + self.rng.choice([0, 0, 0, 1, 1, -1]) * self.grain()

    def some_instant(self):
        rng = self.rng
        start, end = (self.zone.midnight(day) for day in (self.start, self.end))
        kind = rng.random()
        if kind < 0.15 and self.change is not None:
            return self.change + rng.randint(-200, 200) * MINUTE
        if kind < 0.5:
            middle = self.zone.midnight(self.middle)
            at = middle + rng.randint(-4 * 1440, 4 * 1440) * MINUTE
        elif kind < 0.9:
            at = rng.randrange(start, end)
        elif kind < 0.95:
            at = rng.randrange(start - 20 * DAY, end + 20 * DAY)
        else:
            return rng.choice([start, end]) + rng.choice([-1, 0, 1]) * self.grain()
        if self.chance(0.7):
            at = self.opening(at)
        return at // MINUTE * MINUTE + (rng.randrange(MINUTE) // self.grain() * self.grain() if self.chance(0.3) else 0)

    def opening(self, at):
        """An instant during the hours of that day, when there are some."""
        spans = self.calendar.day(self.zone.local(at).date())
        if not spans:
            return at
        start, end = self.rng.choice(spans)
        return self.rng.choice([start, end, self.rng.randint(start, end)])

    def later(self, start):
        kind = self.rng.random()
        if kind < 0.5:
            return self.hug(start)
        if kind < 0.6:
            return start + self.rng.choice([0, 0, -1, 1]) * self.grain()
        if kind < 0.7:
            return start - self.rng.randrange(2 * DAY) // self.grain() * self.grain()
        return start + self.rng.randrange(12 * DAY) // MINUTE * MINUTE

    def make_leads(self):
        rng = self.rng
        self.resolution = rng.choice(["minute", "minute", "second", "micro"])
        prefix = rng.choice(["L", "C00", "lead-", "0"])
        self.leads = []
        for number in range(rng.choice([rng.randint(1, 8), rng.randint(5, 25), rng.randint(20, 60)])):
            handed = self.some_instant()
            lead = {"lead_id": f"{prefix}{number}", "handed_over_at": handed if not self.chance(0.03) else None,
                    "source": rng.choice(SOURCES), "owner": rng.choice(OWNERS), "status": rng.choice(STAGES + [""]),
                    "status_changed_at": self.later(handed) if self.chance(0.5) else None, "accepted_at": None, "rejected_at": None,
                    "rejection_reason": "", "won_at": None, "amount": None, "region": rng.choice(REGIONS), "base": handed,
                    "email": rng.choice(["a@example.com", "b@example.com", ""]), "phone": rng.choice(["+34 600", "-", ""]),
                    "company": rng.choice(["Acme", "Delta & Co", "0"])}
            kind = rng.random()
            if kind < 0.3 or kind > 0.95:
                lead["accepted_at"] = self.later(handed)
            if 0.3 < kind < 0.5 or kind > 0.95:
                lead["rejected_at"] = self.later(handed) if not (lead["accepted_at"] and self.chance(0.4)) else lead["accepted_at"]
                lead["rejection_reason"] = rng.choice(varied(rng, REASONS, 4) + ["", "other", "  no budget this year"])
            if self.chance(0.25):
                lead["won_at"] = self.later(handed) + rng.choice([0, 0, 10 * DAY])
                if self.chance(0.1):
                    lead["won_at"] = self.zone.midnight(rng.choice([self.start, self.end])) + rng.choice([0, 0, -1]) * self.grain()
            if self.chance(0.3):
                lead["amount"] = Decimal(rng.randrange(1, 10 ** rng.randint(3, 8))) / 100
            lead.update({"qualified_at": None, "deal_id": "", "currency": "", "contact_id": ""})
            if self.refined:
                lead["qualified_at"] = handed - rng.randrange(3 * DAY) // MINUTE * MINUTE if self.chance(0.8) else None
                lead["deal_id"] = rng.choice(["", "D1", "D2", f"D{number + 9}"])
                lead["contact_id"] = f"K{number}" if self.chance(0.3) else ""
                lead["currency"] = rng.choice(["EUR", "eur", "", "EUR"] if not self.chance(0.02) else ["USD"])
            self.leads.append(lead)
        if self.chance(0.1) and len(self.leads) > 1:
            self.leads[-1]["lead_id"] = self.leads[0]["lead_id"].swapcase() + ("x" if self.leads[0]["lead_id"].isdigit() else "")

    def make_activities(self):
        rng = self.rng
        self.activities = []
        channels = self.agreement.get("attempts", {}).get("channels") or CHANNELS
        for lead in self.leads:
            for _ in range(rng.choice([0, 0, 1, 1, 2, 3, 5])):
                at = self.later(rng.choice([lead["base"], lead["base"], lead["status_changed_at"] or lead["base"]]))
                if self.chance(0.1) and lead["rejected_at"]:
                    at = lead["rejected_at"]
                name = lead["lead_id"]
                if self.refined and lead["contact_id"] and self.chance(0.5):
                    name = lead["contact_id"]
                if self.refined and self.chance(0.05):
                    name = f"{name}; {rng.choice(self.leads)['lead_id']}"
                self.activities.append({"lead_id": name, "at": at, "channel": varied(rng, channels if self.chance(0.85) else CHANNELS, 1)[0],
                                        "owner": rng.choice(OWNERS), "outcome": rng.choice(OUTCOMES),
                                        "direction": rng.choice(["", "outgoing", "Incoming"])})
        for _ in range(rng.choice([0, 0, 1, 3])):
            self.activities.append({"lead_id": f"nobody{rng.randint(0, 3)}", "at": self.some_instant(), "channel": "phone", "owner": "",
                                    "outcome": "", "direction": ""})
        rng.shuffle(self.activities)
        if self.chance(0.7):
            rng.shuffle(self.leads)

    def make_frame(self):
        rng = self.rng
        self.default_as_of = self.end.year < 2026 and self.chance(0.15)
        if not self.default_as_of:
            at = self.hug(rng.choice(self.leads)["base"]) if self.chance(0.5) else self.some_instant()
            if self.chance(0.3):
                at = self.zone.midnight(self.end) - rng.randrange(5 * DAY)
            if self.chance(0.05):
                at = rng.choice(self.leads)["base"]
            self.args += ["--as-of", rfc3339(at, rng.choice([0, 60, 120, -480, 345]))]
        if self.chance(0.15):
            self.args += ["--from", (self.start + timedelta(days=rng.randint(-9, 9))).isoformat()]
        if self.chance(0.15):
            self.args += ["--to", (self.end + timedelta(days=rng.randint(-9, 9))).isoformat()]

    # The files

    def make_files(self):
        rng = self.rng
        self.order = rng.choice(["dmy", "mdy"])
        self.decimal = rng.choice([".", ","])
        self.grouped = self.chance(0.3)
        self.whole_amounts = self.chance(0.1)
        columns = ["lead_id", "handed_over_at", "source", "owner", "status", "status_changed_at", "accepted_at", "rejected_at",
                   "rejection_reason", "won_at", "amount", "region", "email", "phone", "company"]
        if self.refined:
            columns += [c for c in ("qualified_at", "deal_id", "contact_id", "currency") if self.chance(0.6)]
            if self.from_status:
                columns = [c for c in columns if c not in ("accepted_at", "rejected_at")]
        columns = self.some_columns(columns, ["lead_id", "handed_over_at"])
        self.encoding = rng.choice(["utf-8", "utf-8", "cp1252"])
        self.bad = 0
        leads = self.table(columns, self.leads, "leads")
        self.files = {"leads.csv": leads}
        if not self.chance(0.04):
            names = ["lead_id", "at", "channel", "owner", "outcome"] + (["direction"] if self.refined and self.chance(0.6) else [])
            rows = self.activities
            if self.refined and self.chance(0.3):
                channel = rng.choice(["SMS", "email"])
                apart = [row for row in rows if folded(row["channel"]) == channel.lower()]
                rows = [row for row in rows if row not in apart]
                columns_apart = [c for c in names if c != "channel" or self.chance(0.2)]
                self.files[f"activities-{channel}.csv"] = self.table(self.some_columns(columns_apart, []), apart, "activities")
            self.files["activities.csv"] = self.table(self.some_columns(names, []), rows, "activities")
        if self.bad and self.chance(0.95):
            self.args += ["--max-bad", rng.choice(["50", "60%", "99.5"])]

    def some_columns(self, columns, needed):
        columns = [c for c in columns if c in needed or not self.chance(0.012)]
        if self.chance(0.3):
            self.rng.shuffle(columns)
        if self.chance(0.3):
            columns.insert(self.rng.randrange(len(columns) + 1), "Notes")
        return columns

    def table(self, columns, rows, kind):
        rng = self.rng
        self.forms = {c: self.time_form() for c in columns if c in TIME_COLUMNS}
        cells = [[self.cell(column, row) for column in columns] for row in rows]
        cells = self.spoiled(cells, columns)
        header = list(columns)
        for index, name in enumerate(header):
            if self.chance(0.05):
                header[index] = name.upper() if self.chance(0.5) else f" {name} "
            if self.chance(0.02) and name not in ("Notes", "lead_id", "owner"):
                header[index] = f"{name.title().replace('_', '-')} of ours"
                self.args += ["--map", f"{name}={header[index]}"]
        return self.csv(header, cells)

    def time_form(self):
        rng = self.rng
        kind = rng.choice(["offset", "offset", "utc", "naive", "mixed", "crm", "crm"])
        return {"kind": kind, "mark": rng.choice("/.-"), "half": self.chance(0.2), "short": self.chance(0.3), "space": self.chance(0.2),
                "order": self.order if not self.chance(0.02) else {"dmy": "mdy", "mdy": "dmy"}[self.order],
                "dates": self.chance(0.012), "some dates": self.chance(0.05), "some iso": self.chance(0.1)}

    def cell(self, column, row):
        value = row.get(column, "")
        if column == "Notes":
            return self.rng.choice(["", "said: \"later\"", "two\nlines", "a; b, c\td", "ñ", "x"])
        if value is None:
            return ""
        if column in TIME_COLUMNS:
            return self.time(self.forms[column], value)
        if column == "amount":
            return self.amount(value)
        return value if not self.chance(0.02) else f" {value} "

    def amount(self, value):
        if self.whole_amounts:
            value = value.to_integral_value()
        text = f"{value:,.2f}" if self.grouped else f"{value:.2f}"
        if value == value.to_integral_value() and self.chance(0.5):
            text = text[:-3]
        elif text.endswith("0") and self.chance(0.5):
            text = text[:-1]
        return text.translate(str.maketrans(".,", ",.")) if self.decimal == "," else text

    def time(self, form, at):
        rng = self.rng
        kind = form["kind"]
        if kind == "mixed" or kind == "crm" and form["some iso"] and self.chance(0.3):
            kind = rng.choice(["offset", "utc", "naive"])
        wall = self.zone.local(at)
        dates = form["dates"] or form["some dates"] and self.chance(0.2)
        if kind == "crm":
            pad = "" if form["short"] else "02"
            day, month = f"{wall.day:{pad}}", f"{wall.month:{pad}}"
            first, second = (day, month) if form["order"] == "dmy" else (month, day)
            text = f"{first}{form['mark']}{second}{form['mark']}{wall.year}"
            if dates:
                return text
            hour = wall.hour if not form["half"] else (wall.hour - 1) % 12 + 1
            text += f" {hour:{pad}}:{wall.minute:02}"
            if self.resolution != "minute" or self.chance(0.2):
                text += f":{wall.second:02}"
            return text + ((" AM" if wall.hour < 12 else " PM") if form["half"] else "")
        if dates:
            return wall.date().isoformat()
        if kind == "naive":
            text = iso(wall, rng)
        elif kind == "utc":
            text = iso(EPOCH + timedelta(microseconds=at), rng) + "Z"
        else:
            minutes = rng.choice([0, 60, 120, -300, 345, -210])
            mark = rng.choice([":", ""])
            text = iso(EPOCH + timedelta(microseconds=at, minutes=minutes), rng) + f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}"
            if minutes % 60 or self.chance(0.8):
                text += f"{mark}{abs(minutes) % 60:02}"
        return text.replace("T", " ") if form["space"] else text

    def spoiled(self, cells, columns):
        """The rows with some bad ones among them: copies of good rows with one thing broken."""
        rng = self.rng
        result = list(cells)
        if not cells or self.chance(0.5):
            return result
        for _ in range(rng.choice([0, 1, 1, 2, 4])):
            row = list(rng.choice(cells))
            kind = rng.choice(["short", "long", "id", "time", "amount", "twice", "word"])
            if kind == "short" and len(row) > 1:
                row.pop()
            elif kind == "long":
                row.append("")
            elif kind == "word":
                row = ["only one cell"] if len(row) > 1 else ["a", "b"]
            elif kind == "id" and "lead_id" in columns:
                row[columns.index("lead_id")] = rng.choice(["", "  "])
            elif kind == "amount" and "amount" in columns:
                row[columns.index("amount")] = rng.choice(["n/a", "12 x", "--"])
                self.rename(row, columns)
            elif kind == "time" and (times := [c for c in columns if c in TIME_COLUMNS]):
                row[columns.index(rng.choice(times))] = rng.choice(["pronto", "2027-02-30T10:00:00Z", "2027-01-01T25:00:00Z", "13/13/2026 08:00",
                                                                    "2027-01-01T10:00:00+1:00", "31.11.", "46023.5"])
                self.rename(row, columns)
            result.insert(rng.randrange(len(result) + 1), row)
            self.bad += 1
        return result

    def rename(self, row, columns):
        """A bad row of a lead that comes again: the good one counts, whichever is first."""
        if "lead_id" in columns and self.chance(0.7):
            row[columns.index("lead_id")] += "b"

    def csv(self, header, rows):
        rng = self.rng
        separator = rng.choice([",", ",", ";", "\t"])
        end = rng.choice(["\n", "\n", "\r\n"])
        quote_all = self.chance(0.15)

        def quoted(text):
            needs = any(c in text for c in (separator, '"', "\n", "\r"))
            return '"' + text.replace('"', '""') + '"' if needs or quote_all or self.chance(0.03) else text
        lines = [separator.join(map(quoted, header))]
        for row in rows:
            line = separator.join(map(quoted, row))
            lines.append(line if line else '""')
            while self.chance(0.02):
                lines.append("")
        text = end.join(lines) + ("" if self.chance(0.2) else end)
        try:
            data = text.encode(self.encoding)
        except UnicodeEncodeError:
            data = text.encode("utf-8")
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return data
        return (b"\xef\xbb\xbf" if self.chance(0.15) else b"") + data

    # The answer

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "agreement.json").write_text(json.dumps(self.agreement, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        for name, data in self.files.items():
            (folder / name).write_bytes(data)
        self.answer(folder)
        (folder / "args.txt").write_text("".join(f"{arg}\n" for arg in self.args), encoding="utf-8")

    def command(self, folder):
        files = ["--leads", str(folder / "leads.csv")]
        if "activities.csv" in self.files:
            files += ["--activities", str(folder / "activities.csv")]
        for name in self.files:
            if name.startswith("activities-"):
                files += ["--activities", f"{name[11:-4]}={folder / name}"]
        return ["measure", str(folder / "agreement.json"), *files, *self.args, "--format", "json"]

    def answer(self, folder):
        """Asks the oracle; a refusal that an option heals is mostly healed, so that there is something to measure."""
        why = "Random; the answer is the oracle's."
        while True:
            try:
                expected = plain_answer(measure(self.command(folder)[1:])[0])
                break
            except Refusal as refusal:
                options = {"--dates": ["--dates", self.order], "--decimal": ["--decimal", "point" if self.decimal == "." else "comma"],
                           "max-bad": ["--max-bad", "100"]}
                cause = next((word for word in refusal.words if word in options), None)
                if cause is None or options[cause][0] in self.args and cause != "max-bad":
                    raise
                healed = [arg for arg in self.args if arg != options[cause][0]] + options[cause]
                if cause == "max-bad" and "--max-bad" in self.args:
                    healed = self.args[:self.args.index("--max-bad")] + self.args[self.args.index("--max-bad") + 2:] + options[cause]
                before, self.args = self.args, healed
                if self.chance(0.12) and self.only_cause(folder):
                    self.args = before
                    words = [[c for c in TIME_COLUMNS]] + ["--dates"] if cause == "--dates" else [cause]
                    expected, why = {"refused": words}, "Random; refused by the oracle, and only for this."
                    break
        (folder / "expected.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        (folder / "README.txt").write_text(why + "\n", encoding="utf-8")

    def only_cause(self, folder):
        try:
            measure(self.command(folder)[1:])
            return True
        except Refusal:
            return False


# ---------------------------------------------------------------- small things

def clock(minutes):
    return f"{minutes // 60:02}:{minutes % 60:02}"


def add_months(day, count):
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, 1)


def varied(rng, words, count):
    """Some of the words, letter case and blanks around them changed here and there."""
    chosen = rng.sample(words, min(count, len(words)))
    return [rng.choice([word, word, word, word.upper(), word.title(), f" {word}"]) for word in chosen]


def rfc3339(at, offset):
    wall = EPOCH + timedelta(microseconds=at, minutes=offset)
    sign = "-" if offset < 0 else "+"
    return wall.isoformat() + (f"{sign}{abs(offset) // 60:02}:{abs(offset) % 60:02}" if offset else "Z")


def iso(wall, rng):
    text = wall.isoformat(timespec="minutes")
    if wall.microsecond:
        return wall.isoformat(timespec="microseconds")
    if wall.second or rng.random() < 0.8:
        text = wall.isoformat(timespec="seconds")
        if rng.random() < 0.1:
            text += ".000"
    return text


CONTRACT = {"met", "late", "missed", "pending", "exempt", "kept", "failed", "fresh", "stale", "inTime", "overdue", "given", "none", "other",
            "delivered", "committed", "accepted", "rejected", "complete", "incomplete", "won", "open", "targetToDate", "share", "target",
            "attained", "allowance", "burnRate", "median", "p90", "p95", "grades", "notMeasurable"}


def plain_answer(result, extra=frozenset()):
    """Those figures of the oracle that the contract names, and some others."""
    clauses = {name: {key: value for key, value in clause.items() if key in CONTRACT or key in extra}
               for name, clause in result["clauses"].items()}
    answer = {"frame": result["frame"], "clauses": clauses}
    if "response" in result["breakdowns"]:
        answer["breakdowns"] = {"response": result["breakdowns"]["response"]}
    return answer


# ---------------------------------------------------------------- holding a program against the answers

def differences(wanted, got, where=""):
    """Where a program's answer differs. What it says beyond the wanted is its own affair, except clauses and breakdowns' groups."""
    if isinstance(wanted, dict):
        if not isinstance(got, dict):
            yield f"{where}: missing"
            return
        if "notMeasurable" in wanted:
            named = got.get("notMeasurable")
            if sorted(named if isinstance(named, list) else []) != sorted(wanted["notMeasurable"]):
                yield f"{where}.notMeasurable: {json.dumps(named)}, expected {json.dumps(wanted['notMeasurable'])}"
            if got.get("share") is not None or got.get("attained") is not None:
                yield f"{where}: measured, expected not measurable"
            return
        if where == "clauses" or where.startswith("breakdowns.response."):
            for key in got.keys() - wanted.keys():
                if where != "clauses" or got[key].get("share") is not None:
                    yield f"{where}.{key}: not expected"
        for key, value in wanted.items():
            if key not in got:
                yield f"{where}.{key}: missing, expected {json.dumps(value)}"
            elif key == "asOf":
                if datetime.fromisoformat(got[key]) != datetime.fromisoformat(value):
                    yield f"{where}.{key}: {got[key]}, expected {value}"
            else:
                yield from differences(value, got[key], f"{where}.{key}" if where else key)
    elif isinstance(wanted, list):
        if not isinstance(got, list) or len(got) != len(wanted):
            yield f"{where}: expected a list of {len(wanted)}"
            return
        for index, value in enumerate(wanted):
            yield from differences(value, got[index], f"{where}[{index}]")
    elif type(wanted) is not type(got) or wanted != got:
        yield f"{where}: {json.dumps(got)}, expected {json.dumps(wanted)}"


def compare(program, scenario, folder):
    wanted = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run([*shlex.split(program), *scenario.command(folder)], capture_output=True, stdin=subprocess.DEVNULL, timeout=120,
                              env={**os.environ, "XDG_DATA_HOME": home, "TZ": "Pacific/Chatham"})
    errors = done.stderr.decode("utf-8", "replace")
    if "refused" in wanted:
        if done.returncode <= 0:
            return [f"exit code {done.returncode}, expected a refusal"]
        return [f"standard error does not name {word}: {errors.strip()[:300]!r}" for word in wanted["refused"]
                if not any(one.casefold() in errors.casefold() for one in ([word] if isinstance(word, str) else word))]
    if done.returncode != 0:
        return [f"exit code {done.returncode}, expected 0: {errors.strip()[:300]!r}"]
    try:
        return list(differences(wanted, json.loads(done.stdout)))
    except ValueError as error:
        return [f"the output is no JSON: {error}"]


def one(seed, refined, out, program):
    """Writes a scenario, holds the program against it; the differences."""
    scenario = Scenario(seed, refined)
    folder = out / f"{'refined-' if refined else ''}random-{seed:06}"
    scenario.write(folder)
    return folder, compare(program, scenario, folder) if program else []


def main():
    arguments, program, refined = sys.argv[1:], None, False
    if "--refined" in arguments:
        arguments.remove("--refined")
        refined = True
    if "--check" in arguments:
        index = arguments.index("--check")
        program = arguments[index + 1]
        del arguments[index:index + 2]
    if len(arguments) not in (2, 3) or len(arguments) == 2 and not program:
        print(__doc__, file=sys.stderr)
        return 2
    seed, count = int(arguments[0]), int(arguments[1])
    keep = len(arguments) == 3
    out = Path(arguments[2]) if keep else Path(tempfile.mkdtemp(prefix="scenarios-"))
    agree = 0
    with ThreadPoolExecutor(2 if program else 1) as pool:
        for folder, found in pool.map(lambda n: one(seed + n, refined, out, program), range(count)):
            agree += not found
            for difference in found:
                print(f"{folder.name}: {difference}", flush=True)
            if not keep:
                if found:
                    shutil.copytree(folder, Path("disagreeing") / folder.name, dirs_exist_ok=True)
                shutil.rmtree(folder)
    if not keep:
        shutil.rmtree(out)
    if program:
        print(f"{agree} of {count} scenarios agree")
    return 0 if agree == count else 1


if __name__ == "__main__":
    sys.exit(main())
