public import AgreementModel

/// One thing that the coach knows about agreements: what is weak, when, and how bad it is.
///
/// Its words stand in the prompt packs: `rule.ID.says` is what is weak and why, `rule.ID.mend` one way to mend it.
public struct Rule: Sendable, Identifiable {
  /// A rule's name, stable across versions: reports and scripts refer to it.
  public typealias ID = String

  public let id: ID
  public let severity: Severity
  /// The places of the model that it looks at; the first one says to which step it belongs.
  public let places: [Pointer]
  /// What it may cite.
  public let evidence: [Evidence]
  /// Whether the coach says it in the conversation as soon as it holds. What the conversation says in words of its
  /// own, or cannot change, is left to the last critique.
  public let isSpoken: Bool
  let check: @Sendable (Subject) -> [Hit]

  init(
    _ id: ID, _ severity: Severity, at places: [Pointer], evidence: [Evidence] = [], isSpoken: Bool = true,
    check: @escaping @Sendable (Subject) -> [Hit]
  ) {
    self.id = id
    self.severity = severity
    self.places = places
    self.evidence = evidence
    self.isSpoken = isSpoken
    self.check = check
  }

  /// The step in which it can be mended.
  public var step: Step? { places.first.flatMap(Questions.nearest(to:))?.step }
}

/// How much a weak place matters, the worst first.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Cannot be kept or measured as written: it is not signed like that.
  case blocker
  /// Will probably hurt: the room decides with open eyes.
  case caution
  /// Could be better.
  case hint

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .blocker: 0
    case .caution: 1
    case .hint: 2
    }
  }
}

/// A place where a rule holds, with the values that its words mention.
struct Hit: Hashable, Sendable {
  let pointer: Pointer
  let values: [String: MessageValue]

  init(_ pointer: Pointer, _ values: [String: MessageValue?] = [:]) {
    self.pointer = pointer
    self.values = values.compactMapValues(\.self)
  }
}
