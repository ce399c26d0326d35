import AgreementModel
import Testing
import WorkingTime

@Suite struct WorkingCalendarTests {
  /// The zone, the same hours on all days of the week, a span and its working minutes, worked out by hand.
  @Test(arguments: [
    // An ordinary day, a night between two days, and nothing when the end is not later.
    ("Europe/Madrid", "09:00-18:00", "2027-01-04T10:00:00+01:00", "2027-01-04T12:30:00+01:00", 150),
    ("Europe/Madrid", "09:00-18:00", "2027-01-04T17:00:00+01:00", "2027-01-05T10:00:00+01:00", 120),
    ("Europe/Madrid", "09:00-18:00", "2027-01-05T10:00:00+01:00", "2027-01-04T17:00:00+01:00", 0),
    ("Europe/Madrid", "09:00-14:00 15:00-18:00", "2027-01-04T00:00:00+01:00", "2027-01-05T00:00:00+01:00", 480),
    // Overlapping intervals count once, whatever their order, also across midnight.
    ("Europe/Madrid", "10:00-12:00 09:00-11:00", "2027-01-04T00:00:00+01:00", "2027-01-05T00:00:00+01:00", 180),
    ("UTC", "20:00-04:00 03:00-05:00", "2027-01-04T12:00:00Z", "2027-01-05T12:00:00Z", 540),
    // Overnight, and a day that never ends.
    ("UTC", "22:00-06:00", "2027-01-04T12:00:00Z", "2027-01-05T12:00:00Z", 480),
    ("UTC", "00:00-24:00", "2027-01-04T12:00:00Z", "2027-01-06T13:00:00Z", 2940),
    // Spring: 02:00 to 03:00 is missing. Autumn: it is there twice.
    ("Europe/Madrid", "00:00-06:00", "2027-03-28T00:00:00+01:00", "2027-03-28T12:00:00+02:00", 300),
    ("Europe/Madrid", "00:00-06:00", "2027-10-31T00:00:00+02:00", "2027-10-31T12:00:00+01:00", 420),
    // A start in the gap begins, and an end in it ends, at the transition.
    ("Europe/Madrid", "02:30-04:00", "2027-03-28T00:00:00+01:00", "2027-03-28T12:00:00+02:00", 60),
    ("Europe/Madrid", "00:00-02:30", "2027-03-28T00:00:00+01:00", "2027-03-28T12:00:00+02:00", 120),
    ("Europe/Madrid", "02:10-02:50", "2027-03-28T00:00:00+01:00", "2027-03-28T12:00:00+02:00", 0),
    // Of a time shown twice a start takes the first, an end the last.
    ("Europe/Madrid", "02:30-04:00", "2027-10-31T00:00:00+02:00", "2027-10-31T12:00:00+01:00", 150),
    ("Europe/Madrid", "00:00-02:30", "2027-10-31T00:00:00+02:00", "2027-10-31T12:00:00+01:00", 210),
    // Midnight is skipped, and 23:00 to 24:00 is there twice.
    ("America/Santiago", "00:00-24:00", "2025-09-06T12:00:00-04:00", "2025-09-07T12:00:00-03:00", 1380),
    ("America/Santiago", "20:00-24:00", "2025-04-05T12:00:00-03:00", "2025-04-06T12:00:00-04:00", 300),
    // A change of half an hour, a zone of three quarters, one without changes since 2022, a day that never was.
    ("Australia/Lord_Howe", "00:00-06:00", "2027-04-03T20:00:00+11:00", "2027-04-04T20:00:00+10:30", 390),
    ("Asia/Kathmandu", "09:00-10:00", "2027-01-01T03:14:00Z", "2027-01-01T04:16:00Z", 60),
    ("America/Mexico_City", "00:00-06:00", "2027-04-04T00:30:00-06:00", "2027-04-04T04:30:00-06:00", 240),
    ("Pacific/Apia", "09:00-17:00", "2011-12-29T00:00:00-10:00", "2012-01-01T00:00:00+14:00", 960),
  ])
  func workingTime(zone: String, hours: String, from: String, to: String, minutes: Int) throws {
    let calendar = WorkingCalendar(
      zone: try Fixtures.database.rules(for: zone), weeklyHours: try WeeklyHours(hours))
    let (from, to) = (try Instant(from), try Instant(to))
    #expect(calendar.workingTime(from: from, to: to) == minutes * 60_000_000)
    #expect(WorkingTimeTable(calendar, from: from, to: to).time(from: from, to: to) == minutes * 60_000_000)
  }

