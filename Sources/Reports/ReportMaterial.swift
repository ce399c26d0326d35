public import AgreementModel
public import Measurement
public import WorkingTime

/// What a report is written from: a measurement, the agreement that it holds against, and how it stood before.
public struct ReportMaterial: Sendable {
  public var measured: Measured
  public var agreement: Agreement
  /// Earlier measurements of the same agreement, for the trend.
  public var history: History
  /// The agreement's zone, for the times of day of other seasons; nil: the offset as of the measurement always.
  public var zone: TimeZoneRules?

  public init(
    _ measured: Measured, of agreement: Agreement, history: History = History(), zone: TimeZoneRules? = nil
  ) {
    self.measured = measured
    self.agreement = agreement
    self.history = history
    self.zone = zone
  }

  var clock: WallClock { WallClock(of: measured.frame, in: zone) }
}

/// What the agreement's clocks showed at an instant.
struct WallClock {
  private let zone: TimeZoneRules?
  private let offset: Int

  init(of frame: Frame, in zone: TimeZoneRules?) {
    self.zone = zone
    offset = frame.offset
  }

  func offset(at instant: Instant) -> Int { zone?.offset(at: instant) ?? offset }

  /// `2027-01-18 11:30`, for columns of tables.
  func short(_ instant: Instant) -> String {
    let (date, time) = local(instant)
    return "\(date)" + (time.map { " \($0)" } ?? "")
  }

  func local(_ instant: Instant) -> (date: LocalDate, time: LocalTime?) {
    let wall = Instant(seconds: instant.seconds + offset(at: instant))
    let text = wall.rfc3339()
    return (LocalDate(text.prefix(10)) ?? LocalDate(daysSinceEpoch: 0), LocalTime(text.dropFirst(11).prefix(5)))
  }
}
