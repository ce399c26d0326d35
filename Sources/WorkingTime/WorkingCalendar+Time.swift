public import AgreementModel

extension WorkingCalendar {
  /// Microseconds of working time from one instant to another, 0 when the second is not later.
  /// - Complexity: O(*n*) in the days between; `WorkingTimeTable` answers many questions of one span faster.
  public func workingTime(from: Instant, to: Instant) -> Int { time(on: .working, from: from, to: to) }

  /// Microseconds on the plain clock without excused spans, 0 when the second instant is not later.
  public func elapsedTime(from: Instant, to: Instant) -> Int { time(on: .elapsed, from: from, to: to) }

  /// Microseconds that a clock runs from one instant to another, 0 when the second is not later.
  public func time(on clock: AgreedDuration.Clock, from: Instant, to: Instant) -> Int {
    Spans.microseconds(intervals(of: clock, from: from, to: to))
  }

  /// Whether an instant is working time.
  public func isOpen(at instant: Instant) -> Bool {
    workingTime(from: instant, to: Instant(microseconds: instant.microseconds + 1)) > 0
  }
}
