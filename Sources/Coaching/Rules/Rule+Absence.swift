internal import AgreementModel

extension Rule {
  /// A rule about something that nobody has agreed.
  /// - Parameter condition: When it matters that it is missing.
  static func absence(
    _ id: ID, _ severity: Severity, of pointer: Pointer, evidence: [Evidence] = [],
    when condition: @escaping @Sendable (Subject) -> Bool = { _ in true }
  ) -> Rule {
    Rule(id, severity, at: [pointer], evidence: evidence) { subject in
      subject.lacks(pointer) && condition(subject) ? [Hit(pointer)] : []
    }
  }
}
