/// What an agreement's promises are measured by, in the order of reports. `measurement.md` of the design defines each.
public enum ClauseKind: String, Hashable, Sendable, CaseIterable {
  case response
  case attempts
  case upkeep
  case decision
  case reasons
  case delivery
  case volume
  case quality
  case completeness
  case conversion
  case revenue

  /// The states of a lead, or of what is counted, in the order in which they are written: those that keep the promise
  /// first, then those that break it, then those that do neither.
  public var states: [String] {
    switch self {
    case .response: ["met", "late", "missed", "pending", "exempt"]
    case .attempts: ["kept", "failed", "pending"]
    case .upkeep: ["fresh", "stale"]
    case .decision: ["inTime", "late", "overdue", "pending"]
    case .reasons: ["given", "none", "other"]
    case .delivery: ["inTime", "late"]
    case .volume: ["delivered"]
    case .quality: ["accepted", "rejected"]
    case .completeness: ["complete", "incomplete"]
    case .conversion: ["won", "open"]
    case .revenue: []
    }
  }

  /// How many of the first ``states`` keep the promise, and how many after them break it.
  public var keepsAndBreaks: (keeps: Int, breaks: Int) {
    switch self {
    case .response, .reasons: (1, 2)
    case .decision: (1, 2)
    case .attempts, .upkeep, .delivery, .quality, .completeness, .conversion: (1, 1)
    case .volume, .revenue: (0, 0)
    }
  }
}
