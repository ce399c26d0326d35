internal import AgreementModel

/// The longest time of an ordinary week in which nobody is in: from Friday 18:00 to Monday 9:00.
struct ClosedSpan {
  let minutes: Int
  let start: MessageValue
  let end: MessageValue

  /// Nil without hours, and when somebody is always in.
  init?(longestIn hours: WeeklyHours) {
    let week = 7 * 1440
    var spans: [Range<Int>] = []
    for (day, weekday) in Weekday.allCases.enumerated() {
      for interval in hours[weekday] {
        let start = day * 1440 + interval.start.minutes
        spans.append(start..<(start + interval.minutes))
      }
    }
    spans.sort { $0.lowerBound < $1.lowerBound }
    guard let first = spans.first else { return nil }
    var longest = 0..<0
    var reached = first.lowerBound
    for span in spans + [(first.lowerBound + week)..<(first.upperBound + week)] {
      if span.lowerBound - reached > longest.count { longest = reached..<span.lowerBound }
      reached = max(reached, span.upperBound)
    }
    guard !longest.isEmpty else { return nil }
    minutes = longest.count
    start = Self.moment(longest.lowerBound)
    end = Self.moment(longest.upperBound)
  }

  /// A minute of the week, Monday 0:00 first. Midnight after a day is that day's 24:00.
  private static func moment(_ minute: Int) -> MessageValue {
    // 1 January 2024 was a Monday.
    guard let monday = LocalDate(year: 2024, month: 1, day: 1), let time = LocalTime(minutes: minute % 1440) else {
      return .text("")
    }
    return .moment(monday.adding(days: minute / 1440), time)
  }
}
