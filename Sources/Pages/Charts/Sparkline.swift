public import AgreementModel

/// A line as small as a word, for a cell of a table; its numbers stand beside it, its words are in its label.
public struct Sparkline: Hashable, Sendable {
  /// In order of time; nil where there was nothing to measure.
  public var values: [Ratio?]
  public var target: Ratio?
  /// The same in words.
  public var label: String

  public init(_ values: [Ratio?], target: Ratio?, label: String) {
    self.values = values
    self.target = target
    self.label = label
  }

  private static let height = 26

  public var node: Node {
    Node(
      .svg, .class("sparkline"), .role(.image), .label(label), .at(.width, .part(.one)),
      .at(.height, .pixels(Self.height))
    ) {
      if let target {
        let y = Length.pixels(vertical.place(of: target))
        Node(.line, .class("target"), .at(.x1, .pixels(0)), .at(.y1, y), .at(.x2, .part(.one)), .at(.y2, y))
      }
      lines
      if let last = values.lastIndex(where: { $0 != nil }), let value = values[last] {
        Node(
          .circle, .class("mark now"), .at(.cx, .part(horizontal.place(of: Ratio(last)))),
          .at(.cy, .pixels(vertical.place(of: value))), .at(.r, .pixels(4)))
      }
    }
  }

  private var vertical: Scale {
    let known = values.compactMap(\.self) + (target.map { [$0] } ?? [])
    return Scale(
      from: known.min() ?? .zero, to: known.max() ?? .one, start: Ratio(Self.height - 5), end: Ratio(5))
  }

  private var horizontal: Scale {
    Scale(from: .zero, to: Ratio(max(values.count - 1, 0)), start: Ratio(3, 100), end: Ratio(96, 100))
  }

  @Markup private var lines: [Node] {
    for (index, pair) in zip(values, values.dropFirst()).enumerated() {
      if let first = pair.0, let second = pair.1 {
        Node(
          .line, .class("line"), .at(.x1, .part(horizontal.place(of: Ratio(index)))),
          .at(.y1, .pixels(vertical.place(of: first))), .at(.x2, .part(horizontal.place(of: Ratio(index + 1)))),
          .at(.y2, .pixels(vertical.place(of: second))))
      }
    }
  }
}
