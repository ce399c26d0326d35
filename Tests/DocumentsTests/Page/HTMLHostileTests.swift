import AgreementModel
import Escaping
import Prompts
import Sealing
import Testing

@testable import Documents

/// What people typed reads in a page as what it is, and is nothing else.
@Suite(.enabled(if: Tool.has("python3"), "there is no Python"))
struct HTMLHostileTests {
  private static func read(_ page: String) throws -> JSON {
    let read = try SamplePages.run("check_html.py", ["--words", "/dev/stdin"], input: page)
    #expect(read.status == 0)
    return try StrictJSON.parse(read.output)
  }

  /// A page whose places hold all hostile words in turn.
  private static func pages(_ language: String, _ write: (Agreement) throws -> String) throws -> [String] {
    let texts = HostileDocumentsTests.texts
    return try (0..<3).map { turn in
      var place = turn * 41
      return try write(
        HostileDocumentsTests.agreement {
          place += 1
          return texts[place % texts.count]
        })
    }
  }

  @Test(arguments: ["en", "es"])
  func wordsStayWords(language: String) throws {
    let calm = try Self.read(SamplePages.page(HostileDocumentsTests.agreement { "plain" }, language))
    var words: Set<String> = []
    for page in try Self.pages(language, { try SamplePages.page($0, language) }) {
      let hostile = try Self.read(page)
      words.formUnion(hostile["texts"]?.array?.compactMap { $0.array?.last?.string }.map(Self.plain) ?? [])
      #expect(hostile["tags"] == calm["tags"])
      #expect(hostile["attributes"] == calm["attributes"])
      #expect(!page.contains("\u{2}") && !page.contains("\u{3}"))
    }
    for text in HostileDocumentsTests.texts {
      #expect(words.contains(Self.plain(text)), "\(text.prefix(60))")
    }
  }

  /// The same elements in the same order, pictures aside, whose lines break where the words do.
  @Test func structureStays() throws {
    func tags(_ page: String) -> [Substring] {
      var depth = 0
      return page.split(separator: "<").compactMap { piece in
        let tag = piece.prefix { !" >\n".contains($0) }
        if tag == "svg" { depth += 1 }
        defer { if tag == "/svg" { depth -= 1 } }
        return depth > 0 || tag == "code" || tag == "/code" || tag == "bdi" || tag == "/bdi" ? nil : tag
      }
    }
    let calm = tags(try SamplePages.page(HostileDocumentsTests.agreement { "plain" }))
    #expect(calm.count > 500)
    for page in try Self.pages("en", { try SamplePages.page($0) }) {
      let isSame = tags(page) == calm
      #expect(isSame)
    }
  }

  @Test(.enabled(if: SamplePages.hasHTML5Lib, "Python has no html5lib"))
  func isStillValid() throws {
    var pages: [String: String] = [:]
    for (index, page) in try Self.pages("en", { try SamplePages.page($0) }).enumerated() {
      pages["page\(index)"] = page
    }
    for (index, page) in try Self.pages("en", { try SamplePages.wall($0, "es") }).enumerated() {
      pages["wall\(index)"] = page
    }
    pages["minutes"] = try SamplePages.minutes(HostileDocumentsTests.agreement { "</p><script>alert(1)</script>" })
    let result = try SamplePages.withFiles(pages) { try SamplePages.run("check_html.py", $0) }
    #expect(result.status == 0, "\(result.output.prefix(2000))")
  }

  /// A text as a reader sees it: what cannot be seen shows what it is, blanks are one.
  private static func plain(_ text: String) -> String {
    InertText.oneLine(text).unicodeScalars.map { scalar in
      (0xE0000...0xE007F).contains(scalar.value)
        ? "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩" : String(scalar)
    }.joined().split(separator: " ").joined(separator: " ")
  }
}
