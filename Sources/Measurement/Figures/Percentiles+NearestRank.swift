/// Nearest ranks of many numbers without sorting them all: the numbers are counted in 4,096 equal spans, and only the
/// span that holds the rank is looked at again.
enum NearestRank {
  /// The number at a rank (the first is 1) of several lists taken together.
  /// - Precondition: The rank is at least 1 and not above their count; no number is negative.
  static func value(at rank: Int, of lists: [[Int]]) -> Int {
    var low = lists.compactMap { $0.min() }.min() ?? 0
    var high = lists.compactMap { $0.max() }.max() ?? 0
    var rank = rank
    while low < high {
      let shift = max(0, (high - low).bitWidth - (high - low).leadingZeroBitCount - 12)
      var counts = [Int](repeating: 0, count: ((high - low) >> shift) + 1)
      for list in lists {
        for number in list where number >= low && number <= high { counts[(number - low) >> shift] += 1 }
      }
      var span = 0
      while counts[span] < rank {
        rank -= counts[span]
        span += 1
      }
      (low, high) = (low + span << shift, min(high, low + (span + 1) << shift - 1))
    }
    return low
  }

  /// The rank of a percentile: the smallest whole number that is not below that share of the count.
  static func rank(_ percent: Int, of count: Int) -> Int { max(1, (percent * count + 99) / 100) }
}

extension Percentiles {
  /// Nil when there are no numbers.
  init?(of lists: [[Int]]) {
    let count = lists.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    func value(_ percent: Int) -> Int { NearestRank.value(at: NearestRank.rank(percent, of: count), of: lists) }
    self.init(median: value(50), p90: value(90), p95: value(95), count: count)
  }
}
