internal import AgreementModel

/// Ways of writing a ratio.
enum Exact {
  /// All digits when there are few, otherwise the fraction and the nearest decimal.
  static func value(_ ratio: Ratio) -> MessageValue {
    if let decimal = ratio.exactDecimal(maximumScale: 6) { return .decimal(decimal) }
    return .message(
      Message(
        "numbers.fraction",
        [
          "numerator": .count(ratio.numerator), "denominator": .count(ratio.denominator),
          "decimal": .decimal(ratio.rounded(scale: ratio < .one ? 6 : 2)),
        ]))
  }

  /// In a formula: all digits when there are few, otherwise the nearest decimal, marked as such.
  static func short(_ ratio: Ratio) -> MessageValue {
    if ratio.denominator == 1 { return .count(ratio.numerator) }
    if let decimal = ratio.exactDecimal(maximumScale: 4) { return .decimal(decimal) }
    return .message(Message("numbers.nearly", ["decimal": .decimal(ratio.rounded(scale: 2))]))
  }

  static func money(_ ratio: Ratio, _ currency: String) -> MessageValue {
    .money(Money(rounding: ratio, currency: currency))
  }

  /// With two digits of a percentage, rounded to the nearest.
  static func share(_ ratio: Ratio) -> MessageValue { .rate(.decimal(ratio.rounded(scale: 4))) }
}
