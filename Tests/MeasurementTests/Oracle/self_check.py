"""Counts working time the slowest way and compares it with the oracle's intervals.

Every minute of a span is asked whether it is working time. Where an interval begins and ends is found by walking along the
instants and reading the clock on the wall, never by asking which instant a wall time means: the two ways share only the
zone's data.
"""
import random
from datetime import date, datetime, timedelta

from measure_oracle import Calendar, micros

MINUTE = 60_000_000
DAYS = [  # zone, a day of interest: changes of a whole and a half hour, at midnight, across the date line, none at all
    ("Europe/Madrid", date(2027, 3, 28)), ("Europe/Madrid", date(2026, 10, 25)), ("America/New_York", date(2027, 3, 14)),
    ("America/New_York", date(2026, 11, 1)), ("Australia/Lord_Howe", date(2026, 10, 4)), ("Australia/Lord_Howe", date(2027, 4, 4)),
    ("America/Santiago", date(2025, 9, 7)), ("America/Santiago", date(2025, 4, 5)), ("America/Havana", date(2025, 11, 2)),
    ("America/Havana", date(2026, 3, 8)), ("Africa/Cairo", date(2026, 10, 29)), ("Asia/Beirut", date(2026, 3, 29)),
    ("Asia/Kathmandu", date(2027, 3, 28)), ("Pacific/Apia", date(2011, 12, 29)), ("Africa/Casablanca", date(2025, 2, 23)),
    ("America/Mexico_City", date(2022, 4, 3)), ("Antarctica/Troll", date(2027, 3, 28)), ("Pacific/Chatham", date(2026, 9, 27)),
]


class ByMinute:
    """The same calendar, asked minute by minute."""

    def __init__(self, calendar, first, last):
        self.calendar = calendar
        self.base = micros(datetime(first.year, first.month, first.day)) - 2 * 1440 * MINUTE
        count = ((last - first).days + 5) * 1440
        self.walls = [calendar.zone.local(self.base + n * MINUTE) for n in range(count)]
        self.open = [False] * count
        day = first - timedelta(days=1)
        while day <= last + timedelta(days=1):
            self.mark(day)
            day += timedelta(days=1)

    def mark(self, day):
        midnight = datetime(day.year, day.month, day.day)
        for start, end in self.calendar.hours(day):
            opening, closing = (midnight + timedelta(minutes=int(t[:2]) * 60 + int(t[3:])) for t in (start, end))
            for minute in range(self.shown(opening)[0], self.shown(closing)[-1]):
                self.open[minute] = True

    def shown(self, wall):
        """The minutes at which the clock shows a wall time; when it never does, the first after the leap."""
        return ([n for n, shown in enumerate(self.walls) if shown == wall]
                or [n for n in range(1, len(self.walls)) if self.walls[n - 1] < wall < self.walls[n]])

    def working(self, start, end):
        total = 0
        for n in range((start - self.base) // MINUTE, (end - self.base) // MINUTE):
            instant = self.base + n * MINUTE
            if self.open[n] and not any(a <= instant < b for a, b in self.calendar.excused):
                total += MINUTE
        return total


def some_hours(rng):
    points = sorted(rng.sample(range(0, 1441, 5), 2 * rng.randint(0, 3)))
    if rng.random() < 0.3:
        points = [0, rng.randint(1, 300), rng.randint(301, 1400), 1440]
    return [[f"{a // 60:02d}:{a % 60:02d}", f"{b // 60:02d}:{b % 60:02d}"] for a, b in zip(points[::2], points[1::2])]


def self_check():
    wrong = checked = 0
    for seed, (zone, day) in enumerate(DAYS * 3):
        rng = random.Random(seed)
        model = {"timeZone": zone, "weeklyHours": {name: some_hours(rng) for name in
                 ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")},
                 "holidays": [{"date": (day + timedelta(days=1)).isoformat()}] if rng.random() < 0.3 else [],
                 "specialDays": [{"date": (day - timedelta(days=1)).isoformat(), "hours": some_hours(rng)}], "excused": []}
        calendar = Calendar(model)
        middle = calendar.zone.midnight(day)
        for _ in range(rng.randint(0, 2)):
            start = middle // MINUTE * MINUTE + rng.randint(-1440, 2000) * MINUTE
            calendar.excused = calendar.excused or []
            calendar.excused.append((start, start + rng.randint(1, 600) * MINUTE))
        calendar.excused = union(calendar.excused)
        slow = ByMinute(calendar, day - timedelta(days=2), day + timedelta(days=2))
        for _ in range(60):
            start, end = sorted(middle // MINUTE * MINUTE + rng.randint(-2400, 3600) * MINUTE for _ in range(2))
            checked += 1
            if calendar.working(start, end) != slow.working(start, end):
                wrong += 1
                print(f"{zone} {day} {calendar.zone.text(start)} to {calendar.zone.text(end)}: "
                      f"{calendar.working(start, end) // MINUTE} minutes, counted {slow.working(start, end) // MINUTE}")
    print(f"{checked - wrong} of {checked} spans agree minute by minute")
    return 1 if wrong else 0


def union(spans):
    """Spans as sets of minutes, put together again; the plain way on purpose."""
    covered = sorted({minute for start, end in spans for minute in range(start, end, MINUTE)})
    result = []
    for minute in covered:
        if result and result[-1][1] == minute:
            result[-1] = (result[-1][0], minute + MINUTE)
        else:
            result.append((minute, minute + MINUTE))
    return result
