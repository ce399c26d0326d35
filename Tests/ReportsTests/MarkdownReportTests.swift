import Foundation
import Measurement
import Reports
import Testing

struct MarkdownReportTests {
  @Test(arguments: ["en", "es"])
  func readsAsReviewed(language: String) throws {
    let report = MarkdownReport(.sample, pack: try pack(language))
    try Golden.expect(report.text(), as: "report.\(language).md")
    try Golden.expect(report.agenda(), as: "agenda.\(language).md")
  }

  @Test func listsFailingLeads() throws {
    try Golden.expect(OffendersCSV.text(of: .sample), as: "offenders.csv")
  }
}
