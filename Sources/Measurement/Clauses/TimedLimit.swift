internal import AgreementModel
internal import WorkingTime

/// A limit ready for judging.
///
/// A plain limit is judged by positions on its clock, which also say how long something took. One that lasts until a day's
/// end is judged by its last instant.
final class TimedLimit: Sendable {
  private let clock: WorkingTimeTable
  /// Microseconds; of a limit until a day's end nothing.
  private let limit: Int
  private let isPlain: Bool
  private let deadlines: Deadlines

  /// The instants whose positions the clock's table knows.
  private let known: ClosedRange<Int>

  /// - Parameters:
  ///   - clocks: Drawn up for nearly all instants that will be asked for.
  ///   - from, to: The earliest and the latest start.
  init(_ limit: Limit, _ clocks: Clocks, from: Int, to: Int) throws(MeasurementProblem) {
    clock = clocks[limit.clock]
    known = clocks.span
    isPlain = limit.duration.until == nil
    self.limit = isPlain ? try limit.length() : 0
    // Of a plain limit no deadline is asked for.
    deadlines = try limit.deadlines(from: from, to: isPlain ? from : to)
  }

  /// Where a limit's clock begins to run.
  struct Start {
    fileprivate let instant: Int
    /// On the clock; the smallest number when the table does not know it.
    fileprivate let position: Int
    fileprivate let deadline: Int
  }

  @inline(__always) func start(_ instant: Int) -> Start {
    Start(
      instant: instant, position: known.contains(instant) ? position(instant) : .min,
      deadline: isPlain ? .max : deadlines.last(after: instant))
  }

  /// How an instant lies to the limit.
  struct Reach {
    /// Microseconds on the limit's clock since the start.
    let length: Int
    /// By how much the limit is exceeded; means nothing in time.
    let excess: Int
    let isInTime: Bool
  }

  @inline(__always) func reach(_ start: Start, _ instant: Int) -> Reach {
    let length = length(start, instant)
    guard !isPlain else { return Reach(length: length, excess: length - limit, isInTime: length <= limit) }
    guard instant > start.deadline else { return Reach(length: length, excess: 0, isInTime: true) }
    return Reach(length: length, excess: clock.length(start.deadline, instant), isInTime: false)
  }

  @inline(__always) func isInTime(_ start: Start, _ instant: Int) -> Bool {
    isPlain ? length(start, instant) <= limit : instant <= start.deadline
  }

  @inline(__always) private func length(_ start: Start, _ instant: Int) -> Int {
    guard start.position != .min, instant <= known.upperBound else { return clock.length(start.instant, instant) }
    return max(0, position(instant) - start.position)
  }

  @inline(__always) private func position(_ instant: Int) -> Int { clock.position(of: Instant(microseconds: instant)) }
}
