public import BigInt

/// Splits whole numbers so that the parts sum to the whole.
public enum LargestRemainder {
  public static func shares(of whole: Int, weights: [Ratio]) -> [Int] {
    shares(of: BigInt(whole), weights: weights).map { Int($0) }
  }

  /// Parts in proportion to the weights: each the floor of its exact share, and one more for those with the
  /// largest remainders, the earlier ones first among equals, until all is given out.
  ///
  /// No weights, or weights of nothing, give zero parts.
  public static func shares(of whole: BigInt, weights: [Ratio]) -> [BigInt] {
    let total = weights.reduce(.zero, +)
    let exact = weights.map { (Ratio(whole, 1) * $0).divided(by: total) ?? .zero }
    var parts = exact.map(\.floor)
    guard total > .zero else { return parts }
    let missing = Int(whole - parts.reduce(0, +))
    let order = exact.indices.sorted { first, second in
      let (left, right) = (exact[first] - Ratio(parts[first], 1), exact[second] - Ratio(parts[second], 1))
      return left == right ? first < second : left > right
    }
    for index in order.prefix(missing) { parts[index] += 1 }
    return parts
  }
}
