#!/usr/bin/env python3
"""An independent reference of the measurement, in plain Python.

    measure_oracle.py measure AGREEMENT.json --leads F [--activities [CHANNEL=]F]...
        [--from D] [--to D] [--as-of T|now] [--map COLUMN=NAME]... [--dates dmy|mdy]
        [--decimal point|comma] [--max-bad P] [--fail-on-breach [--strict]] --format json
    measure_oracle.py self-check        counts working time minute by minute and compares

It was written from the definitions of the figures alone and shares no line with the program that it is held against. It prefers
the plain way to the fast one: instants are whole microseconds, shares are fractions, working time is the intersection of a span
with intervals that are made from the zone's data day by day.

The standard library is enough (Python 3.11).
"""
import bisect
import csv
import io
import json
import re
import sys
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from zoneinfo import ZoneInfo

sys.dont_write_bytecode = True

SECOND = 1_000_000
HOUR = 3600 * SECOND
DAY = 24 * HOUR
EPOCH = datetime(1970, 1, 1)
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
REACHED = ["connected", "replied", "meeting"]


class Refusal(Exception):
    """What cannot be measured at all, in words that name the culprit; `words` are those that any program must say."""

    def __init__(self, sentence, *words):
        super().__init__(sentence)
        self.words = list(words)


# ---------------------------------------------------------------- words and numbers

def folded(text):
    """A word for comparison: trimmed, letter case aside."""
    return text.strip().casefold()


def six(value):
    """A fraction as a decimal of six digits, half up."""
    if value is None:
        return None
    millionths = (value * 1_000_000 + Fraction(1, 2)).__floor__()
    sign = "-" if millionths < 0 else ""
    return f"{sign}{abs(millionths) // 1_000_000}.{abs(millionths) % 1_000_000:06d}"


def seconds(micros):
    """A length in seconds: a number when whole, else six decimals."""
    return micros // SECOND if micros % SECOND == 0 else six(Fraction(micros, SECOND))


def rate(value):
    """An agreed rate, exactly, and as the answer writes it."""
    if "decimal" in value:
        return Fraction(value["decimal"]), value["decimal"]
    exact = Fraction(value["numerator"], value["denominator"])
    return exact, six(exact)


# ---------------------------------------------------------------- instants and the zone

def micros(moment):
    """Microseconds since 1970 of a datetime without zone that is in UTC."""
    return (moment - EPOCH) // timedelta(microseconds=1)


class Zone:
    """A time zone: wall clock to instant and back."""

    def __init__(self, name):
        try:
            self.info = ZoneInfo(name)
        except Exception:
            raise Refusal(f"calendar.timeZone: no time zone is called {name!r}")

    def offset(self, wall, fold):
        return wall.replace(tzinfo=self.info, fold=fold).utcoffset()

    def local(self, instant):
        """What the clock on the wall shows at an instant."""
        moment = EPOCH + timedelta(microseconds=instant)
        return moment.replace(tzinfo=timezone.utc).astimezone(self.info).replace(tzinfo=None)

    def instant(self, wall, last=False):
        """The instant that a wall time means: the first of two (or the last), the transition when it is never shown."""
        early, late = (micros(wall - self.offset(wall, fold)) for fold in (0, 1))
        if early <= late:                 # shown once or twice
            return late if last else early
        low, high = late, early           # never shown: the offset changes between these two
        before = self.local(low) - (EPOCH + timedelta(microseconds=low))
        while high - low > 1:
            middle = (low + high) // 2
            if self.local(middle) - (EPOCH + timedelta(microseconds=middle)) == before:
                low = middle
            else:
                high = middle
        return high

    def midnight(self, day):
        """The first instant of a local date."""
        return self.instant(datetime(day.year, day.month, day.day))

    def text(self, instant):
        """An instant in RFC 3339 with the zone's offset."""
        moment = (EPOCH + timedelta(microseconds=instant)).replace(tzinfo=timezone.utc).astimezone(self.info)
        return moment.isoformat()


ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?")
CRM = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AaPp][Mm]))?)?")


def read_time(text, zone, order):
    """(instant, whether it has a time of day) of a cell, or None when it is unreadable."""
    found = ISO.fullmatch(text)
    try:
        if found:
            year, month, day, hour, minute, second, fraction, offset = found.groups()
            wall = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0),
                            int((fraction or "0")[:6].ljust(6, "0")))
            if offset is None:
                return zone.instant(wall), hour is not None
            if offset == "Z":
                return micros(wall), True
            hours, minutes = int(offset[1:3]), int(offset[3:].replace(":", "") or 0)
            if hours > 23 or minutes > 59:
                return None
            shift = timedelta(hours=hours, minutes=minutes)
            return micros(wall - shift if offset[0] == "+" else wall + shift), True
        found = CRM.fullmatch(text)
        if found and order:
            first, _, second_place, year, hour, minute, second, half = found.groups()
            day, month = (first, second_place) if order == "dmy" else (second_place, first)
            hour_of_day = int(hour or 0)
            if half:
                if not 1 <= hour_of_day <= 12:
                    return None
                hour_of_day = hour_of_day % 12 + (12 if half.lower() == "pm" else 0)
            wall = datetime(int(year), int(month), int(day), hour_of_day, int(minute or 0), int(second or 0))
            return zone.instant(wall), hour is not None
    except (ValueError, OverflowError):
        return None
    return None


def decide_dates(cells, column, zone, option):
    """Day-first or month-first, from the cells of a column; what is no date either way decides nothing."""
    shapes = [CRM.fullmatch(cell) for cell in cells if CRM.fullmatch(cell)
              and (read_time(cell, zone, "dmy") or read_time(cell, zone, "mdy"))]
    if not shapes or option:
        return option or "dmy"
    day_first = any(int(shape[1]) > 12 for shape in shapes)
    month_first = any(int(shape[3]) > 12 for shape in shapes)
    if day_first == month_first:
        raise Refusal(f"column {column}: day-first or month-first cannot be told ({shapes[0][0]!r}); say --dates dmy or --dates mdy",
                      column, "--dates")
    return "dmy" if day_first else "mdy"


# ---------------------------------------------------------------- amounts

