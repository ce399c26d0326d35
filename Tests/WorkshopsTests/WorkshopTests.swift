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

  @Test func severalEventsAreAddedAllOrNone() throws {
    let workshop = try Workshop.create(at: path, name: "Acme", created: "2027-01-04", claim: ana)
    #expect(throws: WorkshopError.unstorableText(path: workshop.path)) { try workshop.append(["a", "b\0c"], at: "x") }
    #expect(throws: WorkshopError.unstorableText(path: workshop.path)) { try workshop.append(["a", ""], at: "x") }
    #expect(try workshop.append([], at: "x") == [])
    #expect(try workshop.append(["a", "b"], at: "x").map(\.number) == [1, 2])
    #expect(try Workshop.read(at: path).events.map(\.payload) == ["a", "b"])
  }

  @Test func theFileAloneHoldsEverythingAfterEveryEvent() throws {
    let workshop = try Workshop.create(at: path, name: "Acme", created: "2027-01-04", claim: ana)
    for number in 1...5 {
      try workshop.append(String(repeating: "x", count: 3000), at: "2027-01-04T10:42:00Z")
      #expect(directory.names == ["acme.entente", "acme.entente.lock"])
      let copy = directory.file("mailed-\(number)")
      try write(try bytes(path), to: copy)
      #expect(try Workshop.read(at: copy).events == workshop.contents.events)
      try FileManager.default.removeItem(atPath: copy)
    }
  }

  @Test func filesAreTheirOwnersOnly() throws {
    let before = umask(0)
    defer { umask(before) }
    let library = WorkshopLibrary(home: directory.file("share/entente"))
    try library.prepare()
    #expect(try permissions(directory.file("share")) == 0o700)
    #expect(try permissions(library.home) == 0o700)
    let workshop = try Workshop.create(at: library.path(for: "Acme"), name: "Acme", created: "now", claim: ana)
    try workshop.copy(to: library.home + "/copy")
    #expect(try permissions(workshop.path) == 0o600)
    #expect(try permissions(workshop.path + ".lock") == 0o600)
    #expect(try permissions(library.home + "/copy") == 0o600)
  }

  @Test func aWorkshopIsNotMadeOverAnything() throws {
    try create(events: 1)
    let before = try bytes(path)
    #expect(throws: WorkshopError.exists(path: FileSystemPath.resolved(path))) { try create() }
    #expect(try bytes(path) == before)
    try FileManager.default.createSymbolicLink(atPath: directory.file("link"), withDestinationPath: "nowhere")
    #expect(throws: WorkshopError.self) {
      try Workshop.create(at: directory.file("link"), name: "x", created: "x", claim: ana)
    }
    #expect(directory.names == ["acme.entente", "link"])
  }

  @Test func remainsOfAnInterruptedCreationAreNoObstacle() throws {
    try write("half".utf8, to: path + ".new")
    try write("half".utf8, to: path + ".new-journal")
    try write("4711".utf8, to: path + ".lock")
    try create(events: 1)
    #expect(directory.names == ["acme.entente"])
  }

  @Test func theOpenFileIsCopied() throws {
    try create(events: 3)
    let workshop = try Workshop.open(at: path, claim: ana)
    try workshop.append("four", at: "now")
    try workshop.copy(to: directory.file("copy.entente"))
    try workshop.append("five", at: "now")
    let copy = try Workshop.open(at: directory.file("copy.entente"), claim: tom)
    #expect(copy.contents.events == Array(workshop.contents.events.prefix(4)))
    try copy.append("other", at: "now")
    #expect(throws: WorkshopError.exists(path: copy.path)) { try workshop.copy(to: copy.path) }
    #expect(directory.names == ["acme.entente", "acme.entente.lock", "copy.entente", "copy.entente.lock"])
  }

  @Test func aFailedWriteIsTheLastOne() throws {
    try create(events: 1)
    let workshop = try Workshop.open(at: path, claim: ana)
    try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")
    let error = #expect(throws: WorkshopError.self) { try workshop.append("lost", at: "now") }
    guard case .cannotWrite(workshop.path, let failure)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    try FileManager.default.moveItem(atPath: path + ".moved", toPath: path)
    #expect(throws: WorkshopError.stopped(path: workshop.path, after: failure)) { try workshop.append("x", at: "now") }
    #expect(workshop.contents.events.count == 1)
    workshop.close()
    #expect(try Workshop.read(at: path).events.count == 1)
  }

  @Test(arguments: [(13, true), (13 | 1 << 8, true), (10, false)])
  func aFullDiskIsKnown(code: Int, isFull: Bool) {
    #expect(StorageFailure(source: .sqlite, code: code, message: "").isDiskFull == isFull)
  }
}

enum FileSystemPath {
  /// Temporary directories are links on some systems.
  static func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}
