import Foundation
import PseudoTerminal
import Testing

/// A signed agreement goes on: imported, amended, compared, excused, verified, as people and scripts do it.
@Suite struct VersionsTests {
  /// A signed model, made once.
  private static let signed = Result {
    let workplace = try Workplace()
    guard try workplace.run("demo", "--fast", "-o", ".").code == 0 else { throw Unmet("The demo cannot be played") }
    return try workplace.text("agreement.json")
  }

  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try workplace.write(try Self.signed.get(), to: "signed.json")
  }

  private func imported() throws {
    let run = try workplace.run("import", "signed.json", "Acme")
    #expect(
      run.code == 0 && words(run.text).contains("version 1 of Acme, signed and sealed, as it was"), "\(run.errorText)")
  }

  @Test func whatIsImportedIsExportedAgain() throws {
    try imported()
    try expectSigned(try workplace.run("export", "Acme", "--format", "json").text)
    #expect(try workplace.run("verify", "Acme").code == 0)
    #expect(try workplace.run("import", "signed.json", "Acme").code == 73, "nothing is overwritten")
    // Members that no program knows are part of what was signed.
    let full = try String(contentsOf: Self.document("agreement.full.json"), encoding: .utf8)
    try workplace.write(full, to: "full.json")
    #expect(try workplace.run("import", "full.json", "Full").code == 0)
    #expect(try workplace.run("verify", "Full").code == 0)
    let again = try workplace.run("export", "Full", "--format", "json")
    #expect(NSDictionary(dictionary: try Self.json(again.text)) == NSDictionary(dictionary: try Self.json(full)))
  }

  @Test(arguments: [
    (#"{"id": "x"}"#, 65, "line 1 (/schemaVersion)"),
    ("{\n  \"schemaVersion\": 1\n}", 65, "line 1 (/id)"),
    ("{\n  \"schemaVersion\": 99,\n  \"id\": \"x\"\n}", 65, "newer version"),
    (
      "{\n  \"schemaVersion\": 1,\n  \"id\": \"x\",\n  \"response\": {\n    \"share\": 0\n  }\n}", 65,
      "line 5 (/response/share)"
    ),
    ("{\n  \"schemaVersion\": 1,\n  \"id\": \"x\",\n  \"revenue\": []\n}", 65, "line 4 (/revenue)"),
    ("{\n  \"schemaVersion\": 1,\n  \"id\": \"x\",\n  \"notes\": {}\n}", 65, "line 4 (/notes)"),
    ("{\n  \"schemaVersion\": 1,\n  \"id\": \"x\",,\n}", 65, "line 3"),
    ("[]", 65, "bad.json"),
  ])
  func whatIsNoModelIsRefused(text: String, code: Int32, said: String) throws {
    try workplace.write(text, to: "bad.json")
    let run = try workplace.run("import", "bad.json", "Bad")
    #expect(run.code == code)
    #expect(words(run.errorText).contains(said), "\(run.errorText)")
    #expect(!workplace.has("home/entente/bad.entente"))
  }

  @Test func whatWasAlteredIsRefused() throws {
    let altered = try workplace.text("signed.json").replacing("\"18000.00\"", with: "\"19000.00\"")
    try workplace.write(altered, to: "altered.json")
    let run = try workplace.run("import", "altered.json", "Acme")
    #expect(run.code == 1 && words(run.errorText).contains("/customerValue"))
  }

  @Test func aDraftGoesOn() throws {
    #expect(try workplace.run("new", "Draft", input: "\nQ2 2027\n").code == 0)
    #expect(try workplace.run("export", "Draft", "-o", "draft.json").code == 0)
    #expect(try workplace.run("import", "draft.json", "Copy").code == 0)
    let run = try workplace.run("resume", "Copy", input: "Ana Ruiz, CMO\n\n")
    #expect(run.code == 0 && run.text.contains("Ana Ruiz, CMO for Marketing."))
  }

  /// At a terminal: begun, left half-way, killed, gone on with, signed; the signed version stays what it was all along.
  @Test func anAmendmentFromItsReasonToItsSeal() throws {
    try imported()
    let first = try Facilitator(try workplace.terminal("amend", "Acme", "--reason", "calls come too late"))
    try first.terminal.wait(for: "What is to change in version 2?")
    try first.answer("response limit", "How soon")
    try first.answer(Key.controlU + "2 working hours", "2 working hours", "From which day on")
    first.terminal.signal(SIGKILL)
    _ = try first.terminal.ending()

    try expectSigned(try workplace.run("export", "Acme", "--format", "json").text)
    #expect(try workplace.run("verify", "Acme").code == 0)
    #expect(words(try workplace.run("list").text).contains("Acme: version 1 signed; version 2 is being drafted"))
    let draft = try workplace.run("diff", "Acme")
    #expect(words(draft.text).contains("Response limit: 4 working hours → 2 working hours"))
    #expect(words(draft.text).contains("Sales carries more than before, Marketing does not."))
    #expect(try workplace.run("amend", "Acme", "--reason", "again").code == 64)

    let second = try Facilitator(try workplace.terminal("resume", "Acme"))
    try second.terminal.wait(for: "From which day on")
    try second.answer("", "Enter begins the signatures")
    try second.answer("", "I sign version 2")
    try second.answer("Ana Ruiz", "has signed for Marketing")
    try second.answer("", "Who signs for Sales?")
    try second.answer("Tom Berg", "has signed for Sales")
    try second.answer("", "Signed and sealed")
    second.terminal.type(Key.enter)
    #expect(try second.terminal.ending() == 0)

    #expect(try workplace.run("verify", "Acme").text.components(separatedBy: "Intact: ").count == 3)
    try expectSigned(try workplace.run("export", "Acme", "--version", "1", "--format", "json").text)
    for version in ["1", "2"] {
      for name in ["v\(version).md", "v\(version).json"] {
        #expect(try workplace.run("export", "Acme", "--version", version, "-o", name).code == 0)
        #expect(try workplace.run("verify", name).code == 0)
      }
    }
    let document = try workplace.text("v2.md")
    #expect(document.contains("## Version history") && document.contains("calls come too late"))
    #expect(try workplace.run("export", "Acme", "--version", "3").code == 64)
  }

  /// The same in Spanish, at a terminal: an amendment that is signed, and an addendum.
  @Test func inSpanishAtATerminal() throws {
    workplace.environment["ENTENTE_LANG"] = "es"
    let model = try workplace.text("signed.json").replacing("\"language\": \"en\"", with: "\"language\": \"es\"")
    let draft = model[..<(try #require(model.firstRange(of: "\n  \"signatures\": ["))).lowerBound]
    let rest = model[(try #require(model.firstRange(of: "\n  \"history\":"))).lowerBound...]
    let text = String(draft).replacing("\"status\": \"signed\"", with: "\"status\": \"draft\"") + String(rest)
    try workplace.write(text, to: "es.json")
    for name in ["Ana Ruiz", "Tom Berg"] {
      let path = name == "Ana Ruiz" ? "ana.json" : "tom.json"
      #expect(try workplace.run("sign", "es.json", "--name", name, "-o", path).code == 0)
    }
    #expect(
      try workplace.run("sign", "es.json", "--merge", "ana.json", "--merge", "tom.json", "-o", "s.json").code == 0)
    #expect(try workplace.run("import", "s.json", "Acme").code == 0)

    let amend = try Facilitator(try workplace.terminal("amend", "Acme", "--reason", "las llamadas llegan tarde"))
    try amend.terminal.wait(for: "¿Qué cambia en la versión 2?")
    try amend.answer("plazo de respuesta", "¿En cuánto tiempo")
    try amend.answer(Key.controlU + "2 horas hábiles", "2 horas hábiles")
    for _ in 0..<6 where !amend.terminal.screen.rows(from: 0).joined().contains("Firmo") { try amend.answer("") }
    try amend.answer("Ana Ruiz", "Firma de Ana Ruiz por Marketing")
    try amend.answer("", "Ventas")
    try amend.answer("Tom Berg", "Firma de Tom Berg por Ventas")
    try amend.answer("", "Firmado y sellado")
    amend.terminal.type(Key.enter)
    #expect(try amend.terminal.ending() == 0)
    #expect(words(try workplace.run("diff", "Acme").text).contains("4 horas hábiles → 2 horas hábiles"))

    let excuse = try Facilitator(
      try workplace.terminal("excuse", "Acme", "2027-02-01", "2027-02-03", "--reason", "mudanza", columns: 100))
    try excuse.terminal.wait(for: "No corre ningún reloj del 1 de febrero de 2027")
    try excuse.answer("Ana Ruiz", "¿Quién firma esto por Ventas?")
    excuse.terminal.type("Tom Berg" + Key.enter)
    try excuse.terminal.wait(for: "Firmada y sellada junto a la versión")
    #expect(try excuse.terminal.ending() == 0)
    let verdict = try workplace.run("verify", "Acme")
    #expect(verdict.code == 0 && words(verdict.text).contains("mudanza; la firman Ana Ruiz y Tom Berg"))
  }

  @Test func takenBackNothingHasHappened() throws {
    try imported()
    let run = try workplace.run("amend", "Acme", "--reason", "a mistake", input: "4\n/undo 9\n")
    #expect(run.code == 0 && words(run.text).contains("The amendment is taken back"), "\(run.errorText)")
    #expect(words(try workplace.run("list").text).contains("Acme: version 1, signed"))
    try expectSigned(try workplace.run("export", "Acme", "--format", "json").text)
    #expect(try workplace.run("diff", "Acme").code == 64, "there is one version only")
  }

  @Test func anExcuseIsSignedBesideItsVersion() throws {
    try imported()
    let room = try Facilitator(
      try workplace.terminal(
        "excuse", "Acme", "2027-01-21T18:00", "2027-01-25T09:00", "--reason", "the office moves", "--holiday",
        "2027-03-19=Saint Joseph", "--deputy", "Nina Roth=Tom Berg", columns: 100))
    try room.terminal.wait(for: "from 21 January 2027 18:00 to 25 January 2027 09:00: the office moves")
    try room.answer("Tom Berg", "now it is the other team's turn")
    try room.answer(Key.controlU + "Ana Ruiz", "Who signs this for Sales?")
    room.terminal.type("Tom Berg" + Key.enter)
    try room.terminal.wait(for: "Signed and sealed beside version 1")
    #expect(try room.terminal.ending() == 0)

    let verdict = try workplace.run("verify", "Acme")
    #expect(
      verdict.code == 0 && words(verdict.text).contains("the office moves; signed by Ana Ruiz and Tom Berg"),
      "\(verdict.text)")
    let model = try workplace.run("export", "Acme", "--format", "json").text
    try workplace.write(model, to: "model.json")
    #expect(try workplace.run("verify", "model.json").code == 0)
    let addenda = try #require(try Self.json(model)["addenda"] as? [[String: Any]])
    let excused = try #require(addenda.first?["excused"] as? [[String: String]])
    #expect(
      excused == [
        [
          "from": "2027-01-21T18:00:00+01:00", "to": "2027-01-25T09:00:00+01:00", "reason": "the office moves",
        ]
      ])
    #expect(try workplace.run("export", "Acme").text.contains("Saint Joseph"))
    // The seal is the version's own: nothing else in the model has changed.
    var without = try Self.json(model)
    without["addenda"] = nil
    #expect(
      NSDictionary(dictionary: without) == NSDictionary(dictionary: try Self.json(try workplace.text("signed.json"))))
  }

  @Test(arguments: [
    (["2027-01-21", "2027-01-23"], "Ana Ruiz\nTom Berg\n", 0, "Signed and sealed beside version 1"),
    (["2027-01-21", "2027-01-23"], "Ana Ruiz\n", 65, "before Sales signed"),
    (["2027-01-21", "2027-01-23"], "Ana\n", 65, "Line 1 of the input"),
    (["2027-01-21", "2027-01-21"], "", 64, "is empty"),
    (["tomorrow", "2027-01-21"], "", 64, "neither a day nor an instant"),
  ])
  func anExcuseFromAPipe(span: [String], lines: String, code: Int32, said: String) throws {
    try imported()
    let run = try workplace.run(
      ["excuse", "Acme"] + span + ["--reason", "stocktaking"], input: Array(lines.utf8))
    #expect(run.code == code)
    #expect(words(run.text + run.errorText).contains(said), "\(run.text)\(run.errorText)")
    let model = try Self.json(try workplace.run("export", "Acme", "--format", "json").text)
    #expect((model["addenda"] == nil) == (code != 0))
  }

  /// The next quarter's numbers, the whole of it from a pipe. By hand: 318 · 7 ÷ 28 = 79.5 leads and hours a week in
  /// February (6 attempts of 10 minutes), 318 · 7 ÷ 30 = 74.2 in April; of 120 hours 66.25 % and 61.83 %.
  @Test func whatTheNextQuarterChanges() throws {
    try imported()
    let lines = ["", "", "", "", "", "1 April 2027", "", "", "", "Ana Ruiz", "", "Tom Berg", "", ""]
    let run = try workplace.run(
      "amend", "Acme", "--numbers", "--reason", "Q2 has its own numbers", input: lines.joined(separator: "\n"))
    #expect(run.code == 0 && words(run.text).contains("Signed and sealed"), "\(run.text)\(run.errorText)")
    #expect(words(try workplace.run("list").text).contains("Acme: version 2, signed"))
    try expectGolden(try workplace.run("diff", "Acme").text, "diff.en.txt")
    try expectGolden(
      try workplace.run("diff", "Acme", "1", "2", "--format", "markdown", "--language", "es").text, "diff.es.md")
    let json = try Self.json(try workplace.run("diff", "Acme", "--format", "json").text)
    let sides = try #require(json["sides"] as? [String: Any])
    #expect(sides["carriesMore"] as? String == "less")
    #expect((json["changes"] as? [Any])?.count == 5)
    #expect(try workplace.run("diff", "Acme", "1", "9").code == 64)
  }

  /// One report of two versions: 3 hours are in time for January's lead (4 agreed) and late for February's (2 agreed).
  @Test func aLeadIsMeasuredByTheVersionOfItsHandOver() throws {
    try imported()
    let lines = ["response limit", "2 working hours", "1 February 2027", "", "Ana Ruiz", "", "Tom Berg", "", ""]
    let amended = try workplace.run(
      "amend", "Acme", "--reason", "calls come too late", input: lines.joined(separator: "\n"))
    #expect(amended.code == 0 && words(amended.text).contains("Signed and sealed"), "\(amended.errorText)")
    try workplace.write(
      "lead_id,handed_over_at\nJ1,2027-01-11T10:00\nF1,2027-02-08T10:00\n", to: "leads.csv")
    try workplace.write(
      "lead_id,at,channel\nJ1,2027-01-11T13:00,phone\nF1,2027-02-08T13:00,phone\n", to: "calls.csv")
    let measure = [
      "measure", "Acme", "--leads", "leads.csv", "--activities", "calls.csv", "--as-of", "2027-02-10T12:00",
    ]
    let text = words(try workplace.run(measure, input: []).text)
    #expect(text.contains("version 1, 1 January – 31 January 2027 (1 lead); version 2, 1 February"), "\(text)")
    #expect(text.contains("Version 1, within 4 working hours: 100% of 1 lead, agreed 95%."))
    #expect(text.contains("Version 2, within 2 working hours: 0% of 1 lead, agreed 95%."))
    let json = try WrittenModel(try workplace.run(measure + ["--format", "json"], input: []).text)
    #expect(json("clauses", "response", "met") as? Int == 1)
    #expect(json("clauses", "response", "late") as? Int == 1)
    #expect(json("frame", "versionInForce") as? Int == 2)
    let one = try workplace.run(measure + ["--format", "json", "--workers", "1"], input: []).text
    #expect(
      try workplace.run(measure + ["--format", "json", "--workers", "5", "--block-size", "7"], input: []).text == one)
    let story = words(try workplace.run(measure + ["--explain", "F1"], input: []).text)
    #expect(story.contains("Version 2 of the agreement holds for it"), "\(story)")
    // The days of one version are measured by that one alone.
    let january = try WrittenModel(
      try workplace.run(measure + ["--to", "2027-02-01", "--format", "json"], input: []).text)
    #expect(january("clauses", "response", "limit", "iso8601") as? String == "PT4H")
    #expect(january("frame", "versions") == nil)
    // Before any version holds, nobody is judged.
    let early = try workplace.run(measure + ["--from", "2026-12-01"], input: [])
    #expect(
      words(early.errorText).contains("No version of the agreement was in force on 1 December – 31 December 2026"))
  }

  private func expectSigned(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (found, signed) = (try Self.json(text), try Self.json(try workplace.text("signed.json")))
    #expect(NSDictionary(dictionary: found) == NSDictionary(dictionary: signed), sourceLocation: sourceLocation)
  }

  private static func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func document(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/\(name)")
  }
}
