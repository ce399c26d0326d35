public import AgreementModel
public import Exports

/// The answer of a measurement: everything that a report needs, so that reports only write.
public struct Measured: Hashable, Sendable {
  public var frame: Frame
  /// In the order of ``ClauseKind``; a clause that the agreement lacks is not there.
  public var clauses: [Clause] = []
  /// One for each file, leads first.
  public var tables: [TableReport] = []
  /// Time columns that look as if they were written in another time zone.
  public var shifts: [ShiftSuspicion] = []
  public var assumptions: Assumptions?
  /// Leads beyond the agreed maximum of a day, by local date; empty when nothing is agreed.
  public var beyondDaily: [DailyExcess] = []
  /// Activities whose channel the agreement does not name, the most frequent first.
  public var otherChannels: [ChannelCount] = []
  /// Agreed channels that no activity is of, in small letters; empty without activities.
  public var unusedChannels: [String] = []
  /// Exempt leads of the response clause by owner and reason.
  public var exempt: [Exemption] = []
  /// The story of the lead that was asked for.
  public var story: LeadStory?

  public init(frame: Frame) { self.frame = frame }

  public subscript(kind: ClauseKind) -> Clause? { clauses.first { $0.kind == kind } }
}

/// Which leads are measured, as of when, and what the files held.
public struct Frame: Hashable, Sendable {
  /// Local dates of the agreement's zone; `to` is the first day that no longer belongs.
  public var from: LocalDate
  public var to: LocalDate
  public var asOf: Instant
  public var asOfOrigin: Origin
  /// The newest instant of the files that is not after `asOf`; nil when there is none.
  public var newest: Instant?
  /// Seconds by which the agreement's zone was ahead of UTC at `asOf`.
  public var offset: Int
  /// The agreement's zone, `Europe/Madrid`, and the version of the zone data.
  public var zone: String
  public var zoneVersion: String?
  public var leads = 0
  public var activities = 0
  public var unknownLeadActivities = 0
  public var notHandedOver = 0
  public var badRows = 0
  /// The versions that leads of the frame are measured by, in order of time; empty when one holds for all.
  public var versions: [FrameVersion] = []
  /// Which of them holds at as-of, or last before it; nil when one holds for all.
  public var versionInForce: Int?

  public enum Origin: String, Hashable, Sendable {
    /// The newest instant of the files that is not after now.
    case newest
    case given
    /// A day was given: its end.
    case dayEnd
    case now
  }

  public init(from: LocalDate, to: LocalDate, asOf: Instant, asOfOrigin: Origin, offset: Int, zone: String) {
    self.from = from
    self.to = to
    self.asOf = asOf
    self.asOfOrigin = asOfOrigin
    self.offset = offset
    self.zone = zone
  }
}

/// The days of a frame on which one version of the agreement holds.
public struct FrameVersion: Hashable, Sendable {
  public var number: Int
  public var from: LocalDate
  /// The first day on which it holds no longer.
  public var to: LocalDate
  public var leads: Int

  public init(number: Int, from: LocalDate, to: LocalDate, leads: Int) {
    self.number = number
    self.from = from
    self.to = to
    self.leads = leads
  }
}

