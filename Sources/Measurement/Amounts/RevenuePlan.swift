internal import AgreementModel
internal import WorkingTime

/// What customers are to bring, to date and in whole.
struct RevenuePlan {
  let currency: String
  private let target: Ratio
  private let period: Range<Instant>
  /// Working time of the whole period.
  private let whole: Int
  private let clock: WorkingTimeTable
  private let frame: FrameTerms

  /// - Parameter clock: Working time, drawn up for the frame.
  init(_ revenue: Terms.Revenue, _ clock: WorkingTimeTable, _ frame: FrameTerms) {
    self.clock = clock
    self.frame = frame
    currency = revenue.currency
    target = revenue.target
    let zone = clock.calendar.zone
    period = zone.start(of: revenue.period.from)..<zone.start(of: max(revenue.period.from, revenue.period.to))
    whole = clock.time(from: period.lowerBound, to: period.upperBound)
  }

  /// The target × the working time of the period within a span, the frame and before an instant ÷ all of it.
  func target(in span: Range<Instant>? = nil, before asOf: Int = .max) -> Ratio {
    guard whole > 0 else { return .zero }
    let part = frame.part(of: span.map { $0.clamped(to: period) } ?? period, before: asOf)
    return target * Ratio(clock.time(from: part.lowerBound, to: part.upperBound), whole)
  }
}
