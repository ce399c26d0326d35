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
}
