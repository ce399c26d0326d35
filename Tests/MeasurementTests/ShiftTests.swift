import AgreementModel
import Exports
import Measurement
import Testing
import WorkingTime

@Suite struct ShiftTests {
  private func shifts(_ times: [String], hours: String? = nil) throws -> [ShiftSuspicion] {
    let files = try Files()
    defer { files.remove() }
    let rows = times.enumerated().map { "L\($0),\($1)" }
    var request = try files.request(
      leads: (["lead_id,handed_over_at"] + rows).joined(separator: "\n"), asOf: "2026-01-30T12:00:00Z")
    if let hours {
      request.agreement.tree["/calendar/weeklyHours"] = ["monday": [["09:07", .string(hours)]]]
    }
    return try Measured.measure(request).shifts
  }

  @Test func nightsBecomeDays() throws {
    // Monday to Friday, 2:00 to 10:30: seven hours more and they are all between 9:00 and 18:00.
    let times = (5...9).flatMap { day in [2, 4, 6, 8].map { "2026-01-0\(day)T0\($0):00Z" } + ["2026-01-0\(day)T10:30Z"]
    }
    #expect(
      try shifts(times) == [
        ShiftSuspicion(
          role: .leads, column: "handed_over_at", outside: 20, of: 25, minutes: 420, outsideThen: 0)
      ])
  }

  @Test func halfOutsideIsNotMost() throws {
    #expect(try shifts(["2026-01-05T08:59Z", "2026-01-05T09:00Z"]) == [])
    #expect(try shifts(["2026-01-05T08:59Z", "2026-01-05T09:00Z", "2026-01-05T18:00Z"]).map(\.outside) == [2])
  }

  @Test func noShiftIsBetter() throws {
    let found = try shifts(["2026-01-03T12:00Z", "2026-01-03T12:00Z", "2026-01-03T13:00Z"])
    #expect(found.map(\.minutes) == [0])
    #expect(found.map(\.outsideThen) == [3])
  }

  /// Hours that begin at odd minutes are kept exactly, too.
  @Test func oddMinutes() throws {
    #expect(try shifts(["2026-01-05T09:06:59.999999Z"], hours: "09:08").map(\.outside) == [1])
    #expect(try shifts(["2026-01-05T09:07Z"], hours: "09:08") == [])
    #expect(try shifts(["2026-01-05T09:07:59.999999Z"], hours: "09:08") == [])
    #expect(try shifts(["2026-01-05T09:08Z"], hours: "09:08").map(\.outside) == [1])
  }

  @Test func farTimesCount() throws {
    #expect(try shifts(["1950-01-02T08:00Z", "2190-01-04T08:00Z", "2026-01-05T10:00Z"]).map(\.of) == [3])
  }

  /// Random times, some far away, against the calendar that is asked for each of them after every shift.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func shiftsAreTheCalendars(_ seed: UInt64) throws {
    func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }
    let calendar = WorkingCalendar(
      zone: try ZoneDatabase().rules(for: "Europe/Madrid"),
      weeklyHours: WeeklyHours([
        .monday: [HoursInterval(try time("09:05"), try time("14:00"))],
        .thursday: [HoursInterval(try time("22:00"), try time("06:00"))],
      ]))
    var dice = Dice(seed: seed)
    // Early hours around the change of clocks of March 2026, and three times far away.
    let times =
      [-1_000_000_000, 4_600_000_000, 86_400]
      + (0..<397).map { _ in
        1_774_000_000 + Int.random(in: 0..<70, using: &dice) * 86_400 + Int.random(in: 0..<40_000, using: &dice)
      }
    let files = try Files()
    defer { files.remove() }
    let rows = times.enumerated().map { "L\($0),\(Instant(seconds: $1).rfc3339())" }
    var request = try files.request(
      leads: (["lead_id,handed_over_at"] + rows).joined(separator: "\n"), asOf: "2200-01-01T00:00:00Z")
    request.agreement.tree["/calendar/timeZone"] = "Europe/Madrid"
    request.agreement.tree["/calendar/weeklyHours"] = [
      "monday": [["09:05", "14:00"]], "thursday": [["22:00", "06:00"]],
    ]
    func outside(_ minutes: Int) -> Int {
      times.count { !calendar.isOpen(at: Instant(seconds: $0 + minutes * 60)) }
    }
    let shifts = (-56...56).map { $0 * 15 }.sorted { (abs($0), $0) < (abs($1), $1) }
    let best = try #require(shifts.min { outside($0) < outside($1) })
    let found = try #require(try Measured.measure(request).shifts.first)
    #expect(found.outside == outside(0))
    #expect(found.of == 400)
    #expect(found.minutes == best)
    #expect(found.outsideThen == outside(best))
  }

  @Test func datesSayNothingOfHours() throws { #expect(try shifts(["2026-01-05", "2026-01-06"]) == []) }
}
