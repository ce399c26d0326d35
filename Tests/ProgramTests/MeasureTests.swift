import Foundation
import PseudoTerminal
import Testing

/// `entente measure`: exit codes, streams, refusals, what goes where.
@Suite struct MeasureTests {
  let workplace: Workplace
  let files: MeasureFiles

  init() throws {
    workplace = try Workplace()
    files = try MeasureFiles(workplace)
    try files.write(inTime: 3, late: 1)
  }

  private func measure(_ more: String...) throws -> PipedRun {
    try workplace.run(MeasureFiles.measure + more, input: [])
  }

  /// 3 of 4 in time, as JSON for other programs.
  @Test func theFiguresGoToStandardOutput() throws {
    let run = try measure("--format", "json")
    #expect(run.code == 0, "\(run.errorText)")
    #expect(run.errors.isEmpty, "\(run.errorText)")
    let model = try WrittenModel(run.text)
    #expect(model("clauses", "response", "met") as? Int == 3)
    #expect(model("clauses", "response", "late") as? Int == 1)
    #expect(model("clauses", "response", "share") as? String == "0.750000")
    #expect(model("clauses", "response", "attained") as? Bool == false)
    #expect(model("frame", "asOf") as? String == "2024-01-08T15:00:00+01:00")
    #expect(model("frame", "leads") as? Int == 4)
  }

  @Test func theSchemaIsThePublishedOne() throws {
    let docs = URL(filePath: Self.signedModel).deletingLastPathComponent().path(percentEncoded: false)
    let published = try readFile(docs + "/measurement.schema.json")
    #expect(try workplace.run("schema", "--measurement").output == published)
  }

  // MARK: Refusals

