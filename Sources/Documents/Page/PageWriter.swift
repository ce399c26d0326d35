internal import AgreementModel
internal import Pages

/// A document's text, its values still marked, on its way to a page.
struct PageWriter {
  let words: PageWords
  /// By the names that the text gives them.
  let pictures: [String: Node]
  /// How often a table of a heading came; each has a name of its own.
  private var tables: [String: Int] = [:]
  private var heading = ""

  /// Whether what a paragraph names stands beside what it says of it.
  let gathersTerms: Bool

  init(words: PageWords, pictures: [String: Node] = [:], gathersTerms: Bool = true) {
    self.words = words
    self.pictures = pictures
    self.gathersTerms = gathersTerms
  }

  struct Parts {
    var title: Node = .nothing
    /// The title in words.
    var name = ""
    /// What the document is, in pairs.
    var particulars: Node = .nothing
    /// What comes before the first section.
    var opening: [Node] = []
    var sections: [(id: String, title: String, node: Node)] = []

    var contents: [(id: String, title: String)] { sections.map { ($0.id, $0.title) } }
  }

  /// - Parameter hasPairs: Whether a table of two columns before the first section says what the document is.
  mutating func parts(of text: String, hasPairs: Bool = true) -> Parts {
    var parts = Parts()
    var title: String?
    var blocks: [TextBlock] = []
    func close(_ writer: inout PageWriter) {
      if let title {
        let id = "s\(parts.sections.count + 1)"
        parts.sections.append((id, InlineReader.words(of: title), writer.section(id, title, blocks)))
      } else {
        parts.opening = writer.nodes(of: blocks)
      }
      blocks = []
    }
    for block in BlockReader.blocks(of: text) {
      switch block {
      case .heading(1, let text) where parts.name.isEmpty:
        parts.title = InlineReader.node(of: text)
        parts.name = InlineReader.words(of: text)
        heading = parts.name
      case .heading(2, let text):
        close(&self)
        title = text
      case .table(let table) where title == nil && hasPairs && table.head.count == 2:
        parts.particulars = particulars(table)
      default: blocks.append(block)
      }
    }
    close(&self)
    return parts
  }

  private mutating func section(_ id: String, _ title: String, _ blocks: [TextBlock]) -> Node {
    heading = InlineReader.words(of: title)
    let isPromises = blocks.contains { if case .list(_, let items) = $0 { Self.isPromises(items) } else { false } }
    let content = nodes(of: blocks)
    return Node(.section, .class(isPromises ? "half" : "whole-width"), .id(id), .labelled(by: id + "-title")) {
      Node(.h2, .id(id + "-title")) { Node(.span) { InlineReader.node(of: title) } }
      content
    }
  }

  private func particulars(_ table: TextTable) -> Node {
    Node(.dl, .class("particulars")) {
      for row in [table.head] + table.rows {
        Node(.div) {
          Node(.dt) { InlineReader.node(of: row[0]) }
          Node(.dd) { InlineReader.node(of: row[1]) }
        }
      }
    }
  }
}

// MARK: - Blocks

extension PageWriter {
  mutating func nodes(of blocks: [TextBlock]) -> [Node] {
    var nodes: [Node] = []
    var entries: [Node] = []
    var rest = blocks[...]
    while let block = rest.popFirst() {
      if let entry = entry(block, &rest) {
        entries.append(entry)
        continue
      }
      if !entries.isEmpty { nodes.append(.element(.dl, [.class("terms")], entries)) }
      entries = []
      nodes.append(node(of: block))
    }
    return entries.isEmpty ? nodes : nodes + [.element(.dl, [.class("terms")], entries)]
  }

  private mutating func node(of block: TextBlock) -> Node {
    if let name = block.picture { return pictures[name] ?? .nothing }
    switch block {
    case .heading(let level, let text):
      heading = InlineReader.words(of: text)
      // What has a number of its own gets no other.
      return Node(level <= 3 ? .h3 : .h4, .class(heading.first?.isNumber == true ? "named" : "counted")) {
        Node(.span) { InlineReader.node(of: text) }
      }
    case .paragraph(let text): return Node(.p) { InlineReader.node(of: text) }
    case .quote(let blocks): return .element(.blockquote, [], nodes(of: blocks))
    case .rule: return Node(.hr)
    case .listing(_, let lines):
      return Node(.p, .class("listing")) {
        for line in lines {
          Node(.code, text: line.filter { $0 != OpaqueText.start && $0 != OpaqueText.end })
          Node(.br)
        }
      }
    case .list(let isNumbered, let items): return list(isNumbered, items)
    case .table(let table): return self.table(table)
    }
  }

  /// A name that no other table of the page has.
  private mutating func nextName() -> String {
    tables[heading, default: 0] += 1
    let number = tables[heading] ?? 1
    return words.text(number == 1 ? "table.one" : "table.more", ["title": .text(heading), "number": .count(number)])
  }

  private mutating func table(_ table: TextTable) -> Node {
    TableWriter(table, name: nextName(), item: words.text("item")).node
  }
}
