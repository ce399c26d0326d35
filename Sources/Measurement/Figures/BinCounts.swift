/// How many leads took how long, in quarters of the limit up to it and in doublings beyond.
struct BinCounts {
  /// The upper ends, the last bin has none.
  private let ends: [Int]
  /// For every bin those in time and those that are not.
  private var counts: [(inTime: Int, late: Int)]

  init(limit: Int) {
    let quarters = (1...4).map { limit / 4 * $0 + limit % 4 * $0 / 4 }
    let doublings = [2, 4, 8].map { limit.multipliedReportingOverflow(by: $0) }.filter { !$0.overflow }.map(
      \.partialValue)
    var ends: [Int] = []
    for end in quarters + doublings where end > ends.last ?? -1 { ends.append(end) }
    self.ends = ends
    counts = [(inTime: Int, late: Int)](repeating: (0, 0), count: ends.count + 1)
  }

  @inline(__always) mutating func add(_ length: Int, isInTime: Bool) {
    var bin = 0
    while bin < ends.count, length > ends[bin] { bin += 1 }
    if isInTime { counts[bin].inTime += 1 } else { counts[bin].late += 1 }
  }

  mutating func add(_ other: BinCounts) {
    for bin in counts.indices {
      counts[bin].inTime += other.counts[bin].inTime
      counts[bin].late += other.counts[bin].late
    }
  }

  /// All bins, the shortest first. One that has leads on both sides of the limit is there twice: leads of grades have
  /// limits of their own, and a limit until a day's end is no length.
  func bins(limit: Int) -> [Bin] {
    counts.indices.flatMap { index -> [Bin] in
      let (from, to) = (index == 0 ? 0 : ends[index - 1], index < ends.count ? ends[index] : nil)
      let isWithin = to.map { $0 <= limit } ?? false
      let (inTime, late) = counts[index]
      var bins: [Bin] = []
      if inTime > 0 || isWithin { bins.append(Bin(from: from, to: to, count: inTime, isInTime: true)) }
      if late > 0 || !isWithin { bins.append(Bin(from: from, to: to, count: late, isInTime: false)) }
      return bins
    }
  }
}
