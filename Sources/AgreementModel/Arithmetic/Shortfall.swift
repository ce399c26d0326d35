public import BigInt

/// What the promised leads leave open of Marketing's share of the target, and the changes that would close it.
public struct Shortfall: Hashable, Sendable {
  /// R·s − (Σ promised leads · c + open pipeline) · V. Above zero when the promise brings too little.
  public let amount: Ratio
  /// The smallest number of leads in the period that closes it alone.
  public let leads: BigInt?
  /// The smallest lead → customer rate that closes it alone.
  public let conversion: Ratio?
  /// The smallest customer value that closes it alone.
  public let value: Ratio?
  /// The largest target of the whole period that the promise carries.
  public let target: Ratio?

  /// Nil while an input is missing.
  public init?(of agreement: Agreement) {
    let figures = Figures(of: agreement)
    guard let revenue = figures.marketingRevenue, let value = agreement[.customerValue]?.amount.ratio,
      let conversion = figures.conversion, let promised = agreement[.leadsPerMonth],
      let share = agreement[.marketingShare]?.value
    else { return nil }
    let open = Ratio(agreement[.openPipeline] ?? 0)
    let total = Ratio(promised.total)
    let customers = total * conversion + open
    amount = revenue - customers * value
    let missing = revenue.divided(by: value).map { $0 - open }
    leads = missing.flatMap { $0.divided(by: conversion) }?.ceiling
    self.conversion = missing.flatMap { $0.divided(by: total) }
    self.value = revenue.divided(by: customers)
    target = (customers * value).divided(by: share)
  }
}
