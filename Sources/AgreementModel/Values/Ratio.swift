public import BigInt

/// An exact fraction in lowest terms, its denominator above zero. All arithmetic of the agreement is done in it.
public struct Ratio: Hashable, Sendable {
  public let numerator: BigInt
  public let denominator: BigInt

  /// - Precondition: The denominator is not zero.
  public init(_ numerator: BigInt, _ denominator: BigInt) {
    precondition(denominator != 0, "a ratio to nothing")
    if let small = Int(exactly: numerator), let other = Int(exactly: denominator) {
      self.init(small, other)
      return
    }
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    self.init(reduced: sign * numerator / divisor, sign * denominator / divisor)
  }

  /// - Precondition: The denominator is not zero.
  public init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(denominator != 0, "a ratio to nothing")
    // Nearly all fractions are small; these are reduced without arithmetic of any length.
    var (divisor, rest) = (denominator.magnitude, numerator.magnitude)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    let top = BigInt(numerator.magnitude / divisor)
    let isNegative = (numerator < 0) != (denominator < 0)
    self.init(reduced: isNegative ? -top : top, BigInt(denominator.magnitude / divisor))
  }

  private init(reduced numerator: BigInt, _ denominator: BigInt) {
    self.numerator = numerator
    self.denominator = denominator
  }

  public static let zero = Ratio(0)
  public static let one = Ratio(1)

  public static func + (left: Ratio, right: Ratio) -> Ratio {
    Ratio(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }
  public static func - (left: Ratio, right: Ratio) -> Ratio { left + Ratio(-right.numerator, right.denominator) }
  public static func * (left: Ratio, right: Ratio) -> Ratio {
    Ratio(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient, nil when the divisor is zero.
  public func divided(by divisor: Ratio) -> Ratio? {
    guard divisor.numerator != 0 else { return nil }
    return Ratio(numerator * divisor.denominator, denominator * divisor.numerator)
  }

  /// The greatest whole number that is not above this one.
  public var floor: BigInt {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The smallest whole number that is not below this one: how counts are promised.
  public var ceiling: BigInt { -Ratio(-numerator, denominator).floor }

  /// The nearest decimal with that many digits behind the point; a tie goes away from zero ("half up").
  public func rounded(scale: Int) -> ExactDecimal {
    let scaled = Ratio(numerator.magnitude.asBigInt * BigInt(10).power(scale) * 2 + denominator, denominator * 2).floor
    return ExactDecimal(digits: numerator < 0 ? -scaled : scaled, scale: scale)
  }

  /// This fraction as a decimal when that is exact within the given number of digits, otherwise nil.
  public func exactDecimal(maximumScale: Int = 12) -> ExactDecimal? {
    let rounded = rounded(scale: maximumScale)
    return rounded.ratio == self ? rounded.trimmed() : nil
  }
}

extension Ratio: Comparable {
  public static func < (left: Ratio, right: Ratio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension BigUInt {
  fileprivate var asBigInt: BigInt { BigInt(self) }
}
