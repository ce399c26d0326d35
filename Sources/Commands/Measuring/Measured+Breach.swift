internal import Measurement

extension Measured {
  /// Whether a promise is broken for certain; strictly, also where the verdict may still change.
  func hasBreach(isStrict: Bool) -> Bool {
    clauses.contains { $0.attained == false && (isStrict || $0.provisional.isEmpty) }
  }
}
