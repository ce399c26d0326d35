import AgreementModel
import Exports
import Measurement
import Reports
import Terminal
import Testing

/// What the report says of times that seem to be another zone's.
extension AnswerTests {
  private static func shift(
    _ column: String, _ outside: Int, of all: Int, minutes: Int, then: Int, in role: TableRole = .leads
  ) -> ShiftSuspicion {
    ShiftSuspicion(role: role, column: column, outside: outside, of: all, minutes: minutes, outsideThen: then)
  }

  /// Only a shift that leaves half as many outside, in a column of 20 times, is something to do.
  @Test(arguments: [
    (
      150, 200, -300, 41, "Careful, another time zone in at? 150 of 200",
      "lie outside the working hours, 5 h earlier 41.", true
    ),
    (150, 200, 90, 75, "Careful, another time zone in at?", "the working hours, 1 h 30 min later 75.", true),
    (150, 200, 90, 76, "Most times", "explains at (at best 76 outside, 1 h 30 min later); the agreed", false),
    (150, 200, 0, 150, "Most times", "No other time zone explains at; the agreed", false),
    (19, 19, -300, 0, "Careful, another time zone in at?", "5 h earlier only 0 would.", false),
    (20, 20, -300, 0, "Careful, another time zone in at?", "5 h earlier only 0 would.", true),
  ])
  func doubtsTheTimeZone(
    outside: Int, all: Int, minutes: Int, then: Int, warning: String, sentence: String, isToDo: Bool
  ) throws {
    let measured = Self.changed(.calm) {
      $0.shifts = [Self.shift("at", outside, of: all, minutes: minutes, then: then)]
    }
    let text = try text(measured)
    #expect(text.contains(warning) && text.contains(sentence))
    #expect(text.contains("1. Check the time zone of at first: if it is shifted") == isToDo)
    let report = TerminalReport(ReportMaterial(measured, of: .sample), pack: try pack("en"), screen: .window(200))
    #expect(report.agenda().contains { $0.text.contains("looks like another time zone") } == isToDo)
  }

  /// One warning, one list; the same shift once, led by the hand-over.
  @Test func doubtsTheTimeZoneOnce() throws {
    let text = try text(
      Self.changed(.calm) {
        $0.shifts = [
          Self.shift("accepted_at", 30, of: 40, minutes: -360, then: 2),
          Self.shift("won_at", 5, of: 9, minutes: 0, then: 5),
          Self.shift("handed_over_at", 60, of: 90, minutes: -300, then: 4),
          Self.shift("at", 70, of: 99, minutes: -300, then: 7, in: .activities),
        ]
      })
    #expect(
      text.contains(
        "outside the working hours: handed_over_at (60 of 90), activities.at (70 of 99), accepted_at (30 of 40) and "
          + "won_at (5 of 9). handed_over_at may be of another time zone: 5 h earlier only 4 would; activities.at and "
          + "accepted_at as well. No other time zone explains won_at;"))
    #expect(
      text.contains("Careful, another time zone in handed_over_at and 2 more? 60 of 90 times lie"))
    #expect(text.contains("1. Check the time zone of handed_over_at, activities.at and accepted_at first: if they are"))
  }

  /// However many columns: two lines of 80 at the top, what there is to say of each with the files.
  @Test(arguments: ["en", "es"], [-300, 0])
  func aWarningOfTimeZonesIsShort(language: String, minutes: Int) throws {
    let columns = ["handed_over_at", "status_changed_at", "accepted_at", "rejected_at", "won_at", "qualified_at"]
    let measured = Self.changed(.calm) {
      $0.shifts = columns.map { Self.shift($0, 1_234, of: 2_345, minutes: minutes, then: minutes == 0 ? 1_234 : 12) }
    }
    let report = TerminalReport(ReportMaterial(measured, of: .sample), pack: try pack(language), screen: .window(80))
    let lines = report.lines()
    let warning = try #require(lines.first { $0.text.contains(language == "en" ? "the working hours" : "del horario") })
    #expect(rows([warning], width: 80).count <= 2)
    #expect(columns.allSatisfy { name in lines.contains { $0.text.contains("\(name) (1") } })
  }
}
