/// The leads that break a promise worst, the first in the file first among equals.
struct Worst {
  private let limit: Int
  private(set) var entries: [(excess: Int, lead: Int)] = []
  /// All that were offered.
  private(set) var count = 0

  /// - Parameter limit: nil keeps all.
  init(_ limit: Int?) { self.limit = limit ?? .max }

  @inline(__always) mutating func offer(_ lead: Int, excess: Int) {
    count += 1
    guard entries.count < limit else {
      if let last = entries.last, Self.isWorse((excess, lead), last) { replace(with: (excess, lead)) }
      return
    }
    entries.append((excess, lead))
    if entries.count == limit { entries.sort(by: Self.isWorse) }
  }

  private mutating func replace(with entry: (excess: Int, lead: Int)) {
    entries.removeLast()
    let place = entries.firstIndex { Self.isWorse(entry, $0) } ?? entries.count
    entries.insert(entry, at: place)
  }

  mutating func add(_ other: Worst) {
    entries += other.entries
    count += other.count
  }

  var sorted: [(excess: Int, lead: Int)] { Array(entries.sorted(by: Self.isWorse).prefix(limit)) }

  private static func isWorse(_ left: (excess: Int, lead: Int), _ right: (excess: Int, lead: Int)) -> Bool {
    left.excess != right.excess ? left.excess > right.excess : left.lead < right.lead
  }
}
