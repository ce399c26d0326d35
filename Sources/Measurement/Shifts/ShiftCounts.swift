internal import Exports

/// How many times of each column lie outside the working hours.
struct ShiftCounts {
  private(set) var filled: [Int]
  private(set) var outside: [Int]
  /// Times whose span was not drawn up when they came.
  private var deferred: [(column: Int, instant: Int)] = []

  init(columns: Int) {
    filled = [Int](repeating: 0, count: columns)
    outside = filled
  }

  /// Counts a column's times.
  /// - Parameter isGood: Whether a row counts at all.
  mutating func count(_ times: Column<Int>, of column: Int, _ hours: OpenHours.View, where isGood: (Int) -> Bool) {
    var (all, out) = (0, 0)
    for row in 0..<times.count where times[row] != Batch.empty && isGood(row) {
      all += 1
      switch hours.isOpen(times[row]) {
      case true?: break
      case false?: out += 1
      case nil: deferred.append((column, times[row]))
      }
    }
    filled[column] += all
    outside[column] += out
  }

  /// Counts what was put off.
  mutating func settle(_ hours: OpenHours) {
    for (column, instant) in deferred where !hours.isOpen(instant) { outside[column] += 1 }
    deferred.removeAll(keepingCapacity: true)
  }

  mutating func add(_ other: ShiftCounts) {
    for column in filled.indices {
      filled[column] += other.filled[column]
      outside[column] += other.outside[column]
    }
  }

  /// Columns most of whose times lie outside.
  var suspected: [Int] { filled.indices.filter { outside[$0] * 2 > filled[$0] } }
}
