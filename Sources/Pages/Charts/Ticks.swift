public import AgreementModel

/// Round values for the lines behind a chart.
public enum Ticks {
  /// From zero to at least `highest`, in at most `count` steps of one, two or five times a power of ten.
  /// - Parameter whole: Whether steps below one make no sense, as with leads.
  public static func amounts(to highest: Ratio, count: Int = 4, whole: Bool = true) -> [Ratio] {
    guard highest > .zero, count > 0 else { return [.zero, .one] }
    var step = whole ? Ratio.one : Ratio(1, 1_000_000)
    var factors = [2, 5, 2].makeIterator()
    while step * Ratio(count) < highest {
      if let factor = factors.next() {
        // 1 → 2 → 5 → 10: the middle step is two and a half times the one before.
        step = factor == 5 ? step * Ratio(5, 2) : step * Ratio(2)
      } else {
        factors = [2, 5, 2].makeIterator()
      }
    }
    var ticks = [Ratio.zero]
    while let last = ticks.last, last < highest { ticks.append(last + step) }
    return ticks
  }

  /// Lines for shares: up to 100 %, from zero unless everything lies in the upper half; where everything lies in the
  /// lower half, up to a round value above the highest.
  public static func shares(covering values: [Ratio]) -> [Ratio] {
    guard let lowest = values.min(), let highest = values.max() else { return [.zero, Ratio(1, 2), .one] }
    if highest <= Ratio(1, 2) { return amounts(to: highest * Ratio(100)).map { $0 * Ratio(1, 100) } }
    if lowest >= Ratio(4, 5) { return [16, 17, 18, 19, 20].map { Ratio($0, 20) } }
    if lowest >= Ratio(1, 2) { return [5, 6, 7, 8, 9, 10].map { Ratio($0, 10) } }
    return [0, 1, 2, 3, 4].map { Ratio($0, 4) }
  }
}

/// A line behind a chart with what it stands for.
public struct Tick: Hashable, Sendable {
  public var value: Ratio
  public var label: String

  public init(_ value: Ratio, _ label: String) {
    self.value = value
    self.label = label
  }
}
