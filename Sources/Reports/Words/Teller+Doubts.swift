internal import AgreementModel
internal import Exports
internal import Measurement

// What makes all figures doubtful because the files do not fit the agreement, or each other: said before any figure.

extension Teller {
  var doubts: [[Phrase]] {
    [strangers, otherChannels, undecided, stale].compactMap { message in
      message.map { [Phrase($0, .caution)] }
    }
  }

  /// More than a fifth of the activities belong to no lead: the identifiers are not the same, perhaps.
  private var strangers: Message? {
    let frame = measured.frame
    guard frame.unknownLeadActivities * 5 > frame.activities else { return nil }
    return .report("doubt.strangers", ["count": .count(frame.unknownLeadActivities), "of": .count(frame.activities)])
  }

  /// More than a fifth of the activities are in channels that are not agreed, or one of these has a fifth of them.
  private var otherChannels: Message? {
    let counts = measured.otherChannels
    let total = counts.reduce(0) { $0 + $1.count }
    guard total * 5 > measured.frame.activities, total > 0 else { return nil }
    let channels = counts.prefix(5).map { count in
      MessageValue.message(
        .report(
          "doubt.channel",
          [
            "channel": count.channel.isEmpty ? .message(.report("empty")) : .text(count.channel),
            "count": .count(count.count),
          ]))
    }
    return .report(
      "doubt.channels",
      [
        "count": .count(total), "channels": .list(channels),
        "agreed": .list(agreement[list: .channels].map(MessageValue.text)),
      ])
  }

  /// Columns of decisions that are not there: nothing counts as rejected, accepted or won, so nothing is exempt or ended by it.
  private var undecided: Message? {
    guard let leads = measured.tables.first, leads.rows > 0,
      measured[.response]?.isMeasurable == true || measured[.attempts]?.isMeasurable == true,
      !measured.clauses.contains(where: \.isLatestChangeOnly)
    else { return nil }
    let missing = ["accepted_at", "rejected_at", "won_at"].filter { !leads.has($0) }
    guard !missing.isEmpty else { return nil }
    return .report("doubt.undecided", ["columns": .list(missing.map(MessageValue.text))])
  }

  /// The files end more than two days before as-of: what was done since then is not in them.
  private var stale: Message? {
    guard let newest = measured.frame.newest,
      measured.frame.asOf.microseconds - newest.microseconds > 2 * 86_400_000_000
    else { return nil }
    return .report("doubt.stale", ["instant": .instant(newest, clock)])
  }
}
