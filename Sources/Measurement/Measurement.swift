
extension Measured {
  /// Reads the exports and says how each promise of the agreement stands.
  public static func measure(_ request: MeasurementRequest) throws(MeasurementProblem) -> Measured {
    throw .noPeriod
  }
}

extension Baseline {
  /// Reads last year's exports; of the agreement only the calendar, the channels and the period count.
  public static func measure(_ request: MeasurementRequest) throws(MeasurementProblem) -> Baseline {
    throw .noPeriod
  }
}
