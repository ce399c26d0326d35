public import AgreementModel

/// A form in which an agreement leaves the room. The same agreement and the same words give the same bytes.
public protocol DocumentFormat: Sendable {
  /// Writes the whole document, with a line break at its end.
  ///
  /// - Throws: ``TemplateProblem`` when a template of the pack cannot be used.
  func write(_ agreement: Agreement, to output: inout some TextOutputStream) throws
}

extension DocumentFormat {
  public func text(of agreement: Agreement) throws -> String {
    var text = ""
    try write(agreement, to: &text)
    return text
  }
}
