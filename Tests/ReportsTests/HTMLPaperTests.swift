import AgreementModel
import Measurement
import Reports
import Testing

/// What a printed report leaves to the screen and to the other formats.
@Suite struct HTMLPaperTests {
  /// Of that many owners and offenders six stand on paper, with a word about the rest; all that a screen shows are there.
  @Test(arguments: [(6, 0), (7, 1), (15, 9)], ["en", "es"])
  func longTablesAreCutOnPaper(counts: (rows: Int, hidden: Int), language: String) throws {
    var measured = Measured.calm
    let clause = Clause(.response)
    measured.clauses = [clause]
    measured.clauses[0].target = .decimal(decimal("0.9"))
    measured.clauses[0].group = Group(counts: [0, counts.rows, 0, 0, 0], share: .zero)
    measured.clauses[0].attained = false
    measured.clauses[0].offenders = (0..<counts.rows).map {
      Offender(
        lead: "L\($0)", owner: "Ana \($0)", source: "", handedOver: at("2027-01-04T09:00:00Z"), state: "late", by: 1)
    }
    measured.clauses[0].offenderCount = counts.rows + 100
    measured.clauses[0].breakdowns = [
      Breakdown(
        by: .owner,
        groups: (0..<counts.rows).map { ("Ana \($0)", Group(counts: [0, 1, 0, 0, 0], share: .zero)) })
    ]
    let text = HTMLReport(ReportMaterial(measured, of: .sample), pack: try pack(language)).text()
    #expect(text.ranges(of: "<tr class=\"screen-only\">").count == 2 * counts.hidden)
    for row in 0..<counts.rows { #expect(text.contains("<bdi>L\(row)</bdi>")) }
    let rest = counts.rows + 100 - min(6, counts.rows)
    #expect(text.contains(language == "en" ? "\(rest) more: all of them" : "\(rest) más: todos"))
    #expect(text.contains(language == "en" ? "On paper the 6" : "En papel, los 6") == (counts.rows > 6))
  }
}
