import AgreementModel
import Foundation
import Prompts
import Sealing
import Testing

@testable import Documents

/// A seal proves that text and data were sealed together; only the text written anew proves that one says what the
/// other says.
@Suite struct FreshTextTests {
  private static func agreement() throws -> Agreement { try Fixtures.agreement(FullAgreement.url) }

  private static func markdown(_ language: String = "en", locale: String? = nil) throws -> String {
    try MarkdownDocument(pack: #require(Pack(language: language, locale: locale))).text(of: agreement())
  }

  /// What somebody does who can compute: changes the text and makes the closing comment over it anew.
  private static func forged(_ old: String, _ new: String, _ text: String) throws -> DocumentVerdict {
    let seal = try #require(text.firstRange(of: "<!-- entente-seal"))
    let body = String(text[..<seal.lowerBound])
    #expect(body.contains(old))
    let forgery = try MarkdownSeal.sealed(body.replacing(old, with: new), model: agreement().tree)
    #expect(try Verdict(ofDocument: Array(forgery.utf8)) == Verdict(of: agreement().tree))
    return try DocumentVerdict(of: Array(forgery.utf8))
  }

  private static func words(_ verdict: DocumentVerdict) throws -> [String] {
    let pack = try #require(Pack(language: "en"))
    return ([verdict.headline] + verdict.details).map { pack.render($0) }
  }

  @Test(arguments: [
    ("at least 95%", "at least 59%", ["Sales' commitments"]),
    ("# Service level", "# Serious level", ["the text before the first section"]),
    ("Route planner", "Route planner, all others", ["Period and scope"]),
  ])
  func aTextThatWasSealedAnewIsNotProved(old: String, new: String, places: [String]) throws {
    let verdict = try Self.forged(old, new, Self.markdown())
    #expect(!verdict.isProved)
    let words = try Self.words(verdict)
    #expect(words[0].hasPrefix("Not proved: the data in this document is what was signed, but the text around it"))
    for place in places { #expect(words.contains { $0.hasPrefix("Differs: ") && $0.contains(place) }, "\(words)") }
    #expect(words.contains { $0.hasPrefix("Signed by Ana Ruiz") })
  }

  @Test func aSectionThatWasAddedIsNamed() throws {
    let verdict = try Self.forged("\n## Signatures\n", "\n## Bonus\n\nMore.\n\n## Signatures\n", Self.markdown())
    #expect(try Self.words(verdict).contains("Differs: section “Bonus”"))
  }

  /// Whatever language it was written in, with the marks of its country or without.
  @Test(arguments: [("en", "en-GB"), ("en", nil), ("es", nil), ("es", "en-GB")] as [(String, String?)])
  func theProgramsOwnTextIsProved(language: String, locale: String?) throws {
    let text = try Self.markdown(language, locale: locale)
    let verdict = try DocumentVerdict(of: Array(text.utf8))
    #expect(verdict.isProved && verdict.otherText.isEmpty)
    #expect(try DocumentVerdict(of: Array("\u{FEFF}\(text.replacing("\n", with: "  \r\n"))".utf8)).isProved)
  }

  @Test func aModelHasNoText() throws {
    #expect(try DocumentVerdict(of: Array(JSONDocument().text(of: Self.agreement()).utf8)).isProved)
  }

  /// Words of somebody's own, as a folder with another template.
  private static let ownWords = Result {
    let own = try #require(OwnPack.text("en/agreement.md.mustache"))
    let text = own.replacing("# Service level agreement", with: "# Our promises")
    return try PackFolder(files: [PackFolder.File(path: "en/agreement.md.mustache", text: text)])
  }

  /// A document says which words wrote it: a change by somebody who has the same words is told from other words.
  @Test func theSameWordsProveAChange() throws {
    let text = try Self.markdown()
    let words = try #require(MarkdownSeal.words(in: text.utf8))
    let seal = try #require(text.firstRange(of: "<!-- entente-seal"))
    let body = String(text[..<seal.lowerBound]).replacing("at least 95%", with: "at least 59%")
    let forgery = try MarkdownSeal.sealed(body, model: Self.agreement().tree, words: words)
    let verdict = try DocumentVerdict(of: Array(forgery.utf8))
    #expect(verdict.words == .known && !verdict.isProved)
    let said = try Self.words(verdict)
    #expect(said[0].hasPrefix("Altered: the data in this document is what was signed, but somebody changed the text"))
    #expect(
      said.contains { $0.hasPrefix("– in the document: | First contact") && $0.contains("at least 59%") }, "\(said)")
    #expect(said.contains { $0.hasPrefix("– for the data: | First contact") && $0.contains("at least 95%") }, "\(said)")
  }

  @Test func otherWordsAreToldFromAChange() throws {
    let folder = try Self.ownWords.get()
    let text = try Pack.$folders.withValue([folder]) { try Self.markdown() }
    #expect(text.contains("# Our promises"))
    let verdict = try DocumentVerdict(of: Array(text.utf8))
    #expect(!verdict.isProved && verdict.words == DocumentVerdict.Words.other(version: OwnPack.version))
    let said = try Self.words(verdict)
    #expect(said[0].hasPrefix("Not proved: the data in this document is what was signed, and nothing was touched"))
    #expect(said.contains { $0.hasPrefix("– in the document: # Our promises") }, "\(said)")
    #expect(said.contains { $0.hasPrefix("– for the data: # Service level agreement") }, "\(said)")
    // With the words it was written with it is proved.
    #expect(try Pack.$folders.withValue([folder]) { try DocumentVerdict(of: Array(text.utf8)).isProved })
  }

  @Test func bothTeamsHaveToSign() throws {
    var tree = try Self.agreement().tree
    tree["/addenda"] = nil
    tree["/signatures"] = .array((tree["signatures"]?.array ?? []).filter { $0["team"] != "sales" })
    let verdict = try DocumentVerdict(of: Array(ReadableJSON.text(of: Sealer.sealed(tree)).utf8))
    #expect(!verdict.isProved)
    let said = try Self.words(verdict)
    #expect(said.first == "Not proved: nothing was altered, but not both teams have signed.")
    #expect(said.last == "Nobody signed for Sales.")
  }

  /// What is altered stays altered: the stronger word.
  @Test func anAlterationIsOne() throws {
    let verdict = try DocumentVerdict(of: Array(Self.markdown().replacing("at least 95%", with: "at least 59%").utf8))
    #expect(!verdict.isProved && verdict.headline.key == "verify.altered")
  }
}
