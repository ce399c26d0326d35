"""Writes the fixtures of the time zone and holiday tests, by Python's own zoneinfo and the package `holidays`.

    zic -b slim -d /tmp/slim /usr/share/zoneinfo/tzdata.zi; python3 make.py /tmp/slim

zones/           compiled zones (tzdata is in the public domain)
offsets.csv      zone, seconds since 1970, seconds east of UTC
walls.csv        zone, wall clock's seconds since 1970-01-01 00:00, first and last second that shows it (both the
                 transition when none does), number of showings
holidays.csv     country, date: nationwide holidays of 2024 to 2033
"""
import csv, datetime, pathlib, random, shutil, sys, zoneinfo

ZONES = """Africa/Abidjan Africa/Cairo Africa/Casablanca Africa/Johannesburg Africa/Juba Africa/Monrovia America/Argentina/San_Luis
America/Asuncion America/Bogota America/Caracas America/Havana America/Lima America/Los_Angeles America/Mexico_City
America/New_York America/Nuuk America/Santiago America/Sao_Paulo America/Scoresbysund America/St_Johns America/Tijuana
Antarctica/Casey Antarctica/Troll Asia/Amman Asia/Dhaka Asia/Gaza Asia/Jerusalem Asia/Kathmandu Asia/Kolkata Asia/Pyongyang
Asia/Tehran Atlantic/Azores Atlantic/Canary Australia/Adelaide Australia/Lord_Howe Europe/Berlin Europe/Dublin Europe/Istanbul
Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow Pacific/Apia Pacific/Auckland Pacific/Chatham Pacific/Easter
Pacific/Kwajalein Etc/GMT+5""".split()
UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1)
END = int((datetime.datetime(2100, 1, 1) - EPOCH).total_seconds())


def offset(zone, second):
    moment = (EPOCH + datetime.timedelta(seconds=second)).replace(tzinfo=UTC)
    return int(moment.astimezone(zone).utcoffset().total_seconds())


def transitions(zone):
    found, step = [], 86400 * 3
    for start in range(0, END, step):
        low, high = start, start + step
        if offset(zone, low) == offset(zone, high):
            continue
        while high - low > 1:
            middle = (low + high) // 2
            if offset(zone, middle) == offset(zone, low):
                low = middle
            else:
                high = middle
        found.append(high)
    return found


def showings(zone, wall, changes):
    seen = {offset(zone, s) for c in changes for s in (c - 1, c)} | {offset(zone, wall)}
    return sorted(wall - o for o in seen if offset(zone, wall - o) == o)


def main(compiled, here):
    zoneinfo.reset_tzpath([compiled])
    dice = random.Random(20270104)
    with open(here / "offsets.csv", "w") as offsets, open(here / "walls.csv", "w") as walls:
        for name in ZONES:
            target = here / "zones" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(pathlib.Path(compiled) / name, target)
            zone = zoneinfo.ZoneInfo(name)
            changes = transitions(zone)
            chosen = dice.sample(changes, min(20, len(changes)))
            for second in sorted({dice.randrange(END) for _ in range(15)} | {c - d for c in chosen for d in (0, 1)}):
                print(name, second, offset(zone, second), sep=",", file=offsets)
            for change in chosen[:8]:
                before, after = offset(zone, change - 1), offset(zone, change)
                near = [c for c in changes if abs(c - change) < 4 * 86400]
                low, high = sorted((change + before, change + after))
                for wall in sorted({low - 1, low, (low + high) // 2, high - 1, high}):
                    shown = showings(zone, wall, near)
                    first, last = (shown[0], shown[-1]) if shown else (change, change)
                    print(name, wall, first, last, len(shown), sep=",", file=walls)
    write_holidays(here)


def write_holidays(here):
    import holidays

    countries = "AT BR CL CO DE DK ES FR GB IE LU MX NO PL PT SV US UY".split()
    with open(here / "holidays.csv", "w") as file:
        for country in countries:
            region = {"subdiv": "ENG"} if country == "GB" else {}
            days = holidays.country_holidays(country, years=range(2024, 2034), **region)
            for day in sorted(days):
                # The package leaves out Spain's holidays that fall on a Sunday, because they move by region.
                print(country, day, sep=",", file=file)


main(sys.argv[1], pathlib.Path(__file__).parent)
