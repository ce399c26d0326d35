internal import AgreementModel
internal import Measurement

// Lengths of time, in the unit of the promise that they are held against.

extension Teller {
  /// A length of time; on the working clock in working days from five on, and from one on where the promise is in days:
  /// 3 working days 7 h 47 min.
  func length(_ microseconds: Int, on clock: AgreedDuration.Clock?, isInDays: Bool = false) -> MessageValue {
    guard clock == .working, let hours = agreement[.weeklyHours], hours.minutes > 0 else {
      return .length(microseconds, on: clock)
    }
    let week = hours.minutes * 60_000_000
    let days = microseconds / week * hours.workingDays + microseconds % week * hours.workingDays / week
    guard days >= (isInDays ? 1 : 5) else { return .length(microseconds, on: clock) }
    let whole = MessageValue.message(.report("length.workingDays", ["days": .count(days)]))
    let rest = microseconds - days * week / hours.workingDays
    guard isInDays, days < 10, rest >= 60_000_000 else { return whole }
    return .message(.report("length.workingDaysRest", ["days": whole, "rest": .length(rest, on: clock)]))
  }

  /// A length of time beside a limit.
  func length(_ microseconds: Int, as limit: AgreedDuration?) -> MessageValue {
    length(microseconds, on: limit?.clock, isInDays: limit?.isInDays ?? false)
  }

  /// A length of time of a clause's lead: hours only where its tiers run on different clocks.
  func length(_ microseconds: Int, of clause: Clause) -> MessageValue {
    let limits = clause.grades.map(\.limit) + [clause.limit].compactMap(\.self)
    guard Set(limits.map(\.clock)).count < 2 else { return .length(microseconds, on: .working) }
    return length(microseconds, on: limits.first?.clock, isInDays: limits.allSatisfy(\.isInDays))
  }
}

extension AgreedDuration {
  /// Whether it is agreed in days or weeks alone.
  var isInDays: Bool { length.parts.allSatisfy { $0.unit == .days || $0.unit == .weeks } }
}
