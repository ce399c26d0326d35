import Foundation
import PseudoTerminal

/// A small agreement and exports that fit it, made for one test each.
///
/// Every lead is handed over on Monday, 8 January 2024, 09:00 in Madrid. The limit is 4 working hours: a call at 10:00
/// is in time, one at 15:00 is two hours late.
struct MeasureFiles {
  let workplace: Workplace

  init(_ workplace: Workplace) throws {
    self.workplace = workplace
    try workplace.write(Self.model, to: "acme.json")
  }

  static let model = """
    {
      "schemaVersion": 1, "id": "acme-2024-q1", "language": "en",
      "parties": {"company": "Acme"},
      "period": {"label": "Q1 2024", "from": "2024-01-01", "to": "2024-04-01"},
      "calendar": {
        "timeZone": "Europe/Madrid",
        "weeklyHours": {
          "monday": [["09:00", "18:00"]], "tuesday": [["09:00", "18:00"]], "wednesday": [["09:00", "18:00"]],
          "thursday": [["09:00", "18:00"]], "friday": [["09:00", "18:00"]]
        }
      },
      "response": {"limit": {"iso8601": "PT4H", "clock": "working"}, "share": {"decimal": "0.95"}}
    }
    """

  /// Writes both files.
  func write(inTime: Int, late: Int, leads leadsName: String = "leads.csv", activities: String = "calls.csv") throws {
    let names = (0..<inTime + late).map { "L-\($0 + 1)" }
    let leads = names.map { "\($0),2024-01-08T09:00:00+01:00,Tom\n" }
    let calls = names.enumerated().map { "\($1),2024-01-08T\($0 < inTime ? 10 : 15):00:00+01:00,call\n" }
    try workplace.write("lead_id,handed_over_at,owner\n" + leads.joined(), to: leadsName)
    try workplace.write("lead_id,at,channel\n" + calls.joined(), to: activities)
  }

  static let measure = ["measure", "acme.json", "--leads", "leads.csv", "--activities", "calls.csv"]

  /// A workshop whose agreement is the same, as far as it is measured.
  func makeWorkshop() throws {
    let answers = [
      "", "Q1 2024", "/calendar/timeZone: Europe/Madrid", "/calendar/weeklyHours: Mon–Fri 9–18",
      "/response/limit: 4 working hours", "/response/share: 95%",
    ]
    let run = try workplace.run("new", "Acme", input: answers.joined(separator: "\n") + "\n")
    guard run.code == 0 else { throw MeasureProblem(text: run.errorText) }
  }

  /// Runs `measure` on the workshop.
  func measureWorkshop(_ more: String...) throws -> (code: Int32, text: String, errors: String) {
    let run = try workplace.run(
      ["measure", "Acme", "--leads", "leads.csv", "--activities", "calls.csv"] + more, input: [])
    return (run.code, run.text, run.errorText)
  }
}

struct MeasureProblem: Error { var text: String }
