import Testing

@testable import Measurement

@Suite struct NearestRankTests {
  /// The definition: sorted, the smallest rank that is not below the share.
  private func sorted(_ percent: Int, _ numbers: [Int]) -> Int {
    let sorted = numbers.sorted()
    var rank = 1
    while rank * 100 < percent * numbers.count { rank += 1 }
    return sorted[rank - 1]
  }

  @Test(arguments: [1, 2, 3, 7, 10, 19, 20, 21, 99, 100, 101, 5000, 20_000])
  func percentilesAreThoseOfSortedNumbers(_ count: Int) throws {
    var generator = Dice(seed: UInt64(count))
    for top in [1, 2, 1000, 86_400_000_000, Int.max / 4] {
      let numbers = (0..<count).map { _ in Int.random(in: 0..<top, using: &generator) }
      let middle = count / 3
      let found = try #require(Percentiles(of: [Array(numbers[..<middle]), [], Array(numbers[middle...])]))
      #expect(found.median == sorted(50, numbers))
      #expect(found.p90 == sorted(90, numbers))
      #expect(found.p95 == sorted(95, numbers))
      #expect(found.count == count)
    }
  }

  @Test func mostlyTheSameNumber() throws {
    let numbers = [Int](repeating: 0, count: 6000) + [Int](repeating: 3_600_000_000, count: 3500) + Array(1...500)
    let found = try #require(Percentiles(of: [numbers]))
    #expect([found.median, found.p90, found.p95] == [0, 3_600_000_000, 3_600_000_000])
  }

  @Test func noNumbers() { #expect(Percentiles(of: [[], []]) == nil) }
}
