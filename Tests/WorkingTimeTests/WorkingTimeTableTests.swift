import AgreementModel
import Testing
import WorkingTime

@Suite struct WorkingTimeTableTests {
  @Test(arguments: AgreedDuration.Clock.allCases) func answersAsItsCalendar(clock: AgreedDuration.Clock) throws {
    let calendar = try WorkingCalendarTests.eventful()
    let (from, to) = (try Instant("2027-01-01T00:00:00Z"), try Instant("2027-04-15T00:00:00Z"))
    let table = WorkingTimeTable(calendar, clock, from: from, to: to)
    var dice = Dice(20_270_101)
    // Some of the instants lie before or behind the table.
    let range = from.microseconds - 3_000_000_000_000...to.microseconds + 3_000_000_000_000
    for _ in 0..<400 {
      let (start, end) = (Instant(microseconds: .random(in: range, using: &dice)), Int.random(in: range, using: &dice))
      let expected = calendar.time(on: clock, from: start, to: Instant(microseconds: end))
      #expect(table.time(from: start, to: Instant(microseconds: end)) == expected)
      let length = Int.random(in: 0...900_000_000_000, using: &dice)
      #expect(
        table.due(after: start, microseconds: length) == calendar.due(after: start, microseconds: length, on: clock))
    }
  }

  @Test func boundariesAreHalfOpen() throws {
    let calendar = WorkingCalendar(zone: .utc, weeklyHours: try WeeklyHours("09:00-18:00"))
    let from = try Instant("2027-01-04T09:00:00Z")
    let table = WorkingTimeTable(calendar, from: from, to: try Instant("2027-01-04T18:00:00Z"))
    #expect(table.position(of: from) == 0)
    #expect(table.position(of: Instant(microseconds: from.microseconds + 1)) == 1)
    #expect(table.position(of: Instant(seconds: from.seconds + 9 * 3600)) == 9 * 3_600_000_000)
    #expect(table.position(of: Instant(seconds: from.seconds + 99 * 3600)) == 9 * 3_600_000_000)
    #expect(table.position(of: Instant(seconds: from.seconds - 1)) == 0)
  }

  @Test func anEmptySpanAndAnEmptyCalendar() throws {
    let never = WorkingCalendar(zone: .utc, weeklyHours: WeeklyHours([:]))
    let now = try Instant("2027-01-04T09:00:00Z")
    let table = WorkingTimeTable(never, from: now, to: Instant(seconds: 0))
    #expect(table.time(from: now, to: now) == 0)
    #expect(table.time(from: Instant(seconds: 0), to: now) == 0)
    #expect(table.due(after: now, microseconds: 1) == nil)
    #expect(table.due(after: now, microseconds: 0) == now)
  }
}
