import AgreementModel
import Documents
import Foundation
import Prompts
import Sealing
import Testing

@Suite struct DocumentVerdictTests {
  private static func said(_ text: String, language: String = "en") throws -> [String] {
    let pack = try #require(Pack(language: language))
    let verdict = try DocumentVerdict(of: Array(text.utf8))
    return ([verdict.headline] + verdict.details).map { pack.render($0) }
  }

  private static func full() throws -> Agreement { try Fixtures.agreement(FullAgreement.url) }

  private static func markdown() throws -> String {
    try MarkdownDocument(pack: #require(Pack(language: "en"))).text(of: full())
  }

  @Test(arguments: [true, false])
  func whatWasSignedIsIntact(isModel: Bool) throws {
    let text = try isModel ? JSONDocument().text(of: Self.full()) : Self.markdown()
    let digest = try #require(Self.full().tree["seal"]?["digest"]?.string)
    let first = try #require(Self.full().tree[Pointer(["history", "0", "digest"])]?.string)
    #expect(
      try Self.said(text) == [
        "Intact: this is what was signed.",
        "acme-2027-q1, version 2, seal \(digest)",
        "Signed by Ana Ruiz, CMO (Marketing), 18 December 2026, 16:31:05 (+01:00)",
        "Signed by Tom Berg, Head of Sales (Sales), 18 December 2026, 16:32:40 (+01:00)",
        "Signed by Eva Lindt, Managing Director (Sponsor), 21 December 2026, 10:15:00 (+01:00)",
        "Addendum 1 of 11 January 2027, 09:40:00 (+01:00): Office moves in the third week of January; signed by Ana Ruiz and Tom Berg",
        "It replaces version 1, 11 December 2026, 17:20:00 (+01:00), because: earlier leads still bring customers, so fewer "
          + "new ones are needed; that version's seal: \(first)",
      ])
  }

  @Test(
    arguments: [
      (
        "| First contact after the hand-over, within 4 working",
        "| First contact after the hand-over, within 40 working", nil
      ),
      (
        "First contact after the hand-over, within 4 working hours | at least 95%",
        "First contact after the hand-over, within 4 working hours | at least 59%",
        "Changed: section “Sales' commitments”"
      ),
      ("# Service level agreement", "# Level agreement", "Changed: the text before the first section"),
      ("\n## Signatures\n", "\n## Signature\n", "Added: section “Signature”"),
      ("\nmodel\n", "\nmodel\nAAAA", "Changed: the seal"),
    ] as [(String, String, String?)])
  func anAlterationOfTheTextIsPlaced(old: String, new: String, line: String?) throws {
    let text = try Self.markdown()
    #expect(text.contains(old))
    let said = try Self.said(text.replacing(old, with: new))
    #expect(said.first == "Altered: this is not what was signed.")
    if let line { #expect(said.contains(line), "\(said)") }
  }

  @Test func textAfterTheSealIsNamed() throws {
    #expect(
      try Self.said(Self.markdown() + "One more promise.\n") == [
        "Altered: this is not what was signed.", "Added: text after the seal",
      ])
  }

  @Test(arguments: [
    ("/response/share/decimal", JSON.string("0.59"), "Changed: the response time (/response)"),
    ("/unknown", .string("x"), "Added: /unknown"),
    ("/signatures/1/name", .string("Tom Bergman"), "Changed: the signatures (/signatures)"),
    ("/addenda/0/reason", .string("another"), "Changed: addendum 1"),
  ])
  func anAlterationOfTheModelIsPlaced(pointer: String, value: JSON, line: String) throws {
    var tree = try Self.full().tree
    tree[try #require(Pointer(pointer))] = value
    let said = try Self.said(ReadableJSON.text(of: tree))
    #expect(said.first == "Altered: this is not what was signed.")
    #expect(said.contains(line), "\(said)")
  }

  /// Mail and editors change line ends and blanks there; the agreement is the same.
  @Test func lineEndsAreNoAlteration() throws {
    let text = try "\u{FEFF}" + Self.markdown().replacing("\n", with: " \r\n") + "\r\n"
    #expect(try Self.said(text).first == "Intact: this is what was signed.")
  }

  @Test(
    .enabled(if: Fixtures.sampleURL != nil, "the sample agreement is not beside the project"), arguments: ["en", "es"])
  func aDraftIsUnsigned(language: String) throws {
    let pack = try #require(Pack(language: language))
    let words =
      language == "en" ? "Unsigned: nobody has signed this document." : "Sin firmar: nadie ha firmado este documento."
    #expect(try Self.said(MarkdownDocument(pack: pack).text(of: Fixtures.sample()), language: language) == [words])
    #expect(try Self.said(JSONDocument().text(of: Fixtures.sample()), language: language) == [words])
  }

  @Test func whatIsNoJSONIsSaidSo() {
    #expect(throws: JSONProblem.self) { try DocumentVerdict(of: Array("{\"id\": 1.5}".utf8)) }
  }
}
