public import AgreementModel

/// A small bar for a cell of a table, where the number stands beside it: an ornament for assistive technology.
public struct Meter: Hashable, Sendable {
  /// What is filled, from zero to one; nil: nothing to measure.
  public var value: Ratio?
  /// Where the agreed share is marked.
  public var target: Ratio?
  public var signal: Signal

  public init(_ value: Ratio?, target: Ratio? = nil, signal: Signal) {
    self.value = value
    self.target = target
    self.signal = signal
  }

  public var node: Node {
    Node(.svg, .class("meter"), .ornament, .at(.width, .part(.one)), .at(.height, .pixels(16))) {
      Node(
        .rect, .class("track"), .at(.x, .pixels(0)), .at(.y, .pixels(3)), .at(.width, .part(.one)),
        .at(.height, .pixels(10)))
      if let value, value > .zero {
        Node(
          .rect, .class("bar \(signal.rawValue)"), .at(.x, .pixels(0)), .at(.y, .pixels(3)),
          .at(.width, .part(min(value, .one))), .at(.height, .pixels(10)))
      }
      if let target {
        let x = Length.part(min(max(target, .zero), .one))
        Node(.line, .class("gap"), .at(.x1, x), .at(.y1, .pixels(0)), .at(.x2, x), .at(.y2, .pixels(16)))
        Node(.line, .class("goal"), .at(.x1, x), .at(.y1, .pixels(0)), .at(.x2, x), .at(.y2, .pixels(16)))
      }
    }
  }
}

/// What a colour of the theme says; never the only thing that says it.
public enum Signal: String, Hashable, Sendable, CaseIterable {
  /// Kept.
  case good
  /// Broken.
  case bad
  /// Can still change.
  case open
  /// Neither good nor bad.
  case plain
}
