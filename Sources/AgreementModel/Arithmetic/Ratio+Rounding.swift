import BigInt

extension Ratio {
  /// The smallest decimal with that many digits behind the point that is not below this one.
  public func roundedUp(scale: Int) -> ExactDecimal {
    ExactDecimal(digits: (self * Ratio(BigInt(10).power(scale), 1)).ceiling, scale: scale)
  }

  /// The greatest decimal with that many digits behind the point that is not above this one.
  public func roundedDown(scale: Int) -> ExactDecimal {
    ExactDecimal(digits: (self * Ratio(BigInt(10).power(scale), 1)).floor, scale: scale)
  }

  /// The square root of a ratio that is not below zero, cut off after that many digits behind the point.
  func squareRoot(scale: Int) -> ExactDecimal {
    let unit = BigInt(10).power(scale)
    let square = (self * Ratio(unit * unit, 1)).floor
    return ExactDecimal(digits: max(0, square).squareRoot(), scale: scale)
  }
}
