internal import AgreementModel
internal import Exports
internal import Measurement

/// What makes all figures doubtful because the files do not fit the agreement, or each other.
enum Doubt: Hashable {
  /// More than a fifth of the activities belong to no lead: the identifiers are not the same, perhaps.
  case strangers(Int, of: Int)
  /// Many activities are in channels that are not agreed: the same ones under other names, perhaps.
  case channels([ChannelCount], of: Int)
  /// Columns of decisions that are not there: nothing counts as rejected, accepted or won, so nothing is exempt or ended
  /// by it.
  case undecided([String])
  /// The files end more than two days before as-of: what was done since then is not in them.
  case stale(Instant)

  /// The name in JSON.
  var name: String {
    switch self {
    case .strangers: "strangers"
    case .channels: "channels"
    case .undecided: "undecided"
    case .stale: "stale"
    }
  }
}

extension Measured {
  var doubts: [Doubt] { [strangers, strangeChannels, undecided, stale].compactMap(\.self) }

  private var strangers: Doubt? {
    guard frame.unknownLeadActivities * 5 > frame.activities else { return nil }
    return .strangers(frame.unknownLeadActivities, of: frame.activities)
  }

  /// An agreed channel that never occurs beside a fifth of rows in other ones may be among them under another name. Where
  /// all agreed ones occur, others are what they say, unless they are more than half.
  private var strangeChannels: Doubt? {
    let count = otherChannels.reduce(0) { $0 + $1.count }
    let isMuch = count * (unusedChannels.isEmpty ? 2 : 5) > frame.activities
    return isMuch && count > 0 ? .channels(otherChannels, of: frame.activities) : nil
  }

  private var undecided: Doubt? {
    guard let leads = tables.first, leads.rows > 0,
      self[.response]?.isMeasurable == true || self[.attempts]?.isMeasurable == true,
      !clauses.contains(where: \.isLatestChangeOnly)
    else { return nil }
    let missing = ["accepted_at", "rejected_at", "won_at"].filter { !leads.has($0) }
    return missing.isEmpty ? nil : .undecided(missing)
  }

  private var stale: Doubt? {
    guard let newest = frame.newest, frame.asOf.microseconds - newest.microseconds > 2 * 86_400_000_000 else {
      return nil
    }
    return .stale(newest)
  }
}
