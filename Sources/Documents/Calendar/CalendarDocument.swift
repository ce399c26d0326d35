public import AgreementModel
internal import Escaping
public import Prompts
internal import Sealing
public import WorkingTime

/// The agreement's dates for a calendar (iCalendar, RFC 5545): from when it holds, the meetings of both teams as one
/// recurrence, and the day on which it is reviewed.
///
/// The same agreement gives the same bytes: nothing in it is the hour of its writing. A later version has the same
/// identifiers with a higher sequence, so that a calendar replaces what it has.
public struct CalendarDocument: DocumentFormat {
  private let pack: Pack
  private let zone: @Sendable (String) -> TimeZoneRules?

  /// - Parameter zone: The rules of a zone by its IANA name; nil when this machine does not know it.
  public init(pack: Pack, zone: @escaping @Sendable (String) -> TimeZoneRules?) {
    self.pack = pack
    self.zone = zone
  }

  /// - Throws: ``CalendarProblem``.
  public func write(_ agreement: Agreement, to output: inout some TextOutputStream) throws {
    let days = days(of: agreement)
    let series = MeetingSeries(of: agreement)
    guard !days.isEmpty || series != nil else { throw CalendarProblem.noDates }
    let rules = try rules(of: agreement)
    var lines = CalendarLines()
    lines.begin("VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Entente//Service level agreement//\(pack.language.uppercased())")
    lines.add("CALSCALE", "GREGORIAN")
    if let series, let rules {
      CalendarZone(rules: rules).write(
        from: rules.first(of: series.first, second: series.minutes * 60),
        to: series.last.map { rules.last(of: $0.adding(days: 2)) }, into: &lines)
    }
    let stamp = CalendarStamp(of: agreement)
    for day in days { write(day, stamp, agreement, into: &lines) }
    if let series { write(series, rules, stamp, agreement, into: &lines) }
    lines.end("VCALENDAR")
    output.write(lines.text)
  }

  private func rules(of agreement: Agreement) throws -> TimeZoneRules? {
    guard let name = agreement[.timeZone] else { return nil }
    guard let rules = zone(name) else { throw CalendarProblem.unknownZone(name) }
    return rules
  }
}

/// Why an agreement has no calendar.
public enum CalendarProblem: Error, Hashable, Sendable {
  /// Neither a meeting with a period nor a date is agreed.
  case noDates
  /// A meeting's hour means nothing without its zone.
  case unknownZone(String)
}

// MARK: - Days

extension CalendarDocument {
  private struct Day {
    var kind: String
    var date: LocalDate
  }

  private func days(of agreement: Agreement) -> [Day] {
    let effective = agreement.tree["period"]?["effectiveFrom"].flatMap(LocalDate.init(json:))
    return [
      (effective ?? agreement[.period]?.from).map { Day(kind: "effective", date: $0) },
      agreement[.reviewOn].map { Day(kind: "review", date: $0) },
    ].compactMap(\.self)
  }

  private func write(_ day: Day, _ stamp: CalendarStamp, _ agreement: Agreement, into lines: inout CalendarLines) {
    lines.begin("VEVENT")
    stamp.write(day.kind, into: &lines)
    lines.add("DTSTART;VALUE=DATE", CalendarTime.text(day.date))
    lines.add("DTEND;VALUE=DATE", CalendarTime.text(day.date.adding(days: 1)))
    lines.add("TRANSP", "TRANSPARENT")
    write(words(day.kind, agreement), into: &lines)
    lines.end("VEVENT")
  }

  private func write(_ words: (summary: String, description: [String]), into lines: inout CalendarLines) {
    lines.add("SUMMARY", words: [words.summary])
    lines.add("DESCRIPTION", words: words.description)
  }
}

// MARK: - Meetings

extension CalendarDocument {
  private func write(
    _ series: MeetingSeries, _ rules: TimeZoneRules?, _ stamp: CalendarStamp, _ agreement: Agreement,
    into lines: inout CalendarLines
  ) {
    let zone = rules.map { ";TZID=\($0.name)" } ?? ""
    lines.begin("VEVENT")
    stamp.write("meeting", into: &lines)
    lines.add("DTSTART" + zone, CalendarTime.text(series.first, minutes: series.minutes))
    lines.add("DTEND" + zone, CalendarTime.text(series.first, minutes: series.minutes + series.meeting.minutes))
    lines.add("RRULE", series.rule + (series.last.map { ";UNTIL=" + until($0, series, rules) } ?? ""))
    for day in series.skipped { lines.add("EXDATE" + zone, CalendarTime.text(day, minutes: series.minutes)) }
    write(words("meeting", agreement), into: &lines)
    lines.end("VEVENT")
  }

  /// The end of the last meeting's day: some calendars forget a clock change between the first meeting and the last. In
  /// UTC where the meetings have a zone.
  private func until(_ day: LocalDate, _ series: MeetingSeries, _ rules: TimeZoneRules?) -> String {
    let day = day.adding(days: series.minutes / 1440)
    guard let rules else { return CalendarTime.text(day, minutes: 1439) }
    return CalendarTime.utc(Instant(seconds: rules.start(of: day.adding(days: 1)).seconds - 1))
  }
}

// MARK: - Words

extension CalendarDocument {
  private func words(_ kind: String, _ agreement: Agreement) -> (summary: String, description: [String]) {
    var values: [String: MessageValue] = [:]
    values["company"] = agreement[.company].map(MessageValue.text)
    values["period"] = agreement[.period].map { .text($0.label) }
    values["id"] = agreement[.id].map(MessageValue.text)
    values["version"] = agreement.tree["version"]?.integer.map { .count($0) }
    values["onBreach"] = agreement.tree["review"]?["onBreach"]?.string.map(MessageValue.text)
    let reports = agreement[list: .reports].map { report in
      MessageValue.message(
        Message(
          "row.report", ["a": .text(report.what), "b": .text(report.to), "c": .term("every.\(report.every.rawValue)")]))
    }
    if !reports.isEmpty { values["reports"] = .list(reports) }
    let parts = kind == "meeting" ? ["onBreach", "reports"].filter { values[$0] != nil } : []
    let keys = ["agreement", agreement.tree["seal"]?.object == nil ? "draft" : nil].compactMap(\.self) + parts
    let history = kind == "effective" ? self.history(of: agreement) : []
    return (say("ics.\(kind)", values), keys.map { say("ics.\($0)", values) } + history)
  }

  /// A line for every version before, and why it was replaced.
  private func history(of agreement: Agreement) -> [String] {
    (agreement.tree["history"]?.array ?? []).map { version in
      var values: [String: MessageValue] = [:]
      values["version"] = version["version"]?.integer.map { .count($0) }
      values["date"] = version["at"]?.string.flatMap { LocalDate($0.prefix(10)) }.map { .date($0) }
      values["reason"] = version["reason"]?.string.map(MessageValue.text)
      return say("ics.history", values)
    }
  }

  private func say(_ key: String, _ values: [String: MessageValue]) -> String {
    pack.render(Message(key, values), inert: InertText.oneLine)
  }
}
