import PseudoTerminal
import Testing

/// What the command line says of the files, and what is said back.
@Suite struct MeasureInputTests {
  let workplace: Workplace
  let files: MeasureFiles

  init() throws {
    workplace = try Workplace()
    files = try MeasureFiles(workplace)
    try files.write(inTime: 3, late: 1)
  }

  /// The calls of one export given twice, once under another name, are the calls of one.
  @Test func aFileGivenTwiceCountsOnce() throws {
    try workplace.write(try workplace.text("calls.csv"), to: "copy.csv")
    let once = try WrittenModel(try workplace.run(MeasureFiles.measure + ["--format", "json"], input: []).text)
    for again in ["calls.csv", "copy.csv", "./calls.csv"] {
      let run = try workplace.run(
        MeasureFiles.measure + ["--activities", again, "--format", "json"], input: [])
      #expect(run.code == 0)
      #expect(words(run.errorText).contains("\(again) has the same content as calls.csv: it is counted once"))
      #expect(try WrittenModel(run.text)("frame", "activities") as? Int == once("frame", "activities") as? Int)
    }
    try workplace.write(try workplace.text("calls.csv").replacing("T10:", with: "T11:"), to: "copy.csv")
    let other = try workplace.run(MeasureFiles.measure + ["--activities", "copy.csv", "--format", "json"], input: [])
    #expect(other.errorText.isEmpty)
    #expect(try WrittenModel(other.text)("frame", "activities") as? Int == 8)
  }

  /// A day is its end on the agreement's clock.
  @Test func aDayIsItsEnd() throws {
    let run = try workplace.run(MeasureFiles.measure + ["--as-of", "2024-01-09", "--format", "json"], input: [])
    let json = try WrittenModel(run.text)
    #expect(json("frame", "asOf") as? String == "2024-01-09T23:59:59.999999+01:00")
    #expect(json("frame", "asOfOrigin") as? String == "dayEnd")
    for (language, said) in [("en", "the end of the day that was asked for"), ("es", "el final del día que se pidió")] {
      let text = try workplace.run(
        MeasureFiles.measure + ["--as-of", "2024-01-09", "--language", language], input: []
      ).text
      #expect(words(text).contains("23:59") && words(text).contains(said), "\(text)")
    }
    #expect(try workplace.run(MeasureFiles.measure + ["--as-of", "2024-02-30"], input: []).code == 64)
  }

  @Test(arguments: [
    ("owners=owner", "Did you mean owner? Known are lead_id, handed_over_at"),
    ("Handed_over=owner", "no promise looks at a column “Handed_over”. Did you mean handed_over_at?"),
  ])
  func aColumnThatNothingLooksAt(map: String, said: String) throws {
    let run = try workplace.run(MeasureFiles.measure + ["--map", map], input: [])
    #expect(run.code == 64)
    #expect(words(run.errorText).contains(said), "\(run.errorText)")
  }

  /// No form of a report names an owner; the same files give the same numbers.
  @Test(arguments: [
    ["--format", "text"], ["--format", "markdown"], ["--format", "html"], ["--format", "json"], ["--format", "csv"],
    ["--explain", "L-4"], ["--explain", "L-4", "--format", "json"], ["--pack"], ["--language", "es"],
  ])
  func ownersMayStayUnnamed(arguments: [String]) throws {
    try workplace.write(
      try workplace.text("leads.csv").replacing(
        "L-1,2024-01-08T09:00:00+01:00,Tom", with: "L-1,2024-01-08T09:00:00+01:00,Ann"), to: "leads.csv")
    let named = try workplace.run(MeasureFiles.measure + arguments, input: []).text
    #expect(named.contains("Tom"), "\(named)")
    let run = try workplace.run(MeasureFiles.measure + arguments + ["--without-names"], input: [])
    #expect(run.code == 0, "\(run.errorText)")
    #expect(!run.text.contains("Tom") && !run.text.contains("Ann"), "\(run.text)")
    let label = arguments.contains("es") ? "Responsable 2" : "Owner 2"
    #expect(run.text.contains(label), "\(run.text)")
    #expect(try workplace.run(MeasureFiles.measure + arguments + ["--without-names"], input: []).text == run.text)
  }
}
