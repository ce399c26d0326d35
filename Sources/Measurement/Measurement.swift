extension Measured {
  /// Reads the exports and says how each promise of the agreement stands.
  ///
  /// - Complexity: One pass over the files, in parallel; memory grows with the leads of the frame. Columns that look as if
  ///   written in another time zone cost a second pass.
  public static func measure(_ request: MeasurementRequest) throws(MeasurementProblem) -> Measured {
    try KnownColumns(request).check(request.map)
    guard request.versions.count < 2 else { return try Measurer.measured(versions: request) }
    return try Measurer(request).measured()
  }
}

extension Baseline {
  /// Reads last year's exports; of the agreement only the calendar, the channels and the stages' meanings count.
  public static func measure(_ request: MeasurementRequest) throws(MeasurementProblem) -> Baseline {
    try KnownColumns(request).check(request.map)
    return try BaselineMeasurer(request).baseline()
  }
}
