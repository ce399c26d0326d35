import AgreementModel
import Coaching
import CustomDump
import Testing

@Suite struct ConversationTests {
  @Test func theNumbersFollowAsSoonAsTheirInputsAreThere() {
    var room = Rehearsal()
    room.type(Sample.setup)
    let target = room.words(room.type("about 1.2 million").said)
    #expect(target.contains("€1,200,000 in Q1 2027 (1 January – 31 March 2027)"))
    #expect(target.contains("I write down €1,200,000 exactly"))
    #expect(room.words(room.type("60%").said).contains("€720,000 from Marketing's leads; €480,000 from Sales'"))
    room.type("")
    // 720,000 ÷ 18,000 = 40
    #expect(room.words(room.type("18,000").said).contains("40 customers needed"))
    room.type(["closed deals of 2026", ""])
    // 40 ÷ (52 ÷ 1240) = 953.85; 953.85 ÷ 3 = 317.9; 18,000 · 52 ÷ 1240 = 754.84
    let rate = room.words(room.type("52 of 1240").said)
    #expect(rate.contains("954 qualified leads in Q1 2027, 318 a month. Each is worth €754.84."))
    // 40 · 14 ÷ 90 = 6.2 → 7 customers, 126,000
    #expect(room.words(room.type("14 days around the clock").said).contains("7 customers (€126,000)"))
  }

  @Test func severalFactsInOneAnswerAreAllTaken() {
    var room = Rehearsal()
    room.type(Sample.setup + Sample.revenue + Sample.value + Sample.conversion + Sample.lead)
    room.type(Sample.commitment + Sample.delivery)
    room.type("4 working hours for 95% of leads")
    #expect(room.agreement[.responseLimit] == AgreedDuration(ISODuration(4, .hours), .working))
    #expect(room.agreement[.responseShare]?.value == Ratio(95, 100))
    #expect(room.conversation.position == .card(.response))
  }

  @Test func anExampleDeadlineIsSaid() {
    var room = Rehearsal()
    room.type(Sample.setup)
    let said = room.words(room.type("/response/limit: 4 working hours").said)
    // Monday to Friday 9 to 18: two hours on Friday, two on Monday.
    #expect(said.contains("a lead of Friday 16:00 is due on Monday 11:00"))
  }

  @Test func twoPlausibleReadingsAreAskedFor() {
    var room = Rehearsal()
    room.type(Sample.setup)
    room.type("/goto 8")
    room.type("24h")
    guard case .clarify("response.limit", "24h", let readings, _) = room.conversation.position else {
      Issue.record("not asked: \(room.conversation.position)")
      return
    }
    #expect(readings.count == 2)
    #expect(room.agreement[.responseLimit] == nil)
    room.type("clock")
    #expect(room.agreement[.responseLimit] == AgreedDuration(ISODuration(24, .hours), .elapsed))
    #expect(room.conversation.position == .question("response.share", then: nil))
  }

  @Test(arguments: ["asap", "soon", "as soon as possible", "lo antes posible", "pronto"])
  func vagueWordsGetOneSentenceAndOneExample(word: String) {
    var room = Rehearsal()
    room.type(Sample.setup)
    room.type("/goto 8")
    let turn = room.type(word)
    #expect(turn.isRefused)
    #expect(turn.events.isEmpty)
    #expect(room.words(turn.said).contains("cannot be measured"))
    #expect(turn.said.count == 1)
  }

  @Test func aLineMayNameItsField() {
    var room = Rehearsal()
    room.type(["/revenue/target: 900,000 EUR", "/parties/company: Acme"])
    #expect(room.agreement[.target]?.amount == ExactDecimal("900000.00"))
    #expect(room.conversation.position == .question("period", then: nil))
  }

  @Test func linesOfAListAreKeptOneByOne() {
    var room = Rehearsal()
    room.type(["Acme", "Q1 2027", "Ana Ruiz, CMO"])
    #expect(room.agreement.participants(of: .marketing).map(\.name) == ["Ana Ruiz"])
    room.type(["Eva Sol, campaign manager", "", "Tom Berg, Head of Sales"])
    #expect(room.agreement[list: .participants].map(\.name) == ["Ana Ruiz", "Eva Sol", "Tom Berg"])
  }

  @Test func aPastedLineIsNeverACommand() {
    var room = Rehearsal()
    room.type("/quit", pasted: true)
    #expect(room.agreement[.company] == "/quit")
  }

  @Test func aNearMissOfACommandIsNoAnswer() {
    var room = Rehearsal()
    let turn = room.type("/bakc")
    #expect(turn.isRefused)
    #expect(room.words(turn.said).contains("/back"))
    #expect(room.agreement[.company] == nil)
  }

  @Test func everyEventComesBackFromItsJSON() {
    var room = Rehearsal()
    room.type(Sample.all + ["/undo 3", "/redo", "/language es", "/clause Ferias: dos días"])
    for event in room.events { expectNoDifference(Event(json: event.json), event) }
    let again = Conversation(id: "acme", language: "en", events: room.events)
    expectNoDifference(again, room.conversation)
  }
}
