import AgreementModel
import BigInt
import Testing

/// Published worked examples of the funnel read backwards, with their sources.
@Suite struct GoldenTests {
  @Test("G1 advisorsontarget.com/?p=4168: 50,000 ÷ 5,000 ÷ 90 % ÷ 45 % is published as 25 leads")
  func appointments() {
    let figures = Figures(
      of: Funnel.of(revenue: "50000", value: "5000", stages: [("qualified", "0.90"), ("customer", "0.45")]))
    #expect(figures.customers == Ratio(10))
    #expect(figures.leads?.rounded(scale: 2) == ExactDecimal("24.69"))
    #expect(figures.leads?.ceiling == 25)
  }

  @Test("G2 pulserevops.com/sales-trainings/st214: exact 151.52; the source rounds at each stage and says 155")
  func pipeline() {
    let figures = Figures(
      of: Funnel.of(revenue: "2000000", value: "60000", stages: [("opportunity to customer", "0.22")]))
    #expect(figures.customers?.ceiling == 34)
    #expect(figures.leads?.rounded(scale: 2) == ExactDecimal("151.52"))
    #expect(figures.leads?.ceiling == 152)
  }

  @Test("G4 mysalesprocess.com/sales-math: backwards from 14 customers")
  func conversations() {
    let stages = [("conversation", "0.10"), ("meeting", "0.35"), ("proposal", "0.50"), ("customer", "0.40")]
    let figures = Figures(of: Funnel.of(revenue: "14", value: "1", stages: stages))
    #expect(figures.stages.map(\.name) == ["conversation", "meeting", "proposal"])
    #expect(figures.stages.map(\.needed) == [Ratio(200), Ratio(70), Ratio(35)])
    #expect(figures.leads == Ratio(2000))
  }

  @Test("G6 porterholloway.com, forecasting and budgeting MQLs: a rate rounded to 0.68 % first gives 51.00")
  func valueOfALead() {
    let figures = Figures(of: Funnel.of(value: "7500", rate: "0.00675"))
    #expect(figures.leadValue?.rounded(scale: 2) == ExactDecimal("50.63"))
  }

  @Test("G9 Roberge, The Sales Acceleration Formula, p. 134: 12 million from 1,000 demo requests")
  func valueOfADemoRequest() {
    // Every demo request as a customer: then it is worth what a customer is.
    let figures = Figures(of: Funnel.of(revenue: "12000000", value: "12000", rate: "1"))
    #expect(figures.leads == Ratio(1000))
    #expect(figures.leadValue == Ratio(12_000))
  }

  @Test("G11 salesenginemedia.com (2017 quota): one of four quarters lands after the period")
  func tooLate() {
    let figures = Figures(
      of: Funnel.of(
        revenue: "10000000", share: "0.5", value: "50000", cycleDays: 90, from: "2017-01-01", to: "2018-01-01"))
    #expect(figures.customers == Ratio(100))
    #expect(figures.months == Ratio(12))
    #expect(figures.customers?.divided(by: Ratio(4)) == Ratio(25))
    // 100 · 90 ÷ 365 = 24.7
    #expect(figures.customersTooLate?.ceiling == 25)
    #expect(figures.revenueTooLate == Ratio(1_250_000))
  }

  @Test("G13 altiorco.com/revops-dictionary/conversion-rate: 10,000 forward are 5.94; a floor would say 5")
  func forward() {
    let rates = ["0.03", "0.30", "0.40", "0.75", "0.22"].map { (name: $0, rate: $0) }
    let figures = Figures(of: Funnel.of(stages: rates))
    #expect(figures.conversion.map { $0 * Ratio(10_000) } == Ratio(594, 100))
  }

  @Test("G17 bestinsleads.com: 120,000 a year at 1,000 a customer")
  func customersAMonth() {
    let figures = Figures(of: Funnel.of(revenue: "120000", value: "1000", from: "2027-01-01", to: "2028-01-01"))
    #expect(
      figures.customers.flatMap { customers in figures.months.flatMap { customers.divided(by: $0) } } == Ratio(10))
  }

  @Test("G20 consultevo.com: a million at 20,000 a customer")
  func customers() {
    #expect(Figures(of: Funnel.of(revenue: "1000000", value: "20000")).customers == Ratio(50))
  }
}
