import AgreementModel
import Documents
import Foundation
import Prompts
import Sealing
import Testing

@Suite struct GoldenDocumentsTests {
  @Test func theFullModelIsTheOneThatIsMade() throws {
    let made = try FullAgreement.made()
    try Golden.expect(JSONDocument().text(of: made), at: FullAgreement.url)
    guard case .intact(let version) = Verdict(of: made.tree) else {
      Issue.record("the full model is not sealed: \(Verdict(of: made.tree))")
      return
    }
    #expect(version.version == 2)
    #expect(version.signatures.map(\.name) == ["Ana Ruiz", "Tom Berg", "Eva Lindt"])
    #expect(version.addenda.count == 1)
  }

  @Test(arguments: ["en", "es"])
  func fullAgreement(language: String) throws {
    let text = try MarkdownDocument(pack: #require(Pack(language: language)))
      .text(of: Fixtures.agreement(FullAgreement.url))
    try Golden.expect(text, at: Fixtures.golden("full.\(language).md"))
  }

  @Test(
    .enabled(if: Fixtures.sampleURL != nil, "the sample agreement is not beside the project"), arguments: ["en", "es"])
  func sampleAgreement(language: String) throws {
    let text = try MarkdownDocument(pack: #require(Pack(language: language))).text(of: Fixtures.sample())
    try Golden.expect(text, at: Fixtures.golden("sample.\(language).md"))
  }

  @Test func theSchemaIsTheOneThatIsPublished() throws {
    try Golden.expect(ModelSchema.text, at: Fixtures.project.appending(path: "docs/agreement.schema.json"))
  }
}
