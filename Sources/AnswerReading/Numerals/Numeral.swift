import AgreementModel

/// A number that was found in a text.
struct Numeral: Hashable, Sendable {
  var value: Ratio
  /// The tokens that hold it.
  var tokens: Range<Int>
  /// Digits written behind the decimal mark: "8.50" has two.
  var scale = 0
  /// Where it was given as a part of a whole: "three fifths", "1 in 25".
  var fraction: Fraction?
  /// Whether it is figures only: no words, no letters behind them.
  var isFigure = false
  /// A lone "un", "una", "one", "uno": often no number at all.
  var isWeak = false
  /// The other reading of figures whose one mark may group or separate: `1.200` in money.
  var isGrouped = false

  /// Part and whole as written.
  struct Fraction: Hashable, Sendable {
    var part: Ratio
    var whole: Ratio
  }

  var end: Int { tokens.upperBound }
  var start: Int { tokens.lowerBound }

  /// The value with its written scale; rounded to 15 significant digits where no decimal is exact.
  var decimal: ExactDecimal { value.decimal(keeping: scale) }

  /// The value when it is whole and fits.
  var whole: Int? { value.int }
}

extension Ratio {
  /// Exact with at least that many digits behind the point, else rounded to 15 significant digits.
  func decimal(keeping scale: Int = 0) -> ExactDecimal {
    if let exact = exactDecimal(maximumScale: 30), exact.scale <= scale || exact.significantDigits <= 18 {
      return exact.padded(to: scale)
    }
    var digits = 0
    var bound = Ratio(100_000_000_000_000)
    let magnitude = self < .zero ? .zero - self : self
    let tenth = Ratio(1, 10)
    while digits < 60, magnitude < bound {
      bound = bound * tenth
      digits += 1
    }
    return rounded(scale: digits).trimmed()
  }

  /// The value when it is a whole number that fits.
  var int: Int? { exactDecimal(maximumScale: 0).flatMap { Int($0.description) } }

  var isWhole: Bool { exactDecimal(maximumScale: 0) != nil }

  /// Ten to that power.
  static func ten(_ power: Int) -> Ratio {
    if powersOfTen.indices.contains(power) { return powersOfTen[power] }
    let magnitude = ExactDecimal("1" + String(repeating: "0", count: abs(power)))?.ratio ?? .one
    return power < 0 ? Ratio.one.divided(by: magnitude) ?? .one : magnitude
  }

  private static let powersOfTen = (0...24).reduce(into: [Ratio.one]) { powers, _ in
    powers.append(powers[powers.count - 1] * Ratio(10))
  }

  /// Multiplied with itself; nil for a negative power of zero.
  func power(_ exponent: Int) -> Ratio? {
    let magnitude = (0..<abs(exponent)).reduce(Ratio.one) { result, _ in result * self }
    return exponent < 0 ? Ratio.one.divided(by: magnitude) : magnitude
  }
}

extension ExactDecimal {
  fileprivate var significantDigits: Int {
    description.drop { "-0.".contains($0) }.count { $0 != "." }
  }
}
