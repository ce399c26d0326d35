import AgreementModel
import Testing
import WorkingTime

/// Published worked examples of working time; B8 is from stackoverflow.com/q/11126378.
///
/// 2024-01-01 was a Monday: where an example names only weekdays they are those of the weeks after it.
@Suite struct GoldenTests {
  @Test(arguments: [
    ("B1", "09:00-17:00", "2024-01-02T10:00:00Z", "2024-01-02T12:30:00Z", "PT2H30M"),
    ("B2", "09:00-17:00", "2024-01-05T16:30:00Z", "2024-01-08T09:30:00Z", "PT1H"),
    ("B4", "10:00-18:00", "2024-01-03T15:00:00Z", "2024-01-04T17:00:00Z", "PT10H"),
    ("B8", "06:00-16:00", "2012-05-10T12:49:00Z", "2012-06-20T14:19:00Z", "PT291H30M"),
  ])
  func workingTime(name: String, hours: String, from: String, to: String, length: String) throws {
    let calendar = WorkingCalendar(zone: .utc, weeklyHours: try WeeklyHours(hours, on: WeeklyHours.workdays))
    let duration = AgreedDuration(try #require(ISODuration(length)), .working)
    let (from, to) = (try Instant(from), try Instant(to))
    #expect(try calendar.workingTime(from: from, to: to) == calendar.limit(of: duration))
    #expect(try calendar.due(after: from, duration) == to)
  }
}
