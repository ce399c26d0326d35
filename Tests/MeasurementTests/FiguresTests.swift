import AgreementModel
import Exports
import Measurement
import Testing

/// What stands beside the shares, worked out by hand for seven leads: January has 22 working days of nine hours, February
/// 20 and March 22; at as-of, Tuesday 10 February at noon, 255 of 576 working hours are over.
@Suite struct FiguresTests {
  private let hour = 3_600_000_000
  private let measured: Measured

  init() throws {
    let files = try Files()
    defer { files.remove() }
    var request = try files.request(
      """
      "response": {"limit": {"iso8601": "PT1H", "clock": "working"}, "share": {"decimal": "0.75"}},
      "commitment": {"leadsPerMonth": {"2026-01": 22, "2026-02": 20, "2026-03": 22}, "maxPerDay": 2},
      "revenue": {"target": {"amount": "640.00", "currency": "EUR"}, "marketingShare": {"decimal": "0.5"}},
      "conversion": {"leadToCustomer": {"decimal": "0.5"}, "salesCycle": {"iso8601": "P10D", "clock": "elapsed"}}
      """,
      leads: """
        lead_id,handed_over_at,owner,rejected_at,rejection_reason,won_at,amount
        J1,2026-01-05T10:00Z,Eva,,,2026-01-20T10:00Z,30
        J2,2026-01-05T10:00Z,Eva,,,,
        J3,2026-01-05T10:00Z,Noa,,,,
        J4,2026-01-05T10:00Z,Noa,,,,
        F1,2026-02-09T10:00Z,Eva,,,,
        F2,2026-02-10T11:30Z,Eva,,,,
        F3,2026-02-09T10:00Z,Eva,2026-02-09T10:30Z,student,,
        B1,soon,Eva,,,,
        """,
      activities: """
        lead_id,at,channel
        J1,2026-01-05T10:30Z,phone
        J2,2026-01-05T11:00Z,phone
        J3,2026-01-05T11:30Z,phone
        F1,2026-02-09T10:15Z,phone
        J4,,phone
        """, asOf: "2026-02-10T12:00:00Z")
    request.maximumBad = Ratio(1, 2)
    measured = try Measured.measure(request)
  }

  @Test func response() throws {
    let response = try #require(measured[.response])
    #expect(response.group == Group(counts: [3, 1, 1, 1, 1], share: Ratio(3, 5)))
    #expect(response.allowance == Ratio(8, 5))
    #expect(response.burnRate == .zero)
    #expect(response.bounds == Bounds(low: Ratio(1, 2), high: Ratio(5, 6)))
    #expect(response.months == [MonthVerdict(month: "2026-01", share: Ratio(1, 2), attained: false)])
    #expect(response.allowedThisMonth == 0)
    #expect(response.percentiles == Percentiles(median: hour / 2, p90: hour * 3 / 2, p95: hour * 3 / 2, count: 4))
    #expect(response.provisional == [.fewLeads])
    #expect(response.distribution.map(\.count) == [1, 1, 0, 1, 1, 0, 0, 0])
    #expect(response.distribution.map(\.isInTime) == [true, true, true, true, false, false, false, false])
    #expect(response.distribution.map(\.to) == [1, 2, 3, 4, 8, 16, 32].map { hour / 4 * $0 } + [nil])
  }

  @Test func offenders() throws {
    let response = try #require(measured[.response])
    #expect(response.offenderCount == 2)
    #expect(response.offenders.map(\.lead) == ["J4", "J3"])
    #expect(response.offenders.map(\.by) == [235 * hour, hour / 2])
    #expect(response.offenders.map(\.state) == ["missed", "late"])
    #expect(response.offenders.map(\.owner) == ["Noa", "Noa"])
  }

  @Test func exemptions() { #expect(measured.exempt == [Exemption(owner: "Eva", reason: "student", count: 1)]) }

  @Test func volume() throws {
    let volume = try #require(measured[.volume])
    let amounts = try #require(volume.amounts)
    #expect(volume.group.counts == [7])
    #expect(amounts.due == Ratio(85, 3))
    #expect(amounts.whole == Ratio(64))
    #expect(amounts.forecast == Ratio(7 * 576, 255))
    // Five weeks are over: one with four leads, four without any; 321 hours remain.
    #expect(amounts.forecastBand == Bounds(low: Ratio(7), high: Ratio(7) + Ratio(4 * 321, 45)))
    #expect(volume.months == [MonthVerdict(month: "2026-01", share: Ratio(4, 22), attained: false)])
    #expect(volume.provisional == [.periodOpen])
    #expect(volume.bounds == Bounds(low: Ratio(7 * 3, 85), high: Ratio(8 * 3, 85)))
    let day = LocalDate(daysSinceEpoch: 20_458)
    #expect(day.description == "2026-01-05")
    #expect(measured.beyondDaily == [DailyExcess(date: day, delivered: 4, maximum: 2)])
  }

  @Test func revenue() throws {
    let revenue = try #require(measured[.revenue])
    let amounts = try #require(revenue.amounts)
    #expect(amounts.done == Ratio(30))
    #expect(amounts.whole == Ratio(320))
    #expect(amounts.due == Ratio(320 * 255, 576))
    #expect(amounts.currency == "EUR")
    #expect(revenue.months == [MonthVerdict(month: "2026-01", share: Ratio(30, 110), attained: false)])
  }

  @Test func assumptions() throws {
    let assumptions = try #require(measured.assumptions)
    #expect(assumptions.conversion == Group(counts: [1, 3], share: Ratio(1, 4)))
    #expect(assumptions.agreedConversion == Ratio(1, 2))
    #expect(assumptions.cycle?.median == 15 * 24 * hour)
    #expect(assumptions.value?.mean == Ratio(30))
    #expect(
      assumptions.cohorts == [
        Assumptions.Cohort(
          month: "2026-01", leads: 4, won: 1, revenue: Ratio(30), cycle: 15 * 24 * hour, isMature: true),
        Assumptions.Cohort(month: "2026-02", leads: 3, won: 0, revenue: .zero, cycle: nil, isMature: false),
      ])
  }

  @Test func badRowsAreListed() {
    #expect(measured.frame.badRows == 2)
    #expect(measured.tables.map(\.badCount) == [1, 1])
  }
}
