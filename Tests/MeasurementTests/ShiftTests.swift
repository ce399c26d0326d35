import AgreementModel
import Exports
import Measurement
import Testing

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

  @Test func datesSayNothingOfHours() throws { #expect(try shifts(["2026-01-05", "2026-01-06"]) == []) }
}
