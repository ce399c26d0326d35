/// Reads what people type: English and Spanish, either language's words in both.
///
/// Every reader tolerates words around the value and says which part of the text carried it, so that a caller can run
/// several readers over one answer ("4 working hours for 95% of leads").
public struct AnswerReader: Sendable {
  public var context: ReadingContext
  /// IANA names that are accepted as typed, beside the built-in cities and countries.
  public var zones: [String]

  public init(_ context: ReadingContext, zones: [String] = []) {
    self.context = context
    self.zones = zones
  }
}
