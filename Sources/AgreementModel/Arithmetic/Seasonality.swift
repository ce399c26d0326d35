internal import BigInt

// How the leads of a period are spread over its months.

extension Period {
  /// For every month the part of it that lies in the period: 1 for a whole month.
  public var monthWeights: [Ratio] { months.map { Ratio(days(inMonthFrom: $0), $0.daysInMonth) } }
}

extension Agreement {
  /// The weights by which the leads needed are spread over the period's months, normalised so that they sum to 1:
  /// the commitment's own seasonality when it is seasonal, otherwise the days. Nil without a period.
  public var monthWeights: [Ratio]? {
    guard let period = self[.period], period.days > 0 else { return nil }
    let weights = seasonalCounts(of: period)?.map { Ratio($0) } ?? period.monthWeights
    let total = weights.reduce(.zero, +)
    return weights.compactMap { $0.divided(by: total) }
  }

  /// Whether the promised leads follow a season: they differ from month to month by more than the months' lengths
  /// and the rounding to whole leads explain.
  public var isSeasonal: Bool { self[.period].flatMap(seasonalCounts(of:)) != nil }

  private func seasonalCounts(of period: Period) -> [Int]? {
    guard let promised = self[.leadsPerMonth]?.counts, promised.map(\.month) == period.months.map(\.monthKey),
      promised.allSatisfy({ $0.count >= 0 }), Set(promised.map(\.count)).count > 1
    else { return nil }
    let counts = promised.map(\.count)
    let total = counts.reduce(BigInt(0)) { $0 + BigInt($1) }
    let even = LargestRemainder.shares(of: total, weights: period.monthWeights)
    return zip(counts, even).contains { abs(BigInt($0) - $1) > 1 } ? counts : nil
  }
}
