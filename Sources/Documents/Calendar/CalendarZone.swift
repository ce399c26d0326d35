internal import AgreementModel
internal import WorkingTime

/// A time zone as a calendar carries it: the clock changes of the years that matter, worked out from the zone's rules.
struct CalendarZone {
  let rules: TimeZoneRules

  /// A change of the clock.
  struct Change: Hashable {
    var at: Instant
    var before: Int
    var after: Int

    /// What the clock showed when it changed.
    var wall: String { CalendarTime.text(at, offset: before) }
    var date: LocalDate { LocalDate(daysSinceEpoch: (at.seconds + before).divided(floor: 86_400)) }
    var second: Int { at.seconds + before - date.daysSinceEpoch * 86_400 }
  }

  /// The years for which changes are listed one by one when no yearly rule gives them.
  private static let reach = 40

  /// - Parameters:
  ///   - start: The first instant that is looked up.
  ///   - end: The last one; nil when there is none.
  func write(from start: Instant, to end: Instant?, into lines: inout CalendarLines) {
    lines.begin("VTIMEZONE")
    lines.add("TZID", rules.name)
    if let end {
      let all = changes(from: start.adding(days: -500), to: end.adding(days: 500))
      for change in all.isEmpty ? [unchanged(at: start)] : all { observance(change, [], nil, in: &lines) }
    } else {
      writeEndless(from: start, into: &lines)
    }
    lines.end("VTIMEZONE")
  }

  /// Every later year: a yearly rule for each kind of change where there is one, otherwise the changes one by one.
  private func writeEndless(from start: Instant, into lines: inout CalendarLines) {
    let later = changes(from: start, to: start.adding(days: Self.reach * 366))
    let current = changes(from: start.adding(days: -500), to: start).last ?? unchanged(at: start)
    var isCurrentWritten = false
    for kind in Self.kinds(of: later) {
      let same = later.filter { $0.before == kind.before && $0.after == kind.after }
      if current.before == kind.before, current.after == kind.after, let rule = Self.yearly([current] + same) {
        observance(current, [], rule, in: &lines)
        isCurrentWritten = true
      } else if let rule = Self.yearly(same) {
        observance(same[0], [], rule, in: &lines)
      } else {
        observance(same[0], Array(same.dropFirst()), nil, in: &lines)
      }
    }
    if !isCurrentWritten { observance(current, [], nil, in: &lines) }
  }

  /// A clock that has not changed for long: as if since 1970.
  private func unchanged(at start: Instant) -> Change {
    let offset = rules.offset(at: start)
    return Change(at: Instant(seconds: -offset), before: offset, after: offset)
  }

  /// The changes after the first instant, up to the last one.
  private func changes(from start: Instant, to end: Instant) -> [Change] {
    sequence(first: start) { rules.transition(after: $0) }.dropFirst().prefix { $0 <= end }.map { instant in
      Change(
        at: instant, before: rules.offset(at: Instant(seconds: instant.seconds - 1)), after: rules.offset(at: instant))
    }
  }

  private static func kinds(of changes: [Change]) -> [(before: Int, after: Int)] {
    changes.reduce(into: []) { kinds, change in
      if !kinds.contains(where: { $0 == (change.before, change.after) }) { kinds.append((change.before, change.after)) }
    }
  }

  private func observance(_ change: Change, _ others: [Change], _ rule: String?, in lines: inout CalendarLines) {
    // What is later than the clock before or after it is called summer time; a calendar needs one of the two names.
    let isSummer = change.after > change.before
    let name = isSummer ? "DAYLIGHT" : "STANDARD"
    lines.begin(name)
    lines.add("DTSTART", change.wall)
    lines.add("TZOFFSETFROM", CalendarTime.offset(change.before))
    lines.add("TZOFFSETTO", CalendarTime.offset(change.after))
    lines.add("TZNAME", Self.name(ofOffset: change.after))
    if let rule { lines.add("RRULE", rule) }
    if !others.isEmpty { lines.add("RDATE", others.map(\.wall).joined(separator: ",")) }
    lines.end(name)
  }

  /// `+01`, `+0530`, as zones without letters of their own are called.
  private static func name(ofOffset seconds: Int) -> String {
    let text = CalendarTime.offset(seconds)
    return text.hasSuffix("00") && text.count == 5 ? String(text.dropLast(2)) : text
  }
}

extension CalendarZone {
  /// The rule that gives exactly these changes, one a year; nil when none does.
  private static func yearly(_ changes: [Change]) -> String? {
    guard let first = changes.first, changes.count > 10 else { return nil }
    let isRegular = changes.enumerated().allSatisfy { index, change in
      change.date.year == first.date.year + index && change.date.month == first.date.month
        && change.date.weekday == first.date.weekday && change.second == first.second
    }
    guard isRegular else { return nil }
    let days = changes.map(\.date.day)
    guard let low = days.min(), let high = days.max(), high - low <= 6 || isLast(changes) else { return nil }
    let month = "FREQ=YEARLY;BYMONTH=\(first.date.month);"
    let weekday = CalendarTime.text(first.date.weekday)
    if isLast(changes) { return month + "BYDAY=-1\(weekday)" }
    if low % 7 == 1, high <= low + 6, low <= 22 { return month + "BYDAY=\(low / 7 + 1)\(weekday)" }
    return month + "BYDAY=\(weekday);BYMONTHDAY=" + (low...low + 6).map(String.init).joined(separator: ",")
  }

  private static func isLast(_ changes: [Change]) -> Bool {
    changes.allSatisfy { $0.date.day + 7 > $0.date.daysInMonth }
  }
}

extension Instant {
  fileprivate func adding(days: Int) -> Instant { Instant(seconds: seconds + days * 86_400) }
}

extension Int {
  fileprivate func divided(floor divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
