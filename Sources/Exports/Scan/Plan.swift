/// Which column of a table goes where: the wish, with every name replaced by the columns that stand for it.
struct Plan {
  /// How many columns the header has.
  var columns: Int
  /// Columns of `lead_id` and the wish's keys; nil where the table has none.
  var keys: [Int?] = []
  /// Columns of each time: the first that is filled counts.
  var times: [[Int]] = []
  var timeNames: [String] = []
  var texts: [Int?] = []
  var amounts: [Int?] = []
  var amountNames: [String] = []
  var filled: [Int?] = []
  /// The place among the times of one that must not be empty: an activity's `at`.
  var neededTime: Int?
}

/// What is taken for granted about a table while it is read, and what its rows have shown so far.
struct Assumptions {
  var encoding = TableReport.Encoding.utf8
  var dates: [DateOrder]
  var decimals: [DecimalMark]
  /// That of all amounts; nil: any.
  var currency: String?
}
