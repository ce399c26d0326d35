import AgreementModel
import Coaching
import Prompts
import Sealing
import Testing
import WorkingTime

@testable import Commands

/// The next version of a signed agreement, without a terminal.
@Suite struct AmendmentTests {
  static let signing = ["", "Ana Ruiz", "", "Tom Berg", ""]

  /// A signed workshop. In Spanish it is switched to Spanish before the signatures.
  private func signed(_ language: String = "en") -> Rehearsal {
    var room = Rehearsal()
    room.type(Sample.all)
    if language == "es" { room.type("/language es") }
    room.type(Self.signing)
    #expect(room.conversation.isSealed)
    return room
  }

  private func bytes(_ agreement: Agreement?) -> String { CanonicalJSON.text(of: agreement?.tree ?? .null) }

  private func isIntact(_ agreement: Agreement) -> Bool {
    if case .intact = Verdict(of: agreement.inWrittenOrder.tree) { true } else { false }
  }

  @Test(arguments: [("en", "8, attempts", "2 working hours"), ("es", "8 y intentos", "2 horas hábiles")])
  func onlyWhatIsToChangeIsWalked(language: String, what: String, limit: String) throws {
    var room = signed(language)
    let first = bytes(room.conversation.versions.first)
    room.amend("the first quarter taught us")
    #expect(room.conversation.position == .amending)
    #expect(room.agreement[.version] == 2 && room.agreement[.status] == "draft")
    #expect(room.agreement[list: .signatures].isEmpty && room.agreement.tree["seal"] == .null)
    room.type([what])
    #expect(room.conversation.position == .question("response.limit", then: nil))
    #expect(room.ask.offer == .duration(AgreedDuration(ISODuration(4, .hours), .working)))
    room.type([limit])
    var walked: [Position] = []
    while room.conversation.position != .review, walked.count < 20 {
      walked.append(room.conversation.position)
      room.type([""])
    }
    #expect(walked.contains(.card(.response)) && walked.contains(.card(.attempts)))
    #expect(walked.last == .question("period.effectiveFrom", then: nil))
    #expect(!walked.contains { $0.step == .revenue || $0.step == .rejection })
    room.type(Self.signing)
    #expect(room.conversation.isSealed && room.conversation.versions.count == 2)

    let second = try #require(room.conversation.versions.last)
    let ancestor = try #require(second[list: .history].first)
    #expect(ancestor.version == 1 && ancestor.reason == "the first quarter taught us")
    #expect(ancestor.digest == room.conversation.versions[0].sealDigest)
    #expect(ancestor.at == "2026-12-01T10:00:00+01:00")
    #expect(second[.id] == room.conversation.versions[0][.id])
    #expect(room.conversation.versions.allSatisfy(isIntact))
    #expect(bytes(room.conversation.versions[0]) == first, "a sealed version never changes")
  }

  /// What is folded again from the log is what the conversation was, with every version in it.
  /// The third version names the first one as well.
  @Test func theHistoryGrows() {
    var room = signed()
    for (number, reason, limit) in [
      (2, "a first reason", "2 working hours"), (3, "a second reason", "3 working hours"),
    ] {
      room.amend(reason)
      room.type(["8", limit])
      for _ in 0..<20 where room.conversation.position != .review { room.type([""]) }
      room.type(Self.signing)
      #expect(room.conversation.isSealed && room.agreement[.version] == number)
    }
    #expect(room.agreement[list: .history].map(\.version) == [1, 2])
    #expect(room.agreement[list: .history].map(\.reason) == ["a first reason", "a second reason"])
  }

  @Test func theLogKeepsEveryVersion() {
    var room = signed()
    room.amend("why not")
    room.type(["response limit", "2 working hours", ""])
    room.type(Self.signing)
    room.amend("once more")
    room.type(["target", "1.3 million"])
    let events = room.events.map { Event(json: $0.json) }
    let again = Conversation(id: "acme", language: "en", events: events.compactMap(\.self))
    #expect(events.count == room.events.count && !events.contains(nil))
    #expect(again.versions == room.conversation.versions && again.agreement == room.agreement)
    #expect(again.amendment == room.conversation.amendment && again.position == room.conversation.position)
    #expect(again.versions.count == 2 && again.agreement[.version] == 3)
  }

  /// 1.3 million × 60 % = 780,000; ÷ 18,000 = 43⅓ customers; × 1240 ÷ 52 = 1,033⅓, so 1,034 leads; the promise of 954
  /// rests on the target and is looked at again though nobody picked it.
  @Test func whatRestsOnAChangeIsWalkedToo() {
    var room = signed()
    room.amend("the target grew")
    room.type(["revenue target", "1.3 million"])
    #expect(room.conversation.position != .review)
    var asked: [Question.ID] = []
    while room.conversation.position != .review, asked.count < 20 {
      if let id = room.conversation.position.question { asked.append(id) }
      room.type([""])
    }
    #expect(asked.contains("commitment.leadsPerMonth"))
    #expect(room.conversation.stale.isEmpty)
  }

