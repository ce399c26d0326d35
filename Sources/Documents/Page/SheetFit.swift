/// How large the letters of a sheet may be, so that all of it stands on one A4 page.
///
/// Nothing measures letters here: lines are counted as an average letter breaks them, on the safe side.
struct SheetFit {
  private let blocks: [TextBlock]

  init(of blocks: [TextBlock]) { self.blocks = blocks }

  /// In tenths of a point.
  var letters: Int { Self.sizes.first { height(at: $0) <= Self.room } ?? Self.sizes.last ?? 70 }

  private static let sizes = Array(stride(from: 150, through: 50, by: -5))
  /// The page between its margins, in tenths of a point: 297 − 2 · 13 mm, less a tenth to be safe.
  private static let room = 7680 * 96 / 100
  /// 210 − 2 · 14 mm.
  private static let width = 5160

  /// In tenths of a point.
  private func height(at size: Int) -> Int {
    var height = size * 2
    var halves: [Int] = []
    for section in sections {
      let isHalf = section.contains { if case .list(_, let items) = $0 { PageWriter.isPromises(items) } else { false } }
      let own = section.reduce(0) {
        $0 + self.height(of: $1, at: size, width: isHalf ? Self.width * 47 / 100 : Self.width)
      }
      if isHalf { halves.append(own) } else { height += own }
      if halves.count == 2 {
        height += halves.max() ?? 0
        halves = []
      }
    }
    return height + halves.reduce(0, +)
  }

  private var sections: [[TextBlock]] {
    blocks.reduce(into: [[]]) { sections, block in
      if case .heading(2, _) = block { sections.append([]) }
      sections[sections.count - 1].append(block)
    }
  }

  private func height(of block: TextBlock, at size: Int, width: Int) -> Int {
    let line = size * 135 / 100
    switch block {
    case .heading(1, let text): return lines(text, size * 205 / 100, width) * size * 246 / 100 + size * 2
    case .heading(_, let text): return lines(text, size * 130 / 100, width) * size * 156 / 100 + size * 18 / 10
    case .paragraph(let text): return lines(text, size, width) * line + size / 2
    case .list(_, let items):
      return items.reduce(0) { $0 + item($1, line, size, width) } + size / 2
    case .table(let table):
      return
        (([table.head] + table.rows).map { row in
          (row.map { lines($0, size, width / max(1, row.count) - size) }.max() ?? 1) * line + size * 7 / 10
        }.reduce(0, +)) + size / 2
    case .quote(let blocks): return blocks.reduce(size) { $0 + height(of: $1, at: size, width: width - 2 * size) }
    case .listing(_, let lines): return lines.count * line
    case .rule: return line
    }
  }

  private func item(_ item: [TextBlock], _ line: Int, _ size: Int, _ width: Int) -> Int {
    guard PageWriter.isPromises([item]), case .paragraph(let text)? = item.first,
      let end = text.dropFirst(2).firstRange(of: "**")
    else { return item.reduce(size / 4) { $0 + height(of: $1, at: size, width: width - 6 * size) } - size / 2 }
    // The name stands above what is promised.
    return
      (lines(String(text[..<end.lowerBound]), size * 86 / 100, width)
      + lines(String(text[end.upperBound...]), size, width))
      * line + size * 6 / 10
  }

  /// Lines of a text in letters of a size.
  private func lines(_ text: String, _ size: Int, _ width: Int) -> Int {
    let letters = text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1) }
    return max(1, (letters * size / 100 + width - 1) / max(width, 1))
  }

  /// In hundredths of the letters' size; fonts differ, so the widest of the usual ones counts.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "\u{2}", "\u{3}": 0
    case "W", "M", "@", "m", "w": 100
    case "A"..."Z": 72
    case let scalar where scalar.value >= 0x1100: 105
    default: 53
    }
  }
}