def decide_decimal(cells, column, option):
    """Which mark is the decimal one, from the cells of a column; what is no amount either way decides nothing."""
    if option:
        return "." if option == "point" else ","
    evidence, doubtful = set(), None
    for cell in cells:
        if read_amount(cell, ".") is None and read_amount(cell, ",") is None:
            continue
        marks = [c for c in cell if c in ".,"]
        if len(set(marks)) == 2:
            evidence.add(marks[-1])
        elif len(marks) > 1:
            evidence.add("," if marks[0] == "." else ".")
        elif marks:
            if re.search(r"[.,]\d{3}(?!\d)", cell):
                doubtful = cell
            else:
                evidence.add(marks[0])
    if len(evidence) == 1:
        return evidence.pop()
    if evidence or doubtful:
        raise Refusal(f"column {column}: the decimal mark cannot be told; say --decimal point or --decimal comma", column, "--decimal")
    return "."


def read_amount(text, decimal):
    """An amount as a fraction, or None when it is unreadable."""
    group = "," if decimal == "." else "."
    plain = re.fullmatch(rf"([+-]?)(\d+|\d{{1,3}}(?:{re.escape(group)}\d{{3}})+)(?:{re.escape(decimal)}(\d+))?", text)
    if not plain:
        return None
    sign, whole, part = plain.groups()
    value = Fraction(whole.replace(group, "") + "." + (part or "0"))
    return -value if sign == "-" else value


# ---------------------------------------------------------------- tables

ALIASES = {
    "leads": {
        "lead_id": ["lead id", "record id", "id"],
        "handed_over_at": ["became a marketing qualified lead date"],
        "source": ["leadsource", "lead source", "original source"],
        "owner": ["lead owner", "contact owner", "ownerid"],
        "status": ["lead status"],
        "contact_id": ["convertedcontactid"],
    },
    "activities": {
        "lead_id": ["lead id", "whoid"],
        "channel": ["tasksubtype"],
        "outcome": ["calldisposition"],
        "owner": ["ownerid"],
    },
}
TIMES = {
    "leads": ["handed_over_at", "status_changed_at", "accepted_at", "rejected_at", "won_at", "qualified_at"],
    "activities": ["at"],
}


class Row:
    """A good row: its cells by column, trimmed, and what they say."""

    def __init__(self, cells, columns):
        self.cells = cells
        self.columns = columns
        self.times = {}
        self.amount = None

    def cell(self, column):
        index = self.columns.get(column)
        return self.cells[index] if index is not None else ""


class Table:
    """One CSV file: which columns it has, its good rows, its bad ones."""

    def __init__(self, kind, path, zone, options, channel=None):
        self.kind, self.path, self.zone, self.channel = kind, path, zone, channel
        header, lines = split_rows(self.text())
        self.header = [folded(name) for name in header]
        if kind == "leads" and not header:
            raise Refusal(f"{path}: empty, no header: there is no column lead_id")
        self.columns = {}
        for index, name in enumerate(self.header):
            self.columns.setdefault(name, index)
        names = dict(self.columns)
        for column, others in ALIASES[kind].items():
            for other in others:
                if column not in self.columns and other in names:
                    self.columns[column] = names[other]
        self.mapped = set()
        for column, name in options.maps:
            if name in names:
                self.columns[column] = names[name]
                self.mapped.add(name)
        self.moments = {column: [self.columns[column]] for column in TIMES[kind] if column in self.columns}
        if kind == "activities" and "at" not in self.columns:
            task = [names[name] for name in ("completeddatetime", "createddate") if name in names]
            if task:
                self.moments["at"] = task
                self.columns["at"] = task[0]
        if kind == "leads":
            for column in ("lead_id", "handed_over_at"):
                if column not in self.columns:
                    raise Refusal(f"{path}: there is no column {column}", column)
        self.read(lines, options)

    def text(self):
        """The file's text; what is no CSV is named."""
        try:
            with open(self.path, "rb") as file:
                data = file.read()
        except OSError as error:
            raise Refusal(f"{self.path}: {error.strerror}")
        start = data.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
        if start.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml", b"<head", b"<body")):
            raise Refusal(f"{self.path}: this is HTML, no CSV")
        if start.startswith(b"version https://git-lfs"):
            raise Refusal(f"{self.path}: this is a Git LFS pointer, no CSV")
        if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")):
            raise Refusal(f"{self.path}: this is an Excel spreadsheet (xlsx), no CSV")
        if b"\0" in data:
            raise Refusal(f"{self.path}: this is no CSV")
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            # As browsers do: the five bytes that Windows-1252 leaves open are control characters.
            return "".join(bytes([b]).decode("cp1252") if b not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(b) for b in data)

    def read(self, lines, options):
        whole = [cells for cells in lines if len(cells) == len(self.header)]
        orders, marks = {}, {}
        self.dates_only = set()
        for column, indexes in self.moments.items():
            for index in indexes:
                filled = [cells[index] for cells in whole if cells[index]]
                orders[index] = decide_dates(filled, column, self.zone, options.dates)
            read = [read_time(cells[i], self.zone, orders[i]) for cells in whole for i in indexes if cells[i]]
            if any(read) and not any(cell[1] for cell in read if cell):
                self.dates_only.add(column)
        amounts = self.columns.get("amount") if self.kind == "leads" else None
        if amounts is not None:
            marks[amounts] = decide_decimal([cells[amounts] for cells in whole if cells[amounts]], "amount", options.decimal)
        self.rows, self.bad, seen = [], 0, set()
        for cells in lines:
            row = self.good(cells, orders, amounts, marks, seen)
            if row is None:
                self.bad += 1
            else:
                self.rows.append(row)
        if self.bad * 100 > options.max_bad * len(lines):
            raise Refusal(f"{self.path}: {self.bad} of {len(lines)} rows are bad, more than --max-bad allows", "max-bad")

    def good(self, cells, orders, amounts, marks, seen):
        """The row, or None when it is bad."""
        if len(cells) != len(self.header):
            return None
        row = Row(cells, self.columns)
        if "lead_id" in self.columns and not row.cell("lead_id"):
            return None
        for column, indexes in self.moments.items():
            for index in indexes:
                if not cells[index]:
                    continue
                read = read_time(cells[index], self.zone, orders[index])
                if read is None:
                    return None
                row.times.setdefault(column, read)
        if self.kind == "activities" and "at" in self.columns and "at" not in row.times:
            return None
        if amounts is not None and cells[amounts]:
            row.amount = read_amount(cells[amounts], marks[amounts])
            if row.amount is None:
                return None
        if self.kind == "leads":
            if row.cell("lead_id") in seen:
                return None
            seen.add(row.cell("lead_id"))
        return row


