public import AgreementModel

/// Reads JSON as RFC 8259 defines it and nothing beside it: what is read can be written, sealed and read again.
///
/// It refuses what other readers let pass and then disagree about: members that are there twice, numbers that a
/// binary fraction would round, halves of surrogate pairs, bytes that are no UTF-8, a byte order mark (RFC 8259
/// forbids writers to add one, and a sealed model must not have two forms).
public enum StrictJSON {
  /// Lists and objects inside each other; an agreement has fewer than ten.
  public static let depthLimit = 128
  /// Members of one object; an agreement's largest has a few hundred.
  public static let memberLimit = 2048

  /// Reads one JSON value that fills the bytes.
  ///
  /// Whole numbers within ±2^53 are read, in the one form that RFC 8785 writes: no fraction, no exponent, no `-0`.
  /// - Throws: ``JSONProblem`` at the first byte that is not as it must be.
  public static func parse(_ bytes: some Sequence<UInt8>) throws(JSONProblem) -> JSON {
    var reader = JSONReader(Array(bytes))
    return try reader.document()
  }

  public static func parse(_ text: String) throws(JSONProblem) -> JSON { try parse(Array(text.utf8)) }

  /// The value, and where a character of it is written as no writer of this program would write it.
  static func parseSpelled(_ bytes: [UInt8]) throws(JSONProblem) -> (value: JSON, respelled: [Pointer]) {
    var reader = JSONReader(bytes)
    let value = try reader.document()
    return (value, reader.respelled)
  }
}
