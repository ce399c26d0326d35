public import WorkingTime

/// A file that is to be read, and what the command line says about it.
public struct ExportSource: Hashable, Sendable {
  public var path: String
  /// The channel of all its activities, when the command says one.
  public var channel: String?

  public init(path: String, channel: String? = nil) {
    self.path = path
    self.channel = channel
  }
}

/// How exports are to be read.
public struct ReadingOptions: Sendable {
  /// Times without an offset are on this zone's clock.
  public var zone: TimeZoneRules
  /// The header that stands for a column of the measurement: `["handed_over_at": "Became an MQL"]`.
  public var map: [String: String] = [:]
  /// How all dates are written; nil: every column decides.
  public var dates: DateOrder?
  /// The decimal mark of all amounts; nil: every column decides.
  public var decimal: DecimalMark?
  /// The code of the currency that amounts are in: one that is written with the sign or the code of another is a bad row.
  /// Nil: signs say nothing.
  public var currency: String?
  /// How many threads read; nil: as many as there are processors.
  public var workers: Int?
  /// Bytes that are read at a time; nil: what was measured to be fast. Answers do not depend on it.
  public var blockSize: Int?
  /// Called now and then from the reading thread, with the bytes read of the file's size (compressed bytes, where it is).
  public var progress: (@Sendable (_ path: String, _ read: Int, _ size: Int) -> Void)?

  public init(zone: TimeZoneRules) { self.zone = zone }
}

/// Why a file cannot be read at all.
public enum ExportProblem: Error, Hashable, Sendable {
  case cannotRead(path: String, reason: String)
  /// Not a CSV file but HTML, a spreadsheet, a Git LFS pointer, UTF-16, binary …
  case disguised(path: String, as: Disguise)
  /// No header, or no column that stands for a required one.
  case noColumn(path: String, name: String, headers: [String])
  /// Two columns of the file would stand for the same one.
  case twoColumns(path: String, name: String, headers: [String])
  /// A `--map` that no table has.
  case unknownMap(name: String, header: String, headers: [String])
  /// Dates that could be read both ways, or that need both.
  case undecidedDates(path: String, column: String, header: String, examples: [String])
  /// Amounts whose marks could mean both.
  case undecidedDecimal(path: String, column: String, header: String, examples: [String])
  /// The gzip data end too early or are damaged.
  case damagedCompression(path: String)
  /// The file changed while it was read.
  case changed(path: String)

  public enum Disguise: String, Hashable, Sendable {
    case html = "HTML"
    case excel = "Excel"
    case pointer = "Git LFS"
    case utf16 = "UTF-16"
    case zip = "ZIP"
    case pdf = "PDF"
    case json = "JSON"
    case binary = "binary"
  }
}
