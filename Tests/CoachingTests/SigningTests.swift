import AgreementModel
import Coaching
import Sealing
import Testing

@Suite struct SigningTests {
  private func complete() -> Rehearsal {
    var room = Rehearsal()
    room.type(Sample.all)
    return room
  }

  @Test func nothingIsSignedWhileSomethingIsMissing() {
    var room = Rehearsal()
    room.type(Sample.setup)
    let turn = room.type("/sign")
    #expect(turn.isRefused)
    #expect(room.words(turn.said).contains("Revenue target"))
    #expect(room.conversation.position == .question("revenue.target", then: nil))
  }

  @Test func bothTeamsSignByFullName() throws {
    var room = complete()
    #expect(room.conversation.position == .review)
    room.type("")
    #expect(room.type("Ana").isRefused)
    #expect(room.type("Tom Berg").isRefused, "he is Sales")
    #expect(room.type("").isRefused, "nobody has signed yet")
    #expect(room.type("Nina Vega").isRefused, "no role")
    room.type(["ana ruiz", "Nina Vega, SDR lead", "", "Tom Berg"])
    let signatures = room.agreement[list: .signatures]
    #expect(signatures.map(\.name) == ["Ana Ruiz", "Nina Vega", "Tom Berg"])
    #expect(signatures.map(\.role) == ["CMO", "SDR lead", "Head of Sales"])
    #expect(signatures.map(\.at) == Array(repeating: "2026-12-01T10:00:00+01:00", count: 3))
    room.type("")
    #expect(room.conversation.isSealed)
    #expect(room.agreement[.status] == "signed")
    guard case .intact(let version) = Verdict(of: room.agreement.inWrittenOrder.tree) else {
      Issue.record("\(Verdict(of: room.agreement.inWrittenOrder.tree))")
      return
    }
    #expect(version.signatures.count == 3)
  }

  @Test(arguments: [
    "/revenue/target: 5", "/back", "/undo", "/edit period", "/skip", "/clause a: b", "/sign", "/language es", "hello",
  ])
  func aSignedVersionIsFrozen(line: String) {
    var room = complete()
    room.type(["", "Ana Ruiz", "", "Tom Berg", ""])
    let before = room.conversation
    #expect(room.type(line).isRefused)
    #expect(room.conversation == before)
  }

  @Test func aChangeAfterASignatureDropsIt() {
    var room = complete()
    room.type(["", "Ana Ruiz"])
    let turn = room.type("/response/share: 90%")
    #expect(room.agreement[list: .signatures].isEmpty)
    #expect(room.words(turn.said).contains("no longer fit"))
  }
}
