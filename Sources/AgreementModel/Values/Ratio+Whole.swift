import BigInt

extension Ratio {
  /// The greatest whole number that is not above this one; nil when it passes 64 bits.
  public var wholeBelow: Int? { Int(exactly: floor) }

  /// The smallest whole number that is not below this one; nil when it passes 64 bits.
  public var wholeAbove: Int? { Int(exactly: ceiling) }
}
