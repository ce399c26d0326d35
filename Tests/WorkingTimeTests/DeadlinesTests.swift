import AgreementModel
import Testing
import WorkingTime

@Suite struct DeadlinesTests {
  /// Nine to six on workdays in Madrid; Wednesday 6 January 2027 is a holiday, Thursday the 14th is excused from noon on.
  static func calendar() throws -> WorkingCalendar {
    WorkingCalendar(
      zone: try Fixtures.database.rules(for: "Europe/Madrid"),
      weeklyHours: try WeeklyHours("09:00-18:00", on: WeeklyHours.workdays),
      holidays: [.init(date: try #require(LocalDate("2027-01-06")), name: "Epiphany")],
      excused: [try Instant("2027-01-14T12:00:00+01:00")..<Instant("2027-01-15T00:00:00+01:00")])
  }

  @Test(
    arguments: [
      // Reached within working time: exactly then.
      ("2027-01-08T10:00:00+01:00", "PT4H", AgreedDuration.Clock.working, nil, "2027-01-08T14:00:00+01:00"),
      // Reached as work ends: nothing runs until Monday at nine.
      ("2027-01-08T14:00:00+01:00", "PT4H", .working, nil, "2027-01-11T09:00:00+01:00"),
      ("2027-01-05T18:00:00+01:00", "PT0S", .working, nil, "2027-01-07T09:00:00+01:00"),
      ("2027-01-05T17:00:00+01:00", "PT0S", .working, nil, "2027-01-05T17:00:00+01:00"),
      // Eight of Thursday's hours are there before noon and Friday's; then it is excused.
      ("2027-01-14T09:00:00+01:00", "PT3H", .working, nil, "2027-01-15T09:00:00+01:00"),
      ("2027-01-14T11:00:00+01:00", "PT1H", .elapsed, nil, "2027-01-15T00:00:00+01:00"),
      ("2027-01-14T11:00:00+01:00", "PT2H", .elapsed, nil, "2027-01-15T01:00:00+01:00"),
      // Until the end of a day: its last working instant.
      ("2027-01-05T16:00:00+01:00", "P3D", .working, .dayEnd, "2027-01-11T18:00:00+01:00"),
      ("2027-01-05T00:00:00+01:00", "P1D", .working, .dayEnd, "2027-01-07T18:00:00+01:00"),
      ("2027-01-09T12:00:00+01:00", "P4D", .working, .dayEnd, "2027-01-14T12:00:00+01:00"),
      ("2027-01-14T23:00:00+01:00", "P1D", .working, .dayEnd, "2027-01-15T18:00:00+01:00"),
      // The plain clock's days are those of the wall calendar; Thursday's ends where the excused span begins.
      ("2027-01-05T16:00:00+01:00", "P3D", .elapsed, .dayEnd, "2027-01-09T00:00:00+01:00"),
      ("2027-01-11T08:00:00+01:00", "P3D", .elapsed, .dayEnd, "2027-01-14T12:00:00+01:00"),
      // The night on which the clocks are changed.
      ("2027-03-27T23:59:59+01:00", "P1D", .elapsed, .dayEnd, "2027-03-29T00:00:00+02:00"),
      ("2027-03-26T12:00:00+01:00", "P1D", .working, .dayEnd, "2027-03-29T18:00:00+02:00"),
    ] as [(String, String, AgreedDuration.Clock, AgreedDuration.End?, String)])
  func last(
    start: String, length: String, clock: AgreedDuration.Clock, until: AgreedDuration.End?, last: String
  ) throws {
    let limit = AgreedDuration(try #require(ISODuration(length)), clock, until: until)
    let (start, expected) = (try Instant(start), try Instant(last))
    #expect(try Self.calendar().last(after: start, limit) == expected)
    let (from, to) = (try Instant("2027-01-01T00:00:00Z"), try Instant("2027-04-01T00:00:00Z"))
    #expect(try Deadlines(Self.calendar(), limit, from: from, to: to).last(after: start) == expected)
    #expect(try Deadlines(Self.calendar(), limit, from: to, to: to).last(after: start) == expected)
  }

  /// The night from Monday belongs to Monday; the early hours of Tuesday are of the day Tuesday.
  @Test(arguments: [
    ("2027-01-04T21:00:00Z", "2027-01-06T06:00:00Z"), ("2027-01-05T03:00:00Z", "2027-01-07T06:00:00Z"),
    ("2027-01-08T23:00:00Z", "2027-01-12T06:00:00Z"),
  ])
  func aNightEndsOnTheMorningAfter(start: String, last: String) throws {
    let calendar = WorkingCalendar(
      zone: .utc, weeklyHours: try WeeklyHours("22:00-06:00", on: WeeklyHours.workdays))
    let limit = AgreedDuration(ISODuration(1, .days), .working, until: .dayEnd)
    let start = try Instant(start)
    #expect(try calendar.due(after: start, limit) == Instant(last))
    #expect(try Deadlines(calendar, limit, from: start, to: start).last(after: start) == Instant(last))
  }

  /// On 7 November 2010 at 0:01 the clocks of St. John's went back to 23:01 of the day before.
  @Test(arguments: [("2010-11-07T02:30:30Z", 7), ("2010-11-07T02:31:30Z", 7), ("2010-11-07T02:29:00Z", 6)])
  func aDayThatHasBegunGoesOn(at instant: String, day: Int) throws {
    let zone = try Fixtures.database.rules(for: "America/St_Johns")
    #expect(zone.day(at: try Instant(instant)) == LocalDate(year: 2010, month: 11, day: day))
  }

  @Test func whatNeverRunsIsNeverLate() throws {
    let never = WorkingCalendar(zone: .utc, weeklyHours: WeeklyHours([:]))
    let start = try Instant("2027-01-04T09:00:00Z")
    for until in [nil, AgreedDuration.End.dayEnd] {
      let length = until == nil ? ISODuration(1, .hours) : ISODuration(1, .days)
      let limit = AgreedDuration(length, .working, until: until)
      #expect(try Deadlines(never, limit, from: start, to: start).last(after: start).microseconds == .max)
      #expect(try never.last(after: start, limit) == nil)
    }
  }

  @Test(arguments: [
    ("P1M", AgreedDuration.End?.none, DurationProblem.monthsOrYears), ("P1M", .dayEnd, .monthsOrYears),
    ("PT4H", .dayEnd, .notWholeDays), ("P0D", .dayEnd, .notWholeDays),
    ("P99999999999999999999D", nil, .tooLong),
  ])
  func refused(length: String, until: AgreedDuration.End?, problem: DurationProblem) throws {
    let limit = AgreedDuration(try #require(ISODuration(length)), .working, until: until)
    let start = try Instant("2027-01-04T09:00:00Z")
    #expect(throws: problem) { try Deadlines(Self.calendar(), limit, from: start, to: start) }
  }
}

/// Being no later than the last instant says the same as counting the time, on made-up calendars around clock changes.
@Suite struct DeadlinesPropertyTests {
  @Test(arguments: PropertyTests.zones) func nothingElseIsInTime(zone: String) throws {
    let rules = try PropertyTests.database.rules(for: zone)
    var dice = Dice(zone.utf8.reduce(11) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<(PropertyTests.isComplete ? 20 : 6) {
      let scene = PropertyTests.Scene(rules, &dice)
      for clock in AgreedDuration.Clock.allCases { try checkLength(scene, clock, &dice) }
      for clock in AgreedDuration.Clock.allCases { try checkDayEnds(scene, clock, &dice) }
    }
  }

  private func checkLength(_ scene: PropertyTests.Scene, _ clock: AgreedDuration.Clock, _ dice: inout Dice) throws {
    let seconds = Int.random(in: 0...200_000, using: &dice)
    let limit = AgreedDuration(ISODuration(seconds, .seconds), clock)
    let deadlines = try Deadlines(scene.calendar, limit, from: scene.from, to: scene.instant(&dice))
    for _ in 0..<8 {
      let (start, end) = (scene.instant(&dice), scene.instant(&dice))
      let last = deadlines.last(after: start)
      let time = scene.calendar.time(on: clock, from: start, to: end)
      #expect((end <= last) == (time <= seconds * 1_000_000), "\(start) \(end) \(limit) \(scene.calendar)")
      #expect(try scene.calendar.last(after: start, limit) ?? Instant(microseconds: .max) == last)
      guard last.microseconds < .max else { continue }
      let next = Instant(microseconds: last.microseconds + 1)
      #expect(scene.calendar.time(on: clock, from: start, to: last) == seconds * 1_000_000)
      #expect(scene.calendar.time(on: clock, from: start, to: next) == seconds * 1_000_000 + 1)
    }
  }

  /// As a walk over the days of the wall calendar finds it.
  private func checkDayEnds(_ scene: PropertyTests.Scene, _ clock: AgreedDuration.Clock, _ dice: inout Dice) throws {
    let count = Int.random(in: 1...4, using: &dice)
    let limit = AgreedDuration(ISODuration(count, .days), clock, until: .dayEnd)
    let deadlines = try Deadlines(scene.calendar, limit, from: scene.from, to: scene.instant(&dice))
    for _ in 0..<8 {
      let start = scene.instant(&dice)
      var ends: [Instant] = []
      var date = scene.calendar.zone.day(at: start)
      for _ in 0..<60 where ends.count < count {
        date = date.adding(days: 1)
        let day = scene.calendar.zone.start(of: date)..<scene.calendar.zone.start(of: date.adding(days: 1))
        let spans =
          clock == .working
          ? scene.calendar.intervals(on: date)
          : scene.calendar.intervals(of: .elapsed, from: day.lowerBound, to: day.upperBound)
        if let end = spans.map(\.upperBound).max() { ends.append(end) }
      }
      guard ends.count == count, let end = ends.last else { continue }
      #expect(deadlines.last(after: start) == end, "\(start) \(limit) \(scene.calendar)")
      #expect(try scene.calendar.due(after: start, limit) == end)
    }
  }
}
