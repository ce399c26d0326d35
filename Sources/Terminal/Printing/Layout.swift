/// Breaks text into rows of at most `width` columns, at spaces where there are any.
///
/// The text's own line breaks stay. `indent` stands before the first row of each paragraph, `hangingIndent`
/// (the same when nil) before its other rows.
public func wrap(_ text: String, width: Int, indent: String = "", hangingIndent: String? = nil) -> [String] {
  wrap(Styled(text), width: width, indent: indent, hangingIndent: hangingIndent).map(\.text)
}

/// Breaks styled text into rows of at most `width` columns, as plain text is broken; the words are made ``inert(_:)``.
public func wrap(_ text: Styled, width: Int, indent: String = "", hangingIndent: String? = nil) -> [Styled] {
  let cells = text.runs.flatMap { run in inert(run.text).map { Cell(character: $0, style: run.style) } }
  return cells.split(separator: Cell.lineBreak, omittingEmptySubsequences: false) { $0.character == $1.character }
    .flatMap { paragraph in
      var wrapper = Wrapper(width: max(1, width), first: indent, other: hangingIndent ?? indent)
      return wrapper.rows(of: paragraph)
    }
}

/// The text cut to at most `width` columns, its last one an ellipsis when something was cut.
public func truncate(_ text: String, width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  guard width > 0 else { return "" }
  var result = ""
  var used = 0
  for cluster in text {
    let columns = displayWidth(cluster)
    guard used + columns <= width - 1 else { break }
    result.append(cluster)
    used += columns
  }
  return result + "…"
}

/// Which side of a column the text keeps to.
public enum Alignment: Hashable, Sendable {
  case left, right
}

/// The text filled up with spaces to `width` columns; unchanged when it is wider.
public func pad(_ text: String, width: Int, align: Alignment = .left) -> String {
  let spaces = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return align == .left ? text + spaces : spaces + text
}

private struct Cell: Equatable {
  var character: Character
  var style: Style

  static let lineBreak = Cell(character: "\n", style: .plain)
}

extension Collection where Element == Cell {
  fileprivate func split(
    separator: Cell, omittingEmptySubsequences: Bool, by isSame: (Cell, Cell) -> Bool
  ) -> [SubSequence] {
    split(maxSplits: .max, omittingEmptySubsequences: omittingEmptySubsequences) { isSame($0, separator) }
  }
}

/// Fills rows with words.
private struct Wrapper {
  let width: Int
  let first: String
  let other: String
  var rows: [Styled] = []
  var row: [Cell] = []
  var used = 0
  /// Spaces that become part of the row only when a word follows on it.
  var waiting: [Cell] = []

  init(width: Int, first: String, other: String) {
    self.width = width
    self.first = first
    self.other = other
  }

  /// The room for words in the row being filled: at least one column, whatever the indent.
  var room: Int {
    max(1, width - displayWidth(rows.isEmpty ? first : other))
  }

  mutating func rows(of paragraph: ArraySlice<Cell>) -> [Styled] {
    var rest = paragraph[...]
    while let cell = rest.first {
      if cell.character == " " {
        waiting.append(cell)
        rest = rest.dropFirst()
      } else {
        let word = rest.prefix { $0.character != " " }
        add(word: word)
        rest = rest.dropFirst(word.count)
      }
    }
    endRow()
    return rows
  }

  mutating func add(word: ArraySlice<Cell>) {
    let columns = word.reduce(0) { $0 + displayWidth($1.character) }
    if used > 0, used + waiting.count + columns > room { endRow() }
    if used > 0 || rows.isEmpty {
      row += waiting
      used += waiting.count
    }
    waiting = []
    for cell in word {
      let columns = displayWidth(cell.character)
      if used > 0, used + columns > room { endRow() }
      row.append(cell)
      used += columns
    }
  }

  mutating func endRow() {
    let indent = rows.isEmpty ? first : other
    rows.append(row.isEmpty ? Styled() : Styled(indent) + styled(row))
    row = []
    used = 0
    waiting = []
  }

  func styled(_ cells: [Cell]) -> Styled {
    var runs: [Styled.Run] = []
    for cell in cells {
      if let last = runs.indices.last, runs[last].style == cell.style {
        runs[last].text.append(cell.character)
      } else {
        runs.append(Styled.Run(String(cell.character), cell.style))
      }
    }
    return Styled(runs: runs)
  }
}
