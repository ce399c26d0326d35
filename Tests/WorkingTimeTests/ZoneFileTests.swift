import AgreementModel
import Testing
import WorkingTime

@Suite struct ZoneFileTests {
  @Test(arguments: Fixtures.zoneNames) func everyTruncationIsRefused(zone: String) throws {
    let bytes = try Fixtures.bytes(zone)
    let read = bytes.indices.filter { (try? TimeZoneRules(name: zone, bytes: Array(bytes[..<$0]))) != nil }
    #expect(read.isEmpty)
  }

  /// A changed file is refused or read, and what was read answers without a crash.
  @Test(arguments: Fixtures.zoneNames) func changedBytesDoNoHarm(zone: String) throws {
    let bytes = try Fixtures.bytes(zone)
    var dice = Dice(UInt64(bytes.count))
    for _ in 0..<100 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        changed[Int.random(in: changed.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
      guard let rules = try? TimeZoneRules(name: zone, bytes: changed) else { continue }
      let wrong = stride(from: -3_000_000_000, through: 300_000_000_000, by: 10_100_000_007).filter { second in
        let shown = rules.local(at: Instant(seconds: second))
        return !(0..<86_400).contains(shown.second) || rules.first(of: shown.date) > rules.last(of: shown.date)
          || !rules.instants(of: shown.date, second: shown.second).contains(Instant(seconds: second))
      }
      #expect(wrong.isEmpty)
    }
  }

  /// A version 1 file: one change, at 1,000 seconds, from UTC to an hour east of it.
  static let small: [UInt8] =
    Array("TZif".utf8) + [UInt8](repeating: 0, count: 16) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
    + [0, 0, 0, 2, 0, 0, 0, 8] + [0, 0, 3, 232] + [1] + [0, 0, 0, 0, 0, 0] + [0, 0, 14, 16, 0, 4]
    + Array("UTC\0CET\0".utf8)

  @Test func versionOne() throws {
    let rules = try TimeZoneRules(name: "Small", bytes: Self.small)
    #expect(rules.offset(at: Instant(seconds: 999)) == 0)
    #expect(rules.offset(at: Instant(seconds: 1000)) == 3600)
  }

  @Test(arguments: [
    (0, UInt8(ascii: "t"), ZoneFileProblem.notTZif),
    (4, UInt8(ascii: "1"), .version(49)),
    (31, 1, .leapSeconds),
    (23, 1, .inconsistent),
    (32, 255, .truncated),
    (39, 0, .inconsistent),
    (48, 2, .inconsistent),
    (53, 2, .inconsistent),
    (54, 8, .inconsistent),
    (55, 1, .inconsistent),
  ])
  func refused(position: Int, byte: UInt8, problem: ZoneFileProblem) {
    var bytes = Self.small
    bytes[position] = byte
    // Room for what a count adds, so that the count itself is judged.
    #expect(throws: problem) { try TimeZoneRules(name: "Small", bytes: bytes + [UInt8](repeating: 0, count: 16)) }
  }

  @Test func hugeCountsAllocateNothing() {
    let header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15) + [UInt8](repeating: 255, count: 24)
    #expect(throws: ZoneFileProblem.truncated) { try TimeZoneRules(name: "Huge", bytes: header + Self.small) }
    #expect(throws: ZoneFileProblem.notTZif) { try TimeZoneRules(name: "HTML", bytes: Array("<!DOCTYPE html>".utf8)) }
    #expect(throws: ZoneFileProblem.truncated) { try TimeZoneRules(name: "Empty", bytes: []) }
  }

  @Test func footerIsRead() throws {
    var bytes = try Fixtures.bytes("Europe/Madrid")
    let rule = Array("CET-1CEST,M3.5.0,M10.5.0/3\n".utf8)
    #expect(bytes.suffix(rule.count).elementsEqual(rule))
    bytes[bytes.count - 3] = UInt8(ascii: "x")
    #expect(throws: ZoneFileProblem.footer("CET-1CEST,M3.5.0,M10.5.0x3")) {
      try TimeZoneRules(name: "Europe/Madrid", bytes: bytes)
    }
  }
}
