import Foundation
import Pages
import Testing

@Suite struct WebPageTests {
  private static let page = WebPage(
    language: "es", title: "A & <B>", skip: "Skip", header: Node(.h1, text: "Title"), content: Node(.p, text: "Text"),
    footer: Node(.p, text: "End"))

  @Test func aPageHasItsLandmarks() {
    let text = Self.page.text()
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"es\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(text.contains("<title>A &amp; &lt;B&gt;</title>"))
    #expect(text.contains("<a class=\"skip\" href=\"#content\">Skip</a>"))
    #expect(text.contains("<main id=\"content\">\n<p>Text</p>\n</main>"))
    #expect(text.hasSuffix("<footer>\n<p>End</p>\n</footer>\n</body>\n</html>\n"))
  }

  @Test(.enabled(if: Tool.has("sha256sum"), "the machine has no sha256sum"))
  func thePolicyNamesTheStyleSheetOnly() throws {
    let text = Self.page.text()
    let policy = try #require(text.firstMatch(of: #/Policy" content="([^"]*)"/#)?.1)
    let style = try #require(text.firstMatch(of: #/<style>([^<]*)</style>/#)?.1)
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    let hash = try #require(policy.firstMatch(of: #/'sha256-([^']*)'/#)?.1)
    #expect(String(hash) == Self.sha256(String(style)))
  }

  /// The machine's own hash; base64 by Foundation.
  private static func sha256(_ text: String) -> String? {
    guard let output = try? Tool.run("sha256sum", [], input: text).output else { return nil }
    let hex = Array(output.prefix(64))
    let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(hex[$0...$0 + 1]), radix: 16) }
    return Data(bytes).base64EncodedString()
  }

  @Test func nothingIsFetched() {
    let text = Self.page.text()
    for sign in ["http:", "https:", "url(", "@import", "src=", "<script", "javascript:"] {
      #expect(!text.contains(sign), "\(sign)")
    }
    #expect(!text.contains(#/\son[a-z]+=/#))
  }
}