  /// Monday to Friday 9 to 18 with holidays, special days and excused spans.
  static func eventful() throws -> WorkingCalendar {
    let date = { (text: String) in try #require(LocalDate(text)) }
    return WorkingCalendar(
      zone: try Fixtures.database.rules(for: "Europe/Madrid"),
      weeklyHours: try WeeklyHours("09:00-18:00", on: WeeklyHours.workdays),
      holidays: [
        .init(date: try date("2027-01-06"), name: "Epiphany"),
        .init(date: try date("2020-01-14"), name: "Founding day", isYearly: true),
        .init(date: try date("2026-01-12"), name: ""), .init(date: try date("2027-01-13"), name: "Feast"),
      ],
      specialDays: [
        .init(date: try date("2027-01-13"), hours: [try HoursInterval("10:00-13:00")]),
        .init(date: try date("2027-01-16"), hours: [try HoursInterval("09:00-10:00")]),
        .init(date: try date("2027-01-18"), hours: []),
      ],
      excused: [
        try Instant("2027-01-07T10:00:00+01:00")..<Instant("2027-01-07T12:00:00+01:00"),
        try Instant("2027-01-07T11:00:00+01:00")..<Instant("2027-01-07T13:00:00+01:00"),
        try Instant("2027-01-08T17:00:00+01:00")..<Instant("2027-01-11T10:00:00+01:00"),
      ])
  }

  @Test(arguments: [
    ("2027-01-05", 540), ("2027-01-06", 0), ("2027-01-07", 360), ("2027-01-08", 480), ("2027-01-09", 0),
    ("2027-01-11", 480), ("2027-01-12", 540), ("2027-01-13", 180), ("2027-01-14", 0), ("2028-01-14", 0),
    ("2027-01-16", 60), ("2027-01-18", 0), ("2028-01-06", 540), ("2026-01-12", 0),
  ])
  func daysOfTheirOwn(date: String, minutes: Int) throws {
    let calendar = try Self.eventful()
    let date = try #require(LocalDate(date))
    let (start, end) = (calendar.zone.start(of: date), calendar.zone.start(of: date.adding(days: 1)))
    #expect(calendar.workingTime(from: start, to: end) == minutes * 60_000_000)
    #expect(calendar.isWorkingDay(date) == (minutes > 0))
    #expect(calendar.intervals(on: date).allSatisfy { start <= $0.lowerBound && $0.upperBound <= end })
  }

  @Test func excusedSpansStopThePlainClock() throws {
    let calendar = try Self.eventful()
    let (from, to) = (try Instant("2027-01-07T09:30:00+01:00"), try Instant("2027-01-08T17:30:00+01:00"))
    #expect(calendar.elapsedTime(from: from, to: to) == (32 * 60 - 180 - 30) * 60_000_000)
    #expect(calendar.elapsedTime(from: to, to: from) == 0)
    #expect(calendar.excused.count == 2)
    #expect(try calendar.isOpen(at: Instant("2027-01-07T09:59:59Z")) == false)
    #expect(try calendar.isOpen(at: Instant("2027-01-07T12:00:00Z")))
  }

  @Test func anOvernightShiftBelongsToTheDayItBeginsOn() throws {
    let calendar = WorkingCalendar(
      zone: .utc, weeklyHours: try WeeklyHours("22:00-06:00", on: WeeklyHours.workdays),
      holidays: [.init(date: try #require(LocalDate("2027-01-06")), name: "Epiphany")])
    // The night from Tuesday to the holiday is worked, the one from it to Thursday is not.
    #expect(
      try calendar.intervals(of: .working, from: Instant("2027-01-05T12:00:00Z"), to: Instant("2027-01-08T12:00:00Z"))
        == [
          Instant("2027-01-05T22:00:00Z")..<Instant("2027-01-06T06:00:00Z"),
          Instant("2027-01-07T22:00:00Z")..<Instant("2027-01-08T06:00:00Z"),
        ])
  }

  @Test func aModelsCalendarIsRead() throws {
    let hours: JSON = ["monday": [["09:00", "14:00"], ["15:00", "18:00"]], "tuesday": [["09:00", "18:00"]]]
    let agreement = Agreement(tree: [
      "calendar": [
        "weeklyHours": hours, "holidays": [["date": "2020-01-12", "name": "Feast", "yearly": true]],
        "specialDays": [["date": "2027-01-13", "hours": [["10:00", "13:00"]]]],
        "excused": [
          ["from": "2027-01-11T09:00:00+01:00", "to": "2027-01-11T10:30:00+01:00", "reason": "CRM outage"],
          ["from": "2027-01-11T17:00:00+01:00", "to": "2027-01-11T12:00:00+01:00", "reason": "the wrong way round"],
        ],
      ]
    ])
    let calendar = WorkingCalendar(of: agreement, zone: try Fixtures.database.rules(for: "Europe/Madrid"))
    // Monday the 11th without its outage, the feast of Tuesday, the special Wednesday.
    let time = calendar.workingTime(from: try Instant("2027-01-11T00:00:00Z"), to: try Instant("2027-01-16T00:00:00Z"))
    #expect(time == (390 + 0 + 180) * 60_000_000)
    #expect(calendar.weeklyMinutes == 17 * 60)
  }
}