def split_rows(text):
    """The header and the rows of a CSV text, cells trimmed; empty lines are none."""
    csv.field_size_limit(1 << 30)
    first = re.sub(r'"[^"]*"', "", re.match(r'(?:[^"\r\n]|"[^"]*")*', text.lstrip("\r\n"))[0])
    separator = max(",;\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows = [[cell.strip() for cell in row] for row in rows if row]
    return (rows[0], rows[1:]) if rows else ([], [])


# ---------------------------------------------------------------- the calendar

def merged(spans):
    """Half-open spans in order, those that touch or overlap as one."""
    result = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return result


def without(spans, holes):
    """What is left of spans (in order) when holes (in order) are taken out."""
    result = []
    for start, end in spans:
        for hole_start, hole_end in holes:
            if hole_end <= start:
                continue
            if hole_start >= end:
                break
            if hole_start > start:
                result.append((start, hole_start))
            start = max(start, hole_end)
        if start < end:
            result.append((start, end))
    return result


def minutes(text):
    hours, rest = text.split(":")
    return int(hours) * 60 + int(rest)


class Calendar:
    """Working hours as instants, and the two clocks."""

    def __init__(self, model):
        self.zone = Zone(model["timeZone"])
        self.weekly = [model.get("weeklyHours", {}).get(day, []) for day in WEEKDAYS]
        self.holidays = {h["date"] for h in model.get("holidays", []) if not h.get("yearly")}
        self.yearly = {h["date"][5:] for h in model.get("holidays", []) if h.get("yearly")}
        self.special = {s["date"]: s["hours"] for s in model.get("specialDays", [])}
        self.excused = merged([(self.read(span["from"]), self.read(span["to"])) for span in model.get("excused") or []])
        week = [sum(end - start for start, end in merged([(minutes(a), minutes(b)) for a, b in hours])) for hours in self.weekly]
        self.week = sum(week) * 60 * SECOND
        self.days_a_week = sum(1 for length in week if length)
        self.days, self.first, self.last = {}, None, None

    def read(self, text):
        read = read_time(text, self.zone, None)
        if read is None:
            raise Refusal(f"calendar.excused: {text!r} is no instant")
        return read[0]

    def hours(self, day):
        """The agreed hours of a local date, as wall times."""
        key = day.isoformat()
        if key in self.special:
            return self.special[key]
        if key in self.holidays or key[5:] in self.yearly:
            return []
        return self.weekly[day.weekday()]

    def day(self, day):
        """The intervals of a local date as instants, nothing excused."""
        if day not in self.days:
            spans = []
            midnight = datetime(day.year, day.month, day.day)
            for start, end in self.hours(day):
                spans.append((self.zone.instant(midnight + timedelta(minutes=minutes(start))),
                              self.zone.instant(midnight + timedelta(minutes=minutes(end)), last=True)))
            self.days[day] = merged(spans)
        return self.days[day]

    def cover(self, start, end):
        """Makes the working spans for all days around two instants."""
        first = self.zone.local(start).date() - timedelta(days=2)
        last = self.zone.local(end).date() + timedelta(days=2)
        if self.first is not None:
            if self.first <= first and last <= self.last:
                return
            first, last = min(first, self.first), max(last, self.last)
        self.first, self.last = first, last
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        self.hours_open = merged([span for day in days for span in self.day(day)])
        self.spans = without(self.hours_open, self.excused)
        self.ends = [end for _, end in self.spans]

    def working(self, start, end):
        """Working time between two instants: the length of their span's intersection with the working spans."""
        if end <= start:
            return 0
        self.cover(start, end)
        total = 0
        for index in range(bisect.bisect_right(self.ends, start), len(self.spans)):
            opening, closing = self.spans[index]
            if opening >= end:
                break
            total += min(closing, end) - max(opening, start)
        return total

    def plain(self, start, end):
        """Plain time between two instants, excused spans left out."""
        return sum(b - a for a, b in without([(start, end)], self.excused)) if start < end else 0

    def elapsed(self, clock, start, end):
        return self.working(start, end) if clock == "working" else self.plain(start, end)

    def day_end(self, start, count):
        """The last working instant of the Nth working day after the start's day, or None when there is none."""
        day = self.zone.local(start).date()
        for _ in range(4000):
            day += timedelta(days=1)
            spans = without(self.day(day), self.excused)
            if spans:
                count -= 1
                if count == 0:
                    return spans[-1][1]
        return None

    def is_open(self, instant):
        """Whether an instant lies in the agreed hours, excused or not."""
        self.cover(instant, instant)
        return any(start <= instant < end for start, end in self.day_spans_around(instant))

    def day_spans_around(self, instant):
        today = self.zone.local(instant).date()
        return [span for n in (-1, 0, 1) for span in self.day(today + timedelta(days=n))]


# ---------------------------------------------------------------- durations

DURATION = re.compile(r"P(?=.)(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?"
                      r"(?:T(?=.)(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?")


class Duration:
    """An agreed length on one of the two clocks."""

    def __init__(self, model, calendar, where, months_allowed=False):
        text, self.clock, self.calendar = model["iso8601"], model["clock"], calendar
        found = DURATION.fullmatch(text)
        if not found:
            raise Refusal(f"{where}: {text!r} is no duration")
        years, months, weeks, days, hours, mins, secs = [Fraction(part or 0) for part in found.groups()]
        self.months = years * 12 + months
        if self.months and (not months_allowed or self.months.denominator != 1):
            raise Refusal(f"{where}: {text} has no fixed length; months and years cannot be a limit", text)
        day, week = DAY, 7 * DAY
        if self.clock == "working":
            week = calendar.week
            day = Fraction(week, calendar.days_a_week) if calendar.days_a_week else 0
        self.length = weeks * week + days * day + hours * HOUR + mins * HOUR / 60 + secs * SECOND
        self.day_count = None
        whole = weeks * calendar.days_a_week + days
        if model.get("until") == "dayEnd" and whole and whole.denominator == 1 and not (hours or mins or secs or self.months):
            self.day_count = int(whole)

    def over(self, start, end):
        """Whether more than this has passed from start to end."""
        if self.day_count is not None:
            last = self.calendar.day_end(start, self.day_count)
            return last is not None and end > last
        return self.calendar.elapsed(self.clock, start, end) > self.length

    def passed(self, start, end):
        """Whether at least this has passed; months are taken off the end first."""
        end = self.less_months(end)
        return start <= end and self.calendar.elapsed(self.clock, start, end) >= self.length

    def less_months(self, instant):
        if not self.months:
            return instant
        wall = self.calendar.zone.local(instant)
        year, month = divmod(wall.year * 12 + wall.month - 1 - int(self.months), 12)
        day = wall.day
        while True:
            try:
                return self.calendar.zone.instant(wall.replace(year=year, month=month + 1, day=day))
            except ValueError:
                day -= 1


# ---------------------------------------------------------------- leads

class Lead:
    """A lead of the frame as it stands at as-of."""

    def __init__(self, row, as_of, measure):
        def moment(column):
            at = row.times.get(column, (None,))[0]
            return at if at is not None and at <= as_of else None
        self.row = row
        self.id = row.cell("lead_id")
        self.handed = moment("handed_over_at")
        self.owner, self.source, self.status = row.cell("owner"), row.cell("source"), row.cell("status")
        self.changed = moment("status_changed_at")
        self.accepted, self.rejected, self.won = moment("accepted_at"), moment("rejected_at"), moment("won_at")
        self.qualified = moment("qualified_at")
        self.reason = row.cell("rejection_reason")
        meaning = measure.meaning.get(folded(self.status)) if measure.from_status else None
        if meaning and self.changed is not None:
            if meaning == "rejected":
                self.rejected = self.changed
            else:
                self.accepted = self.changed
            if meaning == "won" and "won_at" not in measure.leads.columns:
                self.won = self.changed
        self.activities = []

    def not_before(self, instant):
        """A decision's instant; what is dated before the hand-over counts as at it."""
        return None if instant is None else max(instant, self.handed)

    @property
    def decision(self):
        """(instant, accepted or not) of the first decision, or None; on a tie acceptance stands."""
        made = []
        if self.accepted is not None:
            made.append((self.not_before(self.accepted), 0))
        if self.rejected is not None:
            made.append((self.not_before(self.rejected), 1))
        if not made:
            return None
        at, kind = min(made)
        return at, kind == 0


# ---------------------------------------------------------------- the clauses' figures

class Group:
    """Leads of one clause that are held to one share."""

    def __init__(self, states, kept, counted, target):
        self.counts = {state: 0 for state in states}
        self.kept, self.counted, self.target = kept, counted, target
        self.recent = dict(self.counts)

    def add(self, state, is_recent):
        self.counts[state] += 1
        if is_recent:
            self.recent[state] += 1

    def denominator(self, counts=None):
        return sum((counts or self.counts)[state] for state in self.counted)

    def misses(self, counts=None):
        return self.denominator(counts) - (counts or self.counts)[self.kept]

    @property
    def share(self):
        whole = self.denominator()
        return Fraction(self.counts[self.kept], whole) if whole else None

    @property
    def attained(self):
        return None if self.share is None else self.share >= self.target[0]


def used_up(groups, recent=False):
    """Misses over the misses that the targets allow, or None when they allow none."""
    pick = (lambda group: group.recent) if recent else (lambda group: group.counts)
    allowed = sum((1 - group.target[0]) * group.denominator(pick(group)) for group in groups)
    return Fraction(sum(group.misses(pick(group)) for group in groups)) / allowed if allowed else None


def all_of(verdicts):
    """False when one is false, null when all are null, else true."""
    known = [verdict for verdict in verdicts if verdict is not None]
    return None if not known else all(known)


def percentiles(lengths):
    lengths = sorted(lengths)

    def nearest(percent):
        return seconds(lengths[-(-percent * len(lengths) // 100) - 1]) if lengths else None
    return {"median": nearest(50), "p90": nearest(90), "p95": nearest(95)}


class Measure:
    """One measurement."""

    def __init__(self, options):
        self.options = options
        self.agreement = read_json(options.agreement)
        if "calendar" not in self.agreement:
            raise Refusal("the agreement has no calendar")
        self.calendar = Calendar(self.with_addenda(self.agreement))
        self.zone = self.calendar.zone
        self.clauses, self.breakdowns = {}, {}
        self.read_terms()
        self.leads = Table("leads", options.leads, self.zone, options)
        self.activities = [Table("activities", path, self.zone, options, channel) for channel, path in options.activities]
        mapped = set().union(*(table.mapped for table in [self.leads, *self.activities]))
        for column, name in options.maps:
            if name not in mapped:
                raise Refusal(f"--map {column}: no table has a column {name!r}", column)
        has = self.leads.columns
        self.from_status = ("accepted_at" not in has and "rejected_at" not in has and self.meaning
                            and "status" in has and "status_changed_at" in has)
        self.frame()

    @staticmethod
    def with_addenda(agreement):
        """The calendar with the excused spans and holidays that addenda bring."""
        calendar = dict(agreement["calendar"])
        for addendum in agreement.get("addenda") or []:
            calendar["excused"] = (calendar.get("excused") or []) + (addendum.get("excused") or [])
            calendar["holidays"] = (calendar.get("holidays") or []) + (addendum.get("holidays") or [])
        return calendar

    def section(self, name):
        return self.agreement.get(name) or {}

    def duration(self, section, name, **allowed):
        model = self.section(section).get(name)
        return Duration(model, self.calendar, f"{section}.{name}", **allowed) if model else None

    def share(self, section, name):
        model = self.section(section).get(name)
        return rate(model) if model else None

    def read_terms(self):
        """The agreed limits and shares; what has no fixed length is refused at once."""
        self.response_limit, self.response_share = self.duration("response", "limit"), self.share("response", "share")
        self.grades = [(grade["name"],
                        {folded(column): {folded(v) for v in ([values] if isinstance(values, str) else values)}
                         for column, values in grade.get("when", {}).items()},
                        Duration(grade["limit"], self.calendar, f"response.grades.{grade['name']}.limit"), rate(grade["share"]))
                       for grade in self.section("response").get("grades") or []]
        self.attempts_within, self.attempts_share = self.duration("attempts", "within"), self.share("attempts", "share")
        self.upkeep_within, self.upkeep_share = self.duration("upkeep", "within"), self.share("upkeep", "share")
        self.decide_within, self.decided_share = self.duration("rejection", "decideWithin"), self.share("rejection", "decidedShare")
        self.reason_share = self.share("rejection", "reasonShare")
        self.accepted_share, self.complete_share = self.share("commitment", "acceptedShare"), self.share("commitment", "completeShare")
        self.cycle = (self.duration("conversion", "matureAfter", months_allowed=True)
                      or self.duration("conversion", "salesCycle", months_allowed=True))
        self.conversion_rate = self.share("conversion", "leadToCustomer")
        self.delivery_share = self.share("delivery", "share")
        self.delivery_within = self.duration("delivery", "within") if self.delivery_share else None
        self.channels = {folded(c) for c in self.section("attempts").get("channels") or []}
        self.required_channels = {folded(c) for c in self.section("attempts").get("requiredChannels") or []}
        self.not_counted = {folded(column): {folded(v) for v in values}
                            for column, values in (self.section("response").get("notCounted") or {}).items()}
        ends = self.section("attempts").get("endsWith")
        self.ends_with = None if ends is None else {folded(e) for e in ends}
        self.meaning = {folded(stage): what for stage, what in (self.section("upkeep").get("meaning") or {}).items()}

    # The frame

    def frame(self):
        options, zone = self.options, self.zone
        period = self.agreement.get("period")
        if not period and not (options.start and options.end):
            raise Refusal("the agreement has no period: say --from and --to")
        self.from_text, self.to_text = options.start or period["from"], options.end or period["to"]
        self.start, self.end = (zone.midnight(local_date(text, name)) for text, name in
                                ((self.from_text, "--from"), (self.to_text, "--to")))
        self.period = (tuple(zone.midnight(local_date(period[name], f"period.{name}")) for name in ("from", "to"))
                       if period else None)
        self.as_of = self.read_as_of()
        self.joined = {}
        known = set()
        self.frame_leads, everyone = [], []
        self.not_handed_over = 0
        for row in self.leads.rows:
            lead = Lead(row, self.as_of, self)
            known.add(lead.id)
            self.joined.setdefault(lead.id, []).append(lead)
            for contact in row.cell("contact_id").split(";"):
                if contact.strip() and contact.strip() != lead.id:
                    known.add(contact.strip())
                    self.joined.setdefault(contact.strip(), []).append(lead)
            if "handed_over_at" not in row.times:
                self.not_handed_over += 1
            if lead.handed is not None:
                everyone.append(lead)
                if self.start <= lead.handed < self.end:
                    self.frame_leads.append(lead)
        self.handed_over = everyone
        self.activity_count = self.unknown_count = 0
        for table in self.activities:
            for row in table.rows:
                if "at" not in row.times or row.times["at"][0] > self.as_of or "lead_id" not in table.columns:
                    continue
                self.activity_count += 1
                ids = row.cell("lead_id")
                ids = [ids] if ids in known else [one.strip() for one in ids.split(";")]
                leads = [lead for one in dict.fromkeys(ids) for lead in self.joined.get(one, [])]
                if not leads:
                    self.unknown_count += 1
                for lead in dict.fromkeys(leads):
                    lead.activities.append(self.activity(row, table))
        week_ago = self.as_of - 7 * DAY
        self.recent = {lead.id for lead in self.frame_leads if lead.handed >= week_ago}

    def read_as_of(self):
        now = micros(datetime.now(timezone.utc).replace(tzinfo=None))
        text = self.options.as_of
        if text == "now":
            return now
        if text:
            read = read_time(text, self.zone, None)
            if read is None:
                raise Refusal(f"--as-of: {text!r} is no instant")
            return read[0]
        instants = [at for table in [self.leads, *self.activities] for row in table.rows for at, _ in row.times.values() if at <= now]
        if not instants:
            raise Refusal("no instant in the files: say --as-of")
        return max(instants)

    def activity(self, row, table):
        """(instant, channel, outcome, whether it may be an attempt)"""
        channel = folded(table.channel or row.cell("channel"))
        counts = folded(row.cell("direction")) not in ("incoming", "inbound")
        counts = counts and not any(folded(row.cell(column)) in values for column, values in self.not_counted.items()
                                    if column in table.columns)
        return row.times["at"][0], channel, folded(row.cell("outcome")), counts and (not self.channels or channel in self.channels)

    # What cannot be measured

    def missing(self, leads=(), activities=(), with_time=()):
        """The columns that a clause needs and does not have, or that hold dates only."""
        if activities and not self.activities:
            return ["activities"]
        names = [column for column in leads if folded(column) not in self.leads.columns]
        for column in activities:
            if any(column not in table.columns and not (column == "channel" and table.channel) for table in self.activities):
                names.append(f"activities.{column}")
        for column in with_time:
            if column == "at":
                if any("at" in table.dates_only for table in self.activities):
                    names.append("activities.at")
            elif column in self.leads.dates_only:
                names.append(column)
        return list(dict.fromkeys(names))

    def report(self, clause, target, missing):
        """Begins a clause; says whether it can be measured."""
        if missing:
            self.clauses[clause] = {"notMeasurable": missing, "share": None, "target": target[1], "attained": None}
        return not missing

    def close(self, clause, groups, states, extra=None):
        """Writes a clause's figures, from one group or from its grades and the rest."""
        total = Group(states, groups[-1].kept, groups[-1].counted, groups[-1].target)
        for group in groups:
            for state in states:
                total.counts[state] += group.counts[state]
        self.clauses[clause] = {
            **total.counts, "share": six(total.share), "target": total.target[1],
            "attained": all_of(group.attained for group in groups),
            "allowance": six(used_up(groups)), "burnRate": six(used_up(groups, recent=True)), **(extra or {}),
            "provisional": (self.period_open() if clause == "conversion" else []) + (["fewLeads"] if total.denominator() < 20 else []),
        }

    def period_open(self):
        return ["periodOpen"] if self.period is not None and self.as_of < self.period[1] else []

    def simple(self, clause, states, kept, counted, target, judged, extra=None):
        """A clause without grades. `judged` is (lead, state) of every lead that it counts."""
        group = Group(states, kept, counted, target)
        for lead, state in judged:
            group.add(state, lead.id in self.recent)
        self.close(clause, [group], states, extra)
        self.break_down(clause, states, kept, counted, target, judged)

    def break_down(self, clause, states, kept, counted, target, judged):
        ways = {"owner": lambda lead: lead.owner, "source": lambda lead: lead.source,
                "week": lambda lead: "%04d-W%02d" % self.zone.local(lead.handed).date().isocalendar()[:2],
                "month": lambda lead: self.zone.local(lead.handed).date().isoformat()[:7]}
        self.breakdowns[clause] = {}
        for by, name_of in ways.items():
            groups = {}
            for lead, state in judged:
                groups.setdefault(name_of(lead), Group(states, kept, counted, target)).add(state, False)
            self.breakdowns[clause][by] = {name: {**group.counts, "share": six(group.share)} for name, group in sorted(groups.items())}

    # The clauses

    def run(self):
        for clause in (self.response, self.attempts, self.upkeep, self.decision, self.reasons, self.volume, self.quality,
                       self.completeness, self.conversion, self.revenue, self.delivery):
            clause()
        if self.from_status:
            for name in ("response", "attempts", "upkeep", "decision", "reasons", "quality"):
                if name in self.clauses:
                    self.clauses[name]["latestChangeOnly"] = True
        return {
            "frame": {
                "from": self.from_text, "to": self.to_text, "asOf": self.zone.text(self.as_of),
                "leads": len(self.frame_leads), "activities": self.activity_count, "unknownLeadActivities": self.unknown_count,
                "notHandedOver": self.not_handed_over, "badRows": self.leads.bad + sum(table.bad for table in self.activities),
            },
            "clauses": self.clauses,
            "breakdowns": self.breakdowns,
            "beyondDaily": self.beyond_daily(),
        }

    def attempts_of(self, lead):
        return sorted((at, channel) for at, channel, _, counts in lead.activities if counts and at >= lead.handed)

    def grade_of(self, lead):
        for index, (_, when, _, _) in enumerate(self.grades):
            if all(folded(lead.row.cell(column)) in values for column, values in when.items()):
                return index
        return None

    def response(self):
        if not self.response_limit or not self.response_share:
            return
        columns = list(dict.fromkeys(column for _, when, _, _ in self.grades for column in when))
        missing = self.missing(columns, ["lead_id", "at", "channel"], ["handed_over_at", "at", "rejected_at"])
        if not self.report("response", self.response_share, missing):
            return
        states, counted = ["met", "late", "missed", "pending", "exempt"], ["met", "late", "missed"]
        groups = [Group(states, "met", counted, share) for _, _, _, share in self.grades]
        groups.append(Group(states, "met", counted, self.response_share))
        judged, lengths = [], []
        for lead in self.frame_leads:
            grade = self.grade_of(lead)
            limit = self.response_limit if grade is None else self.grades[grade][2]
            attempts = self.attempts_of(lead)
            first = attempts[0][0] if attempts else None
            rejected = lead.not_before(lead.rejected)
            if rejected is not None and (first is None or rejected < first) and not limit.over(lead.handed, rejected):
                state = "exempt"
            elif first is not None:
                state = "late" if limit.over(lead.handed, first) else "met"
            else:
                state = "missed" if limit.over(lead.handed, self.as_of) else "pending"
            if state in ("met", "late"):
                lengths.append(self.calendar.elapsed(limit.clock, lead.handed, first))
            judged.append((lead, state))
            groups[-1 if grade is None else grade].add(state, lead.id in self.recent)
        extra = percentiles(lengths)
        if self.grades:
            extra["grades"] = [{"name": name, **group.counts, "share": six(group.share), "target": group.target[1],
                                "attained": group.attained, "allowance": six(used_up([group]))}
                               for (name, _, _, _), group in zip(self.grades, groups)]
        self.close("response", groups, states, extra)
        self.break_down("response", states, "met", counted, self.response_share, judged)

    def reached_at(self, lead):
        """The earliest instant at which a lead counts as reached, or None."""
        ends = self.ends_with
        outcomes = set(REACHED) if ends is None else ends
        instants = [at for at, _, outcome, _ in lead.activities if at >= lead.handed and outcome in outcomes]
        if ends is None or "won" in ends:
            instants.append(lead.not_before(lead.won))
        if ends is None or "accepted" in ends:
            instants.append(lead.not_before(lead.accepted))
        if ends is None or "rejected" in ends and folded(lead.reason) != "cannot be reached":
            instants.append(lead.not_before(lead.rejected))
        return min((at for at in instants if at is not None), default=None)

    def attempts(self):
        within, share, count = self.attempts_within, self.attempts_share, self.section("attempts").get("count")
        if not within or not share or count is None:
            return
        missing = self.missing([], ["lead_id", "at", "channel", "outcome"],
                               ["handed_over_at", "at", "rejected_at", "accepted_at", "won_at"])
        if not self.report("attempts", share, missing):
            return
        judged = []
        for lead in self.frame_leads:
            reached = self.reached_at(lead)
            timely = [channel for at, channel in self.attempts_of(lead) if not within.over(lead.handed, at)]
            if reached is not None and not within.over(lead.handed, reached):
                state = "kept"
            elif len(timely) >= count and self.required_channels <= set(timely):
                state = "kept"
            else:
                state = "failed" if within.over(lead.handed, self.as_of) else "pending"
            judged.append((lead, state))
        self.simple("attempts", ["kept", "failed", "pending"], "kept", ["kept", "failed"], share, judged)

    def upkeep(self):
        within, share = self.upkeep_within, self.upkeep_share
        if not within or not share:
            return
        decided = ["won_at"] if self.from_status else ["rejected_at", "won_at"]
        if self.from_status and "won" in self.meaning.values():
            decided = []
        missing = self.missing(["status_changed_at", *decided], ["lead_id", "at", "channel"],
                               ["handed_over_at", "at", "status_changed_at"])
        if not self.report("upkeep", share, missing):
            return
        by_contact = self.section("upkeep").get("after") == "contact"
        stages = self.section("upkeep").get("stages") or []
        judged = []
        for lead in self.frame_leads:
            if lead.won is not None or lead.rejected is not None:
                continue
            change = max(lead.changed if lead.changed is not None else lead.handed, lead.handed)
            touches = [at for at, _ in self.attempts_of(lead) if at > change]
            if by_contact:
                if not stages or folded(lead.status) != folded(stages[0]):
                    touches = []
                touches += [at for at, _, outcome, _ in lead.activities if at > change and outcome in REACHED]
            stale = bool(touches) and within.over(min(touches), self.as_of)
            judged.append((lead, "stale" if stale else "fresh"))
        self.simple("upkeep", ["fresh", "stale"], "fresh", ["fresh", "stale"], share, judged)

    def decision_columns(self):
        return [] if self.from_status else ["accepted_at", "rejected_at"]

    def decision_state(self, lead):
        made = lead.decision
        if made:
            return "late" if self.decide_within.over(lead.handed, made[0]) else "inTime"
        return "overdue" if self.decide_within.over(lead.handed, self.as_of) else "pending"

    def decision(self):
        share = self.decided_share
        if not self.decide_within or not share:
            return
        timed = ["status_changed_at"] if self.from_status else ["rejected_at", "accepted_at"]
        if not self.report("decision", share, self.missing(self.decision_columns(), [], ["handed_over_at", *timed])):
            return
        judged = [(lead, self.decision_state(lead)) for lead in self.frame_leads]
        lengths = [self.calendar.elapsed(self.decide_within.clock, lead.handed, lead.decision[0])
                   for lead in self.frame_leads if lead.decision]
        self.simple("decision", ["inTime", "late", "overdue", "pending"], "inTime", ["inTime", "late", "overdue"], share, judged,
                    percentiles(lengths))

    def reasons(self):
        share = self.reason_share
        if not share:
            return
        columns = ["rejection_reason"] if self.from_status else ["rejected_at", "rejection_reason"]
        if not self.report("reasons", share, self.missing(columns)):
            return
        agreed = {folded(reason["name"]) for reason in self.section("rejection").get("reasons") or []}
        judged = [(lead, "none" if not lead.reason else "given" if folded(lead.reason) in agreed else "other")
                  for lead in self.frame_leads if lead.rejected is not None]
        self.simple("reasons", ["given", "none", "other"], "given", ["given", "none", "other"], share, judged)

    def until_now(self, start, end):
        """Working time of what a span has in common with the frame before as-of."""
        return self.calendar.working(max(start, self.start), min(end, self.end, self.as_of))

    def against_plan(self, clause, counts, reached, planned, extra):
        share = Fraction(reached) / planned if planned else None
        self.clauses[clause] = {**counts, "share": six(share), "target": "1", "attained": None if share is None else share >= 1,
                                "provisional": self.period_open(), **extra}

    def forecast(self, reached):
        """What it comes to at the frame's last instant at the pace so far per working hour."""
        so_far = self.calendar.working(self.start, min(self.end, self.as_of))
        return six(Fraction(reached) * self.calendar.working(self.start, self.end) / so_far) if so_far else None

    def volume(self):
        months = self.section("commitment").get("leadsPerMonth")
        if not months:
            return
        committed = Fraction(0)
        for month, leads in months.items():
            year, number = map(int, month.split("-"))
            start = self.zone.midnight(date(year, number, 1))
            end = self.zone.midnight(date(year + number // 12, number % 12 + 1, 1))
            whole = self.calendar.working(start, end)
            if whole:
                committed += Fraction(leads) * Fraction(self.until_now(start, end), whole)
        uncredited = {folded(reason["name"]) for reason in self.section("rejection").get("reasons") or [] if reason.get("credit") is False}
        returned = [lead for lead in self.frame_leads if uncredited and self.decide_within and lead.rejected is not None
                    and folded(lead.reason) in uncredited
                    and not self.decide_within.over(lead.handed, lead.not_before(lead.rejected))]
        delivered = len(self.frame_leads) - len(returned)
        self.against_plan("volume", {"delivered": delivered, "committed": six(committed)}, delivered, committed,
                          {"forecast": {"atEnd": self.forecast(delivered), "withoutCredit": len(returned)}})

    def beyond_daily(self):
        """The days of more leads than agreed."""
        most = self.section("commitment").get("maxPerDay")
        days = {}
        for lead in self.frame_leads:
            day = self.zone.local(lead.handed).date().isoformat()
            days[day] = days.get(day, 0) + 1
        return [{"date": day, "delivered": count, "maximum": most} for day, count in sorted(days.items()) if most is not None and count > most]

    def quality(self):
        share = self.accepted_share
        if not share or not self.report("quality", share, self.missing(self.decision_columns())):
            return
        silent = self.section("rejection").get("silence") == "accepted" and self.decide_within is not None
        judged = []
        for lead in self.frame_leads:
            if lead.decision:
                judged.append((lead, "accepted" if lead.decision[1] else "rejected"))
            elif silent and self.decision_state(lead) == "overdue":
                judged.append((lead, "accepted"))
        self.simple("quality", ["accepted", "rejected"], "accepted", ["accepted", "rejected"], share, judged)

    def completeness(self):
        fields = self.section("qualifiedLead").get("requiredFields")
        share = self.complete_share
        if not share or fields is None or not self.report("completeness", share, self.missing(fields)):
            return
        judged = [(lead, "complete" if all(lead.row.cell(folded(field)) for field in fields) else "incomplete")
                  for lead in self.frame_leads]
        self.simple("completeness", ["complete", "incomplete"], "complete", ["complete", "incomplete"], share, judged)

    def conversion(self):
        share = self.conversion_rate
        if not share or not self.cycle:
            return
        known = self.from_status and "won" in self.meaning.values()
        if not self.report("conversion", share, self.missing([] if known else ["won_at"])):
            return
        judged = [(lead, "won" if lead.won is not None else "open") for lead in self.frame_leads
                  if self.cycle.passed(lead.handed, self.as_of)]
        accepted = [state for lead, state in judged if lead.decision and lead.decision[1]]
        extra = {}
        if "accepted_at" in self.leads.columns or self.from_status:
            won = accepted.count("won")
            extra["ofAccepted"] = {"won": won, "open": len(accepted) - won,
                                   "share": six(Fraction(won, len(accepted))) if accepted else None}
        self.simple("conversion", ["won", "open"], "won", ["won", "open"], share, judged, extra)

    def revenue(self):
        model = self.section("revenue")
        if not model.get("target") or not model.get("marketingShare") or not self.period:
            return
        known = self.from_status and "won" in self.meaning.values()
        if not self.report("revenue", (1, "1"), self.missing(["amount"] if known else ["won_at", "amount"])):
            return
        sums, deals = {}, set()
        agreed = folded(model["target"]["currency"])
        for lead in self.handed_over:
            if lead.won is None or not self.start <= lead.won < self.end or lead.row.amount is None:
                continue
            deal = lead.row.cell("deal_id")
            if deal and deal in deals:
                continue
            deals.add(deal)
            currency = lead.row.cell("currency").upper() or agreed.upper()
            sums[currency] = sums.get(currency, Fraction(0)) + lead.row.amount
        if any(folded(currency) != agreed for currency in sums):
            self.report("revenue", (1, "1"), ["currency"])
            self.clauses["revenue"]["currencies"] = [{"currency": name, "sum": six(total)} for name, total in sorted(sums.items())]
            return
        won = sum(sums.values(), Fraction(0))
        whole = self.calendar.working(*self.period)
        planned = Fraction(0)
        if whole:
            planned = (Fraction(model["target"]["amount"]) * rate(model["marketingShare"])[0]
                       * Fraction(self.until_now(*self.period), whole))
        self.against_plan("revenue", {"won": six(won), "targetToDate": six(planned)}, won, planned, {"forecast": {"atEnd": self.forecast(won)}})

    def delivery(self):
        within, share = self.delivery_within, self.delivery_share
        if not within or not share:
            return
        if not self.report("delivery", share, self.missing(["qualified_at"], [], ["qualified_at", "handed_over_at"])):
            return
        judged = [(lead, "late" if within.over(lead.qualified, lead.handed) else "inTime")
                  for lead in self.frame_leads if lead.qualified is not None]
        self.simple("delivery", ["inTime", "late"], "inTime", ["inTime", "late"], share, judged)

    # What deserves a warning

    def warnings(self):
        """Columns most of whose times lie outside the working hours, with the shift that leaves the fewest there."""
        for table in [self.leads, *self.activities]:
            for column in table.moments:
                times = [row.times[column][0] for row in table.rows if row.times.get(column, (0, False))[1]]
                outside = self.outside(times)
                if outside * 2 > len(times):
                    shifts = sorted(range(-56, 57), key=lambda quarter: (abs(quarter), quarter))
                    best = min(shifts, key=lambda quarter: self.outside([at + quarter * HOUR // 4 for at in times]))
                    yield (f"{outside} of {len(times)} times of {column} are outside the working hours; "
                           f"shifted by {best * 15} minutes {self.outside([at + best * HOUR // 4 for at in times])} would be")

    def outside(self, times):
        return sum(1 for at in times if not self.calendar.is_open(at))


# ---------------------------------------------------------------- the command line

def local_date(text, where):
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refusal(f"{where}: {text!r} is no date")


def read_json(path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError) as error:
        raise Refusal(f"{path}: {error}")


class Options:
    """The command line."""

    def __init__(self, arguments):
        self.agreement, self.leads, self.activities = None, None, []
        self.start = self.end = self.as_of = self.dates = self.decimal = None
        self.maps, self.max_bad = [], Fraction(1)
        self.fail_on_breach = self.strict = self.warn = False
        rest = iter(arguments)
        for argument in rest:
            if argument == "--fail-on-breach":
                self.fail_on_breach = True
            elif argument == "--strict":
                self.strict = True
            elif argument == "--warn":
                self.warn = True
            elif argument.startswith("--"):
                name, equals, value = argument.partition("=")
                value = value if equals else next(rest, None)
                if value is None:
                    raise Refusal(f"{name}: its value is missing")
                self.set(name, value)
            elif self.agreement is None:
                self.agreement = argument
            else:
                raise Refusal(f"{argument!r} is one argument too many")
        if self.agreement is None or self.leads is None:
            raise Refusal("say the agreement and --leads")

    def set(self, name, value):
        if name == "--leads":
            self.leads = value
        elif name == "--activities":
            channel = re.match(r"([^=/\\]+)=", value)
            self.activities.append((channel[1], value[channel.end():]) if channel else (None, value))
        elif name == "--from":
            self.start = value
        elif name == "--to":
            self.end = value
        elif name == "--as-of":
            self.as_of = value
        elif name == "--map":
            column, equals, other = value.partition("=")
            if not equals:
                raise Refusal(f"--map {value}: say COLUMN=NAME")
            self.maps.append((folded(column), folded(other)))
        elif name == "--dates" and value in ("dmy", "mdy"):
            self.dates = value
        elif name == "--decimal" and value in ("point", "comma"):
            self.decimal = value
        elif name == "--max-bad" and re.fullmatch(r"\d+(\.\d+)?%?", value):
            self.max_bad = Fraction(value.rstrip("%"))
        elif name == "--format" and value == "json":
            pass
        else:
            raise Refusal(f"{name} {value}: cannot be understood")


def measure(arguments):
    """The JSON of a measurement and the exit code."""
    options = Options(arguments)
    measurement = Measure(options)
    result = measurement.run()
    if options.warn:
        for warning in measurement.warnings():
            print(f"warning: {warning}", file=sys.stderr)
    breached = any(clause["attained"] is False and (options.strict or not clause.get("provisional"))
                   for clause in result["clauses"].values())
    return result, 1 if options.fail_on_breach and breached else 0


def main(arguments):
    if arguments[:1] == ["self-check"]:
        from self_check import self_check
        return self_check()
    if arguments[:1] != ["measure"]:
        print(__doc__, file=sys.stderr)
        return 64
    try:
        result, code = measure(arguments[1:])
    except Refusal as refusal:
        print(f"measure: {refusal}", file=sys.stderr)
        return 2
    json.dump(result, sys.stdout, indent=1, ensure_ascii=False)
    print()
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
