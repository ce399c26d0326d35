internal import Exports

/// The two ways in which Salesforce writes an identifier: 15 characters whose letter case counts, or the same with three
/// more that say which of them are capitals.
enum SalesforceID {
  /// The other way of writing it; nil when it is no such identifier.
  static func other(_ key: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard key.count == 15 || key.count == 18, key.allSatisfy(isLetterOrDigit) else { return nil }
    let short = UnsafeBufferPointer(rebasing: key[..<15])
    let suffix = suffix(of: short)
    guard key.count == 18 else { return Array(short) + suffix }
    return key[15...].elementsEqual(suffix) ? Array(short) : nil
  }

  /// One character for each five: bit *n* of its place is set when the *n*-th of them is a capital.
  private static func suffix(of short: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    (0..<3).map { part in
      let bits = (0..<5).reduce(0) { $0 | (isCapital(short[part * 5 + $1]) ? 1 << $1 : 0) }
      return UInt8(bits < 26 ? 65 + bits : 48 + bits - 26)
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isCapital(byte) || byte &- 97 < 26 || byte &- 48 < 10
  }
}

extension KeyIndex.View {
  /// The lead that an identifier names in the other way of writing it; ``KeyIndex/none`` without one.
  ///
  /// Asked only for identifiers that are not there as they are written.
  func findOther(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard let other = SalesforceID.other(key) else { return KeyIndex.none }
    return other.withUnsafeBufferPointer { find($0, Batch.Keys.hash($0)) }
  }
}
