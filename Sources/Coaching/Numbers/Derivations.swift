internal import AgreementModel

/// Each figure with its formula filled in.
struct Derivations {
  let sources: Sources
  let agreement: Agreement
  let known: Figures
  let currency: String

  init(_ sources: Sources) {
    self.sources = sources
    agreement = sources.agreement
    known = Figures(of: sources.agreement)
    currency = known.currency ?? ""
  }

  var figures: [Arithmetic.Figure] {
    [marketingRevenue, salesRevenue, fees, customers, newCustomers, conversion].compactMap(\.self)
      + stages
      + [leads, leadsPerMonth, leadValue, tooLate, revenueTooLate, brings, gap, hours, capacityUsed, market]
      .compactMap(\.self)
  }
}

// MARK: - Ways of writing

extension Derivations {
  /// A figure with its words; nil while one of its numbers is missing.
  private func figure(
    _ name: String, _ value: MessageValue?, exact: MessageValue? = nil, _ values: [String: MessageValue?]
  ) -> Arithmetic.Figure? {
    guard let value, values.allSatisfy({ $0.value != nil }) else { return nil }
    return Arithmetic.Figure(
      name: Message("numbers.\(name).name"), value: value, exact: exact,
      how: Message("numbers.\(name).how", values.compactMapValues(\.self)))
  }

  private func money(_ ratio: Ratio?) -> MessageValue? { ratio.map { Exact.money($0, currency) } }

  /// Of a value that is shown with two digits behind the mark, when it has more.
  private func exactMoney(_ ratio: Ratio?) -> MessageValue? {
    ratio.flatMap { $0.exactDecimal(maximumScale: 2) == nil ? Exact.value($0) : nil }
  }

  private func count(_ ratio: Ratio?) -> MessageValue? { ratio.map { .count($0.ceiling) } }

  private func exactCount(_ ratio: Ratio?) -> MessageValue? {
    ratio.flatMap { $0.denominator == 1 ? nil : Exact.value($0) }
  }

  private func short(_ ratio: Ratio?) -> MessageValue? { ratio.map(Exact.short) }

  private func given<Value>(_ field: Field<Value>, _ display: (Value) -> MessageValue) -> MessageValue? {
    agreement[field].map { sources.sourced(display($0), field.pointer) }
  }

  /// V as it stands in a formula: the agreed value, or the fees that a customer pays in the period.
  private var value: MessageValue? {
    known.valueFactor == .one ? given(.customerValue, MessageValue.money) : money(known.valueInPeriod)
  }

  /// c: as given, or the product of the stages.
  private var rate: MessageValue? {
    hasStages ? known.conversion.map(Exact.share) : given(.leadToCustomer, MessageValue.rate)
  }

  private var hasStages: Bool {
    let rates = agreement[list: .stages].map(\.rate.value)
    return !rates.isEmpty && !rates.contains(nil)
  }

  private var pipeline: MessageValue? { given(.openPipeline, MessageValue.count) }
}

// MARK: - The funnel

extension Derivations {
  private var marketingRevenue: Arithmetic.Figure? {
    figure(
      "marketingRevenue", money(known.marketingRevenue), exact: exactMoney(known.marketingRevenue),
      ["target": given(.target, MessageValue.money), "share": given(.marketingShare, MessageValue.rate)])
  }

  private var salesRevenue: Arithmetic.Figure? {
    figure(
      "salesRevenue", money(known.salesRevenue), exact: exactMoney(known.salesRevenue),
      ["target": agreement[.target].map(MessageValue.money), "revenue": money(known.marketingRevenue)])
  }

  private var fees: Arithmetic.Figure? {
    guard known.valueFactor != .one else { return nil }
    return figure(
      "valueInPeriod", money(known.valueInPeriod), exact: exactMoney(known.valueInPeriod),
      ["fee": given(.customerValue, MessageValue.money), "months": short(known.months)])
  }

  private var customers: Arithmetic.Figure? {
    figure(
      "customers", count(known.customers), exact: exactCount(known.customers),
      ["revenue": money(known.marketingRevenue), "value": value])
  }

  private var newCustomers: Arithmetic.Figure? {
    figure(
      "newCustomers", count(known.newCustomers), exact: exactCount(known.newCustomers),
      ["customers": short(known.customers), "pipeline": pipeline])
  }

  private var conversion: Arithmetic.Figure? {
    guard hasStages else { return nil }
    let rates = agreement[list: .stages].map { MessageValue.rate($0.rate) }
    let product = rates.dropFirst().reduce(rates[0]) { left, right in
      .message(Message("numbers.times", ["left": left, "right": right]))
    }
    return figure(
      "conversion", known.conversion.map(Exact.share), exact: known.conversion.map(Exact.value),
      ["rates": sources.sourced(product, "/conversion/stages")])
  }

