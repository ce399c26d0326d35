internal import AgreementModel

/// A way through two lanes, from the top to the bottom: boxes with words, arrows between them.
public struct FlowChart: Hashable, Sendable {
  public var chart: Chart
  /// Whose the lanes are.
  public var left: String
  public var right: String
  public var rows: [Row]

  /// What stands side by side.
  public struct Row: Hashable, Sendable {
    public var left: Box?
    public var right: Box?
    /// Between the boxes: `→` or `←`.
    public var across: Direction?
    /// An arrow from the right box above to this row's.
    public var isContinued: Bool

    public init(left: Box? = nil, right: Box? = nil, across: Direction? = nil, isContinued: Bool = true) {
      self.left = left
      self.right = right
      self.across = across
      self.isContinued = isContinued
    }
  }

  public enum Direction: Hashable, Sendable { case toRight, toLeft }

  public struct Box: Hashable, Sendable {
    public var title: String
    public var lines: [String]
    public var signal: Signal

    public init(_ title: String, _ lines: [String] = [], signal: Signal = .plain) {
      self.title = title
      self.lines = lines
      self.signal = signal
    }
  }

  /// What follows from the last box of the left lane, as wide as the picture; nil: nothing does.
  public var outcome: Box?

  public init(_ chart: Chart, left: String, right: String, rows: [Row], outcome: Box?) {
    self.chart = chart
    self.left = left
    self.right = right
    self.rows = rows
    self.outcome = outcome
  }

  /// Letters that a line of a box has room for on a telephone, and those of the box below.
  static let letters = 22
  static let lettersBelow = 48
  private static let gap = 30
  private static let laneName = 26

  public var node: Node {
    let tops = tops
    let end = tops.last ?? Self.laneName
    return chart.figure(height: end + (outcome.map { PlacedBox($0, Self.lettersBelow).height } ?? -Self.gap) + 4) {
      lane(left, .left)
      lane(right, .right)
      for (index, row) in rows.enumerated() {
        let height = height(of: row)
        if index > 0, row.isContinued {
          Arrow.down(x: Side.right.middle, from: bottom(.right, before: index, tops), to: tops[index])
        }
        if row.across != nil { Arrow.across(row.across == .toRight, y: tops[index] + height / 2) }
        if let box = row.left { PlacedBox(box, Self.letters).node(.left, top: tops[index], height: height) }
        if let box = row.right { PlacedBox(box, Self.letters).node(.right, top: tops[index], height: height) }
      }
      if let outcome {
        Arrow.down(x: Side.left.middle, from: bottom(.left, before: rows.count, tops), to: end)
        PlacedBox(outcome, Self.lettersBelow).node(
          .both, top: end, height: PlacedBox(outcome, Self.lettersBelow).height)
      }
    }
  }

  /// Where each row begins, and what comes after all.
  private var tops: [Int] {
    rows.reduce(into: [Self.laneName]) { tops, row in tops.append((tops.last ?? 0) + height(of: row) + Self.gap) }
  }

  private func height(of row: Row) -> Int {
    [row.left, row.right].compactMap { $0.map { PlacedBox($0, Self.letters).height } }.max() ?? 0
  }

  /// The lower edge of the last box of a lane above a row.
  private func bottom(_ side: Side, before index: Int, _ tops: [Int]) -> Int {
    let above = rows.prefix(index).lastIndex { (side == .left ? $0.left : $0.right) != nil } ?? 0
    return tops[above] + height(of: rows[above])
  }

  private func lane(_ name: String, _ side: Side) -> Node {
    Node(.text, .class("lane middle"), .at(.x, .part(side.middle)), .at(.y, .pixels(16)), text: name)
  }
}
