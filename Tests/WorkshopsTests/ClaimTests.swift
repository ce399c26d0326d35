import Foundation
import GRDB
import Testing
import Workshops

@Suite struct ClaimTests {
  let directory: TemporaryDirectory
  let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = FileSystemPath.resolved(directory.path) + "/acme.entente"
  }

  @Test func aSecondWriterIsToldWhoHasIt() throws {
    let workshop = try Workshop.create(at: path, name: "Acme", created: "now", claim: ana)
    #expect(throws: WorkshopError.claimed(path: path, by: ana)) { try Workshop.open(at: path, claim: tom) }
    workshop.close()
    let second = try Workshop.open(at: path, claim: tom)
    #expect(throws: WorkshopError.claimed(path: path, by: tom)) { try Workshop.open(at: path, claim: ana) }
    second.close()
    #expect(directory.names == ["acme.entente"])
  }

  /// However the file is called, it is one file.
  @Test func aLinkIsNoWayAround() throws {
    let workshop = try Workshop.create(at: path, name: "Acme", created: "now", claim: ana)
    try FileManager.default.createSymbolicLink(atPath: directory.file("link.entente"), withDestinationPath: path)
    for other in [directory.file("link.entente"), directory.path + "/./acme.entente"] {
      #expect(throws: WorkshopError.claimed(path: path, by: ana)) { try Workshop.open(at: other, claim: tom) }
    }
    workshop.close()
  }

  @Test func anotherProcessHasIt() throws {
    let other = try ProbeProcess("draft", path, "3", "hold")
    try other.wait(for: "done")
    let error = #expect(throws: WorkshopError.self) { try Workshop.open(at: path, claim: tom) }
    guard case .claimed(path, let claimant?)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(claimant.pid == other.pid)
    #expect(claimant.host == Claimant.current(since: "").host)
    #expect(claimant.since == "2027-01-04T10:42:00+01:00")
    // Reading is free.
    #expect(try Workshop.read(at: path).events.count == 3)
  }

  @Test func theClaimOfADeadProcessIsTakenOver() throws {
    let other = try ProbeProcess("draft", path, "3", "hold")
    try other.wait(for: "done")
    other.kill()
    #expect(directory.names == ["acme.entente", "acme.entente.lock"])
    let workshop = try Workshop.open(at: path, claim: tom)
    #expect(workshop.contents.events.count == 3)
    #expect(throws: WorkshopError.claimed(path: path, by: tom)) { try Workshop.open(at: path, claim: ana) }
    workshop.close()
    #expect(directory.names == ["acme.entente"])
  }

  @Test func aReaderSeesWholeEventsWhileAnotherProcessWrites() throws {
    let other = try ProbeProcess("draft", path, "200", "hold")
    try other.wait(for: "ack 0")
    var seen = 0
    while seen < 200 {
      let contents = try Workshop.read(at: path)
      #expect(contents.damage == nil)
      #expect(contents.events.count >= seen)
      seen = contents.events.count
    }
  }

  /// A program that knows nothing of claims.
  @Test func eventsOfAStrangerAreNotOverwritten() throws {
    let workshop = try Workshop.create(at: path, name: "Acme", created: "now", claim: ana)
    try workshop.append("one", at: "now")
    let stranger = try DatabaseQueue(path: path)
    try stranger.write { try $0.execute(sql: "UPDATE workshop SET events = 7") }
    #expect(throws: WorkshopError.changedElsewhere(path: path)) { try workshop.append("two", at: "now") }
    #expect(try stranger.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") } == 1)
  }

  /// A writer that was killed while its pages were on their way into the file.
  @Test func aHalfDoneWriteIsUndone() throws {
    let workshop = try Workshop.create(at: path, name: "Acme", created: "now", claim: ana)
    for number in 1...20 { try workshop.append(String(repeating: "x\(number)", count: 1000), at: "now") }
    let written = workshop.contents
    workshop.close()
    let copy = directory.file("copy.entente")
    let writer = try DatabaseQueue(path: path)
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
      try database.execute(sql: "UPDATE event SET payload = replace(payload, 'x', 'y')")
      try write(try bytes(path), to: copy)
      try write(try bytes(path + "-journal"), to: copy + "-journal")
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try bytes(copy) != bytes(path))
    #expect(try Workshop.read(at: copy) == written)
    #expect(directory.names == ["acme.entente", "copy.entente"])
  }
}