  private var stages: [Arithmetic.Figure] {
    let given = agreement[list: .stages]
    guard known.stages.count == given.count - 1 else { return [] }
    return known.stages.indices.compactMap { index in
      let stage = known.stages[index]
      let next = index + 1 < known.stages.count ? known.stages[index + 1].needed : known.newCustomers
      var figure = figure(
        "stage", count(stage.needed), exact: exactCount(stage.needed),
        ["next": short(next), "rate": sources.sourced(.rate(given[index + 1].rate), "/conversion/stages")])
      figure?.name.values["stage"] = .text(stage.name)
      return figure
    }
  }

  private var leads: Arithmetic.Figure? {
    figure(
      "leads", count(known.leads), exact: exactCount(known.leads),
      ["customers": short(known.newCustomers), "rate": rate])
  }

  private var leadsPerMonth: Arithmetic.Figure? {
    let value = known.leadsByMonth.map(MessageValue.monthlyCounts)
    guard !agreement.isSeasonal else {
      return figure("leadsPerMonth.seasonal", value, ["leads": count(known.leads)])
    }
    return figure(
      "leadsPerMonth", value, exact: exactCount(known.leadsPerMonth),
      ["leads": short(known.leads), "months": short(known.months)])
  }

  private var leadValue: Arithmetic.Figure? {
    figure(
      "leadValue", money(known.leadValue), exact: exactMoney(known.leadValue), ["value": value, "rate": rate])
  }
}

// MARK: - What comes too late, what is promised, work and market

extension Derivations {
  private var tooLate: Arithmetic.Figure? {
    figure(
      "customersTooLate", count(known.customersTooLate), exact: exactCount(known.customersTooLate),
      [
        "customers": short(known.customers),
        "cycle": agreement.salesCycleInDays.map { sources.sourced(Exact.short($0), "/conversion/salesCycle") },
        "days": agreement[.period].map { .count($0.days) },
      ])
  }

  private var revenueTooLate: Arithmetic.Figure? {
    figure(
      "revenueTooLate", money(known.revenueTooLate), exact: exactMoney(known.revenueTooLate),
      ["customers": count(known.customersTooLate), "value": value])
  }

  private var brings: Arithmetic.Figure? {
    let shortfall = Shortfall(of: agreement)
    let promised = agreement.promisedLeads.map { sources.sourced(.count($0.ceiling), "/commitment/leadsPerMonth") }
    guard let pipeline else {
      return figure(
        "brings", money(shortfall?.brings), exact: exactMoney(shortfall?.brings),
        ["promised": promised, "rate": rate, "value": value])
    }
    return figure(
      "brings.helped", money(shortfall?.brings), exact: exactMoney(shortfall?.brings),
      ["promised": promised, "rate": rate, "value": value, "pipeline": pipeline])
  }

  /// What is left open, or what the promise brings beyond Marketing's part.
  private var gap: Arithmetic.Figure? {
    guard let shortfall = Shortfall(of: agreement) else { return nil }
    let isSurplus = shortfall.amount < .zero
    let amount = isSurplus ? .zero - shortfall.amount : shortfall.amount
    return figure(
      isSurplus ? "surplus" : "shortfall", money(amount), exact: exactMoney(amount),
      ["revenue": money(known.marketingRevenue), "brings": money(shortfall.brings)])
  }

  private var capacity: Capacity? { Capacity(of: agreement) }

  private var hours: Arithmetic.Figure? {
    let minutes = given(.minutesPerAttempt, MessageValue.count)
    return figure(
      "hoursNeeded", capacity.map { .decimal($0.hoursNeeded.rounded(scale: 2).trimmed()) },
      exact: exactMoney(capacity?.hoursNeeded),
      [
        "leads": capacity.map { .count($0.monthLeads) }, "month": capacity.map { .month($0.month) },
        "days": capacity.map { .count($0.monthDays) },
        "attempts": attempts, "minutes": minutes,
      ])
  }

  /// As expected, as promised, or as customary while neither is agreed.
  private var attempts: MessageValue? {
    guard agreement.attemptsALead != nil else {
      return capacity.map {
        let values: [String: MessageValue] = ["value": Exact.short($0.attempts), "origin": .term("origin.customary")]
        return .message(Message("numbers.sourced", values))
      }
    }
    let place = agreement.has(Sources.expectedAttempts) ? Sources.expectedAttempts : "/attempts/count"
    return capacity.map { sources.sourced(Exact.short($0.attempts), place) }
  }

  private var capacityUsed: Arithmetic.Figure? {
    figure(
      "capacityUsed", capacity?.used.map(Exact.share),
      exact: capacity?.used.flatMap { $0.exactDecimal(maximumScale: 4) == nil ? Exact.value($0) : nil },
      [
        "needed": short(capacity?.hoursNeeded),
        "representatives": given(.representatives, MessageValue.count),
        "hours": given(.followUpHours, MessageValue.count), "there": short(capacity?.hoursThere),
      ])
  }

  private var market: Arithmetic.Figure? {
    figure(
      "market", known.market.map(Exact.share), exact: known.market.map(Exact.value),
      ["leads": count(known.leads), "accounts": given(.reachableAccounts, MessageValue.count)])
  }
}
