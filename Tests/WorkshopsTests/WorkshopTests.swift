import Foundation
import Testing
import Workshops

let ana = Claimant(pid: 4711, host: "ana.local", since: "2027-01-04T10:42:00+01:00")
let tom = Claimant(pid: 4712, host: "tom.local", since: "2027-01-04T11:00:00+01:00")

@Suite struct WorkshopTests {
  let directory: TemporaryDirectory
  let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.file("acme.entente")
  }

  @discardableResult
  func create(events: Int = 0) throws -> WorkshopContents {
    let workshop = try Workshop.create(at: path, name: "Acme Q1", created: "2027-01-04T10:42:00+01:00", claim: ana)
    for number in 0..<events { try workshop.append(#"{"answer":\#(number)}"#, at: "2027-01-04T10:4\(number % 10):00Z") }
    workshop.close()
    return workshop.contents
  }

  @Test func whatWasAddedIsThereAfterReopening() throws {
    let written = try create(events: 12)
    let workshop = try Workshop.open(at: path, claim: ana)
    #expect(workshop.contents == written)
    #expect(workshop.contents.events.map(\.number) == Array(1...12))
    #expect(workshop.contents.events[3].payload == #"{"answer":3}"#)
    #expect(workshop.contents.events[3].at == "2027-01-04T10:43:00Z")
    try workshop.append("last", at: "2027-01-04T12:00:00Z")
    workshop.close()
    #expect(try Workshop.read(at: path).events.last?.payload == "last")
  }

  /// Worked out with Python: hashlib.sha256(json.dumps([…], ensure_ascii=False, separators=(",", ":")).encode()).
  @Test func theChainCanBeCheckedByOtherPrograms() throws {
    let workshop = try Workshop.create(at: path, name: "Açme", created: "2027-01-04T10:42:00+01:00", claim: ana)
    try workshop.append(["{\"a\":\"ñ\"}", "{}"], at: "2027-01-04T10:43:00+01:00")
    #expect(
      workshop.contents.events.map(\.digest) == [
        "12db8aab4cd210996e09e7e7ebcb46bf2d227575d401632d60a670865e3f16e4",
        "852ad2013eafd48ef9177e6d3d4944d498193fb645cbac0bd04576d3c25c7072",
      ])
  }
}
