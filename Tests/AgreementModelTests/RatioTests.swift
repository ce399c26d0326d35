import AgreementModel
import BigInt
import Testing

/// Fractions of whole numbers that fit a machine word are reduced another way than longer ones: both come to the same.
@Suite struct RatioTests {
  @Test(
    arguments: [
      (6, 4, "3", "2"), (-6, 4, "-3", "2"), (6, -4, "-3", "2"), (-6, -4, "3", "2"), (0, 7, "0", "1"), (0, -7, "0", "1"),
      (7, 7, "1", "1"), (1, 3, "1", "3"), (Int.max, Int.max, "1", "1"), (Int.min, Int.min, "1", "1"),
      (Int.min, 2, "-4611686018427387904", "1"), (2, Int.min, "-1", "4611686018427387904"),
      (Int.min, -1, "9223372036854775808", "1"), (Int.min, Int.max, "-9223372036854775808", "9223372036854775807"),
      (1, Int.min, "-1", "9223372036854775808"), (Int.min, 6, "-4611686018427387904", "3"),
    ])
  func lowestTerms(_ top: Int, _ bottom: Int, _ numerator: String, _ denominator: String) {
    let ratio = Ratio(top, bottom)
    #expect(ratio.numerator.description == numerator)
    #expect(ratio.denominator.description == denominator)
    // Made long by a factor beyond a word.
    let factor = BigInt(10).power(30)
    #expect(Ratio(BigInt(top) * factor, BigInt(bottom) * factor) == ratio)
  }
}
