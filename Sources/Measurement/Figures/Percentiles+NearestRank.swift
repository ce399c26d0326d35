/// Nearest ranks of many numbers without sorting them all: the numbers are counted in 4,096 equal spans, and only those of
/// the spans that hold a rank are looked at again.
enum NearestRank {
  /// The numbers at some ranks (the first is 1) of several lists taken together.
  /// - Precondition: Ranks are at least 1 and not above the count of numbers.
  static func values(at ranks: [Int], of lists: [[Int]]) -> [Int] {
    let count = lists.reduce(0) { $0 + $1.count }
    guard count > sorted else {
      let all = lists.flatMap { $0 }.sorted()
      return ranks.map { all[$0 - 1] }
    }
    let low = lists.compactMap { $0.min() }.min() ?? 0
    let high = lists.compactMap { $0.max() }.max() ?? 0
    guard low < high else { return ranks.map { _ in low } }
    let shift = max(0, (high - low).bitWidth - (high - low).leadingZeroBitCount - 12)
    var counts = [Int](repeating: 0, count: ((high - low) >> shift) + 1)
    for list in lists { for number in list { counts[(number - low) >> shift] += 1 } }
    var spans: [Int: (before: Int, numbers: [Int])] = [:]
    let places = ranks.map { rank in place(of: rank, counts) }
    for (span, before) in places { spans[span] = (before, []) }
    var isWanted = [Bool](repeating: false, count: counts.count)
    for span in spans.keys { isWanted[span] = true }
    for list in lists {
      for number in list where isWanted[(number - low) >> shift] {
        spans[(number - low) >> shift]?.numbers.append(number)
      }
    }
    return zip(ranks, places).map { rank, place in
      spans[place.span].map { values(at: [rank - $0.before], of: [$0.numbers])[0] } ?? low
    }
  }

  /// The span that holds a rank, and how many numbers are in those before it.
  private static func place(of rank: Int, _ counts: [Int]) -> (span: Int, before: Int) {
    var (span, before) = (0, 0)
    while before + counts[span] < rank {
      before += counts[span]
      span += 1
    }
    return (span, before)
  }

  /// So many numbers are sorted.
  private static let sorted = 4096

  /// The rank of a percentile: the smallest whole number that is not below that share of the count.
  static func rank(_ percent: Int, of count: Int) -> Int { max(1, (percent * count + 99) / 100) }
}

extension Percentiles {
  /// Nil when there are no numbers.
  init?(of lists: [[Int]]) {
    let count = lists.reduce(0) { $0 + $1.count }
    guard count > 0 else { return nil }
    let values = NearestRank.values(at: [50, 90, 95].map { NearestRank.rank($0, of: count) }, of: lists)
    self.init(median: values[0], p90: values[1], p95: values[2], count: count)
  }
}
