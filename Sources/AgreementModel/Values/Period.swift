/// The time an agreement's target is for: from its first day up to, but not including, `to`.
public struct Period: Hashable, Sendable {
  public var label: String
  public var from: LocalDate
  public var to: LocalDate

  public init(label: String, from: LocalDate, to: LocalDate) {
    self.label = label
    self.from = from
    self.to = to
  }

  public var lastDay: LocalDate { to.adding(days: -1) }
  public var days: Int { to.daysSinceEpoch - from.daysSinceEpoch }

  /// The first day of every month that the period touches.
  public var months: [LocalDate] {
    guard from < to else { return [] }
    return Array(sequence(first: from.firstOfMonth) { $0.adding(months: 1) }.prefix { $0 < to })
  }

  /// The days of the period that lie in the month that begins on the given day.
  public func days(inMonthFrom first: LocalDate) -> Int {
    min(to, first.adding(months: 1)).daysSinceEpoch - max(from, first).daysSinceEpoch
  }

  /// m: the sum over the months touched of (the period's days in it ÷ the month's days).
  public var lengthInMonths: Ratio {
    months.reduce(.zero) { $0 + Ratio(days(inMonthFrom: $1), $1.daysInMonth) }
  }
}
