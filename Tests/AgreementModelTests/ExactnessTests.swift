import AgreementModel
import BigInt
import Testing

/// What must hold for whatever numbers: figures checked by going back the way they came.
@Suite struct ExactnessTests {
  /// Agreements with awkward numbers, the same in every run.
  static let agreements: [Agreement] = {
    var random = Xorshift(seed: 0x5EED)
    return (0..<200).map { _ in
      let whole = Int.random(in: 7...9999, using: &random)
      let part = Int.random(in: 1...whole, using: &random)
      let cents = Int.random(in: 1_000_00...30_000_000_00, using: &random)
      let value = Int.random(in: 100_01...90_000_00, using: &random)
      let share = Int.random(in: 1...100, using: &random)
      let months = Int.random(in: 1...12, using: &random)
      let from = LocalDate(daysSinceEpoch: 20_000 + Int.random(in: 0...3000, using: &random))
      let to = from.adding(months: months).adding(days: Int.random(in: 0...20, using: &random))
      let agreement = Agreement(tree: [
        "period": ["from": from.json, "to": to.json],
        "revenue": [
          "target": Funnel.money("\(cents / 100).\((cents % 100 + 100).description.dropFirst())"),
          "marketingShare": Ratio(share, 100).rounded(scale: 2).asRate,
        ],
        "customerValue": ["average": Funnel.money("\(value / 100).\((value % 100 + 100).description.dropFirst())")],
        "conversion": [
          "leadToCustomer": ["numerator": .integer(part), "denominator": .integer(whole)],
          "openPipeline": .integer(Int.random(in: 0...3, using: &random)),
        ],
      ])
      let counts = agreement[.period]?.months.map { month in
        (name: month.monthKey, value: JSON.integer(Int.random(in: 0...60, using: &random)))
      }
      return agreement.with("/commitment/leadsPerMonth", .object(JSONObject(counts ?? [])))
    }
  }()

