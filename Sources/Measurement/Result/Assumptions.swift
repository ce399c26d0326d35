public import AgreementModel

/// What the agreement assumed, beside what happened.
public struct Assumptions: Hashable, Sendable {
  /// Won ÷ leads of the mature cohorts; nil when no cohort is.
  public var conversion: Group?
  public var agreedConversion: Ratio?
  /// The customers' amounts; nil when there are none.
  public var value: Values?
  public var agreedValue: Money?
  /// Microseconds from hand-over to win on the agreed cycle's clock.
  public var cycle: Percentiles?
  public var agreedCycle: AgreedDuration?
  /// Wins dated before the hand-over: they count as won, and as won at once.
  public var winsBeforeHandOver = 0
  /// By month of the hand-over, also outside the frame, the oldest first.
  public var cohorts: [Cohort] = []

  public init() {}

  public struct Values: Hashable, Sendable {
    public var mean: Ratio
    public var median: Ratio
    public var largest: Ratio
    public var count: Int

    public init(mean: Ratio, median: Ratio, largest: Ratio, count: Int) {
      self.mean = mean
      self.median = median
      self.largest = largest
      self.count = count
    }
  }

  public struct Cohort: Hashable, Sendable {
    /// `2027-01`.
    public var month: String
    public var leads: Int
    public var won: Int
    public var revenue: Ratio
    /// Median microseconds from hand-over to win; nil without a win.
    public var cycle: Int?
    /// Whether all its leads are at least as old as the cycle: only then it counts.
    public var isMature: Bool

    public init(month: String, leads: Int, won: Int, revenue: Ratio, cycle: Int?, isMature: Bool) {
      self.month = month
      self.leads = leads
      self.won = won
      self.revenue = revenue
      self.cycle = cycle
      self.isMature = isMature
    }
  }
}

/// What last year's exports say, before there is an agreement.
public struct Baseline: Hashable, Sendable {
  /// Complete calendar months that the hand-overs span, the oldest first, with their leads.
  public var months: [(month: String, leads: Int)] = []
  /// Won ÷ handed over, of leads old enough by the 90th percentile of the days to win.
  public var conversion: Group?
  public var value: Assumptions.Values?
  /// Elapsed microseconds from hand-over to win.
  public var cycle: Percentiles?
  /// Accepted ÷ decided.
  public var accepted: Group?
  /// Working time from hand-over to the first attempt, on the calendar that was given.
  public var response: Percentiles?
  public var asOf: Instant
  /// The columns that each missing figure would need.
  public var missing: [String: [String]] = [:]

  public init(asOf: Instant) { self.asOf = asOf }

  public static func == (left: Baseline, right: Baseline) -> Bool {
    left.months.elementsEqual(right.months, by: ==) && left.conversion == right.conversion
      && left.value == right.value && left.cycle == right.cycle && left.accepted == right.accepted
      && left.response == right.response && left.asOf == right.asOf && left.missing == right.missing
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(asOf)
    hasher.combine(months.count)
  }
}
