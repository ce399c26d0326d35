/// What the funnel is worked out from, each nil while it is not known.
///
/// A foreign model may hold anything: an amount or a rate that makes no sense here (a customer worth nothing, a
/// rate of zero, a negative target) counts as not known.
struct FunnelInputs: Hashable, Sendable {
  /// R
  var target: Ratio?
  /// s
  var share: Ratio?
  /// The value of a customer as agreed: for the period, or the fee of a month.
  var value: Ratio?
  /// How many times the agreed value counts in the period; see ``Agreement/valueFactor``.
  var valueFactor: Ratio?
  /// The rate of each stage in the funnel's order; the lead → customer rate alone when there are no stages.
  var rates: [Ratio]
  /// Customers that earlier leads still bring.
  var openPipeline: Ratio

  init(of agreement: Agreement) {
    target = agreement[.target]?.amount.ratio.ifNotNegative
    share = agreement[.marketingShare]?.value?.ifNotNegative
    value = agreement[.customerValue]?.amount.ratio.ifPositive
    valueFactor = agreement.valueFactor
    let stages = agreement[list: .stages].map { $0.rate.value?.ifPositive }
    rates = stages.isEmpty || stages.contains(nil) ? [] : stages.compactMap(\.self)
    if rates.isEmpty, let rate = agreement[.leadToCustomer]?.value?.ifPositive { rates = [rate] }
    openPipeline = max(.zero, Ratio(agreement[.openPipeline] ?? 0))
  }

  /// V: what a customer brings in the period.
  var valueInPeriod: Ratio? { value.flatMap { value in valueFactor.map { value * $0 } } }

  /// c: the product of the stages.
  var conversion: Ratio? { rates.isEmpty ? nil : rates.reduce(.one, *) }

  /// R·s
  var marketingRevenue: Ratio? { target.flatMap { target in share.map { target * $0 } } }

  /// R·s ÷ V
  var customers: Ratio? {
    marketingRevenue.flatMap { revenue in valueInPeriod.flatMap { revenue.divided(by: $0) } }
  }

  /// The customers that new leads must bring: what earlier leads still bring taken off, never below zero.
  var newCustomers: Ratio? { customers.map { max(.zero, $0 - openPipeline) } }

  /// (R·s ÷ V − open pipeline) ÷ c
  var leads: Ratio? {
    newCustomers.flatMap { customers in conversion.flatMap { customers.divided(by: $0) } }
  }
}

extension Agreement {
  /// How many times the agreed customer value counts in the period: once, unless it is the fee of a month.
  ///
  /// Customers are won evenly over the n months of the period: new fees of q in each month bring q·n(n+1)/2 in
  /// all, because those of the first month are paid n times and those of the last month once. That is (n+1)/2 fees
  /// a customer. A period of no whole number of months takes its exact length, and at least one fee. Nil while a
  /// monthly fee has no period.
  public var valueFactor: Ratio? {
    guard self[.revenueBasis] == "recurringMonthly" else { return .one }
    guard let months = self[.period]?.lengthInMonths, months > .zero else { return nil }
    return max(.one, (months + .one) * Ratio(1, 2))
  }
}

extension Ratio {
  fileprivate var ifPositive: Ratio? { self > .zero ? self : nil }
  fileprivate var ifNotNegative: Ratio? { self >= .zero ? self : nil }
}
