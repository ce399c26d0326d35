import AgreementModel
import Coaching
import CustomDump
import Testing

@Suite struct FacilitationTests {
  private func begun() -> Rehearsal {
    var room = Rehearsal()
    room.type(Sample.setup)
    return room
  }

  @Test func teamsThatAnswerApartSeeTheGap() {
    var room = begun()
    room.type(Sample.revenue + Sample.value)
    room.type("/apart")
    #expect(room.ask.isHidden)
    #expect(room.ask.speaker == .marketing)
    #expect(room.type("8%").said.isEmpty)
    #expect(room.ask.speaker == .sales)
    let reveal = room.words(room.type("3%").said)
    // 40 ÷ 0.08 = 500, ÷ 3 = 166.7 → 167; 40 ÷ 0.03 = 1333.3 → 1334, ÷ 3 = 444.4 → 445; 1334 − 500 = 834
    #expect(reveal.contains("At 8% (Marketing): 500 leads, 167 a month."))
    #expect(reveal.contains("At 3% (Sales): 1,334 leads, 445 a month."))
    #expect(reveal.contains("The gap is 834 leads"))
    #expect(room.agreement[.leadToCustomer] == nil)
    room.type("52 of 1240")
    let place = Pointer(["provenance", "/conversion/leadToCustomer", "estimates"])
    #expect(room.agreement.tree[place]?.array?.compactMap { $0["said"]?.string } == ["8%", "3%"])
  }

  @Test func estimatesStayWithAnAnswerThatIsTakenBackAndGivenAnew() {
    var room = begun()
    room.type(Sample.revenue + Sample.value + ["/apart", "8%", "3%", "52 of 1300", "/undo", "52 of 1240"])
    let place = Pointer(["provenance", "/conversion/leadToCustomer", "estimates"])
    #expect(room.agreement.tree[place]?.array?.compactMap { $0["said"]?.string } == ["8%", "3%"])
  }

  @Test(arguments: ["/apart conversion", "/apart 4", "/apart Lead → customer rate", "/aparte tasa"])
  func apartWorksAtAQuestionThatIsNamed(line: String) {
    var room = begun()
    room.type(line)
    #expect(room.conversation.position.question == "conversion.leadToCustomer")
    #expect(room.ask.isHidden)
  }

  @Test func slipsOfPaperHaveAMiddleAndARange() {
    var room = begun()
    room.type(Sample.revenue + Sample.value + ["/apart", "8%, 5%, 10%"])
    let reveal = room.words(room.type("3%; 4%").said)
    #expect(reveal.contains("Marketing says 8% in the middle, from 5% to 10% (3 slips)."))
    #expect(reveal.contains("Sales says 3% in the middle, from 3% to 4% (2 slips)."))
  }

  @Test func thoseBelowThreeAreHeard() {
    var room = begun()
    room.type("/consensus 4 2")
    #expect(room.agreement[list: .consensus].map(\.name) == ["Ana Ruiz", "Tom Berg"])
    room.type("six attempts are a lot")
    #expect(room.agreement[list: .consensus].map(\.words) == [nil, "six attempts are a lot"])
    #expect(room.conversation.position == .question("revenue.target", then: nil))
    #expect(room.type("/consensus 7").isRefused)
    room.type("/consensus Tom 5, Ana 4")
    // The first round stays, with the words that were heard.
    #expect(room.agreement[list: .consensus].map(\.score) == [4, 2, 5, 4])
    #expect(room.agreement[list: .consensus].map(\.team) == [.marketing, .sales, .sales, .marketing])
    #expect(room.agreement[list: .consensus].allSatisfy { $0.pointer == "/revenue/target" })
  }

  @Test(arguments: [
    "/object Sales: 95% is too much in August", "objection, Sales: 95% is too much in August",
    "objeción: ventas: 95% is too much in August",
  ])
  func anObjectionIsKeptToTheLetter(line: String) {
    var room = begun()
    room.type(line)
    #expect(room.agreement[list: .objections].map(\.text) == ["95% is too much in August"])
    #expect(room.agreement[list: .objections].map(\.team) == [.sales])
  }

  @Test func notesAndParkedPointsReachTheModel() {
    var room = begun()
    room.type(["/note the fair is in May", "park: one definition for both brands", "aparcar: la comisión"])
    #expect(room.agreement[list: .notes].map(\.text) == ["the fair is in May"])
    #expect(room.agreement[list: .parked].map(\.text) == ["one definition for both brands", "la comisión"])
    #expect(room.words(room.type("/parked").said).contains("la comisión"))
    room.type("/undo")
    #expect(room.agreement[list: .parked].count == 1)
  }

  @Test func whatNobodyKnowsHasAnOwnerAndADay() {
    var room = begun()
    room.type("we don't know yet, Ana finds out by 15 January 2027")
    let expected = OpenAnswer(pointer: "/revenue/target", owner: "Ana Ruiz", due: LocalDate("2027-01-15")!)
    expectNoDifference(room.agreement[list: .open], [expected])
    #expect(room.conversation.position == .question("revenue.marketingShare", then: nil))
    #expect(room.type("we don't know").isRefused)
    room.type("/revenue/target: 900,000")
    #expect(room.agreement[list: .open].isEmpty)
  }

