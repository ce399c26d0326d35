internal import AgreementModel

/// The days on which both teams meet.
struct MeetingSeries {
  let meeting: Meeting
  let first: LocalDate
  /// The day of the last meeting; nil when the rules stay in force until they are replaced.
  let last: LocalDate?
  /// Days of the pattern on which nobody works.
  let skipped: [LocalDate]
  private let weekdays: [Weekday]
  private let isMeeting: (LocalDate) -> Bool

  /// Nil when the agreement has no meeting, no day from which it holds, or no such day in it.
  init?(of agreement: Agreement) {
    guard let meeting = agreement[.meeting], (1...1440).contains(meeting.minutes) else { return nil }
    let period = agreement[.period]
    let effective = agreement.tree["period"]?["effectiveFrom"].flatMap(LocalDate.init(json:))
    guard let start = effective ?? period?.from else { return nil }
    self.meeting = meeting
    let weekdays = Self.weekdays(of: meeting, agreement)
    self.weekdays = weekdays
    let free = Self.freeDays(of: agreement)
    let days = (0..<800).lazy.map { start.adding(days: $0) }
    let anchor = days.first { weekdays.contains($0.weekday) && (!meeting.isMonthly || $0.day <= 7) }
    guard let anchor else { return nil }
    let isIn = Self.pattern(meeting, weekdays, from: anchor)
    guard let first = days.first(where: { isIn($0) && !free($0) }) else { return nil }
    self.first = first
    isMeeting = { isIn($0) && !free($0) }
    let known = (0..<Self.known(from: first, period)).map { first.adding(days: $0) }.filter(isIn)
    if agreement.tree["period"]?["afterwards"]?.string == "continue" || period == nil {
      last = nil
      skipped = known.filter(free)
    } else {
      guard let end = known.last(where: { !free($0) }) else { return nil }
      last = end
      skipped = known.filter { free($0) && $0 < end }
    }
  }

  /// The days whose holidays are known: those of the period, up to four years of it.
  private static func known(from first: LocalDate, _ period: Period?) -> Int {
    guard let end = period?.to, first < end else { return 0 }
    return min(1461, end.daysSinceEpoch - first.daysSinceEpoch)
  }

  private static func weekdays(of meeting: Meeting, _ agreement: Agreement) -> [Weekday] {
    guard meeting.every == .day else { return [meeting.weekday] }
    let hours = agreement[.weeklyHours] ?? WeeklyHours([:])
    let working = Weekday.allCases.filter { !hours[$0].isEmpty }
    return working.isEmpty ? Array(Weekday.allCases.prefix(5)) : working
  }

  private static func freeDays(of agreement: Agreement) -> (LocalDate) -> Bool {
    let added = (agreement.tree["addenda"]?.array ?? []).flatMap { $0["holidays"].flatMap([Holiday].init(json:)) ?? [] }
    let holidays = agreement[list: .holidays] + added
    let dates = Set(holidays.map(\.date))
    let yearly = Set(holidays.filter(\.isYearly).map { [$0.date.month, $0.date.day] })
    let special = Dictionary(agreement[list: .specialDays].map { ($0.date, $0.hours.isEmpty) }) { $0 && $1 }
    return { special[$0] ?? (dates.contains($0) || yearly.contains([$0.month, $0.day])) }
  }

  private static func pattern(
    _ meeting: Meeting, _ weekdays: [Weekday], from first: LocalDate
  ) -> (LocalDate) -> Bool {
    { day in
      guard day >= first, weekdays.contains(day.weekday) else { return false }
      switch meeting.every {
      case .day, .week: return true
      case .fortnight: return (day.daysSinceEpoch - first.daysSinceEpoch) % 14 == 0
      case .month: return day.day <= 7
      case .quarter: return day.day <= 7 && (day.year * 12 + day.month - first.year * 12 - first.month) % 3 == 0
      }
    }
  }
}

extension MeetingSeries {
  /// The days up to and including one; of some eleven years at most.
  func days(until end: LocalDate) -> [LocalDate] {
    (0...max(0, min(4000, end.daysSinceEpoch - first.daysSinceEpoch))).map { first.adding(days: $0) }
      .filter { $0 <= end && isMeeting($0) }
  }

  /// Minutes from midnight; a meeting at 24:00 begins the next day.
  var minutes: Int { meeting.time.minutes }

  /// The recurrence without its end.
  var rule: String {
    // 24:00 is the next day's first instant.
    let shift = minutes == 1440 ? 1 : 0
    let days = weekdays.map { CalendarTime.text($0.following(shift)) }.joined(separator: ",")
    let inMonth = shift == 0 ? "BYDAY=1\(days)" : "BYDAY=\(days);BYMONTHDAY=2,3,4,5,6,7,8"
    return switch meeting.every {
    case .day, .week: "FREQ=WEEKLY;BYDAY=\(days)"
    case .fortnight: "FREQ=WEEKLY;INTERVAL=2;BYDAY=\(days)"
    case .month: "FREQ=MONTHLY;\(inMonth)"
    case .quarter: "FREQ=MONTHLY;INTERVAL=3;\(inMonth)"
    }
  }
}

extension Meeting {
  /// Monthly and quarterly meetings are on the month's first such weekday.
  fileprivate var isMonthly: Bool { every == .month || every == .quarter }
}

extension Weekday {
  fileprivate func following(_ days: Int) -> Weekday {
    Weekday.allCases[((Weekday.allCases.firstIndex(of: self) ?? 0) + days) % 7]
  }
}
