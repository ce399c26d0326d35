internal import AgreementModel

/// How many took how long, with a mark at the limit.
public struct HistogramChart: Hashable, Sendable {
  public var chart: Chart
  public var bars: [Bar]
  /// The words at the limit, which stands before the first bar beyond it; nil when there is none. Small screens leave
  /// them to the legend.
  public var limit: String?

  public struct Bar: Hashable, Sendable {
    /// What the bar begins with: `1 h`; stands below its left edge.
    public var from: String
    public var count: Int
    /// The count in words of the language: `1,240`.
    public var label: String
    public var isWithin: Bool

    public init(from: String, count: Int, label: String, isWithin: Bool) {
      self.from = from
      self.count = count
      self.label = label
      self.isWithin = isWithin
    }
  }

  public init(_ chart: Chart, bars: [Bar], limit: String?) {
    self.chart = chart
    self.bars = bars
    self.limit = limit
  }

  private static let height = 230
  private static let floor = 198

  public var node: Node {
    chart.figure(height: Self.height) {
      Hatch.definition(id: hatch)
      columns
      Node(
        .line, .class("base"), .at(.x1, .pixels(0)), .at(.y1, .pixels(Self.floor)), .at(.x2, .part(.one)),
        .at(.y2, .pixels(Self.floor)))
      mark
    }
  }

  private var hatch: String { chart.id + "-hatch" }
  private var horizontal: Scale {
    Scale(from: .zero, to: Ratio(max(bars.count, 1)), start: Ratio(1, 100), end: Ratio(99, 100))
  }
  private var vertical: Scale {
    Scale(from: .zero, to: Ratio(bars.map(\.count).max() ?? 1), start: Ratio(Self.floor), end: Ratio(46))
  }

  @Markup private var columns: [Node] {
    for (index, bar) in bars.enumerated() {
      let left = horizontal.place(of: Ratio(index))
      let width = horizontal.place(of: Ratio(index + 1)) - left
      let top = vertical.place(of: Ratio(bar.count))
      let x = left + width * Ratio(6, 100)
      for name in bar.isWithin ? ["bar good"] : ["bar bad", "hatch"] {
        let attributes: [Attribute] = [
          .class(name), .at(.x, .part(x)), .at(.y, .pixels(top)), .at(.width, .part(width * Ratio(88, 100))),
          .at(.height, .pixels(Ratio(Self.floor) - top)),
        ]
        Node.element(.rect, attributes + (name == "hatch" ? [.filled(withPattern: hatch)] : []), [])
      }
      Node(
        .text, .class("value middle"), .at(.x, .part(left + width * Ratio(1, 2))), .at(.y, .pixels(top - Ratio(6))),
        text: bar.label)
      if isLabelled(index, width: 640) {
        Node(
          .text, .class((index == 0 ? "axis" : "axis middle") + (isLabelled(index, width: 340) ? "" : " wide-only")),
          .at(.x, .part(index == 0 ? .zero : left)), .at(.y, .pixels(Self.floor + 20)), text: bar.from)
      }
    }
  }

  /// Whether an edge has room for its label on a picture of that width; that of the limit always has.
  private func isLabelled(_ index: Int, width: Int) -> Bool {
    let longest = bars.map(\.from.count).max() ?? 0
    let step = max(1, (longest * 8 + 8) * bars.count / width + 1)
    let limit = bars.firstIndex { !$0.isWithin } ?? 0
    return (index - limit) % step == 0
  }

  @Markup private var mark: [Node] {
    if let limit, let first = bars.firstIndex(where: { !$0.isWithin }) {
      let x = horizontal.place(of: Ratio(first))
      let isLeft = x > Ratio(1, 2)
      Node(
        .line, .class("target"), .at(.x1, .part(x)), .at(.y1, .pixels(4)), .at(.x2, .part(x)),
        .at(.y2, .pixels(Self.floor + 6)))
      Node(.svg, .class("over"), .at(.x, .part(x)), .at(.y, .pixels(14))) {
        Node(
          .text, .class(isLeft ? "target-label end wide-only" : "target-label wide-only"),
          .at(.x, .pixels(isLeft ? -8 : 8)),
          .at(.y, .pixels(0)), text: limit)
      }
    }
  }
}
