public import AgreementModel

/// From values to places along one side of a picture.
public struct Scale: Hashable, Sendable {
  /// The values at both ends.
  public var low: Ratio
  public var high: Ratio
  /// Where the ends are drawn.
  public var start: Ratio
  public var end: Ratio

  /// - Parameters:
  ///   - low: Drawn at `start`.
  ///   - high: Drawn at `end`; when it is not above `low`, everything is drawn in the middle.
  public init(from low: Ratio, to high: Ratio, start: Ratio, end: Ratio) {
    self.low = low
    self.high = high
    self.start = start
    self.end = end
  }

  /// The place of a value; values beyond the ends are drawn at the ends.
  public func place(of value: Ratio) -> Ratio {
    guard high > low, let part = (value - low).divided(by: high - low) else {
      return (start + end) * Ratio(1, 2)
    }
    return start + (end - start) * min(max(part, .zero), .one)
  }
}
