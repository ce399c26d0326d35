public import AgreementModel

/// The working time of a span of years, counted once: answers as its calendar does, but a
/// thousand times faster.
///
/// A clock's time since the table's start is looked up: an index by the instant's upper bits guesses the interval, a
/// step or two find it. No zone rule is asked again. Loops over many rows bind the table to a local constant.
public struct WorkingTimeTable: Sendable {
  public let calendar: WorkingCalendar
  public let clock: AgreedDuration.Clock
  /// The microseconds of the first and the last instant that the table knows; for others the calendar is asked.
  private let lower: Int
  private let upper: Int

  private struct Entry {
    var start: Int
    var end: Int
    /// The clock's time before `start`.
    var before: Int
  }
  /// The intervals, and one of no length behind the last.
  private let entries: [Entry]
  /// For every 2^35 microseconds (about 9 hours) the first interval that ends later than they begin.
  private let guesses: [Int32]
  /// For every 2^35 microseconds of the clock's time the interval in which they begin to run.
  private let turns: [Int32]

  public init(_ calendar: WorkingCalendar, _ clock: AgreedDuration.Clock = .working, from: Instant, to: Instant) {
    self.calendar = calendar
    self.clock = clock
    let to = max(from, to)
    lower = from.microseconds
    upper = to.microseconds
    var entries: [Entry] = []
    var total = 0
    for interval in calendar.intervals(of: clock, from: from, to: to) {
      let (start, end) = (interval.lowerBound.microseconds, interval.upperBound.microseconds)
      entries.append(Entry(start: start, end: end, before: total))
      total += end - start
    }
    entries.append(Entry(start: .max, end: .max, before: total))
    var guesses: [Int32] = []
    var index = 0
    for bucket in (from.microseconds >> Self.bits)...(to.microseconds >> Self.bits) {
      while entries[index].end <= bucket << Self.bits { index += 1 }
      guesses.append(Int32(index))
    }
    var turns: [Int32] = []
    index = 0
    for bucket in 0...(total >> Self.bits) {
      while index + 1 < entries.count, entries[index + 1].before <= bucket << Self.bits { index += 1 }
      turns.append(Int32(index))
    }
    self.entries = entries
    self.guesses = guesses
    self.turns = turns
  }

  private static let bits = 35
}

extension WorkingTimeTable {
  /// Microseconds on the clock from one instant to another, 0 when the second is not later.
  public func time(from: Instant, to: Instant) -> Int {
    guard from.microseconds < to.microseconds else { return 0 }
    guard from.microseconds >= lower, to.microseconds <= upper else {
      return calendar.time(on: clock, from: from, to: to)
    }
    return position(of: to) - position(of: from)
  }

  /// Microseconds on the clock from the table's start to an instant; those outside count as its start or end.
  public func position(of instant: Instant) -> Int {
    let time = min(max(instant.microseconds, lower), upper)
    var index = Int(guesses[(time >> Self.bits) - (lower >> Self.bits)])
    while entries[index].end <= time { index += 1 }
    let entry = entries[index]
    return entry.before + max(0, time - entry.start)
  }

  /// The earliest instant by which the clock has run that many microseconds since the start; nil when it has not in 400 years.
  public func due(after start: Instant, microseconds length: Int) -> Instant? {
    guard length > 0 else { return start }
    guard (lower...upper).contains(start.microseconds) else {
      return calendar.due(after: start, microseconds: length, on: clock)
    }
    let (wanted, overflow) = position(of: start).addingReportingOverflow(length)
    guard !overflow, let total = entries.last?.before, wanted <= total else {
      return calendar.due(after: start, microseconds: length, on: clock)
    }
    var index = Int(turns[(wanted - 1) >> Self.bits])
    while entries[index + 1].before < wanted { index += 1 }
    return Instant(microseconds: entries[index].start + wanted - entries[index].before)
  }

  /// The last instant at which the clock has run no more than that many microseconds since the start; nil when it has not
  /// run for longer in 400 years.
  public func last(after start: Instant, microseconds length: Int) -> Instant? {
    guard length < .max else { return nil }
    return due(after: start, microseconds: max(0, length) + 1).map { Instant(microseconds: $0.microseconds - 1) }
  }
}