  @Test func finishLeavesNothingMissing() {
    var room = begun()
    room.type("/finish")
    #expect(room.conversation.position == .review)
    #expect(room.agreement[list: .open].contains { $0.pointer == "/response/limit" && $0.owner == "Tom Berg" })
    #expect(room.agreement[list: .open].allSatisfy { $0.due == LocalDate("2026-12-08") })
    #expect(!room.type("").isRefused)
    #expect(room.conversation.position == .signing(.marketing))
  }

  @Test func parallelDraftsKeepTheirAnswersApart() {
    var room = begun()
    room.type(Sample.revenue + Sample.value + ["52 of 1240", "/scenario cautious", "/conversion/leadToCustomer: 3%"])
    #expect(room.agreement[.leadToCustomer]?.value == Ratio(3, 100))
    let turn = room.type("/scenario")
    guard case .scenarios(let lines)? = turn.said.first else {
      Issue.record("no comparison")
      return
    }
    #expect(lines.map(\.name) == ["", "cautious"])
    #expect(lines.map { $0.facts["leads"] } == [.count(954), .count(1334)])
    room.type("/scenario first")
    #expect(room.agreement[.leadToCustomer]?.value == Ratio(52, 1240))
    let again = Conversation(id: "acme", language: "en", events: room.events)
    expectNoDifference(again, room.conversation)
  }

  @Test func whatWasSaidStaysWhicheverDraftIsWorkedOn() {
    var room = begun()
    room.type(["/note before", "/scenario cautious", "/note in between", "objection, Sales: too much", "/park fairs"])
    room.type(["/exercise", "whoever calls", "", "/scenario first", "/revenue/target: 900,000"])
    #expect(room.agreement[list: .notes].map(\.text) == ["before", "in between"])
    #expect(room.agreement[list: .objections].map(\.text) == ["too much"])
    #expect(room.agreement[list: .parked].map(\.text) == ["fairs"])
    #expect(
      room.agreement.tree[Pointer(["qualifiedLead", "definitions"])]?.array?.map { $0["text"] } == ["whoever calls"])
    room.type(["/undo 2"])
    #expect(room.agreement[list: .notes].map(\.text).last == "in between")
    #expect(room.agreement[list: .objections].map(\.text) == ["too much"])
  }

  @Test func whoSpeaksIsKeptWithTheAnswer() {
    var room = begun()
    room.type(["/speaker sales", "1 million"])
    #expect(room.agreement.tree[Pointer(["provenance", "/revenue/target", "by"])] == "sales")
  }

  @Test(arguments: [90, 60, 45, 120]) func timeBoxesSumToTheWorkshop(minutes: Int) {
    #expect(TimeBoxes(minutes: minutes).total == minutes)
    if minutes == 90 { #expect(TimeBoxes().steps[.qualifiedLead] == 18) }
  }
}

@Suite struct PreparingTests {
  @Test func whatIsPreparedIsOfferedToTheRoom() throws {
    var room = Rehearsal()
    let begin = room.conversation.beginPreparing(in: Rehearsal.scene())
    room.conversation.apply(begin)
    room.type([
      "Acme", "Q1 2027", "Ana Ruiz, CMO", "", "Tom Berg, Sales", "", "6", "20", "", "email, phone", "", "",
    ])
    #expect(room.conversation.hasPrepared)
    #expect(room.conversation.sheet.map(\.question).contains("revenue.target"))
    #expect(room.conversation.sheet.first { $0.question == "customerValue.average" }?.who == "Tom Berg")
    room.conversation.apply(room.conversation.openRoom(in: Rehearsal.scene()))
    #expect(room.conversation.position == .question("parties.company", then: nil))
    #expect(room.conversation.prepared.contains("capacity.representatives"))
    #expect(room.ask.offer == .text("Acme"))
    #expect(room.ask.said.contains(.coach(Message("coach.isPrepared"))))
    room.type("")
    #expect(!room.conversation.prepared.contains("parties.company"))
    #expect(room.conversation.position == .question("period", then: nil))
  }
}

@Suite struct ExerciseTests {
  @Test func everybodysDefinitionIsShownWordForWord() {
    var room = Rehearsal()
    room.type(Sample.setup + ["/goto 5", "/exercise", "somebody with budget", "who asked for a demo; and fits"])
    let shown = room.words(room.type("").said)
    #expect(shown.contains("1. somebody with budget\n2. who asked for a demo; and fits\n2 definitions"))
    #expect(room.conversation.position == .question("qualifiedLead.fit", then: nil))
    #expect(room.agreement.tree["/qualifiedLead/definitions" as Pointer]?.array?.count == 2)
  }
}
