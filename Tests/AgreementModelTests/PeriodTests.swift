import AgreementModel
import Testing

@Suite struct PeriodTests {
  @Test func aQuarterIsThreeMonths() throws {
    let period = Period(
      label: "Q1 2027", from: try #require(LocalDate("2027-01-01")), to: try #require(LocalDate("2027-04-01")))
    #expect(period.lengthInMonths == Ratio(3))
    #expect(period.months.map(\.monthKey) == ["2027-01", "2027-02", "2027-03"])
    #expect(period.days == 90)
  }
}
