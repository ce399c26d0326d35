public import BigInt

/// What the promised leads leave open of Marketing's share of the target, and the changes that would close it.
///
/// A lever is the smallest change that closes the gap alone; it is nil when there is no gap, or no such change.
public struct Shortfall: Hashable, Sendable {
  /// R·s − (Σ promised leads · c + open pipeline) · V. Above zero when the promise brings too little, below it what
  /// it brings beyond the target.
  public let amount: Ratio
  /// What the promised leads and the open pipeline bring.
  public let brings: Ratio
  /// The smallest whole number of leads in the period.
  public let leads: BigInt?
  /// The smallest lead → customer rate, exact; nil when not even every lead as a customer would do.
  public let conversion: Ratio?
  /// The smallest customer value, a whole number of cents; of a monthly fee the fee.
  public let value: Ratio?
  /// The largest target of the whole period that the promise carries, a whole number of cents.
  public let target: Ratio?
  /// The smallest customer value before it is rounded up to the cent.
  public let exactValue: Ratio?
  /// The largest target before it is rounded down to the cent.
  public let exactTarget: Ratio?

  /// Nil while an input is missing.
  public init?(of agreement: Agreement) {
    let inputs = FunnelInputs(of: agreement)
    guard let revenue = inputs.marketingRevenue, let value = inputs.valueInPeriod, let factor = inputs.valueFactor,
      let conversion = inputs.conversion, let share = inputs.share, let promised = agreement.promisedLeads
    else { return nil }
    let customers = promised * conversion + inputs.openPipeline
    brings = customers * value
    amount = revenue - brings
    guard amount > .zero else {
      (leads, self.conversion, self.value, target, exactValue, exactTarget) = (nil, nil, nil, nil, nil, nil)
      return
    }
    let missing = inputs.newCustomers
    leads = inputs.leads?.ceiling
    self.conversion = missing.flatMap { $0.divided(by: promised) }.flatMap { $0 <= .one ? $0 : nil }
    exactValue = revenue.divided(by: customers * factor)
    exactTarget = brings > .zero ? brings.divided(by: share) : nil
    self.value = exactValue?.roundedUp(scale: 2).ratio
    target = exactTarget?.roundedDown(scale: 2).ratio
  }

  /// The rate as it is shown: rounded up, so that the shown one closes the gap as well.
  /// - Parameter scale: Digits behind the point; four show a percentage with two.
  public func conversionShown(scale: Int = 4) -> ExactDecimal? { conversion?.roundedUp(scale: scale) }
}

extension Agreement {
  /// Σ of the promised leads of all months.
  public var promisedLeads: Ratio? {
    self[.leadsPerMonth].map { $0.counts.reduce(.zero) { $0 + Ratio($1.count) } }
  }

  /// The same agreement with so many leads promised, spread over its months as the leads needed are; nil without a
  /// period, or for more than a model can hold.
  public func promising(_ leads: BigInt) -> Agreement? {
    guard let period = self[.period], let weights = monthWeights,
      let counts = Figures.counts(leads, over: period, weights)
    else { return nil }
    var agreement = self
    agreement[.leadsPerMonth] = counts
    return agreement
  }
}
