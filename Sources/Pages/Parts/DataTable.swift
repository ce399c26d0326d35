/// A table with a caption, headers that say what they are the headers of, and a frame that scrolls when it is too wide.
public struct DataTable: Hashable, Sendable {
  public var caption: String
  public var columns: [Column]
  /// Each begins with its header cell.
  public var rows: [[Cell]]
  /// Whether the caption is only for those who do not see the heading above.
  public var hidesCaption: Bool
  /// Rows that stand on paper; nil: all.
  public var printed: Int?

  public struct Column: Hashable, Sendable {
    public enum Kind: String, Sendable { case text, number, bar, mark }
    public var name: String
    public var kind: Kind

    public init(_ name: String, _ kind: Kind = .text) {
      self.name = name
      self.kind = kind
    }
  }

  public struct Cell: Hashable, Sendable {
    public var content: Node

    public init(_ content: Node) { self.content = content }
    /// Words of the report.
    public init(_ text: String) { self.init(.text(text)) }
  }

  public init(_ caption: String, columns: [Column], rows: [[Cell]], hidesCaption: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hidesCaption = hidesCaption
  }

  public var node: Node {
    guard !rows.isEmpty else { return .nothing }
    return Node(.div, .class(rows.count > 12 ? "scroll" : "scroll short"), .role(.region), .label(caption), .focusable)
    {
      Node(.table) {
        Node(.caption, .class(hidesCaption ? "unseen" : "caption"), text: caption)
        Node(.thead) {
          Node(.tr) {
            for column in columns { Node(.th, .class(column.kind.rawValue), .scope(.column), text: column.name) }
          }
        }
        Node(.tbody) {
          for (number, row) in rows.enumerated() { node(of: row, isPrinted: number < printed ?? .max) }
        }
      }
    }
  }

  private func node(of row: [Cell], isPrinted: Bool) -> Node {
    let cells = row.enumerated().map { index, cell in node(of: cell, at: index) }
    return isPrinted ? Node(.tr) { cells } : Node(.tr, .class("screen-only")) { cells }
  }

  private func node(of cell: Cell, at index: Int) -> Node {
    let name = columns.indices.contains(index) ? columns[index].kind.rawValue : "text"
    let kind = Attribute.class(cell.content.isWords ? name + " name" : name)
    return index == 0
      ? Node(.th, kind, .scope(.row)) { cell.content } : Node(.td, kind) { cell.content }
  }
}
