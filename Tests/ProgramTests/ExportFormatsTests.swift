import Foundation
import PseudoTerminal
import Testing

/// Every format of `export` in both languages, from a workshop in which the teams weighed and changed their answers.
@Suite struct ExportFormatsTests {
  static let formats = ["markdown", "json", "html", "minutes", "ics", "csv", "wall"]

  /// 600,000 × 50 % ÷ 10,000 = 30 customers; 40 of 1,000 are 4 %: 750 leads; at 12,000 and 5 %: 25 customers, 500 leads.
  private static let answers = """
    Borealis\nQ1 2027\nAna Ruiz, CMO\n\nTom Berg, Head of Sales\n\n4\n20\n
    600,000\n50%\n
    10,000\nclosed deals of 2026\n
    /apart\n6%, 5%\n3%\n40 of 1000\n30 days\n
    /whatif value 12000 rate 5%
    Company has 50 employees or more; =cmd|'/c calc'!A1\n\nAsked for a demo\n\nboth | <b>of</b> them\nSales spoke\nsame\n
    /scenario cautious
    /revenue/marketingShare: 30%
    /scenario first
    250 a month
    we don't know yet, Ana finds out by 15 January 2090
    park: Leads of partners\n
    CRM task\n
    24h
    2
    objection, Sales: 95% is too much in August.
    95%
    /response/limit: 4 working hours\n\n\n\n\n\n\n
    """

  /// The workshop's file, played once.
  private static let played = Result {
    let workplace = try Workplace()
    let run = try workplace.run("new", "Borealis", input: answers)
    guard run.code == 0 else { throw Unmet("The workshop cannot be played: \(run.errorText)") }
    return try readFile(workplace.workshop("borealis"))
  }

  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try FileManager.default.createDirectory(
      atPath: workplace.path + "/home/entente", withIntermediateDirectories: true)
    try writeFile(try Self.played.get(), to: workplace.workshop("borealis"))
  }

  private func export(_ format: String, _ arguments: String...) throws -> String {
    let run = try workplace.run(["export", "Borealis", "--format", format] + arguments, input: [])
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errorText)")
    return run.text
  }

  @Test(arguments: formats, ["en", "es"])
  func theSameWorkshopGivesTheSameBytes(format: String, language: String) throws {
    let text = try export(format, "--language", language)
    #expect(try export(format, "--language", language) == text)
    #expect(!text.isEmpty && !text.contains("\u{1B}"))
  }

  /// What people said stays; the rest is in the language that is asked for, numbers and dates by its habits.
  @Test(arguments: [
    ("minutes", ["Objeción de Ventas: 95% is too much in August.", "Leads necesarios: 500 (antes, 750)", "1.000"]),
    ("minutes", ["Se fijó", "Aún no se sabe", "15 de enero de 2090", "24 horas hábiles"]),
    ("wall", ["Ventas promete", "en 4 horas hábiles, al menos el 95", "both"]),
    ("csv", ["Responsable,", "600.000", "en un máximo de 4 horas hábiles"]),
    ("ics", ["Revisión del acuerdo de nivel de servicio de Borealis", "Es un borrador"]),
    ("markdown", ["Compromisos", "600.000", "50 employees"]),
  ])
  func everyFormatSpeaksSpanish(format: String, words: [String]) throws {
    let text = try export(format, "--language", "es").replacing("\u{A0}", with: " ").replacing("\r\n ", with: "")
    for words in words {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func theMinutesTellWhatWasWeighed() throws {
    let text = try export("minutes")
    for words in [
      "| 6% and 5% | 3% | 4% (40 of 1,000) |", "Leads needed 500 (it was 750)",
      "Response limit: 4 working hours; before: 24 working hours",
      "Marketing's share: 30%; before: 50% \\[in the draft cautious\\]", "- **first draft** (the one that was chosen)",
      "Share that Sales accepts: not known yet; Ana Ruiz finds out by 15 January 2090", "- Leads of partners",
      "MQL: both \\| \\<b\\>of\\</b\\> them", "Nobody has signed yet.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: [("acme.ics", "BEGIN:VCALENDAR\r\n"), ("acme.csv", "Promise,Measure,")])
  func theEndingOfTheFileSaysTheFormat(name: String, beginning: String) throws {
    #expect(try workplace.run("export", "Borealis", "-o", name, "--force").code == 0)
    #expect(String(decoding: try workplace.file(name), as: UTF8.self).hasPrefix(beginning))
  }

  @Test func theMinutesNeedTheWorkshop() throws {
    #expect(try workplace.run("export", "Borealis", "-o", "model.json", "--force").code == 0)
    let run = try workplace.run("export", "model.json", "--format", "minutes")
    #expect(run.code == 64 && words(run.errorText).contains("The minutes come from the workshop itself"))
    for format in ["ics", "csv", "wall", "markdown"] {
      #expect(try workplace.run("export", "model.json", "--format", format).text == export(format))
    }
  }

  @Test func whatThereIsNotIsSaid() throws {
    let run = try workplace.run("export", "Borealis", "--format", "docx")
    #expect(run.code == 64)
    #expect(words(run.errorText).contains("There are markdown, json, html, pdf, minutes, ics, csv and wall."))
    try workplace.write(#"{"schemaVersion": 1, "id": "least"}"#, to: "least.json")
    let least = try workplace.run("export", "least.json", "--format", "ics")
    #expect(least.code == 65 && words(least.errorText).contains("There is nothing for a calendar yet"))
    let zone =
      #"{"schemaVersion": 1, "id": "x", "calendar": {"timeZone": "Mars/Base"}, "review": {"reviewOn": "2027-01-01"}}"#
    try workplace.write(zone, to: "zone.json")
    let unknown = try workplace.run("export", "zone.json", "--format", "ics")
    #expect(unknown.code == 65 && words(unknown.errorText).contains("does not know the time zone “Mars/Base”"))
  }

  /// At a terminal nothing is left of carriage returns, nor of anything that drives it.
  @Test func aCalendarCanBeReadAtATerminal() throws {
    let terminal = try workplace.terminal("export", "Borealis", "--format", "ics", rows: 60, columns: 100)
    #expect(try terminal.ending() == 0)
    let shown = String(decoding: terminal.written, as: UTF8.self)
    #expect(shown.contains("BEGIN:VCALENDAR") && !shown.contains("␍"))
  }
}
