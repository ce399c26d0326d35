/// A line of a table: cells between bars. Bars in values and behind a backslash are none.
enum TableLine {
  static func hasBar(_ line: Substring) -> Bool { pieces(of: line).count > 1 }

  static func cells(of line: Substring) -> [String] {
    var cells = pieces(of: Substring(line.trimmed)).map(\.trimmed)
    if cells.first == "" { cells.removeFirst() }
    if cells.count > 1, cells.last == "" { cells.removeLast() }
    return cells
  }

  /// The line below the head: whether each column holds numbers; nil when it is no such line.
  static func marks(_ line: Substring) -> [Bool]? {
    let cells = cells(of: line)
    let isOne = cells.allSatisfy { cell in
      !cell.isEmpty && cell.contains("-") && cell.allSatisfy { "-:".contains($0) }
    }
    guard isOne, !cells.isEmpty, line.contains("|") else { return nil }
    return cells.map { $0.hasSuffix(":") && !$0.hasPrefix(":") }
  }

  private static func pieces(of line: Substring) -> [String] {
    var pieces = [""]
    var isValue = false
    var isEscaped = false
    for character in line {
      if character == OpaqueText.start { isValue = true }
      if character == OpaqueText.end { isValue = false }
      if character == "|", !isValue, !isEscaped {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped && !isValue
    }
    return pieces
  }
}
