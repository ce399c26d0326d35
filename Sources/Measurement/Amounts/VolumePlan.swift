internal import AgreementModel
internal import WorkingTime

/// The leads that were committed, to date and in whole.
struct VolumePlan {
  private let months: [(month: LocalDate, span: Range<Instant>, count: Int, time: Int)]
  private let clock: WorkingTimeTable
  private let frame: FrameTerms

  /// - Parameter clock: Working time, drawn up for the frame.
  init(_ volume: Terms.Volume, _ clock: WorkingTimeTable, _ frame: FrameTerms) {
    self.clock = clock
    self.frame = frame
    let zone = clock.calendar.zone
    months = volume.leadsPerMonth.map { month, count in
      let span = zone.start(of: month)..<zone.start(of: month.adding(months: 1))
      return (month, span, count, clock.time(from: span.lowerBound, to: span.upperBound))
    }
  }

  /// Σ over months of the commitment × the month's working time within the frame and before an instant ÷ all of it.
  func committed(before asOf: Int = .max) -> Ratio {
    months.reduce(.zero) { $0 + committed($1, before: asOf) }
  }

  /// The same of one month, all of it.
  func committed(in month: Int) -> Ratio {
    months.filter { MonthOfDay.month(of: $0.month.daysSinceEpoch) == month }
      .reduce(.zero) { $0 + committed($1, before: .max) }
  }

  private func committed(
    _ month: (month: LocalDate, span: Range<Instant>, count: Int, time: Int), before asOf: Int
  ) -> Ratio {
    let part = frame.part(of: month.span, before: asOf)
    guard month.time > 0 else { return .zero }
    return Ratio(month.count) * Ratio(clock.time(from: part.lowerBound, to: part.upperBound), month.time)
  }
}
