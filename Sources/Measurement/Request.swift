public import AgreementModel
public import Exports
public import WorkingTime

/// What is to be measured.
public struct MeasurementRequest: Sendable {
  public var agreement: Agreement
  public var zones: ZoneDatabase
  public var leads: ExportSource
  /// One file or several; none when there is no activities file.
  public var activities: [ExportSource] = []
  /// Local dates; nil: the agreement's period.
  public var from: LocalDate?
  public var to: LocalDate?
  public var asOf = AsOf.newest
  /// What the clock says.
  public var now: Instant
  public var map: [String: String] = [:]
  public var dates: DateOrder?
  public var decimal: DecimalMark?
  /// The share of bad rows of each table that is allowed, exactly that share included.
  public var maximumBad = Ratio(1, 100)
  /// The lead whose story is asked for.
  public var explain: String?
  /// How many offenders each clause lists; nil: all.
  public var offenders: Int? = 10
  public var workers: Int?
  public var blockSize: Int?
  public var progress: (@Sendable (_ path: String, _ read: Int, _ size: Int) -> Void)?

  public enum AsOf: Hashable, Sendable {
    /// The newest instant of the files that is not after now.
    case newest
    case now
    case instant(Instant)
  }

  public init(agreement: Agreement, zones: ZoneDatabase, leads: ExportSource, now: Instant) {
    self.agreement = agreement
    self.zones = zones
    self.leads = leads
    self.now = now
  }
}

/// Why nothing can be measured.
public enum MeasurementProblem: Error, Hashable, Sendable {
  case export(ExportProblem)
  /// The agreement's zone is not known, or the machine has no zone data.
  case zone(String)
  /// Months or years in a limit: the field's pointer and the duration.
  case limit(Pointer, AgreedDuration)
  /// Working hours of no length while a limit counts working days.
  case noWorkingTime(Pointer)
  /// The agreement has no period and the command line says no dates; or from is not before to.
  case noPeriod
  case emptyFrame(from: LocalDate, to: LocalDate)
  /// A table has more bad rows than are allowed.
  case tooManyBad(TableReport, allowed: Ratio)
  /// The lead whose story is asked for is not in the file.
  case unknownLead(String)
  /// A value of the agreement cannot be used: its pointer and what stands there.
  case badModel(Pointer, String)
  /// Two grades, channels … more than the program can count.
  case tooMany(String)
}
