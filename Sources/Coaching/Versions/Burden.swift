public import AgreementModel

/// What two versions of an agreement ask of each team, and which of them the change asks more of.
///
/// Marketing's burden is the leads it promises a month. Sales' is the hours a week that following them up takes, and
/// how soon and how often: a shorter limit asks more, whatever the hours.
public struct Burden: Hashable, Sendable {
  public enum Change: String, Hashable, Sendable {
    case more, less, same
    /// More of one thing, less of another.
    case mixed
  }

  public enum Verdict: String, Hashable, Sendable {
    case marketing, sales, both, neither
    /// Nobody carries more, somebody less.
    case less
    /// Sales carries more of one thing and less of another, and Marketing no more.
    case mixed
  }

  /// Something that one team does, before and after.
  public struct Part: Hashable, Sendable {
    public var name: String
    public var before: MessageValue
    public var after: MessageValue
    public var change: Change
  }

  public var marketing: [Part]
  public var sales: [Part]
  /// Who carries more than before; where both do, whose work grows by the greater share.
  public var verdict: Verdict
  /// Where both carry more: whose work grows by the greater share; nil when both by the same.
  public var heavier: Team?

  public init(from before: Agreement, to after: Agreement) {
    let leads = Self.part("leads", before.promisedAMonth, after.promisedAMonth, Self.whole)
    let hours = Self.part(
      "hours", Capacity(of: before)?.hoursNeeded, Capacity(of: after)?.hoursNeeded, Self.tenth)
    marketing = [leads].compactMap(\.self)
    sales = [
      hours,
      Self.limit("response", .responseLimit, before, after),
      Self.part("attempts", before.attemptsALead, after.attemptsALead, Self.tenth),
      Self.limit("decision", .decideWithin, before, after),
      Self.limit("upkeep", .upkeepWithin, before, after),
    ].compactMap(\.self)
    let (ours, theirs) = (Self.change(of: marketing), Self.change(of: sales))
    verdict = Self.verdict(ours, theirs)
    guard verdict == .both else {
      heavier = nil
      return
    }
    let growth = [
      Self.growth(before.promisedAMonth, after.promisedAMonth),
      Self.growth(Capacity(of: before)?.hoursNeeded, Capacity(of: after)?.hoursNeeded),
    ]
    heavier = growth[0] == growth[1] ? nil : growth[0] > growth[1] ? .marketing : .sales
  }

  static func change(of parts: [Part]) -> Change {
    let changes = Set(parts.map(\.change)).subtracting([.same])
    return changes.count > 1 ? .mixed : changes.first ?? .same
  }

  private static func verdict(_ marketing: Change, _ sales: Change) -> Verdict {
    switch (marketing, sales) {
    case (.more, .more): .both
    case (.more, _): .marketing
    case (_, .more): .sales
    case (_, .mixed): .mixed
    case (.same, .same): .neither
    default: .less
    }
  }
}

extension Burden {
  private static func part(_ name: String, _ before: Ratio?, _ after: Ratio?, _ show: (Ratio) -> MessageValue) -> Part?
  {
    guard let before, let after, before != after else { return nil }
    return Part(name: name, before: show(before), after: show(after), change: before < after ? .more : .less)
  }

  /// A shorter limit asks more. Limits on different clocks cannot be compared in general: they are shown, and count as
  /// neither.
  private static func limit(
    _ name: String, _ field: Field<AgreedDuration>, _ before: Agreement, _ after: Agreement
  ) -> Part? {
    guard let old = before[field], let new = after[field], old != new else { return nil }
    let (short, long) = (seconds(new, after), seconds(old, before))
    let change: Change = old.clock != new.clock || short == long ? .same : short < long ? .more : .less
    return Part(name: name, before: .duration(old), after: .duration(new), change: change)
  }

  /// A working day is as long as the calendar's.
  private static func seconds(_ duration: AgreedDuration, _ agreement: Agreement) -> Ratio {
    guard duration.clock == .working, let hours = agreement[.weeklyHours], hours.workingDays > 0 else {
      return duration.length.nominalSeconds
    }
    let days = duration.length[.days] + duration.length[.weeks] * Ratio(hours.workingDays)
    let nominal = duration.length[.days] * Ratio(86_400) + duration.length[.weeks] * Ratio(7 * 86_400)
    return duration.length.nominalSeconds - nominal + days * Ratio(hours.minutes * 60, hours.workingDays)
  }

  private static func growth(_ before: Ratio?, _ after: Ratio?) -> Ratio {
    guard let before, let after else { return .one }
    return after.divided(by: before) ?? .one
  }

  private static func whole(_ value: Ratio) -> MessageValue { .count(value.ceiling) }
  private static func tenth(_ value: Ratio) -> MessageValue { .decimal(value.rounded(scale: 1).trimmed()) }
}

extension Agreement {
  /// The leads that Marketing promises a month, on the average of the period.
  fileprivate var promisedAMonth: Ratio? {
    promisedLeads.flatMap { leads in self[.period].flatMap { leads.divided(by: $0.lengthInMonths) } }
  }
}
