import PseudoTerminal
import Testing

/// "A promise missed in 2 of any 3 months": from three kept measurements to what `list` says is due.
@Suite struct MeasureTriggerTests {
  let workplace: Workplace

  /// A signed agreement for the first quarter of 2027, with that trigger; first contact within 4 working hours.
  init() throws {
    workplace = try Workplace()
    #expect(try workplace.run("demo", "--fast", "-o", ".").code == 0)
    #expect(try workplace.run("import", "agreement.json", "Acme").code == 0)
  }

  /// One lead a month, handed over at ten on a Monday; called at eleven or, late, the day after.
  private func measure(inTime: [Bool], asOf: String) throws {
    let days = zip(["2027-01-11", "2027-02-08", "2027-03-08"], ["2027-01-12", "2027-02-09", "2027-03-09"])
    let months = zip(inTime, days).enumerated()
    try workplace.write(
      "lead_id,handed_over_at\n" + months.map { "L\($0),\($1.1.0)T10:00\n" }.joined(), to: "leads.csv")
    try workplace.write(
      "lead_id,at,channel\n" + months.map { "L\($0),\($1.0 ? $1.1.0 : $1.1.1)T11:00,phone\n" }.joined(),
      to: "calls.csv")
    let run = try workplace.run(
      "measure", "Acme", "--leads", "leads.csv", "--activities", "calls.csv", "--as-of", "\(asOf)T00:00")
    #expect(run.code == 0, "\(run.errorText)")
  }

  @Test(arguments: [
    ([false, true, false], true), ([false, false, true], true), ([true, false, false], true),
    ([false, true, true], false), ([true, true, false], false),
  ])
  func twoOfThreeMonthsOpenTheAgreement(inTime: [Bool], isDue: Bool) throws {
    let due = "First contact was missed in 2 of 3 months: the agreement is opened again"
    for (months, asOf) in zip(1...3, ["2027-02-01", "2027-03-01", "2027-04-01"]) {
      let missed = inTime.prefix(months - 1).count { !$0 }
      #expect(words(try workplace.run("list").text).contains(due) == (missed == 2), "before month \(months)")
      try measure(inTime: Array(inTime.prefix(months)), asOf: asOf)
    }
    #expect(words(try workplace.run("list").text).contains(due) == isDue)
    let spanish = words(try workplace.run("list", "--language", "es").text)
    #expect(spanish.contains("2 de 3 meses") || !isDue, "\(spanish)")
  }

  /// A month that is measured again counts as it was measured last, and once.
  @Test func aMonthThatIsMendedCountsNoLonger() throws {
    try measure(inTime: [false, false], asOf: "2027-03-01")
    #expect(words(try workplace.run("list").text).contains("First contact was missed in 2 of 3 months"))
    try measure(inTime: [true, false], asOf: "2027-03-02")
    #expect(!words(try workplace.run("list").text).contains("First contact was missed"))
  }
}
