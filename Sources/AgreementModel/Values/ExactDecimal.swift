public import BigInt

/// A decimal number with its written scale: "1200000.00" stays "1200000.00".
public struct ExactDecimal: Hashable, Sendable {
  /// The digits without the decimal point, with the sign.
  public var digits: BigInt
  /// How many of the digits stand behind the decimal point.
  public var scale: Int

  public init(digits: BigInt, scale: Int = 0) {
    precondition(scale >= 0, "a scale counts digits")
    self.digits = digits
    self.scale = scale
  }

  public init(_ whole: Int) { self.init(digits: BigInt(whole)) }

  /// Reads the form that models use: an optional minus, digits, and optionally a point and digits.
  public init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let digits = BigInt(parts.joined(), radix: 10)
    else { return nil }
    self.init(digits: isNegative ? -digits : digits, scale: parts.count == 2 ? parts[1].utf8.count : 0)
  }

  public var ratio: Ratio { Ratio(digits, BigInt(10).power(scale)) }

  /// The same number with trailing zeros behind the point removed, but not below the scale that is kept.
  public func trimmed(keeping minimum: Int = 0) -> ExactDecimal {
    var result = self
    while result.scale > minimum, result.digits % 10 == 0 {
      result.digits /= 10
      result.scale -= 1
    }
    return result
  }

  /// The same number written with at least that many digits behind the point.
  public func padded(to minimum: Int) -> ExactDecimal {
    guard scale < minimum else { return self }
    return ExactDecimal(digits: digits * BigInt(10).power(minimum - scale), scale: minimum)
  }
}

extension ExactDecimal: CustomStringConvertible {
  public var description: String {
    var text = String(digits.magnitude)
    if scale > 0 {
      text = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -scale))
    }
    return digits.sign == .minus ? "-" + text : text
  }
}
