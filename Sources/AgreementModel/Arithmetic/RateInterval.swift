/// What the rate behind a count may be: of 1,240 leads 52 became customers, the next 1,240 will bring some others.
///
/// The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
/// Journal of the American Statistical Association 22 (1927), 209–212, at 95 % (z = 1.96). It stays within 0 and 1
/// and holds for small counts, where the textbook's p ± z·√(p(1−p)/n) does not.
struct RateInterval: Hashable, Sendable {
  /// Both ends with six digits behind the point, rounded outwards.
  let low: Ratio
  let high: Ratio

  /// Nil unless some, and not more than all, of at least one were counted.
  init?(_ part: Int, of whole: Int) {
    guard part >= 0, whole > 0, part <= whole else { return nil }
    let (rate, z) = (Ratio(part, whole), Ratio(49, 25))
    let weight = z * z * Ratio(1, whole)
    let spread = rate * (.one - rate) * Ratio(1, whole) + weight * Ratio(1, 4) * Ratio(1, whole)
    let half = z * spread.squareRoot(scale: 12).ratio
    guard let low = (rate + weight * Ratio(1, 2) - half).divided(by: .one + weight),
      let high = (rate + weight * Ratio(1, 2) + half).divided(by: .one + weight)
    else { return nil }
    self.low = max(.zero, low.roundedDown(scale: 6).ratio)
    self.high = min(.one, high.roundedUp(scale: 6).ratio)
  }
}
