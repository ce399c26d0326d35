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
  /// The versions that hold on the days of the frame, when there are several: each lead is measured by that of its
  /// hand-over, and `agreement` is the one whose words the report speaks. `from` and `to` must then be given.
  public var versions: [VersionSpan] = []
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
    /// The last microsecond of a day.
    case day(Instant)
  }

  public init(agreement: Agreement, zones: ZoneDatabase, leads: ExportSource, now: Instant) {
    self.agreement = agreement
    self.zones = zones
    self.leads = leads
    self.now = now
  }
}

/// The days of a frame on which one signed version of an agreement holds.
public struct VersionSpan: Hashable, Sendable {
  public var number: Int
  public var agreement: Agreement
  public var from: LocalDate
  /// The first day on which it holds no longer.
  public var to: LocalDate

  public init(number: Int, agreement: Agreement, from: LocalDate, to: LocalDate) {
    self.number = number
    self.agreement = agreement
    self.from = from
    self.to = to
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
  /// A `--map` for a column that nothing looks at: its name, the one that was meant, perhaps, and all there are.
  case unknownColumn(String, nearest: String?, known: [String])
  /// Two grades, channels … more than the program can count.
  case tooMany(String)
}
