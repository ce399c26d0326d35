import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A whole workshop in English, typed at a terminal by somebody who mistypes, changes their mind, and whose laptop
/// dies in the middle.
///
/// By hand: 950,000 × 40 % = 380,000; ÷ 12,500 = 30.4, 31 customers; (30.4 − 5) ÷ (38 ÷ 950) = 635 leads, 635 ÷ 3 =
/// 211.67, 212 a month; 12,500 × 0.04 = 500 a lead; 30.4 × 30 ÷ 91 = 10.02, 11 customers too late, 137,500.
/// 220 a month: (660 × 0.04 + 5) × 12,500 = 392,500. 220 × 7 ÷ 30 × 5 × 12 ÷ 60 = 51.33 hours of 4 × 15 = 60: 85.56 %.
@Suite struct EnglishWorkshopTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  @Test func fromTheFirstQuestionToTheSignedDocuments() throws {
    let first = try Facilitator(try workplace.terminal("new", "Café Acme"))
    try people(first)
    try calendar(first)
    try money(first)
    first.terminal.signal(SIGKILL)
    #expect(try first.terminal.ending() == 128 + SIGKILL)

    let second = try Facilitator(try workplace.terminal("resume", "Café Acme"))
    try second.terminal.wait(for: "Welcome back.")
    try second.terminal.wait(for: "How do you know?")
    try changesOfMind(second)
    try qualifiedLead(second)
    try promises(second)
    try signatures(second)
    #expect(first.terminal.screen.unknown == [] && second.terminal.screen.unknown == [])
    try documents()
  }

  private func people(_ room: Facilitator) throws {
    try room.edit("", untilLineIs: "Café Acme")
    try room.answer("", "Café Acme.", "For which period is it?")
    // Half a line, given up.
    try room.edit(Key.controlU + "Q3 20", untilLineIs: "Q3 20")
    try room.press(Key.controlC, "For which period is it?")
    try room.answer(Key.controlU + "1 April to 30 June 2027", "(1 April – 30 June 2027).")
    // A name mistyped and mended: Backspace at the end, an arrow into the middle.
    try room.answer("Ana Ruíx\(Key.backspace)z, CMO", "Ana Ruíz, CMO for Marketing.", "Another one")
    try room.answer("", "And for Sales?")
    try room.answer(
      "Tom Brg, Head of Sales" + String(repeating: Key.left, count: 17) + "e",
      "Tom Berg, Head of Sales for Sales.")
    try room.answer("Mia Ström, SDR", "Mia Ström, SDR for Sales.")
    try room.answer("", "How many people in Sales")
    try room.answer("4", "4 people follow up leads.")
    try room.answer("15", "15 hours a week each", "Enter takes all of it")
  }

  private func calendar(_ room: Facilitator) throws {
    try room.answer("5 Mon-Thu 9-13, 14-18; Fri 9-14", "Mon–Thu 09:00–13:00 and 14:00–18:00, Fri 09:00–14:00.")
    try room.answer("8 12", "12 minutes an attempt.")
    try room.answer("", "✓ Set-up", "step 2 of 12")
  }

  private func money(_ room: Facilitator) throws {
    try room.answer("about 950k", "€950,000 in", "“About” is not a promise: I write down €950,000 exactly.")
    // Back to what was just answered, and forth again with what stands on the line.
    try room.press(Key.escape, "What revenue must new customers bring")
    try room.edit("", untilLineIs: "€950,000")
    // What is offered does not keep Escape from going further back.
    try room.press(Key.escape, "Enter takes all of it")
    try room.answer("/next", "What revenue must new customers bring")
    try room.answer("", "How much of it must come from")
    try room.answer("40%", "€380,000 from Marketing's leads; €570,000 from Sales")
    try room.answer("1 invoiced", "It counts when invoiced.")
    try room.answer("", "✓ Revenue target", "step 3 of 12")
    try room.answer("12,500", "€12,500 a customer.", "31 customers needed from Marketing's leads.", "How do you know?")
  }

  private func changesOfMind(_ room: Facilitator) throws {
    try room.answer(
      "/undo 2", "Taken back, 2 steps.", "Value of a customer: open.", "A number changes that line (1–5).")
    try room.answer("/redo", "Done again, 1 step.", "What does an average new customer bring")
    try room.answer("/redo", "Value of a customer: €12,500.", "How do you know?")
    try room.answer("closed deals of 2026", "From closed deals of 2026.", "Largest customer")
    // An optional line picked, and left open.
    try room.answer("1", "How much did the largest of those deals bring?")
    try room.answer("/skip", "Left open: Largest customer.")
    try room.answer("", "✓ Customer value", "step 4 of 12")
    try room.answer("38 of 950", "4% (38 of 950).", "760 qualified leads in", "254 a month. Each is worth €500.")
    try room.answer("30 days", "30 calendar days.", "11 customers (€137,500) will come after the period's end")
    try room.answer("2 5", "5 customers from earlier leads.", "635 qualified leads in", "212 a month; it was 760.")
    try room.answer("", "✓ Conversion", "step 5 of 12")
  }

  private func qualifiedLead(_ room: Facilitator) throws {
    try room.answer(
      Key.paste("Industry is retail or logistics\n/undo is no command here\nCompany has 50 employees or more"),
      "Fit: Industry is retail or logistics, /undo is no command here and Company has 50 employees or more.")
    try room.answer("/edit Who fits", "Which companies and people fit?")
    try room.answer(
      Key.controlU + "Industry is retail or logistics; Company has 50 employees or more",
      "Fit: Industry is retail or logistics and Company has 50 employees or more.")
    try room.answer("", "What must they have done?")
    // The window changes while a long line wraps.
    try room.edit(
      "Opened the price page twice in 14 days; asked for a demo; came to a webinar; dow",
      untilLineIs: "Opened the price page twice in 14 days; asked for a demo; came to a webi\nnar; dow")
    room.terminal.resize(rows: 24, columns: 40)
    try room.edit(
      "", untilLineIs: "Opened the price page twice in 1\n4 days; asked for a demo; came to a webi\nnar; dow")
    room.terminal.resize(rows: 24, columns: 80)
    try room.answer(
      "nloaded the buyer's guide", "Intent: Opened the price page twice in 14 days, asked for a demo, came")
    try room.answer("", "what makes a marketing-qualified lead")
    try room.answer("all fit criteria and one intent signal", "An MQL: all fit criteria and one intent signal.")
    try room.answer(
      "Sales spoke with the person and confirmed the need", "Is this the definition behind the rate of 4% (38 of 950)?")
    try room.answer("", "Who says so")
    try room.answer("", "✓ Qualified lead", "step 6 of 12", "The target needs 635 in")
  }

  private func promises(_ room: Facilitator) throws {
    try room.edit("", untilLineIs: "April 212; May 212; June 211")
    try room.answer(Key.controlU + "220 a month", "220 a month: 660 in", "62 hours a week (6 attempts of 12 minutes)")
    try room.answer("70 percent", "70% of the leads are accepted.")
    try room.answer("", "✓ Lead commitment", "step 7 of 12")
    try room.answer("CRM task", "Leads arrive by: CRM task.")
    try room.answer("", "✓ Delivery channel", "step 8 of 12")
    try room.answer("asap", "“asap” cannot be measured.")
    try room.answer(Key.controlU + "24h", "can be read in two ways", "24 hours around the clock", "24 working hours")
    try room.answer("2", "24 working hours", "In what share of cases")
    try room.answer("nine out of ten", "90% (9 of 10) of the leads, within 24 working hours.")
    try room.answer("", "✓ Response time", "step 9 of 12")
    try room.answer("1 5", "5 attempts.", "52 hours a week (5 attempts of 12 minutes); there are 60: 85.56%")
    try room.answer("", "✓ Attempts", "step 10 of 12")
    try room.answer("/pro" + Key.tab, "← here")
    try room.answer("/clause Trade fairs: leads of a fair are handed over within two days", "Added as a clause")
    try room.answer("", "✓ Lead upkeep", "step 11 of 12")
    try room.answer("", "✓ Rejection", "step 12 of 12")
    try room.answer("", "14 June 2027.")
    try room.answer("", "✓ Review rhythm", "This is what both teams promise.")
  }

  private func signatures(_ room: Facilitator) throws {
    try room.answer("", "Who signs for Marketing?", "“I sign version 1 of the agreement")
    try room.answer("Ana", "“Ana” is not a full name.")
    try room.answer(Key.controlU + "ana ruíz", "Ana Ruíz has signed for Marketing.")
    try room.answer("", "Who signs for Sales?")
    try room.answer("Tom Berg", "Tom Berg has signed for Sales.", "Who else signs for Sales?")
    try room.answer("Mia Ström", "Mia Ström has signed for Sales.")
    try room.answer("", "Signed and sealed.", "The agreement is signed.")
    try room.answer("/export", "cafe-acme-q2-2027.md", "cafe-acme-q2-2027.json")
    room.terminal.type(Key.enter)
    #expect(try room.terminal.ending() == 0)
  }

  private func documents() throws {
    let name = "cafe-acme-q2-2027"
    for (kind, ending) in [("markdown", "md"), ("json", "json")] {
      let run = try workplace.run("export", "Café Acme", "--format", kind)
      #expect(run.code == 0)
      let isAsWrittenInTheRoom = run.text == (try workplace.text("\(name).\(ending)"))
      #expect(isAsWrittenInTheRoom)
      try expectGolden(withoutClock(run.text), "english.\(ending)")
    }
  }
}
