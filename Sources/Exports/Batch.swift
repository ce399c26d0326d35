/// Some good rows of a table, one after the other, as columns: what the readers hand to the measurement.
///
/// The columns stand in the order of the ``Wish``; a column that the table does not have is an empty one. The same
/// file gives the same rows in the same order whatever the number of workers and the size of the blocks; only where one
/// batch ends and the next begins differs. All columns lie in memory that the next round uses again.
public struct Batch: Sendable {
  /// How many rows.
  public internal(set) var count = 0
  /// The line that each row begins on; the header's is 1.
  public internal(set) var lines = Lines()
  /// Identifiers: first `lead_id`, then the wish's keys.
  public internal(set) var keys: [Keys] = []
  /// Microseconds since 1970 UTC; ``empty`` where the cell is.
  public internal(set) var times: [Column<Int>] = []
  /// The word's number in the reading's ``Vocabulary``; 0 where the cell is empty.
  public internal(set) var texts: [Column<UInt32>] = []
  /// Decimals; nil where the cell is empty.
  public internal(set) var amounts: [Column<Amount?>] = []
  /// Bit *n* says that the wish's `filled[n]` holds something.
  public internal(set) var filled = Column<UInt64>()

  /// Stands for no instant.
  public static let empty = Int.min

  init() {}

  /// Line numbers of some rows.
  @frozen public struct Lines: Sendable {
    @usableFromInline var first = 1
    @usableFromInline var offsets = Column<UInt32>()

    init() {}

    @inlinable public subscript(row: Int) -> Int { first + Int(offsets[row]) }
  }
}

/// A decimal number of an export: `units` · 10^−`scale`.
@frozen public struct Amount: Hashable, Sendable, BitwiseCopyable {
  public var units: Int
  public var scale: UInt8

  @inlinable public init(units: Int, scale: UInt8) {
    self.units = units
    self.scale = scale
  }
}
