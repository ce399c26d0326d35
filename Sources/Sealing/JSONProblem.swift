public import AgreementModel

/// Why a text is no JSON that an agreement may use, and where.
public struct JSONProblem: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case endOfText
    /// A character that cannot stand here.
    case unexpected(String)
    /// More text after the value.
    case trailingText
    case duplicateMember(String)
    /// A fraction or an exponent, even one of zero: amounts and rates are written as strings.
    case numberNotWhole
    /// A whole number beyond ±2^53.
    case numberOutOfRange
    /// `-0`, which RFC 8785 writes as `0`.
    case negativeZero
    case leadingZero
    /// A character below U+0020 that is not written as an escape.
    case controlCharacter(UInt8)
    case unknownEscape
    case loneSurrogate
    case invalidUTF8
    case byteOrderMark
    case tooDeep(limit: Int)
    case tooManyMembers(limit: Int)
  }

  public var kind: Kind
  /// Bytes before the place.
  public var offset: Int
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// The value that was being read.
  public var pointer: Pointer

  public init(kind: Kind, offset: Int, line: Int, column: Int, pointer: Pointer) {
    self.kind = kind
    self.offset = offset
    self.line = line
    self.column = column
    self.pointer = pointer
  }
}
