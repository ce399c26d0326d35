internal import AgreementModel

/// Counts of a clause's states with what follows from them.
struct Counted {
  let kind: ClauseKind
  let counts: [Int]

  init(_ kind: ClauseKind, _ counts: [Int]) {
    self.kind = kind
    self.counts = counts
  }

  var kept: Int { counts[..<kind.keepsAndBreaks.keeps].reduce(0, +) }
  var misses: Int {
    let (keeps, breaks) = kind.keepsAndBreaks
    return counts[keeps..<keeps + breaks].reduce(0, +)
  }
  /// Those whose verdict is known.
  var denominator: Int { kept + misses }
  /// The same with those whose verdict is still to come.
  var denominatorAndPending: Int {
    denominator + (kind.states.firstIndex(of: "pending").map { counts[$0] } ?? 0)
  }
  var share: Ratio? { denominator == 0 ? nil : Ratio(kept, denominator) }
  var group: Group { Group(counts: counts, share: share) }
  var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }

  func attained(_ target: Target) -> Bool? { share.map { $0 >= target.share } }
}

/// Leads that are held to one share each: a clause's grades and the rest, or all leads of a clause.
struct Tiers {
  let tiers: [(counted: Counted, target: Target)]

  /// False when one is false, nil when all are nil, else true.
  var attained: Bool? {
    let verdicts = tiers.compactMap { $0.counted.attained($0.target) }
    return verdicts.isEmpty ? nil : verdicts.allSatisfy { $0 }
  }

  /// Misses ÷ allowed misses; nil when nothing is allowed.
  var allowance: Ratio? {
    Ratio(tiers.reduce(0) { $0 + $1.counted.misses }).divided(by: allowed { $0.denominator })
  }

  /// How many more leads may miss.
  var left: Int? {
    allowed { $0.denominatorAndPending }.wholeBelow.map { $0 - tiers.reduce(0) { $0 + $1.counted.misses } }
  }

  private func allowed(_ count: (Counted) -> Int) -> Ratio {
    tiers.reduce(.zero) { $0 + (.one - $1.target.share) * Ratio(count($1.counted)) }
  }
}
