import AgreementModel
import Testing
import WorkingTime

@Suite struct DurationTests {
  /// 44 hours on 5 weekdays: 9 hours, on Friday 8; a working day is 8:48.
  static func calendar() throws -> WorkingCalendar {
    var hours = try WeeklyHours("09:00-18:00", on: WeeklyHours.workdays)
    hours.days[.friday] = [try HoursInterval("09:00-14:00"), try HoursInterval("15:00-18:00")]
    return WorkingCalendar(
      zone: try Fixtures.database.rules(for: "Europe/Madrid"), weeklyHours: hours,
      holidays: [.init(date: try #require(LocalDate("2027-01-06")), name: "Epiphany")])
  }

  @Test(arguments: [
    ("PT4H", AgreedDuration.Clock.working, 14_400), ("P1D", .working, 31_680), ("P1W", .working, 158_400),
    ("P2DT30M", .working, 65_160), ("P1D", .elapsed, 86_400), ("P1W", .elapsed, 604_800), ("PT90S", .elapsed, 90),
  ])
  func seconds(length: String, clock: AgreedDuration.Clock, seconds: Int) throws {
    let duration = AgreedDuration(try #require(ISODuration(length)), clock)
    #expect(try Self.calendar().seconds(of: duration) == Ratio(seconds))
    #expect(try Self.calendar().limit(of: duration) == seconds * 1_000_000)
  }

  @Test func aWorkingDayCanBeAFraction() throws {
    let three = try WeeklyHours("09:00-10:00 09:30-10:05", on: [.monday, .tuesday, .sunday])
    let calendar = WorkingCalendar(zone: .utc, weeklyHours: WeeklyHours(three.days.merging([.friday: []]) { $1 }))
    #expect(calendar.workingDay == Ratio(3900))
    var uneven = three
    uneven.days[.monday] = [try HoursInterval("23:00-09:10"), try HoursInterval("22:00-23:30")]
    // Monday's night covers the whole of Tuesday's 9:00 to 9:10: (670 + 55 + 65) minutes on three days.
    let crossing = WorkingCalendar(zone: .utc, weeklyHours: uneven)
    #expect(crossing.weeklyMinutes == 790)
    #expect(crossing.workingDay == Ratio(15_800))
    uneven.days[.wednesday] = [try HoursInterval("00:00-00:07")]
    uneven.days[.thursday] = [try HoursInterval("00:00-00:01")]
    uneven.days[.friday] = [try HoursInterval("00:00-00:01")]
    uneven.days[.saturday] = [try HoursInterval("00:00-00:01")]
    let seventh = WorkingCalendar(zone: .utc, weeklyHours: uneven)
    #expect(seventh.workingDay == Ratio(800 * 60, 7))
    #expect(try seventh.limit(of: AgreedDuration(ISODuration(1, .days), .working)) == 6_857_142_857)
  }

  @Test(
    arguments: [
      ("P1M", AgreedDuration.Clock.working, nil, DurationProblem.monthsOrYears), ("P1Y", .elapsed, nil, .monthsOrYears),
      ("PT4H", .working, .dayEnd, .notWholeDays), ("P1DT4H", .working, .dayEnd, .notWholeDays),
      ("P1.5D", .working, .dayEnd, .notWholeDays), ("P0D", .working, .dayEnd, .notWholeDays),
      ("P1W", .working, .dayEnd, .notWholeDays), ("P99999999D", .working, .dayEnd, .tooLong),
      ("P99999999999999999999D", .working, nil, .tooLong), ("PT90000000H", .elapsed, nil, .tooLong),
    ] as [(String, AgreedDuration.Clock, AgreedDuration.End?, DurationProblem)])
  func refused(
    length: String, clock: AgreedDuration.Clock, until: AgreedDuration.End?, problem: DurationProblem
  ) throws {
    let duration = AgreedDuration(try #require(ISODuration(length)), clock, until: until)
    let calendar = WorkingCalendar(
      zone: .utc, weeklyHours: WeeklyHours([:]),
      specialDays: [.init(date: try #require(LocalDate("2027-01-08")), hours: [try HoursInterval("09:00-18:00")])])
    let start = try Instant("2027-01-01T00:00:00Z")
    let isInDays = clock == .working && until == nil && problem == .tooLong
    #expect(throws: isInDays ? .noWeeklyHours : problem) { try calendar.due(after: start, duration) }
    #expect(throws: problem) { try Self.calendar().due(after: start, duration) }
  }

  @Test(
    arguments: [
      // Four working hours of Friday 16:00 are over on Monday at 11:00, two on Friday's last instant.
      ("2027-01-08T16:00:00+01:00", "PT4H", AgreedDuration.Clock.working, nil, "2027-01-11T11:00:00+01:00"),
      ("2027-01-08T16:00:00+01:00", "PT2H", .working, nil, "2027-01-08T18:00:00+01:00"),
      ("2027-01-09T12:00:00+01:00", "PT0S", .working, nil, "2027-01-09T12:00:00+01:00"),
      ("2027-01-09T12:00:00+01:00", "PT1S", .working, nil, "2027-01-11T09:00:01+01:00"),
      // Wednesday the 6th is a holiday.
      ("2027-01-05T17:00:00+01:00", "PT1H30M", .working, nil, "2027-01-07T09:30:00+01:00"),
      ("2027-01-05T17:00:00+01:00", "P1D", .elapsed, nil, "2027-01-06T17:00:00+01:00"),
      // The end of the third working day after the start's, whatever the hour.
      ("2027-01-05T17:00:00+01:00", "P3D", .working, .dayEnd, "2027-01-11T18:00:00+01:00"),
      ("2027-01-05T23:59:59+01:00", "P1D", .working, .dayEnd, "2027-01-07T18:00:00+01:00"),
      ("2027-01-09T12:00:00+01:00", "P1D", .working, .dayEnd, "2027-01-11T18:00:00+01:00"),
      // Around the clock every day counts, to its own end.
      ("2027-01-07T08:00:00+01:00", "P1D", .elapsed, .dayEnd, "2027-01-09T00:00:00+01:00"),
      // 52 weeks are 2288 hours; the rest of 2027 has 8 on its first Friday and 52 weeks without the holiday's 9.
      ("2027-01-01T00:00:00+01:00", "P52W", .working, nil, "2028-01-03T10:00:00+01:00"),
    ] as [(String, String, AgreedDuration.Clock, AgreedDuration.End?, String)])
  func due(
    start: String, length: String, clock: AgreedDuration.Clock, until: AgreedDuration.End?, due: String
  ) throws {
    let duration = AgreedDuration(try #require(ISODuration(length)), clock, until: until)
    let found = try Self.calendar().due(after: Instant(start), duration)
    #expect(found.rfc3339(offset: 3600) == due)
  }

  @Test func aCalendarWithoutHoursHasNoDeadline() throws {
    let never = WorkingCalendar(zone: .utc, weeklyHours: WeeklyHours([:]))
    #expect(try never.due(after: Instant("2027-01-01T00:00:00Z"), microseconds: 1, on: .working) == nil)
    #expect(never.workingDay == nil)
    #expect(throws: DurationProblem.tooLong) {
      try never.due(after: Instant("2027-01-01T00:00:00Z"), AgreedDuration(ISODuration(1, .hours), .working))
    }
    let excused = WorkingCalendar(
      zone: .utc, weeklyHours: try WeeklyHours("00:00-24:00"),
      excused: [try Instant("2027-01-01T12:00:00Z")..<Instant("9999-01-01T00:00:00Z")])
    let hour = 3_600_000_000
    #expect(
      try excused.due(after: Instant("2027-01-01T00:00:00Z"), microseconds: 12 * hour, on: .elapsed)
        == Instant("2027-01-01T12:00:00Z"))
    #expect(try excused.due(after: Instant("2027-01-01T00:00:00Z"), microseconds: 13 * hour, on: .elapsed) == nil)
  }
}
