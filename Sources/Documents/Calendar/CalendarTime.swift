internal import AgreementModel

/// Dates and times as a calendar writes them.
enum CalendarTime {
  /// `20270104`.
  static func text(_ date: LocalDate) -> String {
    date.year.padded(to: 4) + date.month.padded(to: 2) + date.day.padded(to: 2)
  }

  /// `20270104T093000`; minutes may pass the end of the day.
  static func text(_ date: LocalDate, minutes: Int) -> String {
    let day = date.adding(days: minutes / 1440)
    return text(day) + "T" + (minutes % 1440 / 60).padded(to: 2) + (minutes % 60).padded(to: 2) + "00"
  }

  /// `20270104T083000`, on a clock that is that many seconds ahead of UTC.
  static func text(_ instant: Instant, offset: Int) -> String {
    let local = instant.seconds + offset
    let second = ((local % 86_400) + 86_400) % 86_400
    let date = LocalDate(daysSinceEpoch: (local - second) / 86_400)
    return text(date) + "T" + [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }.joined()
  }

  /// `20270104T083000Z`.
  static func utc(_ instant: Instant) -> String { text(instant, offset: 0) + "Z" }

  /// `+0100`.
  static func offset(_ seconds: Int) -> String {
    let size = abs(seconds)
    let rest = size % 60 == 0 ? "" : (size % 60).padded(to: 2)
    return (seconds < 0 ? "-" : "+") + (size / 3600).padded(to: 2) + (size / 60 % 60).padded(to: 2) + rest
  }

  /// `MO`.
  static func text(_ weekday: Weekday) -> String { String(weekday.rawValue.prefix(2)).uppercased() }
}
