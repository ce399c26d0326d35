public import AgreementModel

/// The last instants that are still in time for one limit: as the calendar says, but fast for many starts.
///
/// An event is in time exactly when it is not later. A plain limit holds as long as its clock has not run for longer, so
/// what comes outside working hours after the limit was just reached is in time until work begins again. A limit that
/// lasts until a day's end is over at that instant, whatever comes after.
///
/// A start is answered from a table in a few steps. Loops over many rows bind the value to a local constant.
public struct Deadlines: Sendable {
  public let calendar: WorkingCalendar
  public let limit: AgreedDuration
  private let table: Table

  private enum Table: Sendable {
    case length(WorkingTimeTable, microseconds: Int)
    case dayEnds(DayEndTable)
  }

  /// Counts the days and working hours once for the starts of a span; for others the calendar is asked.
  public init(_ calendar: WorkingCalendar, _ limit: AgreedDuration, from: Instant, to: Instant) throws(DurationProblem)
  {
    self.calendar = calendar
    self.limit = limit
    if limit.until == .dayEnd {
      let count = try Self.days(of: limit.length)
      table = .dayEnds(DayEndTable(calendar, limit.clock, days: count, from: from, to: to))
    } else {
      let microseconds = try calendar.limit(of: limit)
      // Deadlines grow with their starts: the table that reaches the last one has all. None is built for decades.
      let last = calendar.last(after: to, microseconds: microseconds, on: limit.clock) ?? to
      let end = min(last.microseconds, to.microseconds + Self.reach) + 1
      let span = WorkingTimeTable(calendar, limit.clock, from: from, to: Instant(microseconds: end))
      table = .length(span, microseconds: microseconds)
    }
  }

  /// Four years of microseconds: how far behind its last start a table may reach.
  private static let reach = 1461 * 86_400_000_000
}

extension Deadlines {
  /// The last instant that is in time, in microseconds since 1970; `Int.max` when the limit is never exceeded.
  public func last(after start: Int) -> Int {
    switch table {
    case .length(let table, let microseconds):
      return table.last(after: Instant(microseconds: start), microseconds: microseconds)?.microseconds ?? .max
    case .dayEnds(let table):
      if let end = table.end(after: start) { return end }
      return (try? calendar.due(after: Instant(microseconds: start), limit))?.microseconds ?? .max
    }
  }

  /// The last instant that is in time; `Int.max` microseconds when the limit is never exceeded.
  public func last(after start: Instant) -> Instant { Instant(microseconds: last(after: start.microseconds)) }

  /// The whole days of a limit that lasts until a day's end.
  static func days(of length: ISODuration) throws(DurationProblem) -> Int {
    guard !length.isOfCalendar else { throw .monthsOrYears }
    guard length.parts.allSatisfy({ $0.unit == .days || $0.amount.ratio == .zero }),
      let count = length[.days].wholeBelow, Ratio(count) == length[.days], count > 0
    else { throw .notWholeDays }
    return count
  }
}
