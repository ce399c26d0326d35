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

  /// The last instant at which a clock has run no more than that many microseconds since the start; nil when it has not
  /// run for longer in 400 years.
  public func last(after start: Instant, microseconds length: Int, on clock: AgreedDuration.Clock) -> Instant? {
    guard length < .max else { return nil }
    return due(after: start, microseconds: max(0, length) + 1, on: clock)
      .map { Instant(microseconds: $0.microseconds - 1) }
  }

  /// The instant by which a duration has passed since the start.
  ///
  /// One that lasts until a day's end is over at the last working instant of the Nth working day after the start's. On the
  /// plain clock all days count, and the end is the local day's.
  public func due(after start: Instant, _ duration: AgreedDuration) throws(DurationProblem) -> Instant {
    if duration.until == .dayEnd { return try endOfDay(after: start, duration) }
    guard let length = try (seconds(of: duration) * Ratio(1_000_000)).wholeAbove,
      let due = due(after: start, microseconds: length, on: duration.clock)
    else { throw .tooLong }
    return due
  }

  /// The last instant that is in time for a limit; nil when it is never exceeded. `Deadlines` answers for many starts.
  public func last(after start: Instant, _ limit: AgreedDuration) throws(DurationProblem) -> Instant? {
    guard limit.until == .dayEnd else {
      return last(after: start, microseconds: try self.limit(of: limit), on: limit.clock)
    }
    do { return try endOfDay(after: start, limit) } catch .tooLong { return nil }
  }

  private func endOfDay(after start: Instant, _ duration: AgreedDuration) throws(DurationProblem) -> Instant {
    let count = try Deadlines.days(of: duration.length)
    var days = DayEnds(self, duration.clock, after: zone.day(at: start))
    for _ in 1..<count { guard days.next() != nil else { throw .tooLong } }
    guard let end = days.next()?.end else { throw .tooLong }
    return end
  }

  /// The end of a clock's time on a day; nil when it does not run then.
  ///
  /// A day's working time is that of the hours that begin on it, so a night's ends on the morning after.
  func lastInstant(of date: LocalDate, on clock: AgreedDuration.Clock) -> Instant? {
    switch clock {
    case .working: intervals(on: date).last?.upperBound
    case .elapsed:
      intervals(of: .elapsed, from: zone.start(of: date), to: zone.start(of: date.adding(days: 1))).last?.upperBound
    }
  }

  /// Whether a clock can still run; without weekly hours the last special day is the end.
  func mayRun(_ clock: AgreedDuration.Clock, after instant: Instant) -> Bool {
    if clock == .elapsed || weeklyMinutes > 0 { return true }
    guard let last = hoursOfSpecialDays.keys.max() else { return false }
    return instant.seconds < (last + 4) * 86_400
  }

  /// The days of 400 years: no deadline is further away.
  static let reach = 146_097

  private static func horizon(of start: Instant) -> Instant {
    Instant(microseconds: start.microseconds + reach * 86_400_000_000)
  }
}
