public import AgreementModel

/// A weak place of an agreement: where, which rule says so, and in what words.
public struct Finding: Hashable, Sendable {
  public let rule: Rule.ID
  public let severity: Severity
  /// The place in the model; where something is missing, the place where it should stand.
  public let pointer: Pointer
  /// What is weak and why.
  public let says: Message
  /// One way to mend it.
  public let mend: Message
  public let evidence: [Evidence]

  init(_ rule: Rule, _ hit: Hit) {
    self.rule = rule.id
    severity = rule.severity
    pointer = hit.pointer
    says = Message("rule.\(rule.id).says", hit.values)
    mend = Message("rule.\(rule.id).mend", hit.values)
    evidence = rule.evidence
  }

  /// The question whose answer would mend it; nil where no question asks for it.
  public var question: Question? { Questions.nearest(to: pointer) }
}

extension Questions {
  /// The question whose answer stands at a place, above it or, for a place that holds several, within it.
  static func nearest(to pointer: Pointer) -> Question? {
    all.first { $0.pointer == pointer } ?? all.first { $0.pointer.contains(pointer) }
      ?? all.first { pointer.contains($0.pointer) }
  }
}
