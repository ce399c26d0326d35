import AgreementModel
import Sealing
import Testing

/// Calendars read by Python's icalendar, recurring_ical_events and dateutil.
enum CalendarReader {
  static let python = Tool.python(with: "icalendar", "recurring_ical_events", "dateutil")
  static let missing: Comment = "python3 with icalendar, recurring_ical_events and dateutil is not installed"

  /// What a calendar holds, as it was read.
  struct Contents {
    var events: [JSON]
    var components: [String]
    /// The beginnings of the meetings in UTC, by the zone that the calendar carries and by the one of its name.
    var byOwnRules: [String]
    var byName: [String]
    /// Instants at which the carried rules differ from the machine's zone.
    var differences: [String]
    /// The name and the value of every line of every event, unfolded and taken at its word by the standard alone.
    var lines: [[(name: String, value: String)]]

    func values(_ name: String, ofEvent index: Int) -> [String] {
      lines[index].filter { $0.name == name }.map(\.value)
    }
  }

  /// Reads [{"text": …, "zone": …, "from": "20270101", "to": …, "compareUntil": year}]; the rules that a calendar carries
  /// are used under a name that no library knows.
  private static let script = #"""
    import datetime as d, io, json, re, sys, zoneinfo
    import icalendar, recurring_ical_events, dateutil.tz as tz

    UTC = d.timezone.utc

    def starts(text, given):
        calendar = icalendar.Calendar.from_ical(text)
        events = recurring_ical_events.of(calendar).between(given["from"], given["to"])
        times = [e["DTSTART"].dt for e in events if isinstance(e["DTSTART"].dt, d.datetime)]
        return sorted(t.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ") if t.tzinfo else t.strftime("%Y-%m-%dT%H:%M")
                      for t in times)

    def differences(text, given):
        zone = zoneinfo.ZoneInfo(given["zone"])
        own = tz.tzical(io.StringIO(text.replace("\r\n", "\n"))).get()
        at = d.datetime.strptime(given["from"], "%Y%m%d").replace(tzinfo=UTC)
        end = d.datetime(given["compareUntil"], 1, 1, tzinfo=UTC)
        found = []
        while at < end:
            wall = at.astimezone(zone).replace(tzinfo=None)
            if not tz.datetime_ambiguous(wall, tz=zone) and tz.datetime_exists(wall, tz=zone):
                if own.utcoffset(wall) != zone.utcoffset(wall):
                    found.append(f"{wall} {own.utcoffset(wall)} {zone.utcoffset(wall)}")
            at += d.timedelta(hours=5)
        return found[:3]

    def lines(text):
        events = []
        for line in re.sub("\r\n[ \t]", "", text).split("\r\n"):
            name, _, value = line.partition(":")
            if line == "BEGIN:VEVENT":
                events.append([])
            elif events:
                plain = re.sub(r"\\(.)", lambda m: "\n" if m.group(1) in "nN" else m.group(1), value)
                events[-1].append([name.partition(";")[0], plain])
        return events

    answers = []
    for given in json.load(sys.stdin):
        text = given["text"]
        calendar = icalendar.Calendar.from_ical(text)
        other = text
        if given.get("zone"):
            own = f"Own{len(answers)}"
            other = text.replace("TZID:" + given["zone"], "TZID:" + own).replace("TZID=" + given["zone"], "TZID=" + own)
        answers.append({
            "events": [{name: str(event.get(name)) for name in ("UID", "SUMMARY", "DESCRIPTION")}
                       | {"sequence": int(event["SEQUENCE"]), "names": sorted(event.keys())}
                       for event in calendar.walk("VEVENT")],
            "lines": lines(text),
            "components": [component.name for component in calendar.walk()],
            "byName": starts(text, given) if given.get("from") else [],
            "byOwnRules": starts(other, given) if given.get("from") else [],
            "differences": differences(text, given) if given.get("compareUntil") else [],
        })
    print(json.dumps(answers))
    """#

  static func read(_ calendars: [JSON]) throws -> [Contents] {
    let python = try #require(python)
    let result = try Tool.run(at: python, ["-c", script], input: CanonicalJSON.text(of: .array(calendars)))
    #expect(result.status == 0)
    func texts(_ json: JSON?) -> [String] { (json?.array ?? []).compactMap(\.string) }
    return (try StrictJSON.parse(result.output).array ?? []).map { json in
      Contents(
        events: json["events"]?.array ?? [], components: texts(json["components"]),
        byOwnRules: texts(json["byOwnRules"]), byName: texts(json["byName"]), differences: texts(json["differences"]),
        lines: (json["lines"]?.array ?? []).map { event in
          (event.array ?? []).map { line in (texts(line).first ?? "", texts(line).last ?? "") }
        })
    }
  }
}
