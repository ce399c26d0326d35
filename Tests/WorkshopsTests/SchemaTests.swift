import Foundation
import GRDB
import Testing
import Workshops

@Suite struct SchemaTests {
  let directory: TemporaryDirectory
  let path: String

  /// The next version, as a later program may have it.
  static let next = Schema(
    steps: Schema.current.steps + [
      Schema.Step(
        "Addresses are kept beside the log",
        "CREATE TABLE address (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")
    ])

  init() throws {
    directory = try TemporaryDirectory()
    path = FileSystemPath.resolved(directory.path) + "/acme.entente"
  }

  @Test func aFileOfANewerProgramIsLeftAsItIs() throws {
    let newer = try Workshop.create(
      at: path, name: "Acme", created: "now", claim: ana, durability: .extra, schema: Self.next)
    try newer.append("one", at: "now")
    newer.close()
    let before = try bytes(path)
    let refusal = WorkshopError.newer(path: path, version: 3, known: 2)
    #expect(throws: refusal) { try Workshop.open(at: path, claim: ana) }
    #expect(throws: refusal) { try Workshop.read(at: path) }
    #expect(try bytes(path) == before)
    #expect(directory.names == ["acme.entente"])
  }

  @Test func anOlderFileIsMigratedAfterACopyWasKept() throws {
    let old = try Workshop.create(at: path, name: "Acme", created: "now", claim: ana)
    try old.append(["one", "two"], at: "now")
    old.close()
    let migrated = try Workshop.open(at: path, claim: ana, durability: .extra, schema: Self.next)
    #expect(migrated.contents == old.contents)
    try migrated.append("three", at: "now")
    migrated.close()
    #expect(directory.names == ["acme.entente", "acme.entente.version-2"])
    #expect(try Workshop.read(at: path + ".version-2") == old.contents)
    #expect(try permissions(path + ".version-2") == 0o600)
    #expect(throws: WorkshopError.newer(path: path, version: 3, known: 2)) { try Workshop.read(at: path) }
    let again = try Workshop.open(at: path, claim: ana, durability: .extra, schema: Self.next)
    #expect(again.contents.events.map(\.payload) == ["one", "two", "three"])
    #expect(directory.names == ["acme.entente", "acme.entente.lock", "acme.entente.version-2"])
  }

  @Test func aStepThatFailsLeavesTheFileAndTheCopy() throws {
    let old = try Workshop.create(at: path, name: "Acme", created: "now", claim: ana)
    old.close()
    let before = try bytes(path)
    let broken = Schema(steps: Self.next.steps + [Schema.Step("Nothing works", "CREATE NONSENSE")])
    #expect(throws: WorkshopError.self) {
      try Workshop.open(at: path, claim: ana, durability: .extra, schema: broken)
    }
    #expect(try bytes(path) == before)
    try Workshop.open(at: path, claim: ana).close()
  }

  /// A file that version 1 wrote, kept for all versions to come; `RECORD_GOLDEN=1` wrote it, and never again.
  @Test func theFileOfVersion1IsRead() throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures/version-1.entente"
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil, !FileManager.default.fileExists(atPath: fixture) {
      let workshop = try Workshop.create(
        at: fixture, name: "Açme & Söhne", created: "2027-01-04T10:42:00+01:00", claim: ana)
      try workshop.append(#"{"answer":"sí"}"#, at: "2027-01-04T10:43:00+01:00")
      try workshop.append(#"{"answer":2}"#, at: "2027-01-04T10:44:00+01:00")
      workshop.close()
    }
    try write(try bytes(fixture), to: path)
    let contents = try Workshop.open(at: path, claim: ana).contents
    #expect(contents.name == "Açme & Söhne")
    #expect(contents.created == "2027-01-04T10:42:00+01:00")
    #expect(contents.events.map(\.payload) == [#"{"answer":"sí"}"#, #"{"answer":2}"#])
    #expect(contents.events.map(\.at) == ["2027-01-04T10:43:00+01:00", "2027-01-04T10:44:00+01:00"])
  }

  @Test(arguments: ["", "text", String(repeating: "SQLite format 3\0", count: 300)])
  func aFileThatIsNoWorkshopIsRefused(text: String) throws {
    try write(text.utf8, to: path)
    let refusal: WorkshopError = text.isEmpty ? .damaged(path: path, .empty) : .foreign(path: path)
    #expect(throws: refusal) { try Workshop.open(at: path, claim: ana) }
    #expect(throws: refusal) { try Workshop.read(at: path) }
    #expect(try bytes(path) == Array(text.utf8))
  }

  @Test(arguments: ["PRAGMA user_version = 1", "PRAGMA application_id = 1", "PRAGMA journal_mode = WAL"])
  func theDatabaseOfAnotherProgramIsRefused(sql: String) throws {
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { try $0.execute(sql: "CREATE TABLE event (number); " + sql) }
    try other.close()
    let before = try bytes(path)
    #expect(throws: WorkshopError.foreign(path: path)) { try Workshop.open(at: path, claim: ana) }
    #expect(throws: WorkshopError.foreign(path: path)) { try Workshop.read(at: path) }
    #expect(try bytes(path) == before)
  }

  @Test func whatIsNotThereIsNotMade() {
    #expect(throws: WorkshopError.notFound(path: path)) { try Workshop.open(at: path, claim: ana) }
    #expect(throws: WorkshopError.notFound(path: path)) { try Workshop.read(at: path) }
    #expect(directory.names.isEmpty)
  }

  @Test func theFileSaysWhatItIs() throws {
    try Workshop.create(at: path, name: "Acme", created: "now", claim: ana).close()
    let header = try bytes(path)
    #expect(Array(header[68..<72]) == Array("Ente".utf8))
    #expect(Array(header[60..<64]) == [0, 0, 0, 2])
    // Neither reading nor writing wants a second file.
    #expect(Array(header[18..<20]) == [1, 1])
  }

  @Test(arguments: [
    "INSERT INTO event VALUES (2, 'now', 'x', 'short')", "INSERT INTO event VALUES (0, 'now', 'x', hex(zeroblob(32)))",
    "INSERT INTO event VALUES (2, NULL, 'x', hex(zeroblob(32)))",
    "INSERT INTO event VALUES (1, 'now', 'x', hex(zeroblob(32)))",
    "INSERT INTO event VALUES (2, 'now', x'00', hex(zeroblob(32)))", "UPDATE workshop SET events = 'many'",
    "INSERT INTO workshop SELECT 2, name, created, beginning, events, head FROM workshop",
  ])
  func theDatabaseItselfRefuses(sql: String) throws {
    let workshop = try Workshop.create(at: path, name: "Acme", created: "now", claim: ana)
    try workshop.append("one", at: "now")
    workshop.close()
    let queue = try DatabaseQueue(path: path)
    let error = #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }
}