/// How one promise stands.
public struct Clause: Hashable, Sendable {
  public var kind: ClauseKind
  /// Columns that would be needed: `rejected_at`, `activities.at`, `activities`; then nothing else is filled in.
  public var notMeasurable: [String] = []
  /// Why else nothing can be said: revenue in several currencies.
  public var currencies: [CurrencySum] = []
  /// The agreed share; 1 for volume and revenue. Nil when it has no own (grades only).
  public var target: Rate?
  public var group = Group()
  /// True, false, or nil when nothing can be said yet.
  public var attained: Bool?
  /// Misses ÷ allowed misses, for all leads; nil when nothing is allowed.
  public var allowance: Ratio?
  /// The same of the leads handed over in the 7 × 24 hours before as-of.
  public var burnRate: Ratio?
  /// How many more misses are allowed in the current calendar month (its leads so far), negative when exceeded.
  public var allowedThisMonth: Int?
  /// Elapsed time on the clause's clock, microseconds, nearest rank: response and decision.
  public var percentiles: Percentiles?
  /// How many leads took how long, against the limit: response and decision.
  public var distribution: [Bin] = []
  /// The limit on the clause's clock: the agreement's words.
  public var limit: AgreedDuration?
  /// Tiers with their own limit and share: response.
  public var grades: [Grade] = []
  /// Volume: leads; revenue: money.
  public var amounts: Amounts?
  /// The worst first.
  public var offenders: [Offender] = []
  /// All failing leads are counted in the groups; only the first offenders are listed. This many there are.
  public var offenderCount = 0
  /// Why the verdict may still change.
  public var provisional: [Provisional] = []
  /// Decisions come from the latest change of a status only.
  public var isLatestChangeOnly = false
  /// The share if every bad row kept the promise, and if every one broke it; nil when there are no bad rows.
  public var bounds: Bounds?
  /// By owner, source, ISO week and month of the hand-over.
  public var breakdowns: [Breakdown] = []
  /// Verdicts of finished months: for "missed in 2 of any 3 months".
  public var months: [MonthVerdict] = []
  /// Conversion over accepted leads only.
  public var ofAccepted: Group?
  /// Of the accepted ones those that nobody decided in time: quality, where the agreement takes silence for acceptance.
  public var bySilence: Int?
  /// What each version agreed on and what its leads come to, in their order; empty when one holds for all.
  public var versions: [VersionGroup] = []

  public init(_ kind: ClauseKind) { self.kind = kind }
}

/// A clause as one of several versions has it, over its own leads.
public struct VersionGroup: Hashable, Sendable {
  public var number: Int
  public var target: Rate?
  public var limit: AgreedDuration?
  public var group: Group

  public init(number: Int, target: Rate?, limit: AgreedDuration?, group: Group) {
    self.number = number
    self.target = target
    self.limit = limit
    self.group = group
  }
}

/// Counts by state, and the share that follows.
public struct Group: Hashable, Sendable {
  /// In the order of ``ClauseKind/states``.
  public var counts: [Int] = []
  /// Nil when its denominator is zero.
  public var share: Ratio?

  public init(counts: [Int] = [], share: Ratio? = nil) {
    self.counts = counts
    self.share = share
  }
}

public struct Percentiles: Hashable, Sendable {
  /// Microseconds on the clause's clock.
  public var median: Int
  public var p90: Int
  public var p95: Int
  /// Of so many leads.
  public var count: Int

  public init(median: Int, p90: Int, p95: Int, count: Int) {
    self.median = median
    self.p90 = p90
    self.p95 = p95
    self.count = count
  }
}

/// Leads whose time lies in (`from`, `to`] microseconds on the clause's clock; the first bin includes its lower end, the last has no upper one.
public struct Bin: Hashable, Sendable {
  public var from: Int
  public var to: Int?
  public var count: Int
  /// Whether its leads are within the limit.
  public var isInTime: Bool

  public init(from: Int, to: Int?, count: Int, isInTime: Bool) {
    self.from = from
    self.to = to
    self.count = count
    self.isInTime = isInTime
  }
}

/// A tier of the response clause.
public struct Grade: Hashable, Sendable {
  public var name: String
  public var limit: AgreedDuration
  public var target: Rate
  public var group: Group
  public var attained: Bool?
  public var allowance: Ratio?

  public init(name: String, limit: AgreedDuration, target: Rate, group: Group, attained: Bool?, allowance: Ratio?) {
    self.name = name
    self.limit = limit
    self.target = target
    self.group = group
    self.attained = attained
    self.allowance = allowance
  }
}

/// What was brought, against what was due by as-of, and where that leads.
public struct Amounts: Hashable, Sendable {
  /// Leads delivered, or money won.
  public var done: Ratio
  /// Leads committed to date, or the target to date.
  public var due: Ratio
  /// What the whole period promises; nil when it cannot be said.
  public var whole: Ratio?
  /// What the period ends with at the present pace per working hour; nil before any working time has passed.
  public var forecast: Ratio?
  /// Where the forecast would end with the best and with the worst of the finished weeks' paces; nil with fewer than two.
  public var forecastBand: Bounds?
  /// The revenue's currency; nil for leads.
  public var currency: String?
  /// Leads that do not count: rejected for a reason without credit.
  public var withoutCredit = 0

