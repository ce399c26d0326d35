/// Why an agreement should be looked at again.
public enum Due: Hashable, Sendable {
  /// The review that was agreed: its day has come or gone.
  case reviewPassed(LocalDate)
  /// It comes within two weeks.
  case reviewNear(LocalDate, days: Int)
  /// The period is over; what `period.afterwards` says of the rules.
  case periodOver(since: LocalDate, Afterwards?)
  /// A promise, by the name of its clause, was missed in so many of the last months, as `review.trigger` has it.
  case triggered(clause: String, missed: Int, of: Int)
}

/// How a clause stood in a finished month.
public struct ClauseMonth: Hashable, Sendable {
  /// Its first day.
  public var month: LocalDate
  public var clause: String
  public var isMissed: Bool

  public init(month: LocalDate, clause: String, isMissed: Bool) {
    self.month = month
    self.clause = clause
    self.isMissed = isMissed
  }
}

extension Agreement {
  /// What is due on a day.
  /// - Parameter verdicts: How the clauses stood in finished months, as kept measurements have it; in any order.
  public func due(on today: LocalDate, verdicts: [ClauseMonth] = []) -> [Due] {
    var due: [Due] = []
    if let review = self[.reviewOn] {
      let days = review.daysSinceEpoch - today.daysSinceEpoch
      if days <= 0 {
        due.append(.reviewPassed(review))
      } else if days <= 14 {
        due.append(.reviewNear(review, days: days))
      }
    }
    if let period = self[.period], period.to <= today {
      due.append(.periodOver(since: period.to, self[.periodAfterwards]))
    }
    return due + triggered(by: verdicts)
  }

  /// "Missed in 2 of any 3 months": a window of so many months that follow each other, of one clause.
  private func triggered(by verdicts: [ClauseMonth]) -> [Due] {
    guard let trigger = self[.trigger], trigger.missed > 0, trigger.of >= trigger.missed else { return [] }
    let clauses = Dictionary(grouping: verdicts, by: \.clause)
    return clauses.sorted { $0.key < $1.key }.compactMap { clause, verdicts in
      let missed = Set(verdicts.filter(\.isMissed).map { $0.month.year * 12 + $0.month.month })
      let worst = missed.map { last in missed.count { ($0 > last - trigger.of) && $0 <= last } }.max() ?? 0
      guard worst >= trigger.missed else { return nil }
      return .triggered(clause: clause, missed: worst, of: trigger.of)
    }
  }
}
