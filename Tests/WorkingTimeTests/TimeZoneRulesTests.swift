import AgreementModel
import Testing
import WorkingTime

@Suite struct TimeZoneRulesTests {
  @Test(arguments: Fixtures.zoneNames) func offsetsAreThoseOfAnIndependentProgram(zone: String) throws {
    let rules = try Fixtures.database.rules(for: zone)
    for row in Fixtures.rows("offsets.csv") where row[0] == zone {
      let second = try #require(Int(row[1]))
      #expect(rules.offset(at: Instant(seconds: second)) == Int(row[2]), "\(row)")
    }
  }

  @Test(arguments: Fixtures.zoneNames) func wallTimesAreThoseOfAnIndependentProgram(zone: String) throws {
    let rules = try Fixtures.database.rules(for: zone)
    for row in Fixtures.rows("walls.csv") where row[0] == zone {
      let numbers = row.dropFirst().compactMap { Int($0) }
      let day = LocalDate(daysSinceEpoch: numbers[0] / 86_400)
      let second = numbers[0] % 86_400
      #expect(rules.first(of: day, second: second).seconds == numbers[1], "\(row)")
      #expect(rules.last(of: day, second: second).seconds == numbers[2], "\(row)")
      #expect(rules.instants(of: day, second: second).count == numbers[3], "\(row)")
    }
  }

  @Test func thereAreFixtures() {
    #expect(Fixtures.zoneNames.count == 48)
    #expect(Fixtures.rows("offsets.csv").count > 2000)
    #expect(Fixtures.rows("walls.csv").count > 1000)
  }

  /// 400 Gregorian years have a whole number of weeks, so that a yearly rule repeats exactly.
  @Test(arguments: Fixtures.zoneNames) func rulesHoldForAllLaterYears(zone: String) throws {
    let rules = try Fixtures.database.rules(for: zone)
    var dice = Dice(1)
    for _ in 0..<50 {
      let second = Int.random(in: 2_200_000_000...200_000_000_000, using: &dice)
      let later = Instant(seconds: second + 146_097 * 86_400 * Int.random(in: 1...9, using: &dice))
      #expect(rules.offset(at: later) == rules.offset(at: Instant(seconds: second)))
      let shown = rules.local(at: later)
      #expect(rules.instants(of: shown.date, second: shown.second).contains(later))
    }
  }

  @Test(arguments: [
    // The first of two showings, and the transition for a time that is never shown.
    ("Europe/Madrid", "2027-03-28", 9000, "2027-03-28T01:00:00Z", "2027-03-28T01:00:00Z"),
    ("Europe/Madrid", "2027-10-31", 9000, "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z"),
    // Midnight is skipped: the day begins at 01:00, the transition.
    ("America/Santiago", "2025-09-07", 0, "2025-09-07T04:00:00Z", "2025-09-07T04:00:00Z"),
    // A whole day is skipped.
    ("Pacific/Apia", "2011-12-30", 43_200, "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z"),
    // Half an hour of summer time.
    ("Australia/Lord_Howe", "2027-04-04", 6300, "2027-04-03T14:45:00Z", "2027-04-03T15:15:00Z"),
    // 24:00 is the next day's midnight.
    ("Asia/Kathmandu", "2027-01-01", 86_400, "2027-01-01T18:15:00Z", "2027-01-01T18:15:00Z"),
  ])
  func wallClock(zone: String, date: String, second: Int, first: String, last: String) throws {
    let rules = try Fixtures.database.rules(for: zone)
    let date = try #require(LocalDate(date))
    #expect(try rules.first(of: date, second: second) == Instant(first))
    #expect(try rules.last(of: date, second: second) == Instant(last))
  }

  @Test func fractionsAreKeptUnlessTheTimeIsNeverShown() throws {
    let rules = try Fixtures.database.rules(for: "Europe/Madrid")
    let date = try #require(LocalDate("2027-03-28"))
    #expect(try rules.first(of: date, microsecond: 3_600_250_000) == Instant("2027-03-28T00:00:00.25Z"))
    #expect(try rules.first(of: date, microsecond: 9_000_250_000) == Instant("2027-03-28T01:00:00Z"))
  }

  @Test func transitionsGoOnWhereTheRuleDoes() throws {
    let madrid = try Fixtures.database.rules(for: "Europe/Madrid")
    #expect(try madrid.transition(after: Instant("2027-03-28T00:59:59Z")) == Instant("2027-03-28T01:00:00Z"))
    #expect(try madrid.transition(after: Instant("2027-03-28T01:00:00Z")) == Instant("2027-10-31T01:00:00Z"))
    #expect(try madrid.transition(after: Instant("4000-01-01T00:00:00Z")) == Instant("4000-03-26T01:00:00Z"))
    let bogota = try Fixtures.database.rules(for: "America/Bogota")
    #expect(try bogota.transition(after: Instant("2027-01-01T00:00:00Z")) == nil)
    #expect(TimeZoneRules.utc.transition(after: Instant(seconds: 0)) == nil)
  }

  @Test func localTimeIsWhatTheWallShows() throws {
    let shown = try Fixtures.database.rules(for: "Asia/Kathmandu").local(at: Instant("1969-12-31T20:00:00.5Z"))
    #expect(shown.date == LocalDate("1970-01-01"))
    #expect(shown.second == 5400)
    #expect(shown.offset == 19_800)
  }
}
