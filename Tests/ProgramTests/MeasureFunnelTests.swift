import Foundation
import PseudoTerminal
import Testing

/// Where the funnel's two files lie: `shared/data/olist` beside this checkout or above it; they are never copied.
private let olistFolder: String? = {
  var folder = URL(filePath: #filePath)
  while folder.path(percentEncoded: false) != "/" {
    folder.deleteLastPathComponent()
    let data = folder.appending(path: "shared/data/olist").path(percentEncoded: false)
    if FileManager.default.fileExists(atPath: data) { return data }
  }
  return nil
}()

private let documents = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "docs").path(percentEncoded: false)

/// The manual's example, a real funnel, is measured: its figures, and that the manual shows what the program prints.
@Suite(.enabled(if: olistFolder != nil, "the folder shared/data/olist is not beside this checkout"))
struct MeasureFunnelTests {
  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try writeFile(try readFile(documents + "/olist.agreement.json"), to: workplace.path + "/olist.agreement.json")
    try workplace.write(try Self.joined(), to: "olist.csv")
  }

  /// The manual's join, each lead with its deal.
  private static func joined() throws -> String {
    let leads = try rows("olist_marketing_qualified_leads_dataset.csv")
    let deals = Dictionary(uniqueKeysWithValues: try rows("olist_closed_deals_dataset.csv").map { ($0[0], $0) })
    let lines = leads.map { lead in
      let deal = deals[lead[0]]
      return "\(lead[0]),\(lead[1]),\(lead[3]),\(deal?[3] ?? ""),\(deal?[4] ?? "")\n"
    }
    return "lead_id,handed_over_at,source,owner,won_at\n" + lines.joined()
  }

  private static func rows(_ name: String) throws -> [[Substring]] {
    let text = String(decoding: try readFile("\(try #require(olistFolder))/\(name)"), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  private static let command = ["measure", "olist.agreement.json", "--leads", "olist.csv"]

  /// Counted by another program: 5,998 leads of January to May 2018, 781 of them won, 48 without an origin.
  @Test func theFiguresAreThoseOfTheFiles() throws {
    let run = try workplace.run(Self.command + ["--format", "json"], input: [])
    #expect(run.code == 0, "\(run.errorText)")
    let measured = try WrittenModel(run.text)
    #expect(measured("frame", "leads") as? Int == 5998)
    #expect(measured("clauses", "volume", "delivered") as? Int == 5998)
    #expect(measured("clauses", "volume", "committed") as? String == "6250.000000")
    #expect(measured("clauses", "conversion", "won") as? Int == 781)
    #expect(measured("clauses", "conversion", "open") as? Int == 5217)
    #expect(measured("clauses", "completeness", "incomplete") as? Int == 48)
    #expect(measured("clauses", "response", "notMeasurable") as? [String] == ["activities"])
    #expect(measured("clauses", "revenue", "notMeasurable") as? [String] == ["amount"])
    #expect(try workplace.run(Self.command + ["--fail-on-breach"], input: []).code == 1)
  }

  /// `RECORD_GOLDEN=1` puts what the program prints into the manual.
  @Test func theManualShowsWhatIsPrinted() throws {
    let path = documents + "/measuring.md"
    let manual = String(decoding: try readFile(path), as: UTF8.self)
    let opening = "$ entente measure olist.agreement.json --leads olist.csv\n"
    let start = try #require(manual.firstRange(of: opening)).upperBound
    let end = try #require(manual[start...].firstRange(of: "```")).lowerBound
    let printed = try workplace.run(Self.command, input: []).text
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      return try writeFile(Array((manual[..<start] + printed + manual[end...]).utf8), to: path)
    }
    let isCurrent = Self.withoutVersion(String(manual[start..<end])) == Self.withoutVersion(printed)
    #expect(isCurrent, "docs/measuring.md is not current:\n\(printed)")
  }

  /// Without the release of the machine's zone data.
  private static func withoutVersion(_ text: String) -> String {
    text.replacing(/zone data 20\d\d[a-z]+/, with: "zone data")
  }
}