  @Test(arguments: agreements.indices)
  func leadsNeededAreEnoughAndNotOneTooMany(index: Int) throws {
    let figures = Figures(of: Self.agreements[index])
    let leads = try #require(figures.leads)
    let customers = try #require(figures.newCustomers)
    let rate = try #require(figures.conversion)
    #expect(Ratio(leads.ceiling, 1) * rate >= customers)
    if leads > .zero { #expect(Ratio(leads.ceiling - 1, 1) * rate < customers) }
    #expect(leads * rate == customers)
  }

  @Test(arguments: agreements.indices)
  func monthsSumToTheLeadsNeeded(index: Int) throws {
    let figures = Figures(of: Self.agreements[index])
    #expect(figures.leadsByMonth.map { BigInt($0.total) } == figures.leads?.ceiling)
    let weights = try #require(Self.agreements[index].monthWeights)
    #expect(weights.reduce(.zero, +) == .one)
    let leads = try #require(figures.leads).ceiling
    for (month, weight) in zip(try #require(figures.leadsByMonth).counts, weights) {
      let exact = Ratio(leads, 1) * weight
      #expect(Ratio(month.count) > exact - .one && Ratio(month.count) < exact + .one)
    }
  }

  /// Each lever, put into the agreement, closes the gap; a unit less does not.
  @Test(arguments: agreements.indices)
  func everyLeverClosesTheGapAndNoSmallerOneDoes(index: Int) throws {
    let agreement = Self.agreements[index]
    let shortfall = try #require(Shortfall(of: agreement))
    guard shortfall.amount > .zero else {
      #expect(shortfall.leads == nil && shortfall.conversion == nil)
      #expect(shortfall.value == nil && shortfall.target == nil)
      return
    }
    func open(_ pointer: Pointer, _ value: JSON) throws -> Bool {
      try #require(Shortfall(of: agreement.with(pointer, value))).amount > .zero
    }
    let month = try #require(agreement[.period]?.months.first?.monthKey)
    let leads = try #require(shortfall.leads.flatMap { Int(exactly: $0) })
    #expect(try !open("/commitment/leadsPerMonth", [month: .integer(leads)]))
    #expect(try open("/commitment/leadsPerMonth", [month: .integer(leads - 1)]))
    let cent = Ratio(1, 100)
    if let value = shortfall.value {
      #expect(try !open("/customerValue/average", Funnel.money(value.rounded(scale: 2).description)))
      #expect(try open("/customerValue/average", Funnel.money((value - cent).rounded(scale: 2).description)))
    }
    if let target = shortfall.target {
      #expect(try !open("/revenue/target", Funnel.money(target.rounded(scale: 2).description)))
      #expect(try open("/revenue/target", Funnel.money((target + cent).rounded(scale: 2).description)))
    }
    if let rate = shortfall.conversion, let shown = shortfall.conversionShown(),
      let part = Int(exactly: rate.numerator), let whole = Int(exactly: rate.denominator)
    {
      #expect(try !open("/conversion/leadToCustomer", ["numerator": .integer(part), "denominator": .integer(whole)]))
      #expect(try !open("/conversion/leadToCustomer", Funnel.decimal(shown.description)))
      let below = (rate - Ratio(1, 1_000_000_000)).roundedDown(scale: 12)
      #expect(try open("/conversion/leadToCustomer", Funnel.decimal(below.description)))
    }
  }

  @Test func moreOfAnInputMovesTheLeadsOneWay() throws {
    for agreement in Self.agreements {
      let leads = try #require(Figures(of: agreement).leads)
      let rate = try #require(agreement[.leadToCustomer]?.value)
      let better = try #require(Figures(of: agreement.with("/conversion/leadToCustomer", Funnel.decimal("1"))).leads)
      #expect(rate == .one ? better == leads : better <= leads)
      let helped = try #require(Figures(of: agreement.with("/conversion/openPipeline", 5)).leads)
      #expect(helped <= leads)
      let all = try #require(Figures(of: agreement.with("/revenue/marketingShare", Funnel.decimal("1"))).leads)
      #expect(all >= leads)
    }
  }

  /// 30 million over five rates of two decimals: 30,000,000 · 10¹⁰ ÷ (3·7·11·13·17) passes 64 bits on the way.
  @Test func fiveRatesAgainstThirtyMillionStayExact() throws {
    let rates = ["0.03", "0.07", "0.11", "0.13", "0.17"].map { (name: $0, rate: $0) }
    let figures = Figures(
      of: Funnel.of(revenue: "30000000.01", value: "0.03", stages: rates, from: "2027-01-01", to: "2027-04-01"))
    let exact = Ratio(BigInt(3_000_000_001) * BigInt(10).power(10), BigInt(3 * 3 * 7 * 11 * 13 * 17))
    #expect(figures.leads == exact)
    // 3,000,000,001 · 10¹⁰ ÷ 153,153, by Python's integers.
    #expect(figures.leads.map { String($0.ceiling) } == "195882548889020")
    #expect(figures.leadsByMonth.map { BigInt($0.total) } == figures.leads?.ceiling)
  }

  @Test func whatNoModelCanHoldIsNoMonth() {
    let huge = Funnel.of(
      revenue: "1" + String(repeating: "0", count: 40), value: "0.01", rate: "0.01", from: "2027-01-01",
      to: "2027-04-01")
    #expect(Figures(of: huge).leadsByMonth == nil)
    #expect(Figures(of: huge).leads.map { String($0.ceiling) } == "1" + String(repeating: "0", count: 44))
    #expect(huge.arithmeticJSON["leads"]?.string == "1" + String(repeating: "0", count: 44))
  }

  /// Values that only a foreign model can hold count as missing.
  @Test(arguments: [
    ("/customerValue/average", Funnel.money("0")), ("/customerValue/average", Funnel.money("-5")),
    ("/conversion/leadToCustomer", Funnel.decimal("0")),
    ("/conversion/leadToCustomer", ["numerator": 1, "denominator": 0] as JSON),
    ("/revenue/target", Funnel.money("-1")), ("/revenue/target", "a lot" as JSON),
  ])
  func nonsenseIsNotCalculatedWith(pointer: String, value: JSON) throws {
    let agreement = Funnel.sample.with(try #require(Pointer(pointer)), value)
    #expect(Figures(of: agreement).leads == nil)
    #expect(Shortfall(of: agreement) == nil)
    #expect(agreement.arithmeticJSON["leads"] == .null)
  }

  @Test func aPeriodThatEndsBeforeItBeginsHasNoMonths() {
    let agreement = Funnel.sample.with("/period", ["from": "2027-04-01", "to": "2027-01-01"])
    #expect(Figures(of: agreement).leadsByMonth == nil)
    #expect(Figures(of: agreement).customersTooLate == nil)
    #expect(Capacity(of: agreement) == nil)
  }
}
