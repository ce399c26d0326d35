/// A share or rate, kept as it was given: 52 of 1,240 or 0.04.
public enum Rate: Hashable, Sendable {
  case ratio(Int, of: Int)
  case decimal(ExactDecimal)

  /// The exact value; nil for a ratio to nothing, which only a foreign model can hold.
  public var value: Ratio? {
    switch self {
    case .ratio(let part, let whole): whole == 0 ? nil : Ratio(part, whole)
    case .decimal(let decimal): decimal.ratio
    }
  }
}
