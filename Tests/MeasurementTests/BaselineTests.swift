import AgreementModel
import Measurement
import Testing

@Suite struct BaselineTests {
  private let hour = 3_600_000_000

  @Test func lastYearInNumbers() throws {
    let files = try Files()
    defer { files.remove() }
    let request = try files.request(
      leads: """
        lead_id,handed_over_at,accepted_at,rejected_at,won_at,amount
        A,2026-01-01T10:00Z,2026-01-01T12:00Z,,2026-01-11T10:00Z,100
        B,2026-01-05T10:00Z,,2026-01-06T10:00Z,,
        C,2026-02-02T10:00Z,2026-02-02T12:00Z,,2026-02-22T10:00Z,300.50
        D,2026-02-03T10:00Z,,,,
        E,2026-03-02T09:00Z,,,,
        F,,,,,
        """,
      activities: """
        lead_id,at,channel
        C,2026-02-03T09:30Z,phone
        A,2026-01-01T11:00Z,phone
        A,2025-12-31T11:00Z,phone
        """)
    let baseline = try Baseline.measure(request)
    #expect(baseline.asOf == Instant(rfc3339: "2026-03-02T09:00:00Z"))
    #expect(baseline.months.map(\.month) == ["2026-01", "2026-02"])
    #expect(baseline.months.map(\.leads) == [2, 2])
    #expect(
      baseline.cycle == Percentiles(median: 240 * hour, p90: 480 * hour, p95: 480 * hour, count: 2))
    #expect(baseline.conversion == Group(counts: [2, 2], share: Ratio(1, 2)))
    #expect(
      baseline.value
        == Assumptions.Values(mean: Ratio(801, 4), median: Ratio(100), largest: Ratio(601, 2), count: 2))
    #expect(baseline.accepted == Group(counts: [2, 1], share: Ratio(2, 3)))
    // From 10:00 to 11:00, and from 10:00 over night to 9:30.
    #expect(baseline.response == Percentiles(median: hour, p90: hour * 17 / 2, p95: hour * 17 / 2, count: 2))
    #expect(baseline.missing.isEmpty)
  }

  @Test func whatIsMissingIsSaid() throws {
    let files = try Files()
    defer { files.remove() }
    let baseline = try Baseline.measure(
      files.request(leads: "lead_id,handed_over_at,accepted_at\nA,2026-01-01T10:00Z,\n"))
    #expect(
      baseline.missing == [
        "conversion": ["won_at"], "cycle": ["won_at"], "value": ["won_at", "amount"], "accepted": ["rejected_at"],
        "response": ["activities"],
      ])
    #expect(baseline.conversion == nil && baseline.cycle == nil && baseline.value == nil && baseline.response == nil)
  }

  /// A month in whose middle the export begins says nothing of a month's leads.
  @Test func incompleteMonthsAreLeftOut() throws {
    let files = try Files()
    defer { files.remove() }
    let baseline = try Baseline.measure(
      files.request(
        leads: """
          lead_id,handed_over_at
          A,2026-01-15T10:00Z
          B,2026-02-28T10:00Z
          C,2026-04-01T00:00Z
          """))
    #expect(baseline.months.map(\.month) == ["2026-02", "2026-03"])
    #expect(baseline.months.map(\.leads) == [1, 0])
  }

  /// Wins go on after the last hand-over: the months without leads are not those of the export. March ends on a Tuesday:
  /// a last hand-over on that day makes it whole, one on the Monday does not.
  @Test(arguments: [("2026-03-31", ["2026-02", "2026-03"], [1, 2]), ("2026-03-30", ["2026-02"], [1])])
  func monthsEndWithTheHandOvers(last: String, months: [String], leads: [Int]) throws {
    let files = try Files()
    defer { files.remove() }
    let baseline = try Baseline.measure(
      files.request(
        leads: """
          lead_id,handed_over_at,won_at
          A,2026-01-15T10:00Z,
          B,2026-02-28T10:00Z,
          C,2026-03-05T10:00Z,2026-07-20T10:00Z
          D,\(last)T10:00Z,
          """))
    #expect(baseline.months.map(\.month) == months)
    #expect(baseline.months.map(\.leads) == leads)
  }

  /// An empty date of some system is no beginning.
  @Test func datesThatMeanNothing() throws {
    let files = try Files()
    defer { files.remove() }
    let baseline = try Baseline.measure(
      files.request(
        leads: """
          lead_id,handed_over_at
          A,0001-01-01T00:00:00Z
          B,2026-01-01T10:00Z
          C,2026-03-10T10:00Z
          D,2026-04-01T00:00Z
          """))
    #expect(baseline.months.map(\.month) == ["2026-01", "2026-02", "2026-03"])
    #expect(baseline.months.map(\.leads) == [1, 0, 1])
  }
}
