internal import AgreementModel

/// Marks, lines and areas that differ in shape as well as in colour.
public enum Sign: String, Hashable, Sendable, CaseIterable {
  /// A disc: what keeps to what was agreed.
  case good
  /// A diamond with a hole: what breaks it.
  case bad
  /// A ring: what can still change.
  case open
  /// A broken line: what was agreed.
  case target
  /// A thick line: what happened.
  case line
  /// A pale area: what may come.
  case band
  /// A dotted line: what is foreseen.
  case forecast

  /// As it stands in a legend.
  var node: Node {
    Node(.svg, .class("sign"), .ornament, .at(.width, .pixels(18)), .at(.height, .pixels(14))) {
      switch self {
      case .good, .bad, .open: mark(x: .pixels(9), y: .pixels(7))
      case .target, .line, .forecast:
        Node(
          .line, .class(rawValue), .at(.x1, .pixels(0)), .at(.y1, .pixels(7)), .at(.x2, .pixels(18)),
          .at(.y2, .pixels(7)))
      case .band:
        Node(
          .rect, .class(rawValue), .at(.x, .pixels(0)), .at(.y, .pixels(1)), .at(.width, .pixels(18)),
          .at(.height, .pixels(12)))
      }
    }
  }

  /// A mark of a chart with its middle at that place.
  func mark(x: Length, y: Length) -> Node {
    switch self {
    case .bad:
      // A shape of its own at a place that is a part of the width: an inner picture that shows what lies outside of it.
      Node(.svg, .class("over"), .at(.x, x), .at(.y, y)) {
        Node(.path, .class("mark bad"), .drawing("M0 -6.5L6.5 0L0 6.5L-6.5 0Z"))
      }
    default: Node(.circle, .class("mark \(rawValue)"), .at(.cx, x), .at(.cy, y), .at(.r, .pixels(5)))
    }
  }
}
