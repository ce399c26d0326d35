public import AgreementModel

extension WorkingCalendar {
  /// The earliest instant by which a clock has run that many microseconds since the start; nil when it has not in 400 years.
  public func due(after start: Instant, microseconds length: Int, on clock: AgreedDuration.Clock) -> Instant? {
    guard length > 0 else { return start }
    var remaining = length
    var from = start
    var days = 14
    let horizon = Self.horizon(of: start)
    while from < horizon, mayRun(clock, after: from) {
      let to = min(horizon, Instant(microseconds: from.microseconds + days * 86_400_000_000))
      for span in intervals(of: clock, from: from, to: to) {
        let available = span.upperBound.microseconds - span.lowerBound.microseconds
        if remaining <= available { return Instant(microseconds: span.lowerBound.microseconds + remaining) }
        remaining -= available
      }
      from = to
      days = clock == .elapsed ? Self.reach : min(days * 2, 732)
    }
    return nil
  }

  /// The instant by which a duration has passed since the start.
  ///
  /// One that lasts until a day's end is over at the last working instant of the Nth working day after the start's.
  public func due(after start: Instant, _ duration: AgreedDuration) throws(DurationProblem) -> Instant {
    if duration.until == .dayEnd { return try endOfDay(after: start, duration.length) }
    guard let length = try (seconds(of: duration) * Ratio(1_000_000)).wholeAbove,
      let due = due(after: start, microseconds: length, on: duration.clock)
    else { throw .tooLong }
    return due
  }

  private func endOfDay(after start: Instant, _ length: ISODuration) throws(DurationProblem) -> Instant {
    guard !length.isOfCalendar else { throw .monthsOrYears }
    guard length.parts.allSatisfy({ $0.unit == .days || $0.amount.ratio == .zero }),
      let count = length[.days].wholeBelow, Ratio(count) == length[.days], count > 0
    else { throw .notWholeDays }
    var date = zone.local(at: start).date
    var found = 0
    let horizon = date.adding(days: Self.reach)
    while date < horizon, mayRun(.working, after: zone.start(of: date)) {
      date = date.adding(days: 1)
      guard let end = intervals(on: date).last?.upperBound else { continue }
      found += 1
      if found == count { return end }
    }
    throw .tooLong
  }

  /// Whether a clock can still run; without weekly hours the last special day is the end.
  private func mayRun(_ clock: AgreedDuration.Clock, after instant: Instant) -> Bool {
    if clock == .elapsed || weeklyMinutes > 0 { return true }
    guard let last = hoursOfSpecialDays.keys.max() else { return false }
    return instant.seconds < (last + 4) * 86_400
  }

  /// The days of 400 years: no deadline is further away.
  private static let reach = 146_097

  private static func horizon(of start: Instant) -> Instant {
    Instant(microseconds: start.microseconds + reach * 86_400_000_000)
  }
}
