internal import AgreementModel

/// Leads that are held to one share, or to shares that several versions of the agreement hold them to: a grade's, or all
/// leads of a clause.
struct Tier {
  /// One for each version.
  let parts: [(counted: Counted, target: Target)]

  /// Whether as many keep the promise as all parts together ask for; nil when nobody's verdict is known.
  ///
  /// With one target that is: the share is at least the target. Where versions agreed on different ones, each lead weighs
  /// with that of its own version.
  var attained: Bool? {
    guard parts.contains(where: { $0.counted.denominator > 0 }) else { return nil }
    let asked = parts.reduce(Ratio.zero) { $0 + $1.target.share * Ratio($1.counted.denominator) }
    return Ratio(parts.reduce(0) { $0 + $1.counted.kept }) >= asked
  }

  /// The share that follows: the agreed one where all leads have the same, else their mean.
  var target: Rate? {
    let counting = parts.filter { $0.counted.denominator > 0 }
    guard let first = counting.first ?? parts.first else { return nil }
    guard counting.contains(where: { $0.target.share != first.target.share }) else { return first.target.rate }
    let asked = counting.reduce(Ratio.zero) { $0 + $1.target.share * Ratio($1.counted.denominator) }
    let count = counting.reduce(0) { $0 + $1.counted.denominator }
    return .decimal((asked * Ratio(1, count)).rounded(scale: 6))
  }
}

/// Tiers of one clause.
struct Tiers {
  let tiers: [Tier]

  private var parts: [(counted: Counted, target: Target)] { tiers.flatMap(\.parts) }

  /// False when one is false, nil when all are nil, else true.
  var attained: Bool? {
    let verdicts = tiers.compactMap(\.attained)
    return verdicts.isEmpty ? nil : verdicts.allSatisfy { $0 }
  }

  /// Misses ÷ allowed misses; nil when nothing is allowed.
  var allowance: Ratio? { Ratio(misses).divided(by: allowed { $0.denominator }) }

  /// How many more leads may miss.
  var left: Int? { allowed { $0.denominatorAndPending }.wholeBelow.map { $0 - misses } }

  private var misses: Int { parts.reduce(0) { $0 + $1.counted.misses } }

  private func allowed(_ count: (Counted) -> Int) -> Ratio {
    parts.reduce(.zero) { $0 + (.one - $1.target.share) * Ratio(count($1.counted)) }
  }
}
