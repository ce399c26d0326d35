import Foundation
import GRDB
import Testing
import Workshops

/// Measurements and what was said about the exports lie beside the log.
@Suite struct MeasurementsTests {
  let directory: TemporaryDirectory
  let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = FileSystemPath.resolved(directory.path) + "/acme.entente"
  }

  static func measurement(_ day: Int, inputs: Character = "a") -> KeptMeasurement {
    KeptMeasurement(
      at: "2027-01-\(day)T06:00:00Z", asOf: "2027-01-\(day)T05:00:00+01:00", first: "2027-01-01", until: "2027-04-01",
      inputs: String(repeating: inputs, count: 64), report: #"{"clauses":{"response":{"met":\#(day)}}}"#)
  }

  private func make() throws { try Workshop.create(at: path, name: "Acme", created: "now", claim: ana).close() }

  @Test func areKeptInOrderAndOnce() throws {
    try make()
    #expect(try Workshop.measurements(at: path) == [])
    #expect(try Workshop.keep(Self.measurement(12), at: path, claim: tom))
    #expect(try Workshop.keep(Self.measurement(11), at: path, claim: tom))
    #expect(try Workshop.keep(Self.measurement(11, inputs: "b"), at: path, claim: tom))
    var again = Self.measurement(12)
    again.at = "2027-02-01T06:00:00Z"
    again.report = "{}"
    #expect(try !Workshop.keep(again, at: path, claim: tom))
    let kept = [Self.measurement(12), Self.measurement(11), Self.measurement(11, inputs: "b")]
    #expect(try Workshop.measurements(at: path) == kept)
    #expect(directory.names == ["acme.entente"])
  }

  /// The log and its chain know nothing of them.
  @Test func changeNothingOfTheLog() throws {
    let workshop = try Workshop.create(at: path, name: "Acme", created: "now", claim: ana)
    try workshop.append("one", at: "now")
    #expect(try Workshop.keep(Self.measurement(12), at: path, claim: tom))
    try workshop.append("two", at: "now")
    #expect(try Workshop.keep(Self.measurement(13), at: path, claim: tom))
    let contents = workshop.contents
    workshop.close()
    #expect(try Workshop.read(at: path) == contents)
    #expect(contents.events.map(\.payload) == ["one", "two"])
    #expect(try Workshop.measurements(at: path).count == 2)
  }

  /// A nightly run while the workshop is open in another process.
  @Test func areKeptWhileAnotherProcessHasTheClaim() throws {
    let other = try ProbeProcess("draft", path, "3", "hold")
    try other.wait(for: "done")
    #expect(throws: WorkshopError.self) { try Workshop.open(at: path, claim: tom) }
    #expect(try Workshop.keep(Self.measurement(12), at: path, claim: tom))
    try Workshop.keep(hints: #"{"dates":"dmy"}"#, at: path, claim: tom)
    #expect(try Workshop.measurements(at: path) == [Self.measurement(12)])
    other.kill()
    #expect(try Workshop.read(at: path).events.count == 3)
  }

  @Test func hintsAreReplacedAndForgotten() throws {
    try make()
    #expect(try Workshop.hints(at: path) == nil)
    try Workshop.keep(hints: "one", at: path, claim: ana)
    try Workshop.keep(hints: "two", at: path, claim: ana)
    #expect(try Workshop.hints(at: path) == "two")
    try Workshop.keep(hints: nil, at: path, claim: ana)
    try Workshop.keep(hints: nil, at: path, claim: ana)
    #expect(try Workshop.hints(at: path) == nil)
  }

  /// A flipped bit does not become a figure.
  @Test(arguments: [
    "UPDATE measurement SET report = replace(report, '12', '13')", "UPDATE measurement SET at = '2027'",
    "UPDATE measurement SET asOf = '2027'", "UPDATE measurement SET until = '2027-05-01'",
    "UPDATE measurement SET inputs = replace(inputs, 'a', 'c')",
    "UPDATE measurement SET digest = replace(digest, substr(digest, 1, 1), 'x')",
  ])
  func thatAreNotAsTheyWereWrittenAreLeftOut(sql: String) throws {
    try make()
    try Workshop.keep(Self.measurement(12), at: path, claim: ana)
    try Workshop.keep(Self.measurement(20, inputs: "b"), at: path, claim: ana)
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql + " WHERE number = 1") }
    try queue.close()
    #expect(try Workshop.measurements(at: path) == [Self.measurement(20, inputs: "b")])
    #expect(try Workshop.read(at: path).damage == nil)
  }

  // MARK: Files of version 1

  private func takeFixture() throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Fixtures/version-1.entente"
    try write(try bytes(fixture), to: path)
  }

  @Test func anOlderFileHasNoneAndIsLeftAsItIsByReading() throws {
    try takeFixture()
    let before = try bytes(path)
    #expect(try Workshop.measurements(at: path) == [])
    #expect(try Workshop.hints(at: path) == nil)
    #expect(try bytes(path) == before)
    #expect(directory.names == ["acme.entente"])
  }

  @Test func anOlderFileIsMigratedByTheFirstOneAfterACopyWasKept() throws {
    try takeFixture()
    let old = try Workshop.read(at: path)
    #expect(try Workshop.keep(Self.measurement(12), at: path, claim: ana))
    #expect(directory.names == ["acme.entente", "acme.entente.version-1"])
    #expect(try Workshop.read(at: path) == old)
    #expect(try Workshop.read(at: path + ".version-1") == old)
    #expect(try Workshop.measurements(at: path + ".version-1") == [])
    #expect(try Workshop.measurements(at: path) == [Self.measurement(12)])
    let workshop = try Workshop.open(at: path, claim: ana)
    try workshop.append("{}", at: "now")
    #expect(workshop.contents.events.count == 3)
  }

  /// Somebody else has the claim: an older file cannot be migrated, and stays as it is.
  @Test func anOlderFileThatIsClaimedIsLeftAsItIs() throws {
    try takeFixture()
    let before = try bytes(path)
    let lock = open(path + ".lock", O_RDWR | O_CREAT, 0o600)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    #expect(throws: WorkshopError.claimed(path: path, by: nil)) {
      try Workshop.keep(Self.measurement(12), at: path, claim: tom)
    }
    #expect(try bytes(path) == before)
    #expect(try Workshop.measurements(at: path) == [])
  }

  @Test func areSavedFromADamagedFile() throws {
    let workshop = try Workshop.create(at: path, name: "Acme", created: "now", claim: ana)
    try workshop.append(["one", "two"], at: "now")
    workshop.close()
    try Workshop.keep(Self.measurement(12), at: path, claim: ana)
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "UPDATE event SET payload = 'other' WHERE number = 2") }
    try queue.close()
    let target = directory.file("saved.entente")
    try Workshop.salvage(at: path, to: target, claim: ana)
    #expect(try Workshop.read(at: target).events.map(\.payload) == ["one"])
    #expect(try Workshop.measurements(at: target) == [Self.measurement(12)])
  }
}
