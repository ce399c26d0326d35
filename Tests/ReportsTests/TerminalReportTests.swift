import AgreementModel
import Measurement
import Reports
import Terminal
import Testing

struct TerminalReportTests {
  @Test(arguments: ["en", "es"], [40, 80, 120])
  func readsAsReviewed(language: String, width: Int) throws {
    let report = TerminalReport(.sample, pack: try pack(language), screen: .window(width))
    let text = rows(report.lines(), width: width).joined(separator: "\n") + "\n"
    try Golden.expect(text, as: "report.\(width).\(language).txt")
  }
}

extension TerminalReportTests {
  private func text(_ lines: [ReportLine], _ width: Int) -> String {
    rows(lines, width: width).joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["en", "es"])
  func tellsALeadsStory(language: String) throws {
    let report = TerminalReport(.sample, pack: try pack(language), screen: .window(80))
    try Golden.expect(text(report.story(), 80), as: "story.80.\(language).txt")
  }

  @Test(arguments: ["en", "es"])
  func saysWhatChanged(language: String) throws {
    let report = TerminalReport(.sample, pack: try pack(language), screen: .window(80))
    try Golden.expect(text(report.changes(since: .before), 80), as: "changes.80.\(language).txt")
    #expect(report.changes(since: .sample).isEmpty)
  }

  @Test(arguments: ["en", "es"], [40, 80])
  func preparesTheMeeting(language: String, width: Int) throws {
    let report = TerminalReport(.sample, pack: try pack(language), screen: .window(width))
    try Golden.expect(text(report.agenda(), width), as: "agenda.\(width).\(language).txt")
  }
}

extension Measured {
  /// The sample an hour earlier: a promise kept that is broken now, another the other way round, offenders gone and come.
  static let before: Measured = {
    var before = Measured.sample
    (before.frame.leads, before.frame.activities, before.frame.badRows) = (890, 4330, 10)
    for index in before.clauses.indices {
      switch before.clauses[index].kind {
      case .response:
        before.clauses[index].attained = true
        before.clauses[index].group.share = Ratio(19, 20)
        before.clauses[index].offenders.removeFirst()
        before.clauses[index].offenderCount -= 1
      case .decision:
        before.clauses[index].attained = false
        before.clauses[index].group.share = Ratio(89, 100)
      case .attempts: before.clauses[index].group.share = Ratio(19, 20)
      case .reasons:
        before.clauses[index].offenders = Array(before.clauses[index].offenders.prefix(1))
        before.clauses[index].offenderCount = 1
      case .quality: before.clauses[index].notMeasurable = ["accepted_at"]
      default: break
      }
    }
    return before
  }()
}
