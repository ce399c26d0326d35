public import AgreementModel

/// Shares over time as a line, with the agreed share, whose words are the legend's.
public struct TrendChart: Hashable, Sendable {
  public var chart: Chart
  public var points: [Point]
  public var target: Ratio?
  public var ticks: [Tick]

  public struct Point: Hashable, Sendable {
    /// Below the line: the week.
    public var label: String
    /// Nil: nothing to measure; the line is broken there.
    public var value: Ratio?
    /// What stands at the point; nil for most.
    public var mark: String?
    public var sign: Sign

    public init(_ label: String, value: Ratio?, mark: String? = nil, sign: Sign) {
      self.label = label
      self.value = value
      self.mark = mark
      self.sign = sign
    }
  }

  public init(_ chart: Chart, points: [Point], target: Ratio?, ticks: [Tick]) {
    self.chart = chart
    self.points = points
    self.target = target
    self.ticks = ticks
  }

  private static let height = 230

  public var node: Node {
    chart.figure(height: Self.height) {
      Grid.lines(ticks, on: vertical)
      if let target { Grid.target(target, on: vertical) }
      lines
      marks
      Grid.labels(points.map(\.label), on: horizontal, y: Self.height - 8)
    }
  }

  private var vertical: Scale {
    Scale(
      from: ticks.first?.value ?? .zero, to: ticks.last?.value ?? .one, start: Ratio(Self.height - 30), end: Ratio(24))
  }

  private var horizontal: Scale {
    Scale(from: .zero, to: Ratio(max(points.count - 1, 0)), start: Ratio(12, 100), end: Ratio(95, 100))
  }

  private func place(_ index: Int, _ value: Ratio) -> (x: Length, y: Length) {
    (.part(horizontal.place(of: Ratio(index))), .pixels(vertical.place(of: value)))
  }

  @Markup private var lines: [Node] {
    for (index, pair) in zip(points, points.dropFirst()).enumerated() {
      if let first = pair.0.value, let second = pair.1.value {
        let (from, to) = (place(index, first), place(index + 1, second))
        Node(.line, .class("line"), .at(.x1, from.x), .at(.y1, from.y), .at(.x2, to.x), .at(.y2, to.y))
      }
    }
  }

  @Markup private var marks: [Node] {
    for (index, point) in points.enumerated() {
      if let value = point.value {
        let at = place(index, value)
        point.sign.mark(x: at.x, y: at.y)
        if let mark = point.mark {
          Node(
            .text, .class(index == points.count - 1 ? "value end" : "value middle"),
            .at(.x, index == points.count - 1 ? .part(.one) : at.x),
            .at(.y, .pixels(vertical.place(of: value) - Ratio(12))),
            text: mark)
        }
      }
    }
  }
}