  static let refusals: [(code: Int32, arguments: String, words: String)] = [
    (64, "measure acme.json", "--leads FILE"),
    (64, "measure", "Missing expected argument '<name>'"),
    (66, "measure none.json --leads leads.csv", "none.json cannot be read"),
    (66, "measure Nobody --leads leads.csv", "There is no workshop"),
    (66, "measure acme.json --leads none.csv", "none.csv cannot be read"),
    (
      66, "measure acme.json --leads leads.csv --activities none.csv",
      "--activities: “none.csv”|none.csv cannot be read"
    ),
    (64, "measure acme.json --leads leads.csv --format docx", "There is no format “docx”"),
    (64, "measure acme.json --leads leads.csv -o report.docx", "“report.docx” does not say which report"),
    (64, "measure acme.json --leads leads.csv --dates ymd", "--dates: “ymd” is none of dmy and mdy"),
    (64, "measure acme.json --leads leads.csv --decimal dot", "--decimal: “dot” is none of point and comma"),
    (64, "measure acme.json --leads leads.csv --max-bad many", "--max-bad: “many” is no percentage"),
    (64, "measure acme.json --leads leads.csv --max-bad 101", "--max-bad: “101” is no percentage"),
    (64, "measure acme.json --leads leads.csv --from yesterday", "--from: “yesterday” is no date"),
    (64, "measure acme.json --leads leads.csv --to 2027-02-30", "--to: “2027-02-30” is no date"),
    (64, "measure acme.json --leads leads.csv --from 2024-02-01 --to 2024-01-01", "From 2024-02-01 to 2024-01-01"),
    (64, "measure acme.json --leads leads.csv --as-of today", "--as-of: “today” is no instant"),
    (64, "measure acme.json --leads leads.csv --as-of 2027-01-32", "--as-of: “2027-01-32” is no instant"),
    (64, "measure acme.json --leads leads.csv --map handed_over_at", "--map: “handed_over_at” is no column"),
    (64, "measure acme.json --leads leads.csv --map amount=Wert", "no file has a column “Wert”"),
    (64, "measure acme.json --leads leads.csv --activities =calls.csv", "--activities: “=calls.csv” is no file"),
    (
      64, "measure acme.json --leads leads.csv --activities calls.csv --explain L-99",
      "no lead in the file has the lead_id “L-99”"
    ),
    (
      64, "measure acme.json --leads leads.csv --explain L-1 --format csv",
      "--explain is written as text or Markdown, not as csv"
    ),
    (
      64, "measure acme.json --leads leads.csv --pack -o agenda.html",
      "--pack is written as text or Markdown, not as html"
    ),
    (64, "measure acme.json --leads leads.csv --keep", "--keep needs a workshop"),
    (64, "measure acme.json --leads leads.csv --remember", "--remember needs a workshop"),
    (64, "measure acme.json --forget", "--forget needs a workshop"),
    (64, "measure acme.json --leads leads.csv -o ./leads.csv", "is one of the files that are measured"),
    (64, "measure acme.json --leads leads.csv -o acme.json", "is one of the files that are measured"),
    (65, "measure months.json --leads leads.csv", "The limit P1M at /response/limit has months or years"),
    (65, "measure zone.json --leads leads.csv", "time zone “Europe/Madird”"),
    (65, "measure idle.json --leads leads.csv", "no working hours"),
    (65, "measure bare.json --leads leads.csv", "Give --from and --to"),
    (65, "measure acme.json --leads page.csv", "page.csv is no CSV file but HTML"),
    (65, "measure acme.json --leads book.csv", "book.csv is no CSV file but an Excel spreadsheet"),
    (65, "measure acme.json --leads pointer.csv", "pointer.csv is no CSV file but a Git LFS pointer"),
    (65, "measure acme.json --leads empty.csv", "empty.csv is empty: line 1 should name the columns, lead_id"),
    (
      65, "measure acme.json --leads named.csv",
      "named.csv, line 1: no column stands for handed_over_at. The columns are “lead_id” and “When”. Say which it is: --map handed_over_at=\"HEADER\"."
    ),
    (
      65, "measure acme.json --leads dates.csv",
      "dates.csv, column “handed_over_at” (handed_over_at): its dates can be read day first or month first, such as “02/01/2024 10:00”"
    ),
    (
      65, "measure acme.json --leads bad.csv",
      "bad.csv: 1 of 2 rows cannot be used (50%); 1% are allowed. 1 whose handed_over_at is no time, such as “soon” (line 3)"
    ),
    (
      74, "measure acme.json --leads leads.csv --activities calls.csv -o nowhere/report.json",
      "nowhere/report.json cannot be written"
    ),
  ]

