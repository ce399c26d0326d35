internal import AgreementModel
internal import WorkingTime

/// A limit ready for judging: its last instants in time, and the clock that says by how much they were missed.
struct TimedLimit: Sendable {
  let limit: Limit
  let deadlines: Deadlines
  let clock: WorkingTimeTable

  init(_ limit: Limit, _ clocks: Clocks, from: Int, to: Int) throws(MeasurementProblem) {
    self.limit = limit
    deadlines = try limit.deadlines(from: from, to: to)
    clock = clocks[limit.clock]
  }

  @inline(__always) func last(after start: Int) -> Int { deadlines.last(after: start) }
  /// Microseconds on the limit's clock.
  @inline(__always) func length(_ from: Int, _ to: Int) -> Int { clock.length(from, to) }
}
