import AgreementModel
import BigInt
import Testing

/// The sample agreement, worked out by hand.
@Suite struct SampleTests {
  static let figures = Figures(of: Funnel.sample)

  @Test func theFunnel() {
    let figures = Self.figures
    // 1,200,000 · 0.6; the rest is Sales'.
    #expect(figures.marketingRevenue == Ratio(720_000))
    #expect(figures.salesRevenue == Ratio(480_000))
    // 720,000 ÷ 18,000
    #expect(figures.customers == Ratio(40))
    // 40 · 1240 ÷ 52 = 953.846…
    #expect(figures.leads == Ratio(49_600, 52))
    #expect(figures.leads?.ceiling == 954)
    #expect(figures.leadsPerMonth?.ceiling == 318)
    #expect(figures.leadsByMonth == MonthlyCounts([("2027-01", 318), ("2027-02", 318), ("2027-03", 318)]))
    // 18,000 · 52 ÷ 1240 = 754.8387…
    #expect(figures.leadValue?.rounded(scale: 2) == ExactDecimal("754.84"))
    // 954 ÷ 5200
    #expect(figures.market == Ratio(954, 5200))
  }

  @Test func whatComesTooLate() {
    // 40 · 14 ÷ 90 = 6.2…: 7 customers, 126,000
    #expect(Self.figures.customersTooLate == Ratio(56, 9))
    #expect(Self.figures.customersTooLate?.ceiling == 7)
    #expect(Self.figures.revenueTooLate == Ratio(126_000))
  }

  @Test func capacity() throws {
    let capacity = try #require(Capacity(of: Funnel.sample))
    // February: 318 · 7 ÷ 28 = 79.5 a week, each 6 · 10 minutes: 79.5 hours of 6 · 20.
    #expect(capacity.month == LocalDate("2027-02-01"))
    #expect((capacity.monthLeads, capacity.monthDays) == (318, 28))
    #expect(capacity.leadsPerWeek == Ratio(159, 2))
    #expect(capacity.hoursNeeded == Ratio(159, 2))
    #expect(capacity.hoursThere == Ratio(120))
    #expect(capacity.used?.rounded(scale: 6).description == "0.662500")
    #expect(capacity.hoursEach == nil)
  }

  @Test func capacityWithTheAttemptsThatAreExpected() throws {
    // Four attempts expected of six promised: two thirds of the hours.
    let fewer = try #require(Capacity(of: Funnel.sample.with("/attempts/expected", 4)))
    #expect(fewer.hoursNeeded == Ratio(53))
    let part = try #require(Capacity(of: Funnel.sample.with("/attempts/expected", Funnel.decimal("3.5"))))
    #expect(part.hoursNeeded == Ratio(79 * 2 + 1, 2) * Ratio(35, 60))
  }

  @Test func tooFewHoursAreALeverOfTheirOwn() throws {
    // 79.5 hours for six people with ten each: 13.25 each, so 14.
    let tight = try #require(Capacity(of: Funnel.sample.with("/capacity/followUpHoursPerWeek", 10)))
    #expect(tight.used == Ratio(1325, 1000))
    #expect(tight.hoursEach == 14)
    #expect(Capacity(of: Funnel.sample.with("/capacity/representatives", 0))?.hoursEach == nil)
    #expect(Capacity(of: Funnel.sample.with("/capacity/representatives", 0))?.used == nil)
  }

  @Test func attemptsCanBeRequired() {
    let unsaid = Funnel.sample.with("/attempts/count", nil)
    #expect(Capacity(of: unsaid, attempts: nil) == nil)
    #expect(Capacity(of: unsaid)?.hoursNeeded == Ratio(159, 2))
  }

  @Test func thePromiseBringsALittleMore() throws {
    let shortfall = try #require(Shortfall(of: Funnel.sample))
    // 954 · 52 ÷ 1240 · 18,000 = 720,116.13
    #expect(shortfall.brings.rounded(scale: 2) == ExactDecimal("720116.13"))
    #expect(shortfall.amount.rounded(scale: 2) == ExactDecimal("-116.13"))
    #expect(shortfall.leads == nil)
    #expect(shortfall.value == nil)
  }

  @Test func theLeversOfAShortfall() throws {
    let counts: JSON = ["2027-01": 300, "2027-02": 300, "2027-03": 300]
    let shortfall = try #require(Shortfall(of: Funnel.sample.with("/commitment/leadsPerMonth", counts)))
    // 900 leads bring 900 · 52 ÷ 1240 = 37.7419… customers, 679,354.84; 40,645.16 are open.
    #expect(shortfall.amount.rounded(scale: 2) == ExactDecimal("40645.16"))
    #expect(shortfall.leads == 954)
    // 40 of 900 must become customers: 4.44…%, shown as 4.45 %.
    #expect(shortfall.conversion == Ratio(40, 900))
    #expect(shortfall.conversionShown() == ExactDecimal("0.0445"))
    // 720,000 · 1240 ÷ 46,800 = 19,076.923…, up to the cent.
    #expect(shortfall.exactValue == Ratio(892_800_000, 46_800))
    #expect(shortfall.value == Ratio(1_907_693, 100))
    // 679,354.8387… ÷ 0.6 = 1,132,258.0645…, down to the cent.
    #expect(shortfall.target == Ratio(113_225_806, 100))
  }

  @Test func earlierLeadsAreTakenOff() throws {
    let helped = Funnel.sample.with("/conversion/openPipeline", 4)
    // (40 − 4) · 1240 ÷ 52 = 858.46…
    #expect(Figures(of: helped).leads?.ceiling == 859)
    #expect(Figures(of: helped).customers == Ratio(40))
    let few: JSON = ["2027-01": 286, "2027-02": 286, "2027-03": 286]
    let shortfall = try #require(Shortfall(of: helped.with("/commitment/leadsPerMonth", few)))
    // 858 · 52 ÷ 1240 + 4 = 39.98…; 858 leads would have to bring 36.
    #expect(shortfall.leads == 859)
    #expect(shortfall.conversion == Ratio(36, 858))
    // More than are needed: no new lead is.
    #expect(Figures(of: Funnel.sample.with("/conversion/openPipeline", 50)).leads == .zero)
  }

  @Test func noRateClosesWhatTooFewLeadsLeave() {
    let counts: JSON = ["2027-01": 10, "2027-02": 10, "2027-03": 10]
    let shortfall = Shortfall(of: Funnel.sample.with("/commitment/leadsPerMonth", counts))
    #expect(shortfall?.conversion == nil)
    #expect(shortfall?.leads == 954)
    let none: JSON = ["2027-01": 0, "2027-02": 0, "2027-03": 0]
    let empty = Shortfall(of: Funnel.sample.with("/commitment/leadsPerMonth", none))
    #expect(empty?.amount == Ratio(720_000))
    #expect(empty?.value == nil)
    #expect(empty?.target == nil)
  }

  @Test func aCycleOfWorkingDaysIsStretchedToTheCalendar() {
    let cycle: JSON = ["iso8601": "P10D", "clock": "working"]
    let days: JSON = [["09:00", "17:00"]]
    var hours = JSONObject()
    for day in ["monday", "tuesday", "wednesday", "thursday", "friday"] { hours[day] = days }
    let agreement = Funnel.sample.with("/conversion/salesCycle", cycle).with("/calendar/weeklyHours", .object(hours))
    // Ten of five working days a week are fourteen days.
    #expect(agreement.salesCycleInDays == Ratio(14))
  }
}
