internal import AgreementModel
internal import WorkingTime

/// Answers that the coach works out in order to offer them.
enum Proposals {
  /// The quarter that begins after today.
  static func nextQuarter(_ language: String, _ scene: Scene) -> Period {
    let first = scene.today.firstOfMonth
    let from = first.adding(months: 3 - (first.month - 1) % 3)
    return Period(
      label: "\(scene.lexicon.word("quarter", in: language))\((from.month - 1) / 3 + 1) \(from.year)", from: from,
      to: from.adding(months: 3))
  }

  /// The money of the zone's country.
  static func currency(_ agreement: Agreement, _ scene: Scene) -> String {
    region(agreement, scene).flatMap { Currencies.ofCountry($0.country) } ?? "EUR"
  }

  /// The language with the country whose marks and order of dates it writes: `es-MX`.
  static func locale(_ agreement: Agreement, _ scene: Scene) -> String {
    let language = agreement[.language] ?? "en"
    return region(agreement, scene)?.locale(language: language) ?? (language == "es" ? "es-ES" : "en-GB")
  }

  private static func region(_ agreement: Agreement, _ scene: Scene) -> Region? {
    Region(zone: agreement[.timeZone] ?? scene.machineZone)
  }

  /// The public holidays of the period's days that the zone's country has, for the room to confirm.
  static func holidays(_ agreement: Agreement, _ scene: Scene) -> [Holiday]? {
    guard let period = agreement[.period], let country = region(agreement, scene)?.country else { return nil }
    let language = agreement[.language] ?? "en"
    let years = period.from.year...max(period.from.year, period.lastDay.year)
    let days = years.flatMap { HolidayRules.holidays(country: country, year: $0) }
    return days.filter { $0.date >= period.from && $0.date < period.to }
      .map { Holiday(date: $0.date, name: scene.lexicon.word("holiday.\($0.name)", in: language)) }
  }

  /// The role of a team's first participant, as the one who decides.
  static func head(of team: Team, _ agreement: Agreement, _ scene: Scene) -> JSON? {
    agreement.participants(of: team).first.map { .string($0.role.isEmpty ? $0.name : $0.role) }
  }

  /// The last Monday that is at least two weeks before the period's end, so that the next period can be agreed in time.
  static func reviewDate(_ agreement: Agreement) -> LocalDate? {
    agreement[.period].map { period in
      let latest = period.to.adding(days: -15)
      let free = Set(agreement[list: .holidays].map(\.date))
      return (0..<35).lazy.map { latest.adding(days: -$0) }.first { $0.weekday == .monday && !free.contains($0) }
        ?? latest
    }
  }

  /// From when the next version of an agreement holds: from tomorrow, or from its period's first day when that is later.
  /// The first version holds from its period on and need not say so.
  static func effectiveFrom(_ agreement: Agreement, _ scene: Scene) -> LocalDate? {
    guard let version = agreement[.version], version > 1, let period = agreement[.period] else { return nil }
    let tomorrow = scene.rules(of: agreement).local(at: scene.now).date.adding(days: 1)
    let day = max(tomorrow, period.from)
    return day < period.to ? day : nil
  }

  /// The period of the same kind that follows a quarter, a month or a year; nil for any other span.
  static func following(_ period: Period, _ language: String, _ scene: Scene) -> Period? {
    let from = period.to
    guard period.from.day == 1, from.day == 1 else { return nil }
    let months = period.months.count
    let to = from.adding(months: months)
    switch months {
    case 3 where (from.month - 1) % 3 == 0:
      let name = "\(scene.lexicon.word("quarter", in: language))\((from.month - 1) / 3 + 1) \(from.year)"
      return Period(label: name, from: from, to: to)
    case 12 where from.month == 1: return Period(label: String(from.year), from: from, to: to)
    default: return nil
    }
  }
}
