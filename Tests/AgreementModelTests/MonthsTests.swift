import AgreementModel
import BigInt
import Testing

/// How leads are spread over months, and what a monthly fee brings in them.
@Suite struct MonthsTests {
  /// (from, to, leads, the months' leads)
  static let spreads: [(String, String, Int, [Int])] = [
    ("2027-01-01", "2027-04-01", 955, [319, 318, 318]),
    ("2027-01-01", "2027-04-01", 956, [319, 319, 318]),
    // 17 of 31 days and 14 of 30: 0.548 and 0.467 of 1.015 months; of 100 that is 54.03 and 45.97.
    ("2027-03-15", "2027-04-15", 100, [54, 46]),
    // A day each: 1/31 and 1/28 of a month, 47.46 and 52.54.
    ("2027-01-31", "2027-02-02", 100, [47, 53]),
    ("2027-01-01", "2028-01-01", 12, Array(repeating: 1, count: 12)),
    ("2027-01-01", "2027-04-01", 2, [1, 1, 0]),
  ]

  @Test(arguments: spreads)
  func leadsFollowTheDays(from: String, to: String, leads: Int, expected: [Int]) {
    let agreement = Funnel.of(revenue: "\(leads)", value: "1", rate: "1", from: from, to: to)
    #expect(Figures(of: agreement).leadsByMonth?.counts.map(\.count) == expected)
  }

  @Test func leadsFollowTheSeasonThatIsPromised() {
    let season: JSON = ["2027-01": 100, "2027-02": 200, "2027-03": 300]
    let agreement = Funnel.sample.with("/commitment/leadsPerMonth", season)
    #expect(agreement.isSeasonal)
    #expect(agreement.monthWeights == [Ratio(1, 6), Ratio(1, 3), Ratio(1, 2)])
    // 954 in sixths: 159, 318, 477.
    #expect(Figures(of: agreement).leadsByMonth?.counts.map(\.count) == [159, 318, 477])
  }

  /// What rounding or the months' lengths explain is no season.
  static let unseasonal: [JSON] = [
    ["2027-01": 318, "2027-02": 318, "2027-03": 318],
    ["2027-01": 319, "2027-02": 318, "2027-03": 318],
    ["2027-01": 317, "2027-02": 318, "2027-03": 319],
    ["2027-01": 0, "2027-02": 0, "2027-03": 0],
    ["2027-01": 900],
    ["2026-01": 100, "2026-02": 200, "2026-03": 300],
  ]

  @Test(arguments: unseasonal)
  func theseAreNoSeason(counts: JSON) {
    let agreement = Funnel.sample.with("/commitment/leadsPerMonth", counts)
    #expect(!agreement.isSeasonal)
    #expect(agreement.monthWeights == [Ratio(1, 3), Ratio(1, 3), Ratio(1, 3)])
  }

  @Test func aMonthlyFeeIsPaidFromTheMonthItIsWonIn() {
    let fees = Funnel.of(revenue: "720000", value: "1000", rate: "0.5", from: "2027-01-01", to: "2027-04-01")
      .with("/revenue/basis", "recurringMonthly")
    // Three months: new fees of q a month bring 6q. A customer brings 2 fees on average; 360 customers are 120 a
    // month, new fees of 120,000, and 6 · 120,000 = 720,000.
    #expect(fees.valueFactor == Ratio(2))
    #expect(Figures(of: fees).valueInPeriod == Ratio(2000))
    #expect(Figures(of: fees).customers == Ratio(360))
    #expect(Figures(of: fees).leadValue == Ratio(1000))
  }

  /// q·n(n+1)/2 for whole months, summed month by month.
  @Test(arguments: 1...24)
  func feesSumUpMonthByMonth(months: Int) throws {
    let from = try #require(LocalDate("2027-01-01"))
    let fees = Funnel.of(value: "1", from: "2027-01-01", to: from.adding(months: months).description)
      .with("/revenue/basis", "recurringMonthly")
    // One customer a month at a fee of 1: the one won in month k is paid for the months k to n.
    let paid = (1...months).reduce(0) { $0 + months - $1 + 1 }
    #expect(Figures(of: fees).valueInPeriod.map { $0 * Ratio(months) } == Ratio(paid))
  }

  @Test func aFeeIsPaidOnceAtLeast() {
    let fortnight = Funnel.of(value: "100", from: "2027-01-01", to: "2027-01-15")
      .with("/revenue/basis", "recurringMonthly")
    #expect(fortnight.valueFactor == .one)
    #expect(Funnel.of(value: "100").with("/revenue/basis", "recurringMonthly").valueFactor == nil)
    for basis in ["once", "firstYear"] {
      #expect(Funnel.sample.with("/revenue/basis", .string(basis)).valueFactor == .one)
    }
  }

  @Test func theLeverOfAFeeIsAFee() throws {
    let counts: JSON = ["2027-01": 100, "2027-02": 100, "2027-03": 100]
    let fees = Funnel.of(revenue: "720000", value: "1000", rate: "0.5", from: "2027-01-01", to: "2027-04-01")
      .with("/revenue/basis", "recurringMonthly").with("/commitment/leadsPerMonth", counts)
    let shortfall = try #require(Shortfall(of: fees))
    // 150 customers bring 300,000; 720,000 ÷ 150 ÷ 2 = 2,400 a month.
    #expect(shortfall.amount == Ratio(420_000))
    #expect(shortfall.value == Ratio(2400))
  }
}
