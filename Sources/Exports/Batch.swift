/// Some good rows of a table, one after the other, as columns: what the readers hand to the measurement.
///
/// The columns stand in the order of the ``Wish``; a column that the table does not have is an empty array. The same
/// file gives the same rows in the same order whatever the number of workers and the size of the blocks; only where one
/// batch ends and the next begins differs.
public struct Batch: Sendable {
  /// How many rows.
  public var count = 0
  /// The line that each row begins on; the header's is 1.
  public var lines: [Int] = []
  /// Identifiers: first `lead_id`, then the wish's keys.
  public var keys: [Keys] = []
  /// Microseconds since 1970 UTC; ``empty`` where the cell is.
  public var times: [[Int]] = []
  /// The word's number in the reading's ``Vocabulary``; 0 where the cell is empty.
  public var texts: [[UInt32]] = []
  /// Decimals; nil where the cell is empty.
  public var amounts: [[Amount?]] = []
  /// Bit *n* says that the wish's `filled[n]` holds something.
  public var filled: [UInt64] = []

  /// Stands for no instant.
  public static let empty = Int.min

  public init() {}

  /// Identifiers of some rows: their bytes one after the other, and a hash of each.
  public struct Keys: Sendable {
    public var bytes: [UInt8] = []
    /// Where each identifier begins in `bytes`, and behind the last where that ends.
    public var starts: [UInt32] = [0]
    /// The same for the same bytes, in every batch of every table of one run.
    public var hashes: [UInt64] = []

    public init() {}

    public func key(_ row: Int) -> ArraySlice<UInt8> { bytes[Int(starts[row])..<Int(starts[row + 1])] }
  }
}

/// A decimal number of an export: `units` · 10^−`scale`.
public struct Amount: Hashable, Sendable {
  public var units: Int
  public var scale: UInt8

  public init(units: Int, scale: UInt8) {
    self.units = units
    self.scale = scale
  }
}

/// The words of a reading's text columns, each once, numbered in the order in which the files first have them.
///
/// Number 0 is the empty word. Words are trimmed and keep their letter case; ``folded(_:)`` is what comparisons use.
public struct Vocabulary: Sendable {
  public private(set) var words: [String] = [""]

  public init() {}

  public subscript(number: UInt32) -> String { words[Int(number)] }
  /// The word with letter case aside.
  public func folded(_ number: UInt32) -> String { words[Int(number)].lowercased() }

  public mutating func append(_ word: String) -> UInt32 {
    words.append(word)
    return UInt32(words.count - 1)
  }
}
