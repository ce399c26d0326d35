internal import Exports
internal import WorkingTime

/// Reads the files again for the times of columns that look shifted, and tries every quarter hour within ±14 hours.
final class ShiftSearch: BatchConsumer, @unchecked Sendable {
  /// A column that is looked at: its table and its place in the wish.
  struct Suspect: Hashable {
    let table: Int
    let column: Int
  }

  private let suspects: [Suspect]
  private let hours: OpenHours
  /// For every suspect and every quarter hour from −56 to 56 how many times lie outside.
  private var outside: [[Int]]
  private let quarters = Array(-56...56)

  init(_ suspects: [Suspect], _ hours: OpenHours) {
    self.suspects = suspects
    self.hours = hours
    outside = suspects.map { _ in [Int](repeating: 0, count: 113) }
  }

  func begin() {
    for index in outside.indices { outside[index] = [Int](repeating: 0, count: quarters.count) }
  }

  func take(_ round: [Batch], table: Int, vocabulary: Vocabulary, workers: Workers) {
    for (index, suspect) in suspects.enumerated() where suspect.table == table {
      let columns = round.compactMap { suspect.column < $0.times.count ? $0.times[suspect.column] : nil }
      cover(columns)
      let counts = Chunks(0)
      counts.grow(to: quarters.count)
      hours.withView { view in
        workers.perform(quarters.count) { quarter in
          counts[quarter] = self.outside(columns, self.quarters[quarter] * 900_000_000, view)
        }
      }
      for quarter in quarters.indices { outside[index][quarter] += counts[quarter] }
    }
  }

  /// Draws up the hours of all days that a shifted time can fall on.
  private func cover(_ columns: [Column<Int>]) {
    for times in columns {
      for time in times where time != Batch.empty {
        hours.cover(time - 14 * 3_600_000_000)
        hours.cover(time + 14 * 3_600_000_000)
      }
    }
  }

  private func outside(_ columns: [Column<Int>], _ shift: Int, _ view: OpenHours.View) -> Int {
    columns.reduce(0) { sum, times in
      sum + times.count { $0 != Batch.empty && view.isOpen($0 + shift) == false }
    }
  }

  /// The shift that leaves the fewest outside; of equal ones the nearest to zero, and of those the one that adds time.
  func best(_ suspect: Suspect) -> (minutes: Int, outside: Int)? {
    guard let index = suspects.firstIndex(of: suspect) else { return nil }
    let order = quarters.indices.sorted { (abs(quarters[$0]), -quarters[$0]) < (abs(quarters[$1]), -quarters[$1]) }
    guard let best = order.min(by: { outside[index][$0] < outside[index][$1] }) else { return nil }
    return (quarters[best] * 15, outside[index][best])
  }
}
