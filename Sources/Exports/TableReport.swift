/// What was found out about one file while it was read: shown in every report, so that nothing is a guess in secret.
public struct TableReport: Hashable, Sendable {
  public var role: TableRole
  /// The path as it was given.
  public var path: String
  public var isCompressed = false
  public var encoding = Encoding.utf8
  /// `,`, `;` or tab.
  public var separator: UInt8 = 44
  /// The system whose headers were recognised, as its name: `HubSpot`; nil when headers are the measurement's own, or several's.
  public var system: String?
  /// What each column was recognised as, in the file's order; columns that mean nothing here are not listed.
  public var columns: [RecognisedColumn] = []
  /// Data rows, good and bad; empty lines are none.
  public var rows = 0
  /// What is wrong with rows that were left out.
  public var bad: [BadRows] = []
  /// Names of wanted time columns whose filled cells all lack a time of day.
  public var dateOnly: Set<String> = []
  /// The channel that all rows of this file have, when the command said one: `--activities call=FILE`.
  public var channel: String?

  public init(_ role: TableRole, path: String) {
    self.role = role
    self.path = path
  }

  public var badCount: Int { bad.reduce(0) { $0 + $1.count } }
  public var goodCount: Int { rows - badCount }
  /// Whether the table has a column of the measurement's name.
  public func has(_ name: String) -> Bool { columns.contains { $0.name == name } }

  public enum Encoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case windows1252 = "Windows-1252"
  }
}

/// A column of a file that the measurement knows.
public struct RecognisedColumn: Hashable, Sendable {
  /// The measurement's name: `handed_over_at`.
  public var name: String
  /// As the file writes it: `Became an MQL`.
  public var header: String
  public var how: Recognition
  /// How the column's dates are written; nil when it is no time column or all are ISO 8601.
  public var dates: DateOrder?
  /// The decimal mark; nil when it is no amount column or no cell has one.
  public var decimal: DecimalMark?

  public init(name: String, header: String, how: Recognition) {
    self.name = name
    self.header = header
    self.how = how
  }

  public enum Recognition: Hashable, Sendable {
    /// By the measurement's own name.
    case name
    /// As a column of that system's exports.
    case system(String)
    /// Because the command line or the workshop's file says so.
    case map
  }
}

/// How dates that are not ISO 8601 are written.
public enum DateOrder: String, Hashable, Sendable, CaseIterable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

/// The mark between whole and fraction.
public enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  case point
  case comma
}

/// Rows of one file that were left out for the same reason.
public struct BadRows: Hashable, Sendable {
  public var reason: Reason
  public var count: Int
  /// The first of them, in the file's order; at most ten.
  public var first: [Place]

  /// How many of a reason are shown.
  static let shown = 10

  public init(_ reason: Reason, count: Int, first: [Place]) {
    self.reason = reason
    self.count = count
    self.first = first
  }

  public struct Place: Hashable, Sendable {
    /// The row's first line; the header's is 1.
    public var line: Int
    /// What the cell held, at most 80 characters; nil when it is not about a cell.
    public var text: String?

    public init(line: Int, text: String? = nil) {
      self.line = line
      self.text = text
    }
  }

  public enum Reason: Hashable, Sendable {
    /// The number of cells is not the header's.
    case cells(expected: Int)
    /// `lead_id` is empty.
    case noKey
    /// A time that cannot be read, in the column of that name.
    case time(column: String)
    /// An amount that cannot be read, in the column of that name.
    case amount(column: String)
    /// An amount with the sign or the code of another currency than the agreed one.
    case currency(column: String)
    /// An activity without `at`.
    case noTime
    /// An earlier good row has the same `lead_id`.
    case duplicate
    /// Too long to be a row: a quote that is never closed, perhaps.
    case tooLong
  }
}
