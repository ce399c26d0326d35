import AgreementModel
import Documents
import Prompts
import Testing

@Suite struct MarkdownDocumentTests {
  /// 1.2 million × 60 % = 720,000; ÷ 18,000 = 40 customers; ÷ (52 of 1,240) = 953.8… → 954 leads; 18,000 × 52 ÷ 1,240
  /// = 754.838…; 40 × 14 ÷ 90 = 6.2… → 7 customers too late.

  @Test(
    .enabled(if: Fixtures.sampleURL != nil, "the sample agreement is not beside the project"),
    arguments: ["€720,000 ", "| 40 |", "| 954 |", "| 318 |", "€754.84", "€126,000", "| 79.5 |", "66.25%"])
  func derivesTheFiguresOfTheSample(figure: String) throws {
    let text = try MarkdownDocument(pack: #require(Pack(language: "en"))).text(of: Fixtures.sample())
    #expect(text.contains(figure))
  }
}
