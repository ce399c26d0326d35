/// Cells of some rows, one below the other; they lie in memory that the reader uses again.
///
/// A column is only good until the call that handed it out returns (``BatchConsumer/take(_:table:vocabulary:workers:)``).
/// Take it out of its batch once (`let handed = batch.times[0]`), then `handed[row]` is one load.
@frozen public struct Column<Element: BitwiseCopyable>: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let base: UnsafePointer<Element>?
  public let count: Int

  /// The column that a table does not have.
  @inlinable public init() {
    base = nil
    count = 0
  }

  /// Cells that lie elsewhere and outlive the column.
  @inlinable public init(_ base: UnsafePointer<Element>, count: Int) {
    self.base = base
    self.count = count
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  /// The cell of a row; the row must be there, which only debug builds check.
  @inlinable public subscript(row: Int) -> Element {
    assert(row >= 0 && row < count)
    return base.unsafelyUnwrapped[row]
  }
}