  private func writeOddFiles() throws {
    func model(_ old: String, _ new: String, _ name: String) throws {
      try workplace.write(MeasureFiles.model.replacing(old, with: new), to: name)
    }
    try model("PT4H", "P1M", "months.json")
    try model("Europe/Madrid", "Europe/Madird", "zone.json")
    let idle = MeasureFiles.model.replacing(#"[["09:00", "18:00"]]"#, with: "[]").replacing("PT4H", with: "P1D")
    try workplace.write(idle, to: "idle.json")
    try model(#""period": {"label": "Q1 2024", "from": "2024-01-01", "to": "2024-04-01"},"#, "", "bare.json")
    try workplace.write("<!DOCTYPE html>\n<html><body>Sign in</body></html>\n", to: "page.csv")
    try workplace.write("PK\u{3}\u{4}\u{14}\0\u{6}\0xl/workbook.xml [Content_Types].xml", to: "book.csv")
    try workplace.write(
      "version https://git-lfs.github.com/spec/v1\noid sha256:\(String(repeating: "a", count: 64))\nsize 12\n",
      to: "pointer.csv")
    try workplace.write("", to: "empty.csv")
    try workplace.write("lead_id,When\nL-1,2024-01-08T09:00:00Z\n", to: "named.csv")
    try workplace.write("lead_id,handed_over_at\nL-1,02/01/2024 10:00\nL-2,03/01/2024 10:00\n", to: "dates.csv")
    try workplace.write("lead_id,handed_over_at\nL-1,2024-01-08T09:00:00Z\nL-2,soon\n", to: "bad.csv")
  }

  @Test(arguments: refusals)
  func namesWhatIsAtFault(code: Int32, arguments: String, words expected: String) throws {
    try writeOddFiles()
    let run = try workplace.run(arguments.split(separator: " ").map(String.init), input: [])
    #expect(run.code == code, "\(arguments): \(run.errorText)")
    #expect(run.output.isEmpty, "\(arguments): \(run.text)")
    let said = words(run.errorText)
    #expect(expected.split(separator: "|").contains { said.contains($0) }, "\(arguments): \(said)")
  }

  @Test func speaksSpanish() throws {
    let run = try measure("--max-bad", "muchos", "--language", "es")
    #expect(run.code == 64)
    #expect(words(run.errorText) == "entente: --max-bad: «muchos» no es un porcentaje. Por ejemplo: --max-bad 5%.")
  }

  // MARK: --fail-on-breach

  /// 24 of 25 are 96 %, 19 of 25 are 76 %; fewer than 20 leads say nothing for certain.
  @Test(
    arguments: [
      (24, 1, [], 0), (24, 1, ["--fail-on-breach"], 0), (19, 6, [], 0), (19, 6, ["--fail-on-breach"], 1),
      (19, 6, ["--fail-on-breach", "--strict"], 1), (3, 1, ["--fail-on-breach"], 0),
      (3, 1, ["--fail-on-breach", "--strict"], 1), (3, 1, ["--strict"], 0),
      (0, 0, ["--fail-on-breach", "--strict"], 0),
    ] as [(Int, Int, [String], Int32)])
  func aBreachIsAnExitCode(_ inTime: Int, _ late: Int, _ options: [String], _ code: Int32) throws {
    try files.write(inTime: inTime, late: late)
    let now = ["--as-of", "2024-01-08T18:00"]
    let run = try workplace.run(MeasureFiles.measure + ["--format", "json"] + now + options, input: [])
    #expect(run.code == code, "\(run.errorText)")
    #expect(try WrittenModel(run.text)("frame", "leads") as? Int == inTime + late)
    #expect(run.errors.isEmpty, "\(run.errorText)")
  }

  // MARK: Where it goes

  @Test func theEndingSaysTheFormat() throws {
    for (name, beginning) in [("a.json", "{\n"), ("a.md", "#"), ("a.html", "<!"), ("a.csv", ""), ("a.txt", "")] {
      let run = try measure("-o", name)
      #expect(run.code == 0, "\(name): \(run.errorText)")
      #expect(run.output.isEmpty && run.errors.isEmpty, "\(name): \(run.text) \(run.errorText)")
      let text = try workplace.text(name)
      #expect(!text.isEmpty && text.hasPrefix(beginning), "\(name): \(text.prefix(200))")
    }
    #expect(try workplace.text("a.json") == (try measure("--format", "json").text))
  }

  /// L-4 is the late one: called at 15:00, six hours after the hand-over, two more than agreed.
  @Test func oneLeadsStory() throws {
    let story = words(try measure("--explain", "L-4").text)
    #expect(story.hasPrefix("L-4, Tom"), "\(story)")
    #expect(story.contains("8 January 2024, 15:00: call"), "\(story)")
    #expect(story.contains("late. 6 h of working time"), "\(story)")
    let model = try WrittenModel(try measure("--explain", "L-4", "--format", "json").text)
    #expect(model("story", "verdicts", "0", "state") as? String == "late")
    #expect(try measure("--explain", "L-4", "--format", "markdown").text.contains("# L-4, Tom"))
  }

  @Test func theMeetingsAgenda() throws {
    #expect(words(try measure("--pack").text).hasPrefix("Weekly meeting of Marketing and Sales, Acme, Q1 2024"))
    #expect(try measure("--pack", "-o", "agenda.md").code == 0)
    #expect(try workplace.text("agenda.md").hasPrefix("# Weekly meeting of Marketing and Sales"))
  }

  /// All that break a promise, not only the first of them.
  @Test func theCSVHasEveryOffender() throws {
    try files.write(inTime: 3, late: 40)
    let rows = try measure("--format", "csv").text.split(whereSeparator: \.isNewline)
    #expect(rows.first == "clause,state,lead_id,owner,source,handed_over_at,over_by_seconds,detail")
    #expect(rows.count == 41)
    #expect(rows.dropFirst().allSatisfy { $0.hasPrefix("response,late,L-") && $0.contains(",7200,") })
  }

  /// A nightly report takes the place of the one before; nothing else is left behind.
  @Test func aReportIsOverwrittenAsAWhole() throws {
    try workplace.write("yesterday", to: "report.json")
    #expect(try measure("-o", "report.json").code == 0)
    #expect(try workplace.text("report.json").hasPrefix("{\n"))
    let left = try FileManager.default.contentsOfDirectory(atPath: workplace.path).filter { $0.hasPrefix("report") }
    #expect(left == ["report.json"])
  }

  /// A link stays one, and a device is never replaced.
  @Test func aLinkAndADeviceStayWhatTheyAre() throws {
    try workplace.write("yesterday", to: "real.json")
    let link = workplace.path + "/link.json"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.json")
    #expect(try measure("-o", "link.json").code == 0)
    #expect(try workplace.text("real.json").hasPrefix("{\n"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.json")
    #expect(try measure("-o", "/dev/null", "--format", "json").code == 0)
    let null = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(null[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func oneFileForEachChannel() throws {
    try workplace.write("lead_id,at\nL-1,2024-01-08T10:00:00+01:00\n", to: "phone=calls.csv")
    try workplace.write("lead_id,at\nL-2,2024-01-08T10:00:00+01:00\n", to: "mails.csv")
    let run = try workplace.run(
      [
        "measure", "acme.json", "--leads", "leads.csv", "--activities", "phone=calls.csv", "--activities",
        "email=mails.csv", "--format", "json", "--as-of", "2024-01-08T18:00",
      ], input: [])
    // A file of that very name is a file, and has no column for the channel.
    #expect(run.code == 0, "\(run.errorText)")
    let model = try WrittenModel(run.text)
    #expect(model("tables", "1", "path") as? String == "phone=calls.csv")
    #expect(model("tables", "2", "path") as? String == "mails.csv")
    #expect(model("tables", "2", "channel") as? String == "email")
  }

  // MARK: Addenda

  /// The lead came on Thursday 21 January at 17:00 and was called on Monday at 10:00: without the addendum 1 + 9 + 1 working
  /// hours later, Friday having eight; with it, in which no clock runs from Thursday 18:00 to Monday 09:00, two.
  @Test(arguments: [("the office moves", 1, 0), ("the office moved", 0, 1)])
  func anAddendumCountsWhenItIsSealed(_ reason: String, _ met: Int, _ late: Int) throws {
    let model = String(decoding: try readFile(Self.signedModel), as: UTF8.self)
    try workplace.write(model.replacing("the office moves", with: reason), to: "signed.json")
    try workplace.write(
      "lead_id,handed_over_at,source,region\nL-1,2027-01-21T17:00:00+01:00,web,France\n", to: "leads.csv")
    try workplace.write("lead_id,at,channel,outcome\nL-1,2027-01-25T10:00:00+01:00,phone,none\n", to: "calls.csv")
    let run = try workplace.run(
      [
        "measure", "signed.json", "--leads", "leads.csv", "--activities", "calls.csv", "--format", "json", "--as-of",
        "2027-01-25T18:00",
      ], input: [])
    #expect(run.code == 0, "\(run.errorText)")
    let measured = try WrittenModel(run.text)
    #expect(measured("clauses", "response", "met") as? Int == met)
    #expect(measured("clauses", "response", "late") as? Int == late)
    let said = words(run.errorText)
    #expect(said.isEmpty == (met == 1), "\(said)")
    #expect(said.contains("Addendum 1 (Office moves in the third week of January) is not signed") == (met == 0))
  }

  private static var signedModel: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/agreement.full.json").path(percentEncoded: false)
  }
}
