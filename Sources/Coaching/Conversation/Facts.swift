internal import AgreementModel

/// Everything that the words of the packs may mention, by name, as far as it is known.
enum Facts {
  /// The names that a pack may use in braces, besides those of a message's own values.
  static func of(_ agreement: Agreement, in scene: Scene) -> [String: MessageValue] {
    var facts: [String: MessageValue] = [:]
    let figures = Figures(of: agreement)
    facts["company"] = agreement[.company].map(MessageValue.text)
    if let period = agreement[.period] {
      facts["period"] = .text(period.label)
      facts["from"] = .date(period.from)
      facts["lastDay"] = .date(period.lastDay)
      facts["dates"] = .dates(period)
    }
    facts["target"] = agreement[.target].map(MessageValue.money)
    facts["marketingShare"] = agreement[.marketingShare].map(MessageValue.rate)
    facts["value"] = agreement[.customerValue].map(MessageValue.money)
    facts["conversion"] = agreement[.leadToCustomer].map(MessageValue.rate)
    facts["limit"] = agreement[.responseLimit].map(MessageValue.duration)
    facts["representatives"] = agreement[.representatives].map(MessageValue.count)
    facts["cycle"] = agreement[.salesCycle].map(MessageValue.duration)
    facts.merge(money(of: figures, agreement)) { $1 }
    facts["customers"] = figures.customers.map { .count($0.ceiling) }
    facts["leads"] = figures.leads.map { .count($0.ceiling) }
    facts["leadsPerMonth"] = figures.leadsPerMonth.map { .count($0.ceiling) }
    facts["promised"] = agreement[.leadsPerMonth].map { .count($0.total) }
    facts["customersTooLate"] = figures.customersTooLate.map { .count($0.ceiling) }
    if let people = agreement[.representatives], let hours = agreement[.followUpHours] {
      facts["hoursThere"] = .count((Ratio(people) * Ratio(hours)).ceiling)
    }
    if let capacity = Capacity(of: agreement) {
      facts["hoursNeeded"] = .count(capacity.hoursNeeded.ceiling)
      facts["capacityUsed"] = capacity.used.map { .rate(.decimal($0.rounded(scale: 4))) }
      facts["hoursEach"] = agreement[.followUpHours].map(MessageValue.count)
      facts["leverHours"] = capacity.hoursEach.map(MessageValue.count)
      facts["attempts"] = Exact.short(capacity.attempts)
      facts["minutes"] = agreement[.minutesPerAttempt].map(MessageValue.count)
    }
    return facts
  }

  private static func money(of figures: Figures, _ agreement: Agreement) -> [String: MessageValue] {
    guard let currency = figures.currency else { return [:] }
    func money(_ exact: Ratio?) -> MessageValue? { exact.map { .money(Money(rounding: $0, currency: currency)) } }
    let shortfall = Shortfall(of: agreement)
    let values: [String: MessageValue?] = [
      "marketingRevenue": money(figures.marketingRevenue),
      "salesRevenue": money(figures.salesRevenue),
      "leadValue": money(figures.leadValue),
      "revenueTooLate": agreement[.customerValue].flatMap { money(figures.revenueTooLate(value: $0)) },
      "shortfall": shortfall.flatMap { $0.amount > .zero ? money($0.amount) : nil },
      "surplus": shortfall.flatMap { $0.amount < .zero ? money(.zero - $0.amount) : nil },
      "leverValue": shortfall?.value.map { .money(Money(amount: $0.roundedUp(scale: 2), currency: currency)) },
      "leverTarget": shortfall?.target.map { .money(Money(amount: $0.roundedDown(scale: 2), currency: currency)) },
      "leverConversion": shortfall?.conversionShown().map { .rate(.decimal($0)) },
      "leverLeads": shortfall?.leads.map(MessageValue.count),
    ]
    return values.compactMapValues(\.self)
  }
}
