import AgreementModel
import Coaching
import Commands
import Prompts
import Sealing
import Session
import Workshops

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Drafts into a workshop's file for `crash_probe.py`, and counts what is in one.
///
///     CrashProbe draft FILE COUNT [hold] [persist] [NORMAL]
///     CrashProbe count FILE
///     CrashProbe workshop FILE COUNT [hold]
///     CrashProbe answers FILE
///
/// `workshop` and `answers` do the same with a whole session: lines are asked for, read, made durable, folded in, and
/// only then acknowledged.
///
/// `draft` prints "ack I" when event I is safe, then "done"; with `persist` it prints "failed I" for an event that is
/// not, and goes on. `count` prints how many events there are and fails when any is damaged.
@main
enum CrashProbe {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch (arguments.first, arguments.dropFirst().first) {
      case ("draft", let path?):
        try draft(
          path, count: Int(arguments.dropFirst(2).first ?? "") ?? 10, hold: arguments.contains("hold"),
          persist: arguments.contains("persist"), durability: arguments.contains("NORMAL") ? .normal : .extra)
      case ("count", let path?): say(String(try count(path)))
      case ("workshop", let path?):
        try Rehearsal.draft(
          path, count: Int(arguments.dropFirst(2).first ?? "") ?? 10, hold: arguments.contains("hold"),
          durability: arguments.contains("NORMAL") ? .normal : .extra)
      case ("answers", let path?): say(String(try Rehearsal.count(path)))
      default: exit(64)
      }
    } catch {
      say("\(error)", to: 2)
      exit(74)
    }
  }

  private static func draft(_ path: String, count: Int, hold: Bool, persist: Bool, durability: Durability) throws {
    let claim = Claimant.current(since: "2027-01-04T10:42:00+01:00")
    let workshop =
      access(path, F_OK) == 0
      ? try Workshop.open(at: path, claim: claim, durability: durability)
      : try Workshop.create(
        at: path, name: "Crash probe", created: "2027-01-04T10:42:00+01:00", claim: claim, durability: durability)
    let first = workshop.contents.events.count
    for number in first..<(first + count) {
      do {
        try workshop.append(payload(number), at: "2027-01-04T10:43:00+01:00")
        say("ack \(number)")
      } catch  where persist {
        say("failed \(number) \(error)")
      }
    }
    say("done")
    if hold { sleep(60) }
    workshop.close()
  }

  /// Long enough that some events need a new page of the file.
  private static func payload(_ number: Int) -> String {
    "{\"answer\":\(number),\"words\":\"\(String(repeating: "x\(number)", count: 100))\"}"
  }

  /// Reads as a second process would, then opens as the next start does: both must see the same.
  private static func count(_ path: String) throws -> Int {
    guard access(path, F_OK) == 0 else { return 0 }
    let read = try Workshop.read(at: path)
    if let damage = read.damage { throw WorkshopError.damaged(path: path, damage) }
    let workshop = try Workshop.open(at: path, claim: .current(since: "2027-01-04T11:00:00+01:00"))
    defer { workshop.close() }
    guard workshop.contents == read, read.events.enumerated().allSatisfy({ $0.element.payload == payload($0.offset) })
    else { exit(65) }
    return read.events.count
  }

  /// At once, past any buffer.
  static func say(_ line: String, to descriptor: Int32 = 1) {
    let bytes = Array("\(line)\n".utf8)
    _ = write(descriptor, bytes, bytes.count)
  }
}
