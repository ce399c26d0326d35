import AgreementModel
import BigInt
import Testing

@Suite struct SensitivityTests {
  private func swing(_ input: Sensitivity.Input, _ agreement: Agreement = Funnel.sample) throws -> Sensitivity.Swing {
    try #require(Sensitivity(of: agreement)?.swings.first { $0.input == input })
  }

  /// 52 of 1,240 at 95 %: 0.03212134 to 0.05457909 by the formula in Python's floating point.
  @Test func aCountedRateMovesWithinItsInterval() throws {
    let rate = try swing(.conversion)
    #expect(rate.range == .counted)
    #expect(rate.low == Ratio(32_121, 1_000_000))
    #expect(rate.high == Ratio(54_580, 1_000_000))
    // 40 ÷ 0.032121 = 1,245.3; 40 ÷ 0.05458 = 732.9
    #expect(rate.leadsAtLow.ceiling == 1246)
    #expect(rate.leadsAtHigh.ceiling == 733)
    #expect(Sensitivity(of: Funnel.sample)?.strongest?.input == .conversion)
  }

  @Test func theRestMovesByATenth() throws {
    // 40 customers ± a tenth: 36 and 44; 953.846 · 0.9 = 858.46, · 1.1 = 1,049.23
    let target = try swing(.target)
    #expect(target.range == .tenth)
    #expect((target.leadsAtLow.ceiling, target.leadsAtHigh.ceiling) == (859, 1050))
    // The other way round, and not by the same: ÷ 0.9 = 1,059.83, ÷ 1.1 = 867.13
    let value = try swing(.customerValue)
    #expect((value.leadsAtLow.ceiling, value.leadsAtHigh.ceiling) == (1060, 868))
  }

  @Test func anEstimateIsNoCount() throws {
    let assumed = Funnel.sample.with("/provenance", ["/conversion/leadToCustomer": ["origin": "assumed"]])
    #expect(try swing(.conversion, assumed).range == .tenth)
    #expect(
      try swing(.conversion, Funnel.sample.with("/conversion/leadToCustomer", Funnel.decimal("0.04"))).range == .tenth)
    let measured = Funnel.sample.with("/provenance", ["/conversion/leadToCustomer": ["origin": "measured"]])
    #expect(try swing(.conversion, measured).range == .counted)
  }

  /// 9 of 10: 0.595844 to 0.982124; all of ten end at 1; no share is above 1.
  @Test func ratesEndAtOne() throws {
    let nine = Funnel.sample.with("/conversion/leadToCustomer", ["numerator": 9, "denominator": 10])
    #expect(try swing(.conversion, nine).low == Ratio(595_843, 1_000_000))
    #expect(try swing(.conversion, nine).high == Ratio(982_125, 1_000_000))
    let all = Funnel.sample.with("/conversion/leadToCustomer", ["numerator": 10, "denominator": 10])
    #expect(try swing(.conversion, all).high == .one)
    #expect(
      try swing(.marketingShare, Funnel.sample.with("/revenue/marketingShare", Funnel.decimal("0.95"))).high == .one)
  }

  @Test func everyStageIsAnInput() throws {
    let stages: JSON = [
      ["name": "SQL", "rate": ["numerator": 310, "denominator": 1240]],
      ["name": "customer", "rate": Funnel.decimal("0.2")],
    ]
    let swings = try #require(Sensitivity(of: Funnel.sample.with("/conversion/stages", stages))).swings
    #expect(swings.map(\.input).contains(.stage(0, name: "SQL")))
    #expect(swings.first { $0.input == .stage(0, name: "SQL") }?.range == .counted)
    #expect(swings.first { $0.input == .stage(1, name: "customer") }?.range == .tenth)
    #expect(!swings.map(\.input).contains(.conversion))
  }

  @Test func nothingMovesWithoutTheLeadsNeeded() {
    #expect(Sensitivity(of: Funnel.sample.with("/customerValue", nil)) == nil)
  }

  @Test func theWidestComesFirst() throws {
    for agreement in ExactnessTests.agreements {
      let widths = try #require(Sensitivity(of: agreement)).swings.map(\.width)
      #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 >= $1 })
    }
  }
}
