public import AgreementModel

/// A day that a country's law makes a holiday.
public struct PublicHoliday: Hashable, Sendable {
  public var date: LocalDate
  /// The key of its name in the prompt packs: `goodFriday`.
  public var name: String
  /// Whether it is kept on this day because the holiday itself falls on a weekend.
  public var isSubstitute: Bool

  public init(date: LocalDate, name: String, isSubstitute: Bool = false) {
    self.date = date
    self.name = name
    self.isSubstitute = isSubstitute
  }
}

/// The nationwide holidays of countries, computed; regions, towns and decrees add their own.
///
/// They are an offer that people confirm, so only what the law has settled is here: no days that a government
/// proclaims year by year, no bridges, no half days.
public enum HolidayRules {
  /// The countries whose holidays are known, by their ISO 3166 codes, sorted.
  public static var countries: [String] { rules.keys.sorted() }

  /// The years for which they are.
  public static let years = 2023...2045

  /// A country's holidays of a year in order, one a day; empty for a country or a year that is not known.
  ///
  /// For GB they are those of England and Wales.
  public static func holidays(country: String, year: Int) -> [PublicHoliday] {
    guard let rules = rules[country], years.contains(year) else { return [] }
    // New Year's Day on a Saturday is kept on the last day of the year before.
    let own = (year - 1...year + 1).flatMap { year in
      rules.compactMap { rule in rule.date(in: year).flatMap(rule.moved).map { (rule, $0) } }
    }
    var taken = Set(own.map(\.1))
    var result = own.map { PublicHoliday(date: $0.1, name: $0.0.name) }
    for (rule, date) in own {
      guard let kept = substitute(for: date, rule.move, taken: taken) else { continue }
      taken.insert(kept)
      result.append(PublicHoliday(date: kept, name: rule.name, isSubstitute: true))
    }
    var seen = Set<LocalDate>()
    return result.filter { $0.date.year == year && seen.insert($0.date).inserted }.sorted { $0.date < $1.date }
  }

  private static func substitute(for date: LocalDate, _ move: HolidayRule.Move, taken: Set<LocalDate>) -> LocalDate? {
    switch (move, date.weekday) {
    case (.observed, .saturday): return date.adding(days: -1)
    case (.observed, .sunday): return date.adding(days: 1)
    case (.substituted, .saturday), (.substituted, .sunday):
      return (1...7).map { date.adding(days: $0) }.first {
        !taken.contains($0) && $0.weekday != .saturday && $0.weekday != .sunday
      }
    default: return nil
    }
  }
}
