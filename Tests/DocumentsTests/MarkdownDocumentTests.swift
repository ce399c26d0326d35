import AgreementModel
import Prompts
import Testing

@testable import Documents

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

  @Test(arguments: [("en", "| Lead → customer rate | Sales | 4% and 3% | 3%; 4% |"), ("es", "| Ventas | 4 % y 3 % |")])
  func showsWhatEachTeamBelieved(language: String, row: String) throws {
    let tree: JSON = [
      "schemaVersion": 1, "id": "apart",
      "provenance": [
        "/conversion/leadToCustomer": [
          "origin": "measured",
          "estimates": [["by": "sales", "values": [["decimal": "0.04"], ["decimal": "0.03"]], "said": "3%; 4%"]],
        ]
      ],
    ]
    let text = try MarkdownDocument(pack: #require(Pack(language: language))).text(of: Agreement(tree: tree))
    #expect(text.replacing("\u{A0}", with: " ").contains(row))
    #expect(!text.contains("/estimates"))
  }

  /// 900 leads × 52 ÷ 1,240 × 18,000 = 679,354.838…, so 40,645.161… is missing. 40 ÷ 900 = 4.444…%; 720,000 ÷ (900 × 52 ÷
  /// 1,240) = 19,076.923…; 679,354.838… ÷ 0.6 = 1,132,258.064…: each rounded to the side that closes the gap.
  @Test(.enabled(if: Fixtures.sampleURL != nil, "the sample agreement is not beside the project"))
  func saysWhatClosesAShortfall() throws {
    var agreement = try Fixtures.sample()
    agreement.tree["/commitment/leadsPerMonth"] = ["2027-01": 300, "2027-02": 300, "2027-03": 300]
    let text = try MarkdownDocument(pack: #require(Pack(language: "en"))).text(of: agreement)
    #expect(
      text.contains(
        """
        The leads promised bring €679,354.84 at this rate and value.
        **That leaves €40,645.16 of Marketing's part open.** Each of these alone would close it:

        - 954 leads in the period
        - a lead → customer rate of 4.45%
        - an average value of €19,076.93 a customer
        - a revenue target of €1,132,258.06
        """))
  }

  /// Ten people with two hours each cannot follow up 318 leads: the document says so.
  @Test(.enabled(if: Fixtures.sampleURL != nil, "the sample agreement is not beside the project"))
  func saysThatCapacityIsTooSmall() throws {
    var agreement = try Fixtures.sample()
    agreement.tree["/capacity"] = ["representatives": 10, "followUpHoursPerWeek": 2]
    let text = try MarkdownDocument(pack: #require(Pack(language: "en"))).text(of: agreement)
    #expect(text.contains("| Capacity used | 79.5 ÷ 20 | 397.5% |"))
    #expect(text.contains("**The promise takes more hours than there are.**"))
  }

  /// The same input gives the same bytes, whatever order the members came in.
  @Test func theOrderOfMembersChangesNothing() throws {
    let agreement = try Fixtures.agreement(FullAgreement.url)
    let turned = JSONObject((agreement.tree.object?.members ?? []).reversed())
    #expect(try JSONDocument().text(of: Agreement(tree: .object(turned))) == JSONDocument().text(of: agreement))
    // Objects within objects as well: columns of grades, stages, origins.
    let markdown = try MarkdownDocument(pack: #require(Pack(language: "en")))
    let inside = Agreement(tree: Self.turned(agreement.tree))
    #expect(try markdown.body(of: inside) == markdown.body(of: agreement))
  }

  private static func turned(_ json: JSON) -> JSON {
    switch json {
    case .object(let object): .object(JSONObject(object.members.reversed().map { ($0.name, turned($0.value)) }))
    case .array(let elements): .array(elements.map(turned))
    default: json
    }
  }
}
