import AgreementModel
import Testing
import WorkingTime

@testable import Measurement

@Suite struct CalendarTests {
  @Test(
    arguments: [
      ("2026-12-28", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"),
      ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2023-01-01", "2022-W52"), ("1970-01-01", "1970-W01"),
      ("1969-12-28", "1969-W52"),
    ])
  func isoWeeks(_ day: String, _ week: String) throws {
    let number = try #require(LocalDate(day)).daysSinceEpoch
    #expect(Weeks.name(monday: Weeks.monday(of: number)) == week)
  }

  @Test(arguments: [
    "Europe/Madrid", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe", "America/Santiago", "UTC",
  ])
  func daysAreThoseOfTheWall(_ name: String) throws {
    let zone = try ZoneDatabase().rules(for: name)
    let days = LocalDays(zone)
    var hint = 0
    var dice = Dice(seed: 9)
    for _ in 0..<20_000 {
      let instant = Int.random(in: -1_000_000_000_000_000...4_000_000_000_000_000, using: &dice)
      let wall = zone.local(at: Instant(microseconds: instant)).date
      #expect(LocalDate(daysSinceEpoch: days.day(of: instant, &hint)) == wall)
    }
  }
}
