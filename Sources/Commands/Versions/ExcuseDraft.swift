internal import AgreementModel
internal import Coaching
internal import WorkingTime

/// An addendum as the command line asks for it, before anybody has signed. A span in which one version takes over from
/// another stands beside both: a clock that runs at its beginning runs by the old one, a lead of its end by the new one.
struct ExcuseDraft {
  let versions: [Agreement]
  /// One for each of the versions.
  let addenda: [Addendum]

  /// The version that somebody who signs is known in.
  var version: Agreement { versions[versions.count - 1] }
  var numbers: [Int] { versions.map { $0[.version] ?? 1 } }

  init(_ command: Excuse, of conversation: Conversation, _ scene: Scene, _ title: String) throws {
    guard let latest = conversation.versions.last else {
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
    let touched = try Self.versions(command.version, in: instants, conversation.versions, scene)
    versions = touched.isEmpty ? [latest] : touched
    let at = scene.now.rfc3339(offset: Self.offset(of: scene.end(of: scene.now.rfc3339(), in: latest)))
    let holidays = try command.holidays.map { try Self.holiday($0, span.reason) }
    let deputies = try command.deputies.map { try Self.deputy($0, ends) }
    addenda = versions.map { version in
      Addendum(
        over: version.sealDigest ?? "", at: at, reason: span.reason, excused: [span], holidays: holidays,
        deputies: deputies)
    }
  }

  /// The version that was asked for, otherwise every one that is in force at some time of the span.
  private static func versions(
    _ number: Int?, in span: Range<Instant>, _ versions: [Agreement], _ scene: Scene
  ) throws -> [Agreement] {
    guard let number else {
      return scene.inForce(versions).versions.filter { $0.isInForce(in: span) }.map(\.signed)
    }
    guard let version = versions.last(where: { $0[.version] ?? 1 == number }) else {
      let known = versions.map { MessageValue.count($0[.version] ?? 1) }
      throw Failure(.usage, Message("excuse.noVersion", ["version": .count(number), "versions": .list(known)]))
    }
    return [version]
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

extension VersionsInForce.Version {
  /// Whether a lead may be handed over under it in that time.
  fileprivate func isInForce(in span: Range<Instant>) -> Bool {
    let begin = max(from ?? span.lowerBound, span.lowerBound)
    return begin < min(until ?? span.upperBound, span.upperBound)
  }
}
