public import AgreementModel

/// How many of many go on, stage by stage: bars around one middle, and what comes of those that are left.
public struct FunnelChart: Hashable, Sendable {
  public var chart: Chart
  public var stages: [Stage]
  /// What the last stage brings, drawn as wide as the picture: it has another unit.
  public var result: Result?

  public struct Stage: Hashable, Sendable {
    public var name: String
    public var value: Ratio
    /// The value in words of the language.
    public var label: String
    /// How it follows from the stage above.
    public var note: String?

    public init(_ name: String, value: Ratio, label: String, note: String? = nil) {
      self.name = name
      self.value = value
      self.label = label
      self.note = note
    }
  }

  public struct Result: Hashable, Sendable {
    public var name: String
    public var label: String
    public var note: String?

    public init(_ name: String, label: String, note: String? = nil) {
      self.name = name
      self.label = label
      self.note = note
    }
  }

  public init(_ chart: Chart, stages: [Stage], result: Result?) {
    self.chart = chart
    self.stages = stages
    self.result = result
  }

  private static let rowHeight = 78
  private static let barTop = 30
  private static let barHeight = 20

  private var rows: [(name: String, label: String, note: String?, width: Ratio, isResult: Bool)] {
    stages.map { ($0.name, $0.label, $0.note, width(of: $0.value), false) }
      + (result.map { [($0.name, $0.label, $0.note, .one, true)] } ?? [])
  }

  private func width(of value: Ratio) -> Ratio {
    let largest = stages.map(\.value).max() ?? .one
    return max(value.divided(by: largest) ?? .zero, Ratio(1, 100))
  }

  public var node: Node {
    let rows = rows
    return chart.figure(height: rows.count * Self.rowHeight - Self.rowHeight + Self.barTop + Self.barHeight + 4) {
      for (index, row) in rows.enumerated() {
        let top = index * Self.rowHeight
        if index + 1 < rows.count { slope(from: row.width, to: rows[index + 1].width, top: top) }
        Node(
          .rect, .class(row.isResult ? "stage result" : "stage"), .at(.x, .part((.one - row.width) * Ratio(1, 2))),
          .at(.y, .pixels(top + Self.barTop)), .at(.width, .part(row.width)), .at(.height, .pixels(Self.barHeight)))
        Node(.text, .class("row-name"), .at(.x, .pixels(0)), .at(.y, .pixels(top + 18)), text: row.name)
        Node(.text, .class("value end"), .at(.x, .part(.one)), .at(.y, .pixels(top + 18)), text: row.label)
        if let note = row.note {
          Node(
            .text, .class("axis middle note"), .at(.x, .part(Ratio(1, 2))),
            .at(.y, .pixels(top - Self.rowHeight + Self.barTop + Self.barHeight + 19)), text: note)
        }
      }
    }
  }

  /// The way from one bar to the next: as wide above and below as they are.
  private func slope(from upper: Ratio, to lower: Ratio, top: Int) -> Node {
    func edge(_ width: Ratio, _ isRight: Bool) -> Ratio { (.one + (isRight ? width : .zero - width)) * Ratio(50) }
    let height = Self.rowHeight - Self.barHeight
    return Node.element(
      .svg,
      [
        .at(.x, .pixels(0)), .at(.y, .pixels(top + Self.barTop + Self.barHeight)), .at(.width, .part(.one)),
        .at(.height, .pixels(height)), .viewBox(width: 100, height: height), .stretched,
      ],
      [
        Node(
          .polygon, .class("slope"),
          .points([
            Point(x: edge(upper, false), y: .zero), Point(x: edge(upper, true), y: .zero),
            Point(x: edge(lower, true), y: Ratio(height)), Point(x: edge(lower, false), y: Ratio(height)),
          ]))
      ])
  }
}
