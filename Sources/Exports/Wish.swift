/// The two tables of a measurement.
public enum TableRole: String, Hashable, Sendable, CaseIterable {
  case leads
  case activities
}

/// What is wanted of a table: its columns by their names in the measurement, by the kind of value that they hold.
///
/// The key (`lead_id`) is always read. A column that no header names is simply not there: ``TableReport/columns`` says
/// which are. Every name that is wanted as a time or an amount makes rows with unreadable cells bad.
public struct Wish: Hashable, Sendable {
  public var role: TableRole
  /// Instants: `handed_over_at`, `at`.
  public var times: [String]
  /// Words that are compared, or broken down by: `owner`, `channel`, a grade's column.
  public var texts: [String]
  /// Identifiers beside `lead_id`: `contact_id`, `deal_id`.
  public var keys: [String]
  /// Sums of money: `amount`.
  public var amounts: [String]
  /// Columns of which only matters whether a cell holds something: required fields. At most 64.
  public var filled: [String]

  public init(
    _ role: TableRole, times: [String], texts: [String] = [], keys: [String] = [], amounts: [String] = [],
    filled: [String] = []
  ) {
    self.role = role
    self.times = times
    self.texts = texts
    self.keys = keys
    self.amounts = amounts
    self.filled = filled
  }
}
