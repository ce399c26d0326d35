import AgreementModel
import Testing
import WorkingTime

/// Published worked examples of working time; B8 is from stackoverflow.com/q/11126378.
@Suite struct GoldenTests {
  struct Example: Sendable {
    var name: String
    var hours: (String, String)
    var from: String
    var to: String
    var minutes: Int
  }

  /// 2024-01-01 was a Monday: the weekdays of the examples are those of its first two weeks.
  static let examples = [
    Example(name: "B1", hours: ("09:00", "17:00"), from: "2024-01-02T10:00", to: "2024-01-02T12:30", minutes: 150),
    Example(name: "B2", hours: ("09:00", "17:00"), from: "2024-01-05T16:30", to: "2024-01-08T09:30", minutes: 60),
    Example(name: "B4", hours: ("10:00", "18:00"), from: "2024-01-03T15:00", to: "2024-01-04T17:00", minutes: 600),
    Example(
      name: "B8", hours: ("06:00", "16:00"), from: "2012-05-10T12:49", to: "2012-06-20T14:19", minutes: 17_490),
  ]

  @Test(arguments: examples) func workingTime(_ example: Example) throws {
    let hours = HoursInterval(
      try #require(LocalTime(example.hours.0)), try #require(LocalTime(example.hours.1)))
    let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    let calendar = WorkingCalendar(
      zone: .utc, weeklyHours: WeeklyHours(Dictionary(uniqueKeysWithValues: weekdays.map { ($0, [hours]) })))
    let from = try #require(Instant(rfc3339: example.from + ":00Z"))
    let to = try #require(Instant(rfc3339: example.to + ":00Z"))
    let length = example.minutes * 60_000_000
    #expect(calendar.workingTime(from: from, to: to) == length)
    #expect(calendar.due(after: from, microseconds: length, on: .working) == to)
  }
}
