internal import AgreementModel

/// A week of ISO 8601, which begins on Monday and belongs to the year of its Thursday.
struct ISOWeek: Hashable {
  var year: Int
  var number: Int

  /// Reads `2027-W07`.
  init?(_ key: String) {
    let parts = key.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), parts[1].hasPrefix("W"), let number = Int(parts[1].dropFirst()),
      (1...9998).contains(year), (1...53).contains(number)
    else { return nil }
    self.year = year
    self.number = number
  }

  /// The Monday after it; nil when the year has no such day.
  var end: LocalDate? {
    // 4 January is always in the first week.
    guard let fourth = LocalDate(year: year, month: 1, day: 4),
      let weekday = Weekday.allCases.firstIndex(of: fourth.weekday)
    else { return nil }
    return fourth.adding(days: number * 7 - weekday)
  }
}
