internal import AgreementModel
internal import Escaping
public import Measurement
public import WorkingTime

/// The leads that break a promise, a row for each promise and lead, for a spreadsheet or the CRM.
///
/// The columns and the names of clauses and states are those of the JSON report, in every language. All offenders are
/// there when the measurement was asked for all.
public enum OffendersCSV {
  public static let columns = [
    "clause", "state", "lead_id", "owner", "source", "handed_over_at", "over_by_seconds", "detail",
  ]

  /// - Parameter zone: The agreement's zone; without it all instants are written as of the measurement's offset.
  public static func text(of measured: Measured, zone: TimeZoneRules? = nil) -> String {
    let clock = WallClock(of: measured.frame, in: zone)
    let rows = measured.clauses.flatMap { clause in clause.offenders.map { row($0, of: clause, clock) } }
    return CSVCell.row(columns) + rows.joined()
  }

  private static func row(_ offender: Offender, of clause: Clause, _ clock: WallClock) -> String {
    let by = offender.by.map { MeasurementJSON.seconds($0) }
    let handedOver = MeasurementJSON.instant(offender.handedOver, clock: clock).string ?? ""
    return CSVCell.row([
      clause.kind.rawValue, CSVCell.text(offender.state), CSVCell.text(offender.lead), CSVCell.text(offender.owner),
      CSVCell.text(offender.source), handedOver, by?.integer.map { "\($0)" } ?? by?.string ?? "",
      CSVCell.text(offender.detail.joined(separator: "; ")),
    ])
  }
}
