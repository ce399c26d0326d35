import AgreementModel
import Coaching
import Prompts
import Testing
import WorkingTime

@testable import Commands

/// The rules in the conversation: said when an answer makes something weak, and before it is signed.
@Suite struct CritiqueTests {
  @Test func aWeakAnswerIsCalledOutOnce() {
    var room = Room()
    room.type("/response/limit: 24h clock")
    #expect(room.spoken == ["rule.response.slow", "rule.response.unattended"])
    room.type("/response/limit: 25h clock")
    #expect(room.spoken == [])
    room.type("/response/limit: 4 working hours")
    #expect(room.spoken == [])
    room.type("/response/limit: 24h clock")
    #expect(room.spoken == ["rule.response.slow", "rule.response.unattended"])
  }

  @Test func aSoundAnswerIsNot() {
    var room = Room()
    room.type("/response/limit: 4 working hours")
    room.type("/delivery/channel: CRM task")
    room.type("/response/share: 95%")
    #expect(room.spoken == [])
  }

  @Test func aListIsJudgedWhenItIsComplete() {
    var room = Room()
    room.type("/goto 11")
    room.type("3")
    room.type("outside the profile → discard")
    #expect(room.spoken == [], "another reason may bring the lead back")
    room.type("not interested → discard")
    #expect(room.spoken == ["rule.rejection.catchAll"], "a line that no other line can mend")
    room.type("")
    #expect(room.spoken == ["rule.rejection.noWayBack"])
  }

  @Test func theEndOfAListRepeatsNothing() {
    var room = Room()
    room.type("/goto 5")
    room.type("Good companies")
    #expect(room.spoken == ["rule.words.vague"])
    room.type("")
    #expect(room.spoken == [])
    room.type("Seems motivated")
    #expect(room.spoken == ["rule.criterion.unverifiable"])
    room.type("")
    #expect(room.spoken == [])
  }

  @Test func twoPointsAtMostAndTheWorstFirst() {
    var room = Room()
    room.type("/attempts/channels: phone")
    #expect(room.spoken == ["rule.attempts.oneChannel"])
    room.type("/attempts/requiredChannels: e-mail; letter; visit")
    #expect(room.spoken == ["rule.attempts.requiredNotAgreed", "rule.attempts.requiredNotAgreed"])
  }

  @Test func aCardIsJudgedAsAWhole() {
    var room = Room()
    room.type("/goto 9")
    room.type("2 3 working hours")
    #expect(room.spoken == [])
    room.type("")
    #expect(room.spoken == ["rule.attempts.windowShort"])
  }

  @Test func whatIsNotAnsweredYetIsNotMissed() {
    var room = Room()
    room.type("/delivery/channel: CRM task")
    #expect(!room.spoken.contains { $0.hasPrefix("rule.delivery.no") })
  }

  @Test func aBlockerIsNotSigned() throws {
    var room = try Room(
      Fixtures.full(), edits: [set("/conversion/definition", #""same""#), set("/capacity/followUpHoursPerWeek", "1")])
    let turn = room.type("/sign")
    #expect(turn.isRefused)
    #expect(room.words.contains("hours a week"))
    #expect(room.conversation.position.step == .commitment)
  }

  @Test func cautionsAreTheLastCritique() throws {
    var room = try Room(Fixtures.full(), edits: [set("/conversion/definition", #""same""#)])
    let turn = room.type("/sign")
    #expect(!turn.isRefused)
    #expect(room.words.contains("My last critique before you sign, 1 point"))
    #expect(room.words.contains("Plan a ramp"))
  }
}

/// A conversation without a terminal, to which lines are typed.
private struct Room {
  var conversation: Conversation
  var said: [Utterance] = []

  private static let packs = Pack.languages.compactMap { Pack(language: $0) }
  private static let zones = ZoneDatabase()
  private static let lexicon = Lexicon(packs: packs, zoneNames: zones.names)

  /// A room that knows when it works and in which period.
  init() {
    conversation = Conversation(id: "acme", language: "en")
    for line in [
      "/period: Q1 2027", "/calendar/weeklyHours: Mon–Fri 9–18", "/calendar/timeZone: Madrid", "/currency: EUR",
    ] {
      type(line)
    }
  }

  /// A room in which everything of an agreement is answered, with other values at some places.
  init(_ agreement: Agreement, edits: [Edit]) throws {
    var tree = agreement.tree
    for edit in edits { tree[edit.pointer] = try edit.json.map(Fixtures.json) }
    for name in ["signatures", "addenda", "history"] { tree[Pointer([name])] = [] }
    let changes = (tree.object?.members ?? []).map { Change(Pointer([$0.name]), $0.value, origin: .decided) }
    let event = Event(
      .answered, at: "2026-12-01T10:00:00+01:00", by: .both, changes: changes, position: .question("period", then: nil))
    conversation = Conversation(id: "acme", language: "en", events: [event])
  }

  @discardableResult
  mutating func type(_ line: String) -> Turn {
    let scene = Scene(
      now: Instant(seconds: 1_796_115_600), workshopName: "Acme", machineZone: "Europe/Madrid", lexicon: Self.lexicon,
      zone: { try? Self.zones.rules(for: $0) }, digest: { _ in "" }, seal: { _ in .null })
    let turn = conversation.turn(for: Line(line), in: scene)
    for event in turn.events { conversation.apply(event) }
    said = turn.said
    return turn
  }

  /// The rules that spoke after the last line.
  var spoken: [String] {
    said.compactMap { utterance in
      guard case .coach(let message) = utterance, message.key.hasPrefix("critique."),
        case .message(let says)? = message.values["says"]
      else { return nil }
      return String(says.key.dropLast(".says".count))
    }
  }

  var words: String {
    said.compactMap { utterance in
      switch utterance {
      case .coach(let message), .problem(let message): Pack(language: "en")?.render(message)
      default: nil
      }
    }.joined(separator: "\n")
  }
}
