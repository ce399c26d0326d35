public import AgreementModel

/// Horizontal bars of several parts each: states of leads, stages of a funnel, hours against hours.
public struct BarChart: Hashable, Sendable {
  public var chart: Chart
  public var rows: [Row]
  /// The value at the right end; nil: the longest row's.
  public var whole: Ratio?

  public struct Row: Hashable, Sendable {
    public var name: String
    /// Right of the name: the row's number in words.
    public var value: String
    public var parts: [Part]
    /// Where something is marked: the target, in the bars' unit.
    public var goal: Ratio?
    /// Below the bar: how it follows from the one above.
    public var note: String?

    public init(_ name: String, value: String, parts: [Part], goal: Ratio? = nil, note: String? = nil) {
      self.name = name
      self.value = value
      self.parts = parts
      self.goal = goal
      self.note = note
    }
  }

  public struct Part: Hashable, Sendable {
    public var value: Ratio
    public var signal: Signal

    public init(_ value: Ratio, signal: Signal) {
      self.value = value
      self.signal = signal
    }
  }

  public init(_ chart: Chart, rows: [Row], whole: Ratio? = nil) {
    self.chart = chart
    self.rows = rows
    self.whole = whole
  }

  private static let rowHeight = 54

  public var node: Node {
    chart.figure(height: heights.reduce(4, +)) {
      Hatch.definition(id: hatch)
      for (index, row) in rows.enumerated() { node(of: row, top: heights.prefix(index).reduce(0, +)) }
    }
  }

  private var hatch: String { chart.id + "-hatch" }
  private var heights: [Int] { rows.map { $0.note == nil ? Self.rowHeight : Self.rowHeight + 20 } }

  private var horizontal: Scale {
    let longest = rows.map { row in max(row.parts.reduce(.zero) { $0 + $1.value }, row.goal ?? .zero) }.max()
    return Scale(from: .zero, to: whole ?? longest ?? .one, start: .zero, end: .one)
  }

  @Markup private func node(of row: Row, top: Int) -> [Node] {
    Node(.text, .class("row-name"), .at(.x, .pixels(0)), .at(.y, .pixels(top + 18)), text: row.name)
    Node(.text, .class("value end"), .at(.x, .part(.one)), .at(.y, .pixels(top + 18)), text: row.value)
    Node(
      .rect, .class("track"), .at(.x, .pixels(0)), .at(.y, .pixels(top + 26)), .at(.width, .part(.one)),
      .at(.height, .pixels(18)))
    parts(of: row, top: top + 26)
    if let goal = row.goal {
      let x = Length.part(horizontal.place(of: goal))
      for name in ["gap", "goal"] {
        Node(
          .line, .class(name), .at(.x1, x), .at(.y1, .pixels(top + 22)), .at(.x2, x), .at(.y2, .pixels(top + 48)))
      }
    }
    if let note = row.note {
      Node(.text, .class("axis"), .at(.x, .pixels(0)), .at(.y, .pixels(top + 62)), text: note)
    }
  }

  private func parts(of row: Row, top: Int) -> [Node] {
    var nodes: [Node] = []
    var sum = Ratio.zero
    for part in row.parts where part.value > .zero {
      let left = horizontal.place(of: sum)
      sum = sum + part.value
      let box: [Attribute] = [
        .at(.x, .part(left)), .at(.y, .pixels(top)), .at(.width, .part(horizontal.place(of: sum) - left)),
        .at(.height, .pixels(18)),
      ]
      nodes.append(.element(.rect, [.class("bar \(part.signal.rawValue)")] + box, []))
      if part.signal == .bad {
        nodes.append(.element(.rect, [.class("hatch")] + box + [.filled(withPattern: hatch)], []))
      }
    }
    return nodes
  }
}
