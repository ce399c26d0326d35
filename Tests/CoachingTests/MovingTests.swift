import AgreementModel
import Coaching
import CustomDump
import Testing

@Suite struct MovingTests {
  @Test func backReachesTheFirstQuestionAndLosesNothing() {
    var room = Rehearsal()
    room.type(Sample.all)
    let before = room.agreement
    var steps = 0
    while !room.type("/back").isRefused { steps += 1 }
    #expect(room.conversation.position == .question("parties.company", then: nil))
    #expect(steps > 30)
    #expect(room.agreement == before)
  }

  @Test func enterKeepsWhatWasAnsweredBefore() {
    var room = Rehearsal()
    room.type(Sample.all)
    let before = room.agreement
    room.type("/goto 1")
    for _ in 0..<60 where room.conversation.position != .review { room.type("") }
    #expect(room.conversation.position == .review)
    #expect(room.agreement.tree == before.tree)
  }

  @Test func undoAndRedoGoThroughEveryAnswer() {
    var room = Rehearsal()
    var models: [JSON] = [room.agreement.tree]
    for line in Sample.setup + Sample.revenue {
      room.type(line)
      if room.agreement.tree != models.last { models.append(room.agreement.tree) }
    }
    let forward = models
    while room.conversation.canUndo {
      room.type("/undo")
      if room.agreement.tree != models.last { models.append(room.agreement.tree) }
    }
    #expect(Array(models.dropFirst(forward.count - 1)) == forward.reversed())
    while room.conversation.canRedo { room.type("/redo") }
    #expect(room.agreement.tree == forward.last)
    #expect(room.type("/redo").isRefused)
  }

  @Test func undoSurvivesARestart() {
    var room = Rehearsal()
    room.type(Sample.setup + Sample.revenue)
    room.type("/undo 2")
    room.conversation = Conversation(id: "acme", language: "en", events: room.events)
    #expect(room.conversation.canUndo)
    room.type("/redo")
    #expect(room.agreement[.marketingShare] != nil)
  }

  @Test func aChangedAnswerKeepsTheLaterOnesAndMarksThem() {
    var room = Rehearsal()
    room.type(Sample.all)
    let turn = room.type("/revenue/target: 2 million")
    #expect(room.agreement[.leadsPerMonth]?.total == 954)
    #expect(room.conversation.stale.contains("commitment.leadsPerMonth"))
    let words = room.words(turn.said)
    // 2,000,000 · 0.6 ÷ 18,000 = 66.7 → 67; ÷ (52 ÷ 1240) = 1589.7 → 1590; ÷ 3 = 529.9 → 530
    #expect(words.contains("67 customers needed from Marketing's leads; it was 40"))
    #expect(words.contains("1,590 qualified leads in Q1 2027, 530 a month; it was 954"))
    #expect(words.contains("Leads promised"))
    room.type("/edit leads promised")
    room.type("530 a month")
    #expect(!room.conversation.stale.contains("commitment.leadsPerMonth"))
    #expect(room.conversation.position == .review)
  }

  @Test func editReturnsToWhereItWasCalled() {
    var room = Rehearsal()
    room.type(Sample.setup + ["1.2 million"])
    room.type("/edit period")
    #expect(room.conversation.position.question == "period")
    room.type("Q2 2027")
    #expect(room.conversation.position == .question("revenue.marketingShare", then: nil))
    #expect(room.agreement[.id] == "acme-q2-2027")
  }

  @Test func skippedQuestionsStayOpen() {
    var room = Rehearsal()
    room.type(Sample.setup)
    room.type("/skip")
    #expect(room.conversation.skipped == ["revenue.target"])
    room.type("/goto")
    #expect(room.conversation.position == .question("revenue.target", then: nil))
  }

  @Test(arguments: ["8", "response", "Response time", "tiempo de respuesta", "/goto"])
  func stepsAreFoundByNumberAndName(text: String) {
    var room = Rehearsal()
    room.type(text == "/goto" ? text : "/goto \(text)")
    #expect(room.conversation.position.step == (text == "/goto" ? .setup : .response))
  }

  @Test func aCardLineIsChangedByItsNumber() {
    var room = Rehearsal()
    room.type(Sample.setup + ["/goto 9", "1 8"])
    #expect(room.agreement[.attemptCount] == 8)
    room.type(["2", "15 working days", ""])
    #expect(room.agreement[.attemptsWithin] == AgreedDuration(ISODuration(15, .days), .working))
    #expect(room.agreement[list: .channels] == ["phone", "email"])
    #expect(room.agreement.tree[Pointer(["provenance", "/attempts/count", "origin"])] == "decided")
    #expect(room.agreement.tree[Pointer(["provenance", "/attempts/channels", "origin"])] == "proposed")
  }

  @Test func theLanguageChangesAndNothingIsAskedAgain() {
    var room = Rehearsal()
    room.type(Sample.setup + ["/language es"])
    #expect(room.conversation.position == .question("revenue.target", then: nil))
    #expect(room.words(room.type("1,2 millones").said).contains("1.200.000"))
    #expect(room.agreement[.language] == "es")
  }
}

@Suite struct DefinitionBehindTheRateTests {
  private func atTheQuestion(rate: String) -> Rehearsal {
    var room = Rehearsal()
    room.type(Sample.setup + Sample.revenue + Sample.value + [rate, "14 days around the clock", ""])
    room.type(["fits", "", "asked", "", "fit and intent", "confirmed"])
    return room
  }

  @Test func anotherDefinitionMakesTheRateAssumedAndAsksAgain() {
    var room = atTheQuestion(rate: "52 of 1240")
    #expect(room.conversation.position == .question("conversion.definition", then: nil))
    room.type("stricter")
    #expect(room.agreement.tree[Pointer(["provenance", "/conversion/leadToCustomer", "origin"])] == "assumed")
    #expect(room.conversation.position == .question("conversion.leadToCustomer", then: .card(.qualifiedLead)))
    room.type("5%")
    #expect(room.conversation.position == .card(.qualifiedLead))
  }

  @Test func theSameDefinitionGoesOn() {
    var room = atTheQuestion(rate: "52 of 1240")
    room.type("")
    #expect(room.agreement.tree["/conversion/definition" as Pointer] == "same")
    #expect(room.conversation.position == .card(.qualifiedLead))
  }

  @Test func anAssumedRateIsNotAskedAbout() {
    let room = atTheQuestion(rate: "4%")
    #expect(room.conversation.position == .card(.qualifiedLead))
  }
}