  public init(done: Ratio, due: Ratio) {
    self.done = done
    self.due = due
  }
}

/// From `low` to `high`, both included.
public struct Bounds: Hashable, Sendable {
  public var low: Ratio
  public var high: Ratio

  public init(low: Ratio, high: Ratio) {
    self.low = low
    self.high = high
  }
}

/// A lead that breaks a promise.
public struct Offender: Hashable, Sendable {
  public var lead: String
  /// As of the export; empty when nobody.
  public var owner: String
  public var source: String
  public var handedOver: Instant
  /// The clause's state: `late`.
  public var state: String
  /// By how much: microseconds on the clause's clock beyond the limit; nil where that has no meaning.
  public var by: Int?
  /// Columns that are empty (completeness), or the reason as written (reasons).
  public var detail: [String]

  public init(
    lead: String, owner: String, source: String, handedOver: Instant, state: String, by: Int? = nil,
    detail: [String] = []
  ) {
    self.lead = lead
    self.owner = owner
    self.source = source
    self.handedOver = handedOver
    self.state = state
    self.by = by
    self.detail = detail
  }
}

public enum Provisional: String, Hashable, Sendable {
  /// The period has not ended: volume, revenue, conversion.
  case periodOpen
  /// Fewer than 20 leads.
  case fewLeads
}

/// A clause by one property of its leads.
public struct Breakdown: Hashable, Sendable {
  public enum By: String, Hashable, Sendable, CaseIterable {
    case owner
    case source
    /// ISO week of the hand-over: `2026-W53`.
    case week
    /// `2027-01`.
    case month
  }
  public var by: By
  /// Sorted by name, code unit by code unit; an empty name is included.
  public var groups: [(name: String, group: Group)]

  public init(by: By, groups: [(name: String, group: Group)]) {
    self.by = by
    self.groups = groups
  }

  public static func == (left: Breakdown, right: Breakdown) -> Bool {
    left.by == right.by && left.groups.count == right.groups.count
      && zip(left.groups, right.groups).allSatisfy { $0.name == $1.name && $0.group == $1.group }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(by)
    for (name, group) in groups {
      hasher.combine(name)
      hasher.combine(group)
    }
  }
}

/// A finished month of a clause.
public struct MonthVerdict: Hashable, Sendable {
  /// `2027-01`.
  public var month: String
  public var share: Ratio?
  public var attained: Bool?

  public init(month: String, share: Ratio?, attained: Bool?) {
    self.month = month
    self.share = share
    self.attained = attained
  }
}

public struct CurrencySum: Hashable, Sendable {
  public var currency: String
  public var sum: Ratio

  public init(currency: String, sum: Ratio) {
    self.currency = currency
    self.sum = sum
  }
}

public struct DailyExcess: Hashable, Sendable {
  public var date: LocalDate
  public var delivered: Int
  public var maximum: Int

  public init(date: LocalDate, delivered: Int, maximum: Int) {
    self.date = date
    self.delivered = delivered
    self.maximum = maximum
  }
}

public struct Exemption: Hashable, Sendable {
  public var owner: String
  public var reason: String
  public var count: Int

  public init(owner: String, reason: String, count: Int) {
    self.owner = owner
    self.reason = reason
    self.count = count
  }

  /// By owner, then by reason, code unit by code unit.
  static func isInOrder(_ left: Exemption, _ right: Exemption) -> Bool {
    left.owner == right.owner
      ? left.reason.utf8.lexicographicallyPrecedes(right.reason.utf8)
      : left.owner.utf8.lexicographicallyPrecedes(right.owner.utf8)
  }
}

/// A time column most of whose events fall outside the working hours.
public struct ShiftSuspicion: Hashable, Sendable {
  public var role: TableRole
  public var column: String
  public var outside: Int
  public var of: Int
  /// Minutes to add to the column's times that leave the fewest outside, nearest to zero; 0 when no shift is better.
  public var minutes: Int
  /// How many would then be outside.
  public var outsideThen: Int

  public init(role: TableRole, column: String, outside: Int, of: Int, minutes: Int, outsideThen: Int) {
    self.role = role
    self.column = column
    self.outside = outside
    self.of = of
    self.minutes = minutes
    self.outsideThen = outsideThen
  }
}
