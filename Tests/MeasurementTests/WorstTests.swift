import Testing

@testable import Measurement

@Suite struct WorstTests {
  @Test(arguments: [0, 1, 3, 10, 1000, nil] as [Int?])
  func theWorstInOrderOfTheFile(_ limit: Int?) {
    var dice = Dice(seed: 5)
    let offered = (0..<500).map { (excess: Int.random(in: 0..<40, using: &dice), lead: $0) }
    var (left, right) = (Worst(limit), Worst(limit))
    for entry in offered {
      if entry.lead % 3 == 0 {
        left.offer(entry.lead, excess: entry.excess)
      } else {
        right.offer(entry.lead, excess: entry.excess)
      }
    }
    left.add(right)
    let expected = offered.sorted { ($1.excess, $0.lead) < ($0.excess, $1.lead) }.prefix(limit ?? .max)
    #expect(left.sorted.map(\.lead) == expected.map(\.lead))
    #expect(left.count == 500)
  }
}
