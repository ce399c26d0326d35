import AgreementModel
import Foundation
import Testing
import WorkingTime

/// The calendar against a count minute by minute, on made-up calendars around clock changes of 1970 to 2100.
///
/// `ENTENTE_ALL_ZONES=1` tries every zone of the machine, otherwise those of the fixtures.
@Suite struct PropertyTests {
  static let isComplete = ProcessInfo.processInfo.environment["ENTENTE_ALL_ZONES"] == "1"
  static let database = isComplete ? ZoneDatabase() : Fixtures.database
  static let zones = isComplete ? database.names : Fixtures.zoneNames

  @Test(arguments: zones) func calendarCountsWhatTheWallShows(zone: String) throws {
    let rules = try Self.database.rules(for: zone)
    var dice = Dice(zone.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for _ in 0..<(Self.isComplete ? 20 : 4) {
      let scene = Scene(rules, &dice)
      let brute = BruteForce(
        zone: rules, from: scene.from, to: scene.to, excused: scene.excused, hours: scene.hours(on:))
      let table = WorkingTimeTable(scene.calendar, from: scene.from, to: scene.to)
      let points = ([scene.from, scene.to] + (0..<12).map { _ in scene.instant(&dice) }).sorted()
      for (earlier, later) in zip(points, points.dropFirst()) {
        let expected = brute.time(from: earlier, to: later)
        let found = scene.calendar.workingTime(from: earlier, to: later)
        #expect(found == expected, "\(zone) \(earlier.rfc3339()) to \(later.rfc3339()): \(scene.calendar)")
        #expect(table.time(from: earlier, to: later) == expected)
        #expect(scene.calendar.workingTime(from: later, to: earlier) == 0)
      }
      let parts = zip(points, points.dropFirst()).map { scene.calendar.workingTime(from: $0, to: $1) }
      #expect(scene.calendar.workingTime(from: scene.from, to: scene.to) == parts.reduce(0, +))
      try checkDue(scene, table, &dice)
    }
  }

  /// The due time is the earliest instant by which the time has passed, on either clock.
  private func checkDue(_ scene: Scene, _ table: WorkingTimeTable, _ dice: inout Dice) throws {
    for clock in AgreedDuration.Clock.allCases {
      let start = scene.instant(&dice)
      let available = scene.calendar.time(on: clock, from: start, to: scene.to)
      guard available > 0 else { continue }
      let length = Int.random(in: 1...available, using: &dice)
      let due = try #require(scene.calendar.due(after: start, microseconds: length, on: clock))
      #expect(scene.calendar.time(on: clock, from: start, to: due) == length)
      let before = Instant(microseconds: due.microseconds - 1)
      #expect(scene.calendar.time(on: clock, from: start, to: before) == length - 1)
      if clock == .working { #expect(table.due(after: start, microseconds: length) == due) }
    }
  }

  /// Two weeks with made-up hours, a clock change within when the zone has one.
  struct Scene {
    let calendar: WorkingCalendar
    let from: Instant
    let to: Instant
    var excused: [Range<Instant>] { calendar.excused }

    init(_ rules: TimeZoneRules, _ dice: inout Dice) {
      let any = Instant(seconds: Int.random(in: 400_000...4_100_000_000, using: &dice) / 60 * 60)
      let change = rules.transition(after: any).flatMap { $0.seconds < 4_102_444_800 ? $0 : nil } ?? any
      let middle = change.seconds / 60 * 60
      from = Instant(seconds: middle - 60 * Int.random(in: 0...10_000, using: &dice))
      to = Instant(seconds: middle + 60 * Int.random(in: 1...10_000, using: &dice))
      let day = middle / 86_400
      let date = { (around: ClosedRange<Int>, dice: inout Dice) in
        LocalDate(daysSinceEpoch: day + Int.random(in: around, using: &dice))
      }
      let patterns: [[String]] = [
        ["09:00-18:00"], ["09:00-14:00", "16:00-19:00"], ["00:00-24:00"], ["22:00-06:00"], ["00:00-02:30"],
        ["02:30-05:00"], ["23:30-00:30"], ["06:00-14:00", "13:00-22:00", "22:00-24:00"], ["00:10-00:20"], [],
      ]
      let hours = { (dice: inout Dice) in
        (patterns.randomElement(using: &dice) ?? []).compactMap { try? HoursInterval($0) }
      }
      let base = hours(&dice)
      var weekly: [Weekday: [HoursInterval]] = [:]
      for weekday in Weekday.allCases { weekly[weekday] = Bool.random(using: &dice) ? base : hours(&dice) }
      let span = { (from: Instant, to: Instant, dice: inout Dice) in
        let start = Int.random(in: from.seconds / 60 - 600...to.seconds / 60, using: &dice)
        let length = Int.random(in: 1...900, using: &dice)
        return Instant(seconds: start * 60)..<Instant(seconds: (start + length) * 60)
      }
      calendar = WorkingCalendar(
        zone: rules, weeklyHours: WeeklyHours(weekly),
        holidays: [
          .init(date: date(-1...1, &dice), name: ""), .init(date: date(-7...7, &dice), name: "", isYearly: true),
          .init(date: rules.local(at: Bool.random(using: &dice) ? from : to).date, name: ""),
        ],
        specialDays: [.init(date: date(-2...2, &dice), hours: hours(&dice))],
        excused: (0..<Int.random(in: 0...3, using: &dice)).map { [from, to] _ in span(from, to, &dice) })
    }

    func instant(_ dice: inout Dice) -> Instant {
      Instant(seconds: Int.random(in: from.seconds / 60...to.seconds / 60, using: &dice) * 60)
    }

    /// Said again, so that the calendar's own look-up is under test, too.
    func hours(on date: LocalDate) -> [HoursInterval] {
      if let special = calendar.specialDays.first(where: { $0.date == date }) { return special.hours }
      let isHoliday = calendar.holidays.contains { holiday in
        holiday.date == date
          || (holiday.isYearly && holiday.date.month == date.month && holiday.date.day == date.day)
      }
      return isHoliday ? [] : calendar.weeklyHours.days[date.weekday] ?? []
    }
  }
}
