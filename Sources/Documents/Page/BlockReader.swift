/// Reads lines of Markdown as blocks.
struct BlockReader {
  private var lines: ArraySlice<Substring>

  static func blocks(of text: String) -> [TextBlock] {
    var reader = BlockReader(lines: text.split(separator: "\n", omittingEmptySubsequences: false)[...])
    return reader.all()
  }

  private static func blocks(of lines: [Substring]) -> [TextBlock] {
    var reader = BlockReader(lines: lines[...])
    return reader.all()
  }

  private mutating func all() -> [TextBlock] {
    var blocks: [TextBlock] = []
    while let line = lines.first {
      if line.isBlank {
        lines.removeFirst()
      } else {
        blocks.append(next(line))
      }
    }
    return blocks
  }

  private mutating func next(_ line: Substring) -> TextBlock {
    if let heading = Self.heading(line) {
      lines.removeFirst()
      return heading
    }
    if line.hasPrefix("```") || line.hasPrefix("~~~") { return listing(fence: line.prefix(3)) }
    if Self.isRule(line) {
      lines.removeFirst()
      return .rule
    }
    if line.hasPrefix(">") { return quote() }
    if let item = Item(line) { return list(like: item) }
    if let marks = lines.dropFirst().first.flatMap(TableLine.marks), TableLine.hasBar(line) { return table(marks) }
    return paragraph()
  }

  private static func heading(_ line: Substring) -> TextBlock? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    return .heading(level: level, String(line.dropFirst(level + 1)).trimmed)
  }

  private static func isRule(_ line: Substring) -> Bool {
    let signs = line.filter { $0 != " " }
    return signs.count >= 3 && ["-", "*", "_"].contains(signs.first) && Set(signs).count == 1
  }

  private mutating func listing(fence: Substring) -> TextBlock {
    let language = lines.removeFirst().drop { $0 == "`" || $0 == "~" }
    var content: [String] = []
    while let line = lines.popFirst(), !line.hasPrefix(fence) { content.append(String(line)) }
    return .listing(language: String(language).trimmed, content)
  }

  private mutating func quote() -> TextBlock {
    var content: [Substring] = []
    while let line = lines.first, line.hasPrefix(">") {
      content.append(line.dropFirst(line.dropFirst().first == " " ? 2 : 1))
      lines.removeFirst()
    }
    return .quote(Self.blocks(of: content))
  }

  private mutating func paragraph() -> TextBlock {
    var content: [String] = []
    while let line = lines.first, !line.isBlank, content.isEmpty || !begins(line) {
      content.append(String(line).trimmed)
      lines.removeFirst()
    }
    return .paragraph(content.joined(separator: "\n"))
  }

  /// Whether a line ends a paragraph though nothing is empty between them.
  private func begins(_ line: Substring) -> Bool {
    Self.heading(line) != nil || line.hasPrefix("```") || line.hasPrefix("~~~") || line.hasPrefix(">")
      || Self.isRule(line) || Item(line) != nil
      || TableLine.hasBar(line) && lines.dropFirst().first.flatMap(TableLine.marks) != nil
  }

  private mutating func table(_ isNumber: [Bool]) -> TextBlock {
    let head = TableLine.cells(of: lines.removeFirst())
    lines.removeFirst()
    var rows: [[String]] = []
    while let line = lines.first, TableLine.hasBar(line) {
      let cells = TableLine.cells(of: line).prefix(head.count)
      rows.append(cells + Array(repeating: "", count: head.count - cells.count))
      lines.removeFirst()
    }
    let missing = max(0, head.count - isNumber.count)
    return .table(TextTable(head: head, isNumber: isNumber + Array(repeating: false, count: missing), rows: rows))
  }
}

// MARK: - Lists

extension BlockReader {
  /// A line that begins an item of a list.
  private struct Item {
    let isNumbered: Bool
    let indent: Int
    let content: Substring

    init?(_ line: Substring) {
      let rest = line.drop { $0 == " " }
      let start = line.count - rest.count
      let number = rest.prefix { ("0"..."9").contains($0) }
      let mark = number.isEmpty ? rest.prefix(1) : rest.prefix(number.count + 1)
      guard let sign = mark.last,
        number.isEmpty ? "-*+".contains(sign) : ".)".contains(sign) && number.count < 10,
        rest.dropFirst(mark.count).first == " "
      else { return nil }
      isNumbered = !number.isEmpty
      content = rest.dropFirst(mark.count).drop { $0 == " " }
      indent = start + mark.count + 1
    }
  }

  private mutating func list(like first: Item) -> TextBlock {
    var items: [[TextBlock]] = []
    while let line = lines.first, let item = Item(line), item.isNumbered == first.isNumbered,
      item.indent == first.indent
    {
      lines.removeFirst()
      var content = [item.content]
      while let line = lines.first {
        // What is indented belongs to the item, after an empty line as well.
        let isIndented = line.prefix(item.indent).allSatisfy { $0 == " " } && line.count > item.indent
        let isFollowed =
          lines.dropFirst().first.map { $0.prefix(item.indent).allSatisfy { $0 == " " } && !$0.isBlank } ?? false
        guard isIndented || line.isBlank && isFollowed else { break }
        content.append(line.isBlank ? "" : line.dropFirst(item.indent))
        lines.removeFirst()
      }
      items.append(Self.blocks(of: content))
      skipBlanks(before: first)
    }
    return .list(isNumbered: first.isNumbered, items)
  }

  /// Items may stand apart.
  private mutating func skipBlanks(before first: Item) {
    let rest = lines.drop { $0.isBlank }
    if let line = rest.first, let item = Item(line), item.isNumbered == first.isNumbered, item.indent == first.indent {
      lines = rest
    }
  }
}

extension StringProtocol {
  var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" } }

  /// Without blanks at its ends.
  var trimmed: String {
    let text = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    let end = text.lastIndex { $0 != " " && $0 != "\t" && $0 != "\r" }
    return String(text[..<(end.map(text.index(after:)) ?? text.startIndex)])
  }
}
