internal import AgreementModel
internal import Coaching
internal import WorkingTime

/// An addendum as the command line asks for it, before anybody has signed.
struct ExcuseDraft {
  let version: Agreement
  let addendum: Addendum

  var number: Int { version[.version] ?? 1 }

  init(_ command: Excuse, of conversation: Conversation, _ scene: Scene, _ title: String) throws {
    guard let latest = conversation.versions.last, let digest = latest.sealDigest else {
      throw Failure(.usage, Message("excuse.notSigned", ["name": .text(title)]))
    }
    guard !command.reason.trimmingSpace.isEmpty else { throw Failure(.usage, Message("excuse.noReason")) }
    // The zone is the same in all versions as far as the span goes: the latest knows it.
    let ends = try [command.from, command.to].map { text in
      guard let end = scene.end(of: text, in: latest) else {
        throw Failure(.usage, Message("excuse.badEnd", ["text": .text(text)]))
      }
      return end
    }
    let span = ExcusedSpan(from: ends[0], to: ends[1], reason: command.reason.trimmingSpace)
    guard let instants = span.span else {
      throw Failure(.usage, Message("excuse.empty", ["from": .text(command.from), "to": .text(command.to)]))
    }
    version = try Self.version(command.version, at: instants.lowerBound, conversation.versions, scene) ?? latest
    let at = scene.now.rfc3339(offset: Self.offset(of: scene.end(of: scene.now.rfc3339(), in: latest)))
    addendum = Addendum(
      over: version.sealDigest ?? digest, at: at, reason: span.reason, excused: [span],
      holidays: try command.holidays.map { try Self.holiday($0, span.reason) },
      deputies: try command.deputies.map { try Self.deputy($0, ends) })
  }

  private static func version(
    _ number: Int?, at instant: Instant, _ versions: [Agreement], _ scene: Scene
  ) throws -> Agreement? {
    guard let number else { return scene.inForce(versions).version(at: instant)?.signed }
    guard let version = versions.last(where: { $0[.version] ?? 1 == number }) else {
      let known = versions.map { MessageValue.count($0[.version] ?? 1) }
      throw Failure(.usage, Message("excuse.noVersion", ["version": .count(number), "versions": .list(known)]))
    }
    return version
  }

  /// `2027-03-19=Saint Joseph`; without a name it goes by the addendum's reason.
  private static func holiday(_ text: String, _ reason: String) throws -> Holiday {
    let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmingSpace }
    guard let date = parts.first.flatMap({ LocalDate($0) }) else {
      throw Failure(.usage, Message("excuse.badHoliday", ["text": .text(text)]))
    }
    return Holiday(date: date, name: parts.count > 1 ? parts[1] : reason)
  }

  /// `Nina Roth=Tom Berg`, on every day that the span touches.
  private static func deputy(_ text: String, _ ends: [String]) throws -> Deputy {
    let parts = text.split(separator: "=").map { $0.trimmingSpace }.filter { !$0.isEmpty }
    guard parts.count == 2, let from = LocalDate(ends[0].prefix(10)), let last = LocalDate(ends[1].prefix(10)) else {
      throw Failure(.usage, Message("excuse.badDeputy", ["text": .text(text)]))
    }
    let isWhole = ends[1].dropFirst(11).hasPrefix("00:00")
    return Deputy(
      parts[0], for: parts[1], from: from, to: isWhole ? max(last, from.adding(days: 1)) : last.adding(days: 1))
  }

  private static func offset(of text: String?) -> Int {
    guard let text, let instant = Instant(rfc3339: text), let utc = Instant(rfc3339: String(text.prefix(19)) + "Z")
    else { return 0 }
    return utc.seconds - instant.seconds
  }
}
