internal import AgreementModel

/// What the leads of one version of the agreement come to in one clause: everything that adds up with the other
/// versions' parts.
struct ClausePart: Sendable {
  let kind: ClauseKind
  /// Nil when the whole frame is one version's.
  let version: Int?
  let target: Rate?
  let limit: AgreedDuration?
  /// Days that have leads.
  let days: [Day]
  /// The grades, then the leads of no grade; else one for all leads. None for volume.
  let tiers: [Tier]
  let owners: [(name: String, counts: [Int])]
  let sources: [(name: String, counts: [Int])]
  /// The worst first.
  let offenders: [Offender]
  let offenderCount: Int
  let lengths: [[Int]]
  let bins: BinCounts?

  /// What a judge told apart on one day since 1970.
  struct Day: Sendable {
    let day: Int
    let counts: [Int]

    var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }
  }

  struct Grade: Sendable {
    let name: String
    let limit: AgreedDuration
  }

  /// Leads that one version holds to one share.
  struct Tier: Sendable {
    /// Nil: the leads of no grade, or all leads.
    let grade: Grade?
    let target: Target
    /// The clause's counts by month since the year 0, and those of the last 7 × 24 hours.
    let months: [Int: [Int]]
    let recent: [Int]
  }

  /// All of its leads, by what the judge told apart.
  var raw: [Int] {
    let states = States(kind)
    return days.reduce([Int](repeating: 0, count: states.count)) { states.sum($0, $1.counts) }
  }

  var counted: Counted { Counted(kind, States(kind).folded(raw)) }
}

extension States {
  /// Two lists of counts, one by one; nil is all zero.
  func sum(_ counts: [Int]?, _ more: [Int]) -> [Int] {
    guard let counts else { return more }
    return zip(counts, more).map(+)
  }
}
