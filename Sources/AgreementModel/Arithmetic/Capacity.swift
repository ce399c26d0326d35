/// The follow-up work that the promised leads cost beside the hours that there are.
public struct Capacity: Hashable, Sendable {
  /// Hours a week that the busiest month's leads need: leads a week · attempts · minutes ÷ 60.
  public let hoursNeeded: Ratio
  /// Representatives · follow-up hours a week of each.
  public let hoursThere: Ratio

  /// Hours needed ÷ hours there; nil when there are none. Above 1 the promise cannot be kept.
  public var used: Ratio? { hoursNeeded.divided(by: hoursThere) }

  /// Nil while an input is missing.
  /// - Parameter attempts: how many attempts a lead gets while the agreement does not say.
  public init?(of agreement: Agreement, attempts: Int = 6) {
    guard let period = agreement[.period], let representatives = agreement[.representatives],
      let hours = agreement[.followUpHours], let minutes = agreement[.minutesPerAttempt],
      let leads = agreement[.leadsPerMonth] ?? Figures(of: agreement).leadsByMonth
    else { return nil }
    let perWeek = period.months.compactMap { month in
      leads.counts.first { $0.month == month.monthKey }
        .map { Ratio($0.count * 7, period.days(inMonthFrom: month)) }
    }.max()
    guard let perWeek else { return nil }
    hoursNeeded = perWeek * (agreement.attemptsALead ?? Ratio(attempts)) * Ratio(minutes, 60)
    hoursThere = Ratio(representatives) * Ratio(hours)
  }
}

extension Agreement {
  /// N: how many attempts a lead takes, as expected where that is agreed, otherwise as many as are promised.
  public var attemptsALead: Ratio? {
    let expected = tree["attempts"]?["expected"]
    return expected?.integer.map { Ratio($0) } ?? expected.flatMap(Rate.init(json:))?.value
      ?? self[.attemptCount].map { Ratio($0) }
  }
}
