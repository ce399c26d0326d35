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
  /// R·s ÷ V.
  public let customers: Ratio?
  /// c: the share of qualified leads that become customers; the product of the stages when there are any.
  public let conversion: Ratio?
  /// (R·s ÷ V − customers that earlier leads still bring) ÷ c, never below zero.
  public let leads: Ratio?
  /// Leads needed at every stage before the customer, in the funnel's order.
  public let stages: [StageNeed]
  /// m: the length of the period in months.
  public let months: Ratio?
  /// The leads needed, spread over the period's months in proportion to their days; they sum to the ceiling of `leads`.
  public let leadsByMonth: MonthlyCounts?
  /// V·c: what a qualified lead is worth.
  public let leadValue: Ratio?
  /// Customers whose leads come too late to be won within the period.
  public let customersTooLate: Ratio?

  /// How many leads must reach a stage.
  public struct StageNeed: Hashable, Sendable {
    public let name: String
    public let needed: Ratio
  }

  public init(of agreement: Agreement) {
    let target = agreement[.target]
    let share = agreement[.marketingShare]?.value
    let value = agreement[.customerValue]?.amount.ratio
    let period = agreement[.period]
    currency = target?.currency ?? agreement[.customerValue]?.currency

    marketingRevenue = target.flatMap { target in share.map { target.amount.ratio * $0 } }
    salesRevenue = target.flatMap { target in share.map { target.amount.ratio * (.one - $0) } }
    let customers = marketingRevenue.flatMap { revenue in value.flatMap { revenue.divided(by: $0) } }
    self.customers = customers

    let stageRates = agreement[list: .stages].map { $0.rate.value }
    let conversion =
      stageRates.isEmpty || stageRates.contains(nil)
      ? agreement[.leadToCustomer]?.value : stageRates.compactMap(\.self).reduce(.one, *)
    self.conversion = conversion
    let newCustomers = customers.map { max(.zero, $0 - Ratio(agreement[.openPipeline] ?? 0)) }
    let leads = newCustomers.flatMap { count in conversion.flatMap { count.divided(by: $0) } }
    self.leads = leads
    stages = newCustomers.map { Self.needs(of: agreement[list: .stages], for: $0) } ?? []

    months = period?.lengthInMonths
    leadsByMonth = leads.flatMap { leads in period.map { Self.spread(leads.ceiling, over: $0) } }
    leadValue = value.flatMap { value in conversion.map { value * $0 } }
    customersTooLate = customers.flatMap { customers in
      agreement.salesCycleInDays.flatMap { days in
        period.flatMap { period in (customers * days).divided(by: Ratio(period.days)) }
      }
    }
  }

  /// Leads a month over a period of any length: leads ÷ m.
  public var leadsPerMonth: Ratio? { leads.flatMap { leads in months.flatMap { leads.divided(by: $0) } } }

  /// What the customers that come too late would have brought: whole customers × V.
  public func revenueTooLate(value: Money) -> Ratio? {
    customersTooLate.map { Ratio($0.ceiling, 1) * value.amount.ratio }
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
    let months = period.months
    let weights = months.map { Ratio(period.days(inMonthFrom: $0), $0.daysInMonth) }
    return MonthlyCounts(
      zip(months, LargestRemainder.shares(of: leads, weights: weights)).map {
        (month: $0.monthKey, count: Int($1))
      })
  }
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
