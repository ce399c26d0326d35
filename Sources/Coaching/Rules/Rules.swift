public import AgreementModel

/// All that the coach knows about weak agreements. The conversation and `lint` speak from the same rules.
public enum Rules {
  /// In the order of the steps that they belong to.
  public static let all: [Rule] =
    answers + parties + period + calendar + words + criteria + revenue + customerValue + conversion + lead + commitment
    + capacity + shares + delivery + response + attempts + upkeep + rejection + review + clauses

  private static let byID: [Rule.ID: Rule] = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

  public static func rule(_ id: Rule.ID) -> Rule? { byID[id] }

  /// Every weak place of an agreement, the worst first, then in the order of the steps.
  /// - Parameters:
  ///   - stale: Questions that were answered before something they rest on was changed.
  ///   - knowsZone: Whether there are rules for a time zone's name.
  public static func findings(
    in agreement: Agreement, stale: Set<Question.ID> = [], knowsZone: (String) -> Bool = { _ in true }
  ) -> [Finding] {
    let subject = Subject(agreement, stale: stale, isZoneKnown: agreement[.timeZone].map(knowsZone) ?? true)
    let found = all.flatMap { rule in rule.check(subject).map { Finding(rule, $0) } }
    return found.enumerated().sorted { left, right in
      (left.element.severity, place(left.element), left.offset)
        < (right.element.severity, place(right.element), right.offset)
    }.map(\.element)
  }

  /// Where its question stands among all; what nobody asks comes last.
  private static func place(_ finding: Finding) -> Int {
    finding.question.flatMap { question in Questions.all.firstIndex { $0.id == question.id } } ?? Questions.all.count
  }
}
