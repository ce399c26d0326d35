import AgreementModel
import Testing
import WorkingTime

@Suite struct HolidayRulesTests {
  /// The extreme and some usual dates of the tables of the United States Naval Observatory.
  @Test(arguments: [
    "1818-03-22", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23", "2019-04-21", "2024-03-31",
    "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
  ])
  func easter(date: String) throws {
    let date = try #require(LocalDate(date))
    #expect(LocalDate.easter(date.year) == date)
  }

  @Test func daysAreThoseOfAnIndependentProgram() throws {
    let rows = Fixtures.rows("holidays.csv")
    for (country, rows) in Dictionary(grouping: rows, by: { $0[0] }) {
      let expected = Set(rows.compactMap { LocalDate($0[1]) })
      var found = Set((2024...2033).flatMap { HolidayRules.holidays(country: country, year: $0).map(\.date) })
      // The fixture leaves out Spain's holidays on a Sunday.
      if country == "ES" { found = found.filter { $0.weekday != .sunday } }
      #expect(found == expected, "\(country): \(found.symmetricDifference(expected).sorted())")
    }
    #expect(Set(rows.map { $0[0] }).count == 18)
  }

  @Test(arguments: [
    // Epiphany 2027 is a Wednesday: Colombia keeps it on the 11th, Spain on the day.
    ("CO", "2027-01-11", "epiphany", false), ("ES", "2027-01-06", "epiphany", false),
    // The Fourth of July 2027 is a Sunday, New Year's Day 2028 a Saturday.
    ("US", "2027-07-04", "independenceDay", false), ("US", "2027-07-05", "independenceDay", true),
    ("US", "2027-12-31", "newYear", true),
    // Christmas 2027 is a Saturday: Monday and Tuesday stand for it and for Boxing Day.
    ("GB", "2027-12-27", "christmas", true), ("GB", "2027-12-28", "boxingDay", true),
    // Christmas 2033 is a Sunday and Boxing Day keeps its Monday.
    ("GB", "2033-12-26", "boxingDay", false), ("GB", "2033-12-27", "christmas", true),
    ("MX", "2027-02-01", "constitutionDay", false), ("MX", "2030-10-01", "changeOfGovernment", false),
    // Tuesday 17 August 2027 moves to Monday, Friday 20 November 2026 to the next, Saturday 2024-08-17 stays.
    ("AR", "2027-08-16", "generalSanMartin", false), ("AR", "2026-11-23", "nationalSovereignty", false),
    ("AR", "2024-08-17", "generalSanMartin", false), ("AR", "2027-02-08", "carnival", false),
    ("PE", "2027-07-28", "independenceDay", false), ("PE", "2024-06-07", "battleOfArica", false),
    ("BR", "2024-11-20", "blackAwareness", false), ("IT", "2027-03-29", "easterMonday", false),
    ("IT", "2026-10-04", "saintFrancis", false), ("CA", "2027-05-24", "victoriaDay", false),
    ("CA", "2026-05-18", "victoriaDay", false), ("IE", "2030-02-01", "saintBrigid", false),
    ("IE", "2027-02-01", "saintBrigid", false), ("BE", "2027-05-06", "ascension", false),
  ])
  func known(country: String, date: String, name: String, isSubstitute: Bool) throws {
    let date = try #require(LocalDate(date))
    let holiday = PublicHoliday(date: date, name: name, isSubstitute: isSubstitute)
    #expect(HolidayRules.holidays(country: country, year: date.year).first { $0.date == date } == holiday)
  }

  @Test(arguments: [
    ("CO", "2027-01-06"), ("MX", "2027-02-05"), ("MX", "2027-10-01"), ("AR", "2027-08-17"), ("BR", "2023-11-20"),
    ("PE", "2023-06-07"), ("DK", "2024-04-26"), ("ES", "2027-03-25"), ("IT", "2025-10-04"), ("US", "2027-12-26"),
    ("IE", "2030-02-04"),
  ])
  func ordinaryDays(country: String, date: String) throws {
    let date = try #require(LocalDate(date))
    #expect(!HolidayRules.holidays(country: country, year: date.year).contains { $0.date == date })
  }

  @Test func holidaysAreInOrderAndOneADay() {
    for country in HolidayRules.countries {
      for year in HolidayRules.years {
        let dates = HolidayRules.holidays(country: country, year: year).map(\.date)
        #expect(zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 } && dates.allSatisfy { $0.year == year })
        #expect((5...20).contains(dates.count), "\(country) \(year)")
      }
    }
  }

  @Test func nothingIsMadeUp() {
    #expect(HolidayRules.holidays(country: "XX", year: 2027).isEmpty)
    #expect(HolidayRules.holidays(country: "ES", year: 2022).isEmpty)
    #expect(HolidayRules.holidays(country: "ES", year: 2046).isEmpty)
  }
}
