import Foundation
import GRDB
import Testing
import Workshops

@Suite struct DamageTests {
  let directory: TemporaryDirectory
  let path: String
  let written: WorkshopContents

  init() throws {
    directory = try TemporaryDirectory()
    path = FileSystemPath.resolved(directory.path) + "/acme.entente"
    let workshop = try Workshop.create(at: path, name: "Acme", created: "2027-01-04", claim: ana)
    for number in 1...30 {
      try workshop.append(
        "{\"answer\":\"\(String(repeating: "word \(number) ", count: 40))\"}", at: "2027-01-\(number)")
    }
    workshop.close()
    written = workshop.contents
  }

  @Test(
    arguments: [
      ("UPDATE event SET payload = replace(payload, 'word', 'Word') WHERE number = 7", .event(7)),
      ("UPDATE event SET at = '2027-01-08' WHERE number = 7", .event(7)),
      ("UPDATE event SET digest = replace(digest, substr(digest, 1, 1), 'x') WHERE number = 7", .event(7)),
      ("DELETE FROM event WHERE number = 7", .event(7)),
      ("UPDATE event SET number = 99 WHERE number = 1", .event(1)),
      ("UPDATE event SET payload = 'x' WHERE number = 30", .event(30)),
      ("UPDATE event SET payload = substr(payload, 1, 5) || char(0) || substr(payload, 6) WHERE number = 7", .event(7)),
      ("INSERT INTO event VALUES (31, 'now', 'x', lower(hex(zeroblob(32))))", .event(31)),
      ("DELETE FROM event WHERE number > 28", .end(written: 30)),
      ("UPDATE workshop SET events = 29", .end(written: 29)),
      ("UPDATE workshop SET head = lower(hex(zeroblob(32)))", .end(written: 30)),
      ("UPDATE workshop SET name = 'Acne'", .identity), ("UPDATE workshop SET created = '2027-01-05'", .identity),
      ("UPDATE workshop SET beginning = lower(hex(zeroblob(32)))", .event(1)),
    ] as [(String, Damage)])
  func damageIsNamedAndTheEventsBeforeItAreGood(sql: String, damage: Damage) throws {
    try alter(sql)
    let contents = try Workshop.read(at: path)
    #expect(contents.damage == damage)
    let good =
      if case .event(let number) = damage { number - 1 } else {
        damage == .end(written: 30) && sql.hasPrefix("DELETE") ? 28 : 30
      }
    #expect(contents.events == Array(written.events.prefix(good)))
    #expect(throws: WorkshopError.damaged(path: path, damage)) { try Workshop.open(at: path, claim: ana) }
  }

  @Test func theGoodEventsAreSaved() throws {
    try alter("UPDATE event SET payload = 'x' WHERE number = 7")
    let before = try bytes(path)
    let target = FileSystemPath.resolved(directory.path) + "/saved.entente"
    let found = try Workshop.salvage(at: path, to: target, claim: ana)
    #expect(found.damage == .event(7))
    #expect(try bytes(path) == before)
    let saved = try Workshop.open(at: target, claim: ana)
    #expect(saved.contents.events == Array(written.events.prefix(6)))
    #expect(saved.contents.name == "Acme")
    try saved.append("on it goes", at: "now")
  }

  @Test func everyTruncationIsNoticed() throws {
    let whole = try bytes(path)
    #expect(whole.count > 16_384)
    for length in stride(from: 0, to: whole.count, by: 512) {
      try write(whole.prefix(length), to: path)
      let read = try? Workshop.read(at: path)
      #expect(read == nil || read?.damage != nil, "\(length) bytes")
      #expect(throws: WorkshopError.self) { try Workshop.open(at: path, claim: ana) }
    }
  }

  /// Whatever bit flips: it is named, or the file says what it said. What can still be read is what was written.
  @Test(arguments: 0..<4)
  func aFlippedBitIsNamedOrHarmless(part: Int) throws {
    let whole = try bytes(path)
    let copy = directory.file("flipped-\(part).entente")
    var random = SystemRandomNumberGenerator()
    // The file's header and its schema bit by bit, the rest in samples.
    let header = (0..<112).map { $0 * 8 + $0 % 8 }
    let samples = (0..<150).map { _ in Int.random(in: 0..<(whole.count * 8), using: &random) }
    for bit in part == 0 ? header + samples : samples {
      var flipped = whole
      flipped[bit / 8] ^= 1 << (bit % 8)
      try write(flipped, to: copy)
      guard let contents = try? Workshop.read(at: copy) else { continue }
      if contents.damage == nil {
        #expect(contents == written, "bit \(bit)")
      } else {
        #expect(written.events.starts(with: contents.events), "bit \(bit)")
      }
    }
  }

  private func alter(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON; " + sql)
    }
    try queue.close()
  }
}
