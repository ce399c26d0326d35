internal import AgreementModel
internal import Prompts

// The figures that follow from the agreement, each with its exact value beside the one that is promised.

extension AgreementView {
  var figures: View {
    let figures = Figures(of: agreement)
    return .named([
      "marketingRevenue": money(figures.marketingRevenue), "salesRevenue": money(figures.salesRevenue),
      "customers": count(figures.customers), "conversion": conversion(figures),
      "stageRates": stageRates, "leads": count(figures.leads),
      "newCustomers": newCustomers(figures),
      "stages": .list(
        stages(figures).map { stage($0.name, from: $0.from, rate: $0.rate, $0.needed) },
        like: stage("", from: nil, rate: nil, nil)),
      "months": count(figures.months), "leadsPerMonth": count(figures.leadsPerMonth),
      "leadValue": money(figures.leadValue), "leadValueExact": exact(figures.leadValue),
      "cycleDays": count(agreement.salesCycleInDays),
      "periodDays": agreement[.period].map { .text(pack.render(.count($0.days))) } ?? .absent,
      "customersTooLate": count(figures.customersTooLate),
      "revenueTooLate": money(agreement[.customerValue].flatMap { figures.revenueTooLate(value: $0) }),
      "promised": pack.view(agreement[.leadsPerMonth].map { .count($0.total) }),
      "balance": balance, "load": load, "market": market(figures), "onboarding": onboarding(figures),
    ])
  }

  /// The months with the leads that the target needs and those that are promised.
  var months: View {
    let needed = Figures(of: agreement).leadsByMonth?.counts ?? []
    let promised = agreement[.leadsPerMonth]?.counts ?? []
    let names = Set(needed.map(\.month) + promised.map(\.month)).sorted()
    return .list(
      names.map { name in
        month(
          name, needed: needed.first { $0.month == name }?.count, promised: promised.first { $0.month == name }?.count)
      }, like: month("", needed: nil, promised: nil))
  }

  private func month(_ name: String, needed: Int?, promised: Int?) -> View {
    .named([
      "month": LocalDate(name + "-01").map { pack.view(.month($0)) } ?? .text(name),
      "needed": pack.view(needed.map { .count($0) }), "promised": pack.view(promised.map { .count($0) }),
    ])
  }
}

// MARK: - The funnel

extension AgreementView {
  /// (310 ÷ 1,240) × (52 ÷ 310): the rates whose product is the lead → customer rate.
  private var stageRates: View {
    let rates = agreement[list: .stages].map { operand($0.rate) }
    return rates.isEmpty ? .absent : .text(rates.joined(separator: " × "))
  }

  /// The lead → customer rate as it stands in a calculation: as it was counted, or the product of the stages.
  private func conversion(_ figures: Figures) -> View {
    let counted = agreement[list: .stages].isEmpty ? agreement[.leadToCustomer].map(operand) : nil
    return .named([
      "exact": exact(figures.conversion),
      "operand": counted.map { .text($0) } ?? figures.conversion.map { .text(operand($0)) } ?? .absent,
      "share": pack.view(figures.conversion.map { share($0) }),
    ])
  }

  /// Customers that new leads must bring, when earlier leads bring some.
  private func newCustomers(_ figures: Figures) -> View {
    guard let pipeline = agreement[.openPipeline], let customers = figures.customers else { return count(nil) }
    return count(max(.zero, customers - Ratio(pipeline)))
  }

  /// Each stage before the customer: how many must reach it, by the share that goes on from it.
  private func stages(_ figures: Figures) -> [(name: String, from: Ratio?, rate: Rate?, needed: Ratio)] {
    let stages = agreement[list: .stages]
    guard figures.stages.count == max(0, stages.count - 1), let customers = figures.customers else { return [] }
    let last = max(.zero, customers - Ratio(agreement[.openPipeline] ?? 0))
    return figures.stages.indices.map { index in
      let from = index + 1 < figures.stages.count ? figures.stages[index + 1].needed : last
      return (figures.stages[index].name, from, stages[index + 1].rate, figures.stages[index].needed)
    }
  }

  private func stage(_ name: String, from: Ratio?, rate: Rate?, _ needed: Ratio?) -> View {
    .named([
      "name": .text(name), "from": from.map { .text(operand($0)) } ?? .absent,
      "rate": rate.map { .text(operand($0)) } ?? .absent, "needed": count(needed),
    ])
  }

  /// What the promised leads bring beside Marketing's share of the target.
  private var balance: View {
    let shortfall = Shortfall(of: agreement)
    let amount = shortfall?.amount
    let lacks = amount.map { $0 > .zero } ?? false
    return .named([
      "isThere": .flag(amount != nil),
      "shortfall": lacks ? money(amount) : .absent,
      "surplus": amount.map { $0 < .zero } == true ? money(amount.map { .zero - $0 }) : .absent,
      "isEven": .flag(amount == Ratio.zero),
      "brings": money(
        amount.flatMap { amount in Figures(of: agreement).marketingRevenue.map { $0 - amount } }),
      "leads": lacks ? pack.view(shortfall?.leads.map { .count($0) }) : .absent,
      "conversion": lacks
        ? pack.view(shortfall?.conversion.map { .rate(.decimal(Self.above($0, scale: 4))) }) : .absent,
      "value": lacks ? closing(shortfall?.value.map { Self.above($0, scale: 2) }) : .absent,
      "target": lacks ? closing(shortfall?.target.map { Self.below($0, scale: 2) }) : .absent,
    ])
  }

