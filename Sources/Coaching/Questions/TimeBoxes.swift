internal import AgreementModel

/// How a workshop's time is shared out: an opening, the twelve steps, a closing, in minutes.
public struct TimeBoxes: Hashable, Sendable {
  public let opening: Int
  public let steps: [Step: Int]
  public let closing: Int

  /// The plan for 90 minutes, and the shorter one for 60.
  private static let plans: [(total: Int, opening: Int, steps: [Int], closing: Int)] = [
    (90, 3, [3, 6, 4, 8, 18, 9, 5, 9, 6, 3, 7, 3], 6),
    (60, 2, [2, 4, 3, 5, 12, 6, 3, 6, 4, 2, 5, 2], 4),
  ]

  /// The plan for a workshop of that many minutes: the one that is nearest, scaled so that its parts sum to the whole.
  public init(minutes: Int = 90) {
    let plan = Self.plans.min { abs($0.total - minutes) < abs($1.total - minutes) } ?? Self.plans[0]
    let parts = LargestRemainder.shares(
      of: max(minutes, 14), weights: ([plan.opening] + plan.steps + [plan.closing]).map { Ratio($0) })
    opening = parts[0]
    closing = parts[13]
    steps = Dictionary(uniqueKeysWithValues: zip(Step.allCases, parts[1...12]))
  }

  public var total: Int { opening + closing + steps.values.reduce(0, +) }
}
