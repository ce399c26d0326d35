import AgreementModel
import Pages
import Testing

@Suite struct GeometryTests {
  static let places: [(value: Ratio, place: Ratio)] = [
    (Ratio(0), Ratio(200)), (Ratio(10), Ratio(20)), (Ratio(5), Ratio(110)), (Ratio(1, 3), Ratio(194)),
    (Ratio(-4), Ratio(200)), (Ratio(40), Ratio(20)),
  ]

  /// Upside down, as pictures count from the top; what lies beyond is drawn at the ends.
  @Test(arguments: places)
  func aScaleIsExact(_ value: Ratio, _ place: Ratio) {
    #expect(Scale(from: Ratio(0), to: Ratio(10), start: Ratio(200), end: Ratio(20)).place(of: value) == place)
  }

  @Test func aScaleOfOneValueDrawsInTheMiddle() {
    #expect(Scale(from: Ratio(3), to: Ratio(3), start: Ratio(0), end: Ratio(100)).place(of: Ratio(3)) == Ratio(50))
  }

  static let amounts: [(highest: Int, ticks: [Int])] = [
    (1, [0, 1]), (3, [0, 1, 2, 3]), (4, [0, 1, 2, 3, 4]), (5, [0, 2, 4, 6]), (8, [0, 2, 4, 6, 8]), (9, [0, 5, 10]),
    (1240, [0, 500, 1000, 1500]), (720_000, [0, 200_000, 400_000, 600_000, 800_000]), (0, [0, 1]), (-5, [0, 1]),
  ]

  @Test(arguments: amounts)
  func amountsHaveRoundLines(_ highest: Int, _ ticks: [Int]) {
    #expect(Ticks.amounts(to: Ratio(highest)) == ticks.map { Ratio($0) })
  }

  static let shares: [(lowest: Ratio, first: Ratio, count: Int)] = [
    (Ratio(9, 10), Ratio(4, 5), 5), (Ratio(4, 5), Ratio(4, 5), 5), (Ratio(79, 100), Ratio(1, 2), 6),
    (Ratio(1, 2), Ratio(1, 2), 6), (Ratio(1, 25), Ratio(0), 5),
  ]

  @Test(arguments: shares)
  func sharesEndAtOne(_ lowest: Ratio, _ first: Ratio, _ count: Int) {
    let ticks = Ticks.shares(covering: [lowest, Ratio(1)])
    #expect(ticks.first == first)
    #expect(ticks.last == .one)
    #expect(ticks.count == count)
  }

  @Test func smallSharesFillTheChart() {
    #expect(Ticks.shares(covering: [Ratio(1, 25), Ratio(12, 100)]) == [0, 5, 10, 15].map { Ratio($0, 100) })
    #expect(Ticks.shares(covering: [.zero]) == [.zero, Ratio(1, 100)])
  }

  /// Two digits, half up, no floating point: a third of the width, a negative pixel, a whole.
  static let lengths: [(length: Length, text: String)] = [
    (.part(Ratio(1, 3)), "33.33%"), (.part(Ratio(2, 3)), "66.67%"), (.part(.one), "100%"),
    (.pixels(Ratio(5, 2)), "2.5"),
    (.pixels(Ratio(1, 200)), "0.01"), (.pixels(-8), "-8"), (.part(.zero), "0%"),
  ]

  @Test(arguments: lengths)
  func lengthsHaveTwoDigits(_ length: Length, _ text: String) {
    #expect(Node(.rect, .at(.x, length)).markup == "<rect x=\"\(text)\"></rect>\n")
  }
}
