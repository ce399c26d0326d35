internal import AgreementModel
internal import WorkingTime

/// Which hand-overs are measured, and what has happened by the time that counts.
struct FrameTerms: Sendable {
  let from: LocalDate
  let to: LocalDate
  /// The instants at which these dates begin, microseconds; `to` no longer belongs.
  let start: Int
  let end: Int
  /// Nothing after it exists: the given as-of, or now. The newest instant of the files is not after now, so that cutting
  /// there leaves exactly what is no later than that instant.
  let cut: Int
  /// The agreement's period; nil when it has none.
  let period: Period?

  init(_ request: MeasurementRequest, _ period: Period?, _ zone: TimeZoneRules) throws(MeasurementProblem) {
    guard let from = request.from ?? period?.from, let to = request.to ?? period?.to else { throw .noPeriod }
    guard from < to else { throw .emptyFrame(from: from, to: to) }
    self.init(
      from: from, to: to, start: zone.start(of: from).microseconds, end: zone.start(of: to).microseconds,
      cut: Self.cut(request), period: period)
  }

  /// Everything that was ever handed over, or what the command line says of it.
  init(whole request: MeasurementRequest, _ zone: TimeZoneRules) throws(MeasurementProblem) {
    let from = request.from ?? LocalDate(daysSinceEpoch: -700_000)
    let to = request.to ?? LocalDate(daysSinceEpoch: 2_900_000)
    guard from < to else { throw .emptyFrame(from: from, to: to) }
    self.init(
      from: from, to: to, start: request.from.map { zone.start(of: $0).microseconds } ?? .min + 1,
      end: request.to.map { zone.start(of: $0).microseconds } ?? .max, cut: Self.cut(request), period: nil)
  }

  private init(from: LocalDate, to: LocalDate, start: Int, end: Int, cut: Int, period: Period?) {
    self.from = from
    self.to = to
    self.start = start
    self.end = end
    self.cut = cut
    self.period = period
  }

  private static func cut(_ request: MeasurementRequest) -> Int {
    switch request.asOf {
    case .instant(let instant), .day(let instant): instant.microseconds
    case .newest, .now: request.now.microseconds
    }
  }

  /// Whether a hand-over belongs to the frame.
  @inline(__always) func holds(_ handedOver: Int) -> Bool {
    handedOver >= start && handedOver < end && handedOver <= cut
  }

  /// The part of a span that lies in the frame and before an instant.
  func part(of span: Range<Instant>, before asOf: Int = .max) -> Range<Instant> {
    let low = max(span.lowerBound.microseconds, start)
    return Instant(microseconds: low)..<Instant(microseconds: max(low, min(span.upperBound.microseconds, end, asOf)))
  }
}

extension FrameTerms {
  /// The months that the frame touches, since the year 0.
  var months: ClosedRange<Int> {
    MonthOfDay.month(of: from.daysSinceEpoch)...MonthOfDay.month(of: to.daysSinceEpoch - 1)
  }

  /// Those of them that are over by as-of.
  func finishedMonths(by asOf: Int, _ zone: TimeZoneRules) -> ArraySlice<Int> {
    Array(months).prefix { month in
      guard let next = LocalDate(year: (month + 1) / 12, month: (month + 1) % 12 + 1, day: 1) else { return false }
      return zone.start(of: min(next, to)).microseconds <= asOf
    }
  }
}
