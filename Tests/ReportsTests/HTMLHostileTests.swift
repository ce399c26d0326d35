import AgreementModel
import Escaping
import Measurement
import Reports
import Sealing
import Testing

/// What a file or the agreement holds reads in a page as what it is, and is nothing else.
@Suite(.enabled(if: Browser.hasPython, "there is no Python"))
struct HTMLHostileTests {
  private static let agreement: Agreement = {
    var agreement = Agreement.acme
    agreement[.company] = HostileTests.texts.joined(separator: "\u{1}")
    agreement[.period] = Period(label: "<b>Q1</b>\u{202E}", from: day("2027-01-01"), to: day("2027-04-01"))
    agreement[.participants] = [
      Participant(name: "<i>Ana</i>", role: "", team: .marketing), Participant(name: "\"Tom'", role: "", team: .sales),
    ]
    agreement[.requiredFields] = HostileTests.texts
    agreement[.deliveryChannel] = "</p><script>alert(1)</script>"
    agreement[.onBreach] = "--><!--]]>"
    return agreement
  }()

  private static func page(_ measured: Measured, _ language: String) throws -> JSON {
    let text = try HTMLReport(ReportMaterial(measured, of: agreement), pack: pack(language)).text()
    let read = try Browser.run("check_html.py", ["--words", "/dev/stdin"], input: text)
    #expect(read.status == 0)
    return try StrictJSON.parse(read.output)
  }

  @Test(arguments: ["en", "es"])
  func wordsStayWords(language: String) throws {
    let hostile = try Self.page(HostileTests.measured, language)
    let words = Set(
      hostile["texts"]?.array?.compactMap { $0.array?.last?.string }.map(Self.plain) ?? [])
    for text in HostileTests.texts + ["<i>Ana</i>", "\"Tom'", "</p><script>alert(1)</script>", "--><!--]]>"] {
      #expect(words.contains(Self.plain(text)), "\(text)")
    }
    // Nothing stands in the page that does not stand in the calm one's kind: no element, no property more.
    let calm = try Self.page(.sample, language)
    #expect(hostile["tags"] == calm["tags"])
    #expect(hostile["attributes"] == calm["attributes"])
  }

  @Test(.enabled(if: Browser.hasHTML5Lib, "Python has no html5lib"), arguments: ["en", "es"])
  func isStillValid(language: String) throws {
    let text = try HTMLReport(ReportMaterial(HostileTests.measured, of: Self.agreement), pack: pack(language)).text()
    let result = try Browser.run("check_html.py", ["/dev/stdin"], input: text)
    #expect(result.status == 0, "\(result.output.prefix(2000))")
  }

  /// A text as a reader sees it: what cannot be seen shows what it is, blanks are one.
  private static func plain(_ text: String) -> String {
    InertText.oneLine(text).replacing("\u{E0041}", with: "⟨U+E0041⟩").split(separator: " ").joined(separator: " ")
  }
}
