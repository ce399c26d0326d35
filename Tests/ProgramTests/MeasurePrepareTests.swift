import PseudoTerminal
import Testing

/// `entente prepare --leads`: last year's exports become a baseline and prepared answers.
@Suite struct MeasurePrepareTests {
  let workplace: Workplace

  /// Twelve leads of each of two complete months, handed over on the 5th; in March two of those before the 20th are won,
  /// for 1,000 and 3,000, after 10 and after 20 days. All were called one hour later, on a working day.
  init() throws {
    workplace = try Workplace()
    var leads = "lead_id,handed_over_at,accepted_at,rejected_at,won_at,amount\n"
    var calls = "lead_id,at,channel\n"
    for month in ["2026-02", "2026-03"] {
      for number in 1...12 {
        let id = "\(month)-\(number)"
        let isWon = month == "2026-02" && number <= 2
        let won = isWon ? "2026-02-\(number == 1 ? 15 : 25)T10:00:00+01:00,\(number == 1 ? "1000.00" : "3000.00")" : ","
        let decision = number <= 9 ? "\(month)-06T10:00:00+01:00," : ",\(month)-06T10:00:00+01:00"
        leads += "\(id),\(month)-05T10:00:00+01:00,\(decision),\(won)\n"
        calls += "\(id),\(month)-05T11:00:00+01:00,call\n"
      }
    }
    leads += "x,2026-01-31T10:00:00+01:00,,,,\ny,2026-04-10T10:00:00+02:00,,,,\n"
    try workplace.write(leads, to: "leads.csv")
    try workplace.write(calls, to: "calls.csv")
  }

  private func prepare(_ more: String..., input: String = "") throws -> PipedRun {
    try workplace.run(
      ["prepare", "Acme", "--leads", "leads.csv", "--activities", "calls.csv"] + more, input: Array(input.utf8))
  }

  @Test func theBaselineIsKeptAsMeasured() throws {
    let run = try prepare()
    #expect(run.code == 0, "\(run.errorText)")
    let said = words(run.text)
    #expect(said.contains("The workshop has no calendar yet: I count with Mon–Fri 09:00–18:00 in Europe/Madrid."))
    #expect(said.contains("12 leads a month (2 complete months)."), "\(said)")
    let model = try WrittenModel(try workplace.run("export", "Acme", "--format", "json").text)
    #expect(model("baseline", "leadsPerMonth") as? Int == 12)
    #expect(model("baseline", "from") as? String == "2026-02-01")
    #expect(model("baseline", "to") as? String == "2026-04-01")
    #expect(model("baseline", "customerValue", "average", "amount") as? String == "2000.00")
    #expect(model("baseline", "customerValue", "largest", "amount") as? String == "3000.00")
    #expect(model("baseline", "daysToWin", "median") as? Int == 10)
    #expect(model("baseline", "daysToWin", "ninetieth") as? Int == 20)
    #expect(model("baseline", "acceptedShare", "numerator") as? Int == 18)
    #expect(model("baseline", "acceptedShare", "denominator") as? Int == 24)
    #expect(model("baseline", "responseTime", "iso8601") as? String == "PT1H")
    #expect(model("provenance", "/baseline", "origin") as? String == "measured")
    #expect(model("provenance", "/customerValue/average", "origin") as? String == "measured")
    #expect(model("customerValue", "average", "currency") as? String == "EUR")
    #expect(model("conversion", "salesCycle", "iso8601") as? String == "P10D")
  }

  /// The room is offered what was measured, with Enter.
  @Test func theRoomTakesItWithEnter() throws {
    #expect(try prepare().code == 0)
    let room = try Facilitator(try workplace.terminal("resume", "Acme"))
    try room.answer("/goto 3", "Measured ahead, from last year's exports. Enter takes it.")
    try room.terminal.wait(for: "€2,000")
    try room.answer("", "€2,000")
    #expect(try origin(of: "/customerValue/average") == "measured")
    // What was measured and is said otherwise is decided.
    try room.answer("/customerValue/average: 2,500 EUR", "€2,500")
    #expect(try origin(of: "/customerValue/average") == "decided")
  }

  private func origin(of place: String) throws -> String? {
    let model = try WrittenModel(try workplace.run("export", "Acme", "--format", "json").text)
    return model("provenance", place, "origin") as? String
  }

  @Test func whatTheRoomAnsweredStays() throws {
    #expect(try workplace.run("new", "Acme", input: "/customerValue/average: 25,000 EUR\n").code == 0)
    #expect(try prepare().code == 0)
    let model = try WrittenModel(try workplace.run("export", "Acme", "--format", "json").text)
    #expect(model("customerValue", "average", "amount") as? String == "25000.00")
    #expect(model("baseline", "customerValue", "average", "amount") as? String == "2000.00")
  }

  /// A promise above 1.5 times the baseline is a caution that asks for a ramp: 19 of 12.
  @Test func aJumpIsACaution() throws {
    #expect(try prepare().code == 0)
    let run = try workplace.run("resume", "Acme", input: "\nQ1 2027\n/commitment/leadsPerMonth: 19\n")
    #expect(run.code == 0, "\(run.errorText)")
    let critique = words(try workplace.run("lint", "Acme").text)
    #expect(critique.contains("1.5 times the 12 a month of last year"), "\(critique)")
  }

  /// A file that cannot be read leaves no workshop behind.
  @Test func nothingIsMadeBeforeTheFilesAreRead() throws {
    let run = try workplace.run("prepare", "Beta", "--leads", "none.csv")
    #expect(run.code == 66)
    #expect(words(run.errorText).contains("none.csv cannot be read"))
    #expect(try workplace.run("show", "Beta").code == 66)
  }
}