  /// A target of 3 million with the promise of the period before falls short by far; as long as the new promise is not
  /// given, nothing is said about it. 3,000,000 × 60 % ÷ 18,000 = 100 customers, × 1240 ÷ 52 = 2,384.6 leads.
  @Test func numbersAreJudgedWhenAllAreGiven() throws {
    var room = signed()
    room.amend("Q2 has its own numbers", onlyNumbers: true)
    let judgements = ["figure.shortfall", "figure.capacityUsed", "critique."]
    func judged() -> [String] {
      room.said.compactMap { if case .coach(let message) = $0 { message.key } else { nil } }.filter { key in
        judgements.contains { key.hasPrefix($0) }
      }
    }
    for line in ["", "3 million", "18,000", "52 of 1240"] {
      room.type([line])
      #expect(judged() == [], "after \(line)")
    }
    #expect(room.conversation.position == .question("commitment.leadsPerMonth", then: nil))
    room.type(["400 a month"])
    let said = judged()
    #expect(said.contains { $0.hasPrefix("figure.shortfall") }, "\(said)")
    #expect(said.contains { $0.hasPrefix("figure.capacityUsed") }, "\(said)")
  }

  @Test func numbersAreThoseOfTheNextPeriod() throws {
    var room = signed()
    room.amend("Q2 has its own numbers", onlyNumbers: true)
    #expect(room.conversation.position == .question("period", then: nil))
    room.type([""])
    let period = try #require(room.agreement[.period])
    #expect(period.label == "Q2 2027" && period.from.description == "2027-04-01")
    var asked: [Question.ID] = []
    while room.conversation.position != .review, asked.count < 20 {
      asked += [room.conversation.position.question].compactMap(\.self)
      room.type([""])
    }
    #expect(
      Array(asked.prefix(5)) == [
        "revenue.target", "customerValue.average", "conversion.leadToCustomer", "commitment.leadsPerMonth",
        "period.effectiveFrom",
      ])
    #expect(!asked.contains("response.limit") && asked.contains("review.reviewOn"))
    // The months are those of the new quarter, the leads the same: 954 over 30, 31 and 30 days.
    let leads = try #require(room.agreement[.leadsPerMonth])
    #expect(leads.counts.map(\.month) == ["2027-04", "2027-05", "2027-06"] && leads.total == 954)
    #expect(room.agreement[.effectiveFrom]?.description == "2027-04-01")
    #expect(room.agreement[.reviewOn].map { $0 > period.from } == true)
    room.type(Self.signing)
    #expect(room.conversation.versions.allSatisfy(isIntact))
  }

  @Test(arguments: [1, 4])
  func takenBackItLeavesTheSignedVersion(answers: Int) {
    var room = signed()
    let before = room.conversation
    room.amend("a mistake")
    room.type(Array(["response limit", "2 working hours", "/language es", ""].prefix(answers)))
    while room.conversation.canUndo { room.type(["/undo"]) }
    #expect(room.conversation.isSealed && room.conversation.amendment == nil)
    #expect(room.agreement == before.agreement && room.conversation.versions == before.versions)
    #expect(isIntact(room.agreement))
    #expect(room.type("/response/limit: 1 h").isRefused)
    // Taken back by mistake: it is done again.
    room.type(["/redo"])
    #expect(room.agreement[.version] == 2 && room.conversation.amendment != nil)
  }

  @Test func aScenarioOfADraftNeverTouchesWhatIsSealed() {
    var room = signed()
    let first = bytes(room.conversation.versions.first)
    room.amend("two ways")
    room.type(["response limit"])
    room.type("/scenario fast")
    room.type("/note said in the room")
    room.type("/scenario")
    while room.conversation.canUndo { room.type(["/undo"]) }
    #expect(bytes(room.conversation.versions.first) == first && bytes(room.agreement) == first)
  }

  @Test func whatCannotBeAmended() {
    var draft = Rehearsal()
    draft.type(Sample.setup)
    #expect(draft.amend("x", expectsRefusal: true).isRefused, "nothing is signed")
    var room = signed()
    #expect(room.amend("  ", expectsRefusal: true).isRefused, "no reason")
    room.amend("a reason")
    #expect(room.amend("another", expectsRefusal: true).isRefused, "one is open")
    #expect(room.type("").isRefused, "nothing was picked")
    #expect(room.type("8, the weather").isRefused)
    #expect(room.words(room.type("the weather").said).contains("the weather"))
    room.type(["response limit", "", "/skip"])
    #expect(room.conversation.position == .review)
    let turn = room.type("")
    #expect(turn.isRefused && room.words(turn.said).contains("Nothing is different"))
  }
}

extension Rehearsal {
  @discardableResult
  mutating func amend(_ reason: String, onlyNumbers: Bool = false, expectsRefusal: Bool = false) -> Turn {
    let turn = conversation.amend(reason: reason, onlyNumbers: onlyNumbers, in: Self.scene())
    #expect(turn.isRefused == expectsRefusal)
    for event in turn.events { conversation.apply(event) }
    events += turn.events
    return turn
  }
}
