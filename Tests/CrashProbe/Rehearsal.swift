import AgreementModel
import Coaching
import Commands
import Prompts
import Sealing
import Session
import WorkingTime
import Workshops

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A session over a workshop's file that answers by itself; every line is one event.
enum Rehearsal {
  private static let now = "2027-01-04T10:42:00+01:00"

  static func draft(_ path: String, count: Int, hold: Bool, durability: Durability) throws {
    let claim = Claimant.current(since: now)
    let workshop =
      access(path, F_OK) == 0
      ? try Workshop.open(at: path, claim: claim, durability: durability)
      : try Workshop.create(at: path, name: "Crash probe", created: now, claim: claim, durability: durability)
    let packs = Pack.languages.compactMap { Pack(language: $0) }
    let lexicon = Lexicon(packs: packs, zoneNames: [])
    var session = Session(try workshop.contents.conversation()) {
      Scene(
        now: Instant(rfc3339: now) ?? Instant(seconds: 0), workshopName: "Crash probe", machineZone: "UTC",
        lexicon: lexicon, zone: { _ in .utc }, digest: { Sealer.contentDigest(of: $0) }, seal: { Sealer.seal($0) })
    }
    var journal = WorkshopJournal(workshop: workshop)
    var asker = Robot(next: workshop.contents.events.count, last: workshop.contents.events.count + count)
    _ = try session.run(&asker, &journal)
    CrashProbe.say("done")
    if hold { sleep(60) }
    workshop.close()
  }

  /// How many answers the file holds, each the one that was given, folded as a resumed workshop would be.
  static func count(_ path: String) throws -> Int {
    guard access(path, F_OK) == 0 else { return 0 }
    let read = try Workshop.read(at: path)
    if let damage = read.damage { throw WorkshopError.damaged(path: path, damage) }
    let conversation = try read.conversation()
    let notes = conversation.agreement[list: .notes].map(\.text)
    let expected = (0..<read.events.count).filter { !$0.isMultiple(of: 2) }.map(note)
    let target = read.events.isEmpty ? nil : ExactDecimal("\(amount((read.events.count - 1) / 2 * 2)).00")
    guard notes == expected, conversation.agreement[.target]?.amount == target else { exit(65) }
    // The next start takes the claim of a dead process over, and gives it back.
    try Workshop.open(at: path, claim: .current(since: now)).close()
    return read.events.count
  }

  static func line(_ number: Int) -> String {
    number.isMultiple(of: 2) ? "/revenue/target: \(amount(number)) EUR" : "/note \(note(number))"
  }

  private static func amount(_ number: Int) -> Int { 1_000_000 + number }
  private static func note(_ number: Int) -> String { "note \(number) " + String(repeating: "x", count: 60) }
}

/// Types the next line, and prints the acknowledgement where the room would read it.
struct Robot: Asker {
  var next: Int
  let last: Int

  mutating func ask(_ ask: Ask, draft: String?, about conversation: Conversation) -> Asked {
    guard next < last else { return .leave }
    return .line(Line(Rehearsal.line(next)))
  }

  mutating func say(_ said: [Utterance], about conversation: Conversation) {
    CrashProbe.say("ack \(next)")
    next += 1
  }

  mutating func timer(minutes: Int?) {}
  mutating func export(_ target: String, of conversation: Conversation) {}
}
