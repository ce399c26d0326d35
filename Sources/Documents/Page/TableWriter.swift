internal import Pages

/// A table of a document with the headers that belong to its cells.
struct TableWriter {
  private let head: [String]
  private let isNumber: [Bool]
  private let rows: [[String]]
  /// Beside each row's name, where the first column has nothing but a letter for it.
  private let symbols: [String]?
  private let name: String
  private let item: String

  /// - Parameters:
  ///   - name: What the table is called, for those who do not see the heading above.
  ///   - item: The words above a first column that the text gives no name.
  init(_ table: TextTable, name: String, item: String) {
    self.name = name
    self.item = item
    let isSymbols =
      table.head.count > 2 && table.head[0].isEmpty
      && table.rows.allSatisfy { $0[0].count <= 2 && !$0[0].contains(OpaqueText.start) }
    symbols = isSymbols ? table.rows.map { $0[0] } : nil
    // A column in which nothing stands takes room for nothing.
    let columns = table.head.indices.filter { column in
      column > 0 && (column == 1 || !table.rows.allSatisfy { $0[column].isEmpty }) || column == 0 && !isSymbols
    }
    head = columns.map { table.head[$0] }
    isNumber = columns.map { table.isNumber[$0] }
    rows = table.rows.map { row in columns.map { row[$0] } }
  }

  var node: Node {
    guard !rows.isEmpty else { return .nothing }
    return Node(
      .div, .class(rows.count > 12 ? "scroll" : "scroll short"), .role(.region), .label(name), .focusable
    ) {
      Node(.table, .class(isOfDigests ? "wide tight" : head.count == 2 ? "wide" : "columns-\(head.count)")) {
        Node(.caption, .class("unseen"), text: name)
        Node(.thead) {
          Node(.tr) { for (index, title) in head.enumerated() { header(title, at: index) } }
        }
        Node(.tbody) {
          for (index, row) in rows.enumerated() { self.row(row, at: index) }
        }
      }
    }
  }

  private var isOfDigests: Bool {
    head.count == 2 && rows.allSatisfy { $0[1].utf8.count == 66 && InlineReader.words(of: $0[1]).utf8.count == 64 }
  }

  private func header(_ title: String, at column: Int) -> Node {
    Node(.th, kind(column), .scope(.column)) {
      if title.isEmpty { Node(.span, .class("unseen"), text: item) } else { InlineReader.node(of: title) }
    }
  }

  private func row(_ row: [String], at index: Int) -> Node {
    let cells = row.enumerated().map { column, text in
      let content = InlineReader.node(of: text)
      return column == 0
        ? Node(.th, kind(column), .scope(.row)) {
          if let symbols {
            Node(.span, .class("symbol-of"), text: symbols[index])
            Node.text(" ")
          }
          if content.isEmpty { Node.text("–") } else { content }
        } : Node(.td, kind(column)) { content }
    }
    return .element(
      .tr,
      row[0].hasPrefix("**") && !row[0].contains(OpaqueText.start) && index == rows.count - 1 ? [.class("total")] : [],
      cells)
  }

  private func kind(_ column: Int) -> Attribute {
    .class(isNumber.indices.contains(column) && isNumber[column] ? "number" : "text")
  }
}
