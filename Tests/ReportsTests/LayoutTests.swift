import AgreementModel
import Measurement
import Reports
import Terminal
import Testing

/// What holds for every window.
struct LayoutTests {
  private static let widths = [20, 40, 59, 60, 80, 101, 200]

  @Test(arguments: ["en", "es"], widths)
  func fitsTheWindow(language: String, width: Int) throws {
    for measured in [Measured.sample, .calm, .empty] {
      let report = TerminalReport(
        ReportMaterial(measured, of: .sample, history: .sample), pack: try pack(language), screen: .window(width))
      let lines = report.lines(.full) + report.agenda() + report.story() + report.scorecard()
      let tooWide = rows(lines, width: width).filter { displayWidth($0) > width }
      #expect(tooWide == [])
    }
  }

  /// A promise's line is one row where the window has sixty columns.
  @Test(arguments: ["en", "es"], [80, 100, 120])
  func promisesAreOneRowEach(language: String, width: Int) throws {
    let report = TerminalReport(.sample, pack: try pack(language), screen: .window(width))
    let marks = rows(report.scorecard(), width: width).filter { row in ["✓", "✗", "!"].contains { row.hasPrefix($0) } }
    #expect(marks.count == 10)
    #expect(marks.allSatisfy { $0.contains("%") && ($0.contains("█") || $0.contains("░")) })
  }

  @Test(arguments: ["en", "es"])
  func asciiIsEnough(language: String) throws {
    let report = TerminalReport(.sample, pack: try pack(language), screen: .window(80, isUTF8: false))
    let lines = report.lines(.full) + report.agenda() + report.story()
    let text = rows(lines, width: 80).joined(separator: "\n")
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    // What stays a number is what no keyboard has.
    let known = [#"\u{1B}"#, #"\u{7}"#, #"\u{202E}"#].reduce(text) { $0.split(separator: $1).joined() }
    #expect(!known.contains(#"\u{"#))
    #expect(text.contains("x ") && text.contains("+ ") && text.contains("#"))
  }

  /// A screen reader hears no pictures, and not less.
  @Test(arguments: ["en", "es"])
  func plainHasNoPictures(language: String) throws {
    let pack = try pack(language)
    let plain = TerminalReport(.sample, pack: pack, screen: .window(80, isPlain: true)).lines(.full)
    let pictures = "█░│▁▂▃▄▅▆▇•"
    #expect(!plain.contains { $0.text.contains { pictures.contains($0) } })
    #expect(plain.contains { $0.text.contains("92") && $0.text.contains("95") })
  }

  @Test(arguments: [("es", nil, "2.600"), ("es", "es-MX", "2,600"), ("en", nil, "2,600"), ("en", "es-ES", "2.600")])
  func numbersFollowTheCountry(language: String, locale: String?, number: String) throws {
    let report = TerminalReport(.sample, pack: try pack(language, locale), screen: .window(80))
    #expect(report.lines().contains { $0.text.contains(number) })
  }
}
