import Testing

@testable import Measurement

@Suite struct BinTests {
  @Test func quartersAndDoublings() {
    var counts = BinCounts(limit: 8)
    for length in [0, 2, 3, 8] { counts.add(length, isInTime: true) }
    for length in [9, 16, 17, 64, 65, 1000] { counts.add(length, isInTime: false) }
    #expect(
      counts.bins(limit: 8) == [
        Bin(from: 0, to: 2, count: 2, isInTime: true), Bin(from: 2, to: 4, count: 1, isInTime: true),
        Bin(from: 4, to: 6, count: 0, isInTime: true), Bin(from: 6, to: 8, count: 1, isInTime: true),
        Bin(from: 8, to: 16, count: 2, isInTime: false), Bin(from: 16, to: 32, count: 1, isInTime: false),
        Bin(from: 32, to: 64, count: 1, isInTime: false), Bin(from: 64, to: nil, count: 2, isInTime: false),
      ])
  }

  /// A grade's lead may be late within the clause's own limit.
  @Test func bothSidesOfALimit() {
    var counts = BinCounts(limit: 4)
    counts.add(1, isInTime: false)
    counts.add(1, isInTime: true)
    #expect(
      Array(counts.bins(limit: 4).prefix(2)) == [
        Bin(from: 0, to: 1, count: 1, isInTime: true), Bin(from: 0, to: 1, count: 1, isInTime: false),
      ])
  }

  @Test(arguments: [0, 1, 2, 3, Int.max])
  func limitsAtTheEdge(_ limit: Int) {
    var counts = BinCounts(limit: limit)
    counts.add(limit, isInTime: true)
    let bins = counts.bins(limit: limit)
    #expect(bins.reduce(0) { $0 + $1.count } == 1)
    #expect(bins.last?.to == nil)
    #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.to == $1.from })
  }
}
