public import BigInt

/// The follow-up work that the promised leads cost beside the hours that there are.
public struct Capacity: Hashable, Sendable {
  /// The busiest month, by its first day.
  public let month: LocalDate
  /// Its leads and its days within the period.
  public let monthLeads: Int
  public let monthDays: Int
  /// The busiest month's leads · 7 ÷ its days.
  public let leadsPerWeek: Ratio
  /// Attempts a lead.
  public let attempts: Ratio
  /// Hours a week that the busiest month's leads need: leads a week · attempts · minutes ÷ 60.
  public let hoursNeeded: Ratio
  /// Representatives · follow-up hours a week of each.
  public let hoursThere: Ratio
  /// The smallest whole number of follow-up hours a week of each representative at which the work can be done;
  /// nil when it can be done already, or nobody is there.
  public let hoursEach: BigInt?

  /// Hours needed ÷ hours there; nil when there are none. Above 1 the promise cannot be kept.
  public var used: Ratio? { hoursNeeded.divided(by: hoursThere) }

  /// Nil while an input is missing. Without a promise the leads needed are what is followed up.
  /// - Parameter attempts: how many attempts a lead gets while the agreement does not say; nil makes it an input.
  public init?(of agreement: Agreement, attempts: Int? = 6) {
    guard let period = agreement[.period], let representatives = agreement[.representatives],
      let hours = agreement[.followUpHours], let minutes = agreement[.minutesPerAttempt],
      let attempts = agreement.attemptsALead ?? attempts.map({ Ratio($0) }),
      let leads = agreement[.leadsPerMonth] ?? Figures(of: agreement).leadsByMonth
    else { return nil }
    let months = period.months.compactMap { month in
      leads.counts.first { $0.month == month.monthKey }
        .map { (month: month, leads: $0.count, days: period.days(inMonthFrom: month)) }
    }
    // The first of equally busy months.
    guard let busiest = months.max(by: { $0.leads * $1.days < $1.leads * $0.days }) else { return nil }
    month = busiest.month
    monthLeads = busiest.leads
    monthDays = busiest.days
    leadsPerWeek = Ratio(busiest.leads) * Ratio(7, busiest.days)
    self.attempts = attempts
    hoursNeeded = leadsPerWeek * attempts * Ratio(minutes, 60)
    hoursThere = Ratio(representatives) * Ratio(hours)
    hoursEach =
      hoursNeeded > hoursThere && representatives > 0
      ? hoursNeeded.divided(by: Ratio(representatives))?.ceiling : nil
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
