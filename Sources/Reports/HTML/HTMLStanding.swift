internal import AgreementModel
internal import Measurement
internal import Pages

/// How a clause stands, in the few ways that a reader needs.
enum HTMLStanding: String {
  case kept
  /// Kept so far, but the period is open or the leads are few.
  case ahead
  case broken
  /// Below what was agreed, but that may still change.
  case behind
  /// Nothing to judge yet.
  case unsaid
  case missing

  init(of clause: Clause) {
    switch (clause.isMeasurable, clause.attained) {
    case (false, _): self = .missing
    case (true, nil): self = .unsaid
    case (true, true?): self = clause.provisional.isEmpty ? .kept : .ahead
    case (true, false?): self = clause.provisional.isEmpty ? .broken : .behind
    }
  }

  var signal: Signal {
    switch self {
    case .kept, .ahead: .good
    case .broken: .bad
    case .behind: .open
    case .unsaid, .missing: .plain
    }
  }

  var isJudged: Bool { self != .unsaid && self != .missing }
}

// What the writer needs to know of a clause.
extension HTMLWriter {
  /// Who promised it; nil: both teams.
  func team(of clause: Clause) -> Team? {
    switch clause.kind {
    case .volume, .quality, .completeness, .delivery: .marketing
    case .response, .attempts, .upkeep, .decision, .reasons: .sales
    case .conversion, .revenue: nil
    }
  }

  /// Leads that break the promise.
  func misses(_ group: Group, _ clause: Clause) -> Int {
    let (keeps, breaks) = clause.kind.keepsAndBreaks
    return group.counts.dropFirst(keeps).prefix(breaks).reduce(0, +)
  }

  /// Leads that keep or break it.
  func judged(_ group: Group, _ clause: Clause) -> Int {
    let (keeps, breaks) = clause.kind.keepsAndBreaks
    return group.counts.prefix(keeps + breaks).reduce(0, +)
  }

  /// How many misses are allowed, in whole leads; nil when it cannot be said, or has no meaning: nobody is allowed or
  /// forbidden to become a customer.
  func allowed(_ clause: Clause) -> Int? {
    let without: Set<ClauseKind> = [.volume, .revenue, .conversion]
    guard !without.contains(clause.kind), clause.group.share != nil else { return nil }
    let misses = misses(clause.group, clause)
    // Grades have allowances of their own: the sum is in the exact figure, as long as there is a miss.
    if let allowance = clause.allowance, allowance > .zero { return Ratio(misses).divided(by: allowance)?.wholeBelow }
    guard clause.grades.isEmpty, let target = clause.target?.value else { return nil }
    return ((Ratio.one - target) * Ratio(judged(clause.group, clause))).wholeBelow
  }

  func groups(of clause: Clause, by property: Breakdown.By) -> [(name: String, group: Group)] {
    clause.breakdowns.first { $0.by == property }?.groups ?? []
  }

  /// Whether the rows that were left out could turn the verdict.
  func couldTurn(_ clause: Clause) -> Bool {
    guard let bounds = clause.bounds, let target = clause.target?.value else { return false }
    return (bounds.low >= target) != (bounds.high >= target)
  }

  /// The word of the pack below `page.team`.
  func word(of team: Team?) -> String { team.map(\.rawValue) ?? "both" }
}
