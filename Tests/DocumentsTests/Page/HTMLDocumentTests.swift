import AgreementModel
import Foundation
import Prompts
import Testing

@testable import Documents

@Suite struct HTMLDocumentTests {
  @Test(arguments: ["en", "es"])
  func theSameAgreementGivesTheSameBytes(language: String) throws {
    let full = try SamplePages.full()
    let turned = Agreement(tree: .object(JSONObject((full.tree.object?.members ?? []).reversed())))
    #expect(try SamplePages.page(full, language) == SamplePages.page(turned, language))
  }

  /// Nothing in the file runs, loads, or leads away, and it says so itself.
  @Test func nothingLeavesThePage() throws {
    for (name, page) in try SamplePages.all() {
      #expect(page.contains("content=\"default-src 'none'; style-src 'sha256-"), "\(name)")
      for forbidden in [
        "<script", "<link", "<img", "<iframe", "http:", "https:", " style=", "@import", "url(h", " src=",
      ] {
        #expect(!page.contains(forbidden), "\(name): \(forbidden)")
      }
      #expect(page.components(separatedBy: "<h1").count == 2, "\(name)")
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(name.suffix(2))\">"), "\(name)")
    }
  }

  /// All that the Markdown says, in its order: its words are a part of the page's words. The diagram's source is drawn,
  /// and how a copy is proved is another sentence.
  @Test(
    .enabled(if: Tool.has("pandoc") && Tool.has("python3"), "pandoc or Python is not installed"),
    arguments: ["en", "es"])
  func saysWhatTheMarkdownSays(language: String) throws {
    let pack = try #require(Pack(language: language))
    for agreement in [try SamplePages.full(), try SamplePages.draft(), SamplePages.least()] {
      var markdown = try MarkdownDocument.body(
        of: agreement.inReadingOrder, in: pack, MarkdownDocument(pack: pack).template())
      if let start = markdown.firstRange(of: "```mermaid"), let end = markdown.firstRange(of: "\n```\n") {
        markdown.removeSubrange(start.lowerBound..<end.upperBound)
      }
      markdown = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("`entente verify`") }.joined(separator: "\n")
      let read = try Tool.run("pandoc", ["-f", "gfm", "-t", "html", "--wrap=none"], input: markdown).output
      let wanted = try SamplePages.run("text.py", [], input: read).output.split(separator: "\n")
      let words = try SamplePages.run("text.py", [], input: SamplePages.page(agreement, language)).output
        .split(separator: "\n")
      var rest = words[...]
      // A column in which nothing stands is not there.
      for (index, word) in wanted.enumerated() where !["Origin", "Origen", "About", "Sobre"].contains(word) {
        guard let place = rest.firstIndex(of: word) else {
          Issue.record("\(language): “\(wanted[max(0, index - 8)...index].joined(separator: " "))” is not there")
          break
        }
        rest = rest[(place + 1)...]
      }
      #expect(wanted.count > 20)
    }
  }

  @Test(arguments: ["en", "es"])
  func bothLanguagesHaveTheSameStructure(language: String) throws {
    func tags(_ page: String) -> [Substring] {
      page.split(separator: "<").compactMap { $0.first == "/" ? nil : $0.prefix { !" >\n".contains($0) } }
        // Lines of a picture's words break where the language's words do; a sentence of one language names and tells in
        // the other.
        .filter { !["text", "code", "bdi", "!DOCTYPE", "p", "dl", "div", "dt", "dd"].contains($0) }
    }
    #expect(try tags(SamplePages.page(SamplePages.full(), language)) == tags(SamplePages.page(SamplePages.full())))
    #expect(
      try tags(SamplePages.minutes(SamplePages.full(), language)) == tags(SamplePages.minutes(SamplePages.full())))
  }

  /// Whatever is missing, the page stands; and it has no picture of what is not agreed.
  @Test(.enabled(if: SamplePages.hasHTML5Lib, "Python has no html5lib"))
  func anySectionMayBeMissing() throws {
    let full = try SamplePages.full()
    var pages: [String: String] = [:]
    for member in full.tree.object?.members.map(\.name) ?? [] {
      var without = full
      without.tree[Pointer([member])] = nil
      pages["without-\(member)"] = try SamplePages.page(without, "es")
      let alone = Agreement(tree: .object(JSONObject([(name: member, value: full.tree[member] ?? .null)])))
      pages["only-\(member)"] = try SamplePages.page(alone)
    }
    let result = try SamplePages.withFiles(pages) { try SamplePages.run("check_html.py", $0) }
    #expect(result.status == 0, "\(result.output.prefix(2000))")
  }

  @Test(arguments: [
    ("/revenue", ["capacity", "timeline", "way"]), ("/conversion", ["capacity", "funnel", "timeline", "way"]),
    ("/capacity", ["funnel", "timeline", "way"]), ("/period", ["funnel", "timeline", "way"]),
    ("/attempts/minutesPerAttempt", ["funnel", "timeline", "way"]),
    ("/seal", ["capacity", "funnel", "timeline", "way"]),
  ])
  func onlyWhatIsAgreedIsDrawn(missing: String, drawn: [String]) throws {
    var agreement = try SamplePages.full()
    agreement.tree[try #require(Pointer(missing))] = nil
    let pictures = AgreementPictures(agreement: agreement, words: PageWords(pack: try #require(Pack(language: "en"))))
    #expect(pictures.all.keys.sorted() == drawn)
  }

  /// 1,200,000 × 60 % ÷ 18,000 = 40 customers, 4 of them of earlier leads; 36 ÷ (52 ÷ 310) = 214.6; ÷ (310 ÷ 1,240) =
  /// 858.46. 120 hours a week at 4 × 10 minutes are 180 leads: × 31 ÷ 7 = 797, × 28 ÷ 7 = 720.
  @Test(arguments: [
    "<desc id=\"picture-funnel-desc\">859 qualified leads are needed for 40 customers, of whom earlier leads bring 4; they bring €720,000. Marketing promises 859 leads.</desc>",
    ">859</text>", ">215</text>", ">36</text>", ">€720,000</text>", ">287 of 797</text>", ">286 of 720</text>",
    "<time datetime=\"2027-03-15\">15 March 2027</time>\n<bdi>review of the agreement</bdi>",
    ">no budget this year → recycle, after 90 days</text>",
    ">Signed and sealed</span>",
  ])
  func picturesSayTheFigures(piece: String) throws {
    let page = try SamplePages.page(SamplePages.full()).replacing("</time><bdi>", with: "</time>\n<bdi>")
    #expect(page.contains(piece))
  }

  @Test func aDraftSaysThatItIsOne() throws {
    #expect(try SamplePages.page(SamplePages.draft()).contains(">Draft, not signed</span>"))
    #expect(try SamplePages.page(SamplePages.draft(), "es").contains(">Borrador sin firmar</span>"))
  }

  /// A seal that does not fit is none.
  @Test func whatWasAlteredSaysSo() throws {
    var agreement = try SamplePages.full()
    agreement.tree["/response/share"] = ["decimal": "0.59"]
    let page = try SamplePages.page(agreement)
    #expect(page.contains(">Altered: not what was signed</span>") && !page.contains(">Signed and sealed</span>"))
  }

  /// A page is no proof, and says where the proof is.
  @Test func aCopyClaimsNoSeal() throws {
    let page = try SamplePages.page(SamplePages.full())
    #expect(page.contains("this page is a copy to read") && !page.contains("checks this document against the seal"))
    #expect(!page.contains("entente-seal"))
  }
}