  /// An amount that is rounded to the side on which it still closes the gap.
  private func closing(_ amount: ExactDecimal?) -> View {
    guard let amount, let currency = Figures(of: agreement).currency else { return .absent }
    return pack.view(.money(Money(amount: amount, currency: currency)))
  }

  private static func above(_ value: Ratio, scale: Int) -> ExactDecimal {
    ExactDecimal(digits: (value * power(of: scale)).ceiling, scale: scale)
  }

  private static func below(_ value: Ratio, scale: Int) -> ExactDecimal {
    ExactDecimal(digits: (value * power(of: scale)).floor, scale: scale)
  }

  private static func power(of scale: Int) -> Ratio { repeatElement(Ratio(10), count: scale).reduce(.one, *) }
}

// MARK: - Work and market

extension AgreementView {
  /// The hours of follow-up that the busiest month needs beside those that there are.
  private var load: View {
    let attempts = agreement.attemptsALead ?? Ratio(Self.customaryAttempts)
    let capacity = Capacity(of: agreement, attempts: Self.customaryAttempts)
    let minutes = agreement[.minutesPerAttempt] ?? 0
    let leads = capacity?.hoursNeeded.divided(by: attempts * Ratio(minutes, 60))
    let busiest = leads.flatMap(busiestMonth)
    return .named([
      "isThere": .flag(capacity != nil),
      "attempts": capacity == nil ? .absent : .text(operand(attempts)),
      "minutes": pack.view(capacity.map { _ in .count(minutes) }),
      "month": busiest.map { pack.view(.month($0.first)) } ?? .absent,
      "monthLeads": pack.view(busiest.map { .count($0.leads) }),
      "monthDays": pack.view(busiest.map { .count($0.days) }),
      "leadsAWeek": count(leads), "hoursNeeded": count(capacity?.hoursNeeded),
      "hoursThere": exact(capacity?.hoursThere), "used": pack.view(capacity?.used.map { share($0) }),
      "isTooMuch": .flag(capacity?.used.map { $0 > .one } ?? false),
    ])
  }

  private static let customaryAttempts = 6

  /// The month whose leads a week are the given ones.
  private func busiestMonth(_ leadsAWeek: Ratio) -> (first: LocalDate, leads: Int, days: Int)? {
    guard let period = agreement[.period],
      let leads = agreement[.leadsPerMonth] ?? Figures(of: agreement).leadsByMonth
    else { return nil }
    for month in period.months {
      let days = period.days(inMonthFrom: month)
      guard let count = leads.counts.first(where: { $0.month == month.monthKey })?.count else { continue }
      if Ratio(count * 7, days) == leadsAWeek { return (month, count, days) }
    }
    return nil
  }

  /// The part of the companies within reach that the leads needed are.
  private func market(_ figures: Figures) -> View {
    guard let accounts = agreement[.reachableAccounts], let leads = figures.leads?.wholeAbove else { return .absent }
    return pack.view(Ratio(leads).divided(by: Ratio(accounts)).map { share($0) })
  }

  /// New customers a month beside those that can be taken on.
  private func onboarding(_ figures: Figures) -> View {
    guard tree["capacity"]["newCustomersPerMonth"].isThere, let months = figures.months else { return .absent }
    return exact(figures.customers?.divided(by: months))
  }
}

// MARK: - Ways of writing

extension AgreementView {
  /// A number that is promised or shown as a whole: its ceiling, and the exact value behind it.
  func count(_ exact: Ratio?) -> View {
    .named([
      "count": pack.view(exact.map { .count($0.ceiling) }), "exact": self.exact(exact),
      "operand": exact.map { .text(operand($0)) } ?? .absent,
    ])
  }

  /// As it stands in a calculation: 953.85 exactly is (12,400 ÷ 13).
  func operand(_ value: Ratio) -> String {
    if let decimal = value.exactDecimal(maximumScale: 6) { return pack.render(.decimal(decimal)) }
    return pack.render(
      .message(
        Message("document.quotient", ["part": .count(value.numerator), "whole": .count(value.denominator)])))
  }

  private func operand(_ rate: Rate) -> String {
    guard case .ratio(let part, let whole) = rate else { return pack.render(.rate(rate)) }
    return pack.render(.message(Message("document.quotient", ["part": .count(part), "whole": .count(whole)])))
  }

  /// All digits when there are few, otherwise the fraction and the nearest decimal.
  func exact(_ value: Ratio?) -> View { value.map { pack.view(Self.exact($0)) } ?? .absent }

  func exact(_ value: Ratio) -> View { pack.view(Self.exact(value)) }

  private static func exact(_ value: Ratio) -> MessageValue {
    if let decimal = value.exactDecimal(maximumScale: 6) { return .decimal(decimal) }
    return .message(
      Message(
        "document.fraction",
        [
          "numerator": .count(value.numerator), "denominator": .count(value.denominator),
          "decimal": .decimal(value.rounded(scale: value < .one ? 4 : 2)),
        ]))
  }

  private func money(_ exact: Ratio?) -> View {
    guard let exact, let currency = Figures(of: agreement).currency else { return .absent }
    return pack.view(.money(Money(rounding: exact, currency: currency)))
  }

  private func share(_ exact: Ratio) -> MessageValue { .rate(.decimal(exact.rounded(scale: 4))) }
}
