public import BigInt

/// The figures that follow from an agreement's inputs, each nil until its inputs are there.
///
/// All are exact ratios; what is shown or promised as a count is the ceiling of the exact value, never of an
/// already rounded one. The formulas are those of the funnel read backwards: revenue → customers → leads.
public struct Figures: Hashable, Sendable {
  /// R·s: the revenue that Marketing's leads must bring.
  public let marketingRevenue: Ratio?
  /// R − R·s: what Sales brings by its own means.
  public let salesRevenue: Ratio?
  public let currency: String?
  /// V: what a customer brings in the period; the agreed value, or the fees of a customer won in its course.
  public let valueInPeriod: Ratio?
  /// How many times the agreed value counts in the period; see ``Agreement/valueFactor``.
  public let valueFactor: Ratio?
  /// R·s ÷ V.
  public let customers: Ratio?
  /// R·s ÷ V − customers that earlier leads still bring, never below zero.
  public let newCustomers: Ratio?
  /// c: the share of qualified leads that become customers; the product of the stages when there are any.
  public let conversion: Ratio?
  /// (R·s ÷ V − customers that earlier leads still bring) ÷ c, never below zero.
  public let leads: Ratio?
  /// Leads needed at every stage before the customer, in the funnel's order.
  public let stages: [StageNeed]
  /// m: the length of the period in months.
  public let months: Ratio?
  /// The leads needed, whole, for every month of the period: in proportion to ``Agreement/monthWeights``, by the
  /// largest remainder, so that they sum to the ceiling of `leads`. Nil when a month passes 2^53.
  public let leadsByMonth: MonthlyCounts?
  /// V·c: what a qualified lead is worth.
  public let leadValue: Ratio?
  /// Customers · sales cycle ÷ period: those whose leads come too late to be won within the period.
  ///
  /// It exceeds `customers` when the sales cycle is longer than the period.
  public let customersTooLate: Ratio?
  /// ⌈leads⌉ ÷ reachable accounts. Above 1 there are not as many companies as the target needs.
  public let market: Ratio?

  /// How many leads must reach a stage.
  public struct StageNeed: Hashable, Sendable {
    public let name: String
    public let needed: Ratio
  }

  public init(of agreement: Agreement) {
    let inputs = FunnelInputs(of: agreement)
    let period = agreement[.period].flatMap { $0.days > 0 ? $0 : nil }
    currency = agreement[.target]?.currency ?? agreement[.customerValue]?.currency

    marketingRevenue = inputs.marketingRevenue
    salesRevenue = inputs.target.flatMap { target in inputs.share.map { target * (.one - $0) } }
    valueInPeriod = inputs.valueInPeriod
    valueFactor = inputs.valueFactor
    customers = inputs.customers
    newCustomers = inputs.newCustomers
    conversion = inputs.conversion
    let leads = inputs.leads
    self.leads = leads
    stages = inputs.newCustomers.map { Self.needs(of: agreement[list: .stages], for: $0) } ?? []

    months = period?.lengthInMonths
    leadsByMonth = leads.flatMap { leads in
      period.flatMap { Self.counts(leads.ceiling, over: $0, agreement.monthWeights ?? $0.monthWeights) }
    }
    leadValue = inputs.valueInPeriod.flatMap { value in inputs.conversion.map { value * $0 } }
    customersTooLate = inputs.customers.flatMap { customers in
      agreement.salesCycleInDays.flatMap { days in
        period.flatMap { (customers * days).divided(by: Ratio($0.days)) }
      }
    }
    market = leads.flatMap { leads in
      agreement[.reachableAccounts].flatMap { Ratio(leads.ceiling, 1).divided(by: Ratio($0)) }
    }
  }

  /// Leads a month over a period of any length: leads ÷ m.
  public var leadsPerMonth: Ratio? { leads.flatMap { leads in months.flatMap { leads.divided(by: $0) } } }

  /// What the customers that come too late would have brought: whole customers × V.
  public var revenueTooLate: Ratio? {
    customersTooLate.flatMap { late in valueInPeriod.map { Ratio(late.ceiling, 1) * $0 } }
  }

  /// The same for a customer value as it is agreed: for the period, or the fee of a month.
  public func revenueTooLate(value: Money) -> Ratio? {
    customersTooLate.flatMap { late in
      valueFactor.map { Ratio(late.ceiling, 1) * value.amount.ratio * $0 }
    }
  }
}

extension Figures {
  private static func needs(of stages: [FunnelStage], for customers: Ratio) -> [StageNeed] {
    var needed: Ratio? = customers
    var result: [StageNeed] = []
    for (index, stage) in stages.enumerated().reversed() where index > 0 {
      needed = needed.flatMap { count in stage.rate.value.flatMap { count.divided(by: $0) } }
      if let needed { result.insert(StageNeed(name: stages[index - 1].name, needed: needed), at: 0) }
    }
    return result
  }

  /// Whole leads for every month of a period, in proportion to the period's days in it; largest remainder.
  public static func spread(_ leads: BigInt, over period: Period) -> MonthlyCounts {
    counts(leads, over: period, period.monthWeights) ?? MonthlyCounts([])
  }

  /// Nil when a month has more than the model can hold.
  static func counts(_ leads: BigInt, over period: Period, _ weights: [Ratio]) -> MonthlyCounts? {
    let shares = LargestRemainder.shares(of: leads, weights: weights)
    guard shares.allSatisfy({ $0 <= largestCount }) else { return nil }
    return MonthlyCounts(zip(period.months, shares).map { (month: $0.monthKey, count: Int($1)) })
  }

  private static let largestCount = BigInt(1) << 53
}

extension Agreement {
  /// The sales cycle in days around the clock: months count 30 days, working days as many as the week has for them.
  public var salesCycleInDays: Ratio? {
    guard let cycle = self[.salesCycle] else { return nil }
    let days = cycle.length.nominalSeconds * Ratio(1, 86_400)
    guard cycle.clock == .working, let hours = self[.weeklyHours], hours.workingDays > 0 else { return days }
    let working = cycle.length[.days] + cycle.length[.weeks] * Ratio(hours.workingDays)
    return working * Ratio(7, hours.workingDays)
  }
}
