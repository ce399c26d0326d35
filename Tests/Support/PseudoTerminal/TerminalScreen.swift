internal import Terminal

/// What a terminal shows: enough of an xterm to follow libedit, with rows that flow anew when the width changes.
public struct TerminalScreen: Sendable {
  private struct Row: Sendable {
    /// One for each column; nil is the second half of a wide character.
    var cells: [String?] = []
    /// The text goes on in the next row because it did not fit.
    var goesOn = false
  }

  public private(set) var height: Int
  public private(set) var width: Int
  private var all: [Row] = [Row()]
  private var row = 0
  public private(set) var column = 0
  private var isFull = false
  private var saved = (row: 0, column: 0)
  private var rest: [UInt8] = []
  /// Sequences that this screen does not know.
  public private(set) var unknown: [String] = []

  public init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  /// The rows with text, from the first to the last.
  public var rows: [String] { rows(from: 0) }

  /// The rows with text from one on.
  public func rows(from first: Int) -> [String] {
    var rows = all.dropFirst(first).map { row in
      let text = row.cells.compactMap { $0 }.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    while rows.last == "" { rows.removeLast() }
    return rows
  }

  /// The row of the cursor, counted from 0 at the first text ever shown.
  public var cursorRow: Int { row }

  private var top: Int { max(0, all.count - height) }
}

// MARK: Bytes

extension TerminalScreen {
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    rest += bytes
    while let length = takeOne() { rest.removeFirst(length) }
  }

  /// Handles what stands first; its length, or nil when more bytes are needed.
  private mutating func takeOne() -> Int? {
    guard let first = rest.first else { return nil }
    switch first {
    case 0x1B: return takeEscape()
    case 0x0D: (column, isFull) = (0, false)
    case 0x0A: lineFeed()
    case 0x08: (column, isFull) = (max(0, column - 1), false)
    case 0x09: column = min(width - 1, (column / 8 + 1) * 8)
    case 0x00..<0x20: break
    default:
      guard let (scalar, length) = firstScalar(of: rest) else { return rest.count < 4 ? nil : 1 }
      put(scalar)
      return length
    }
    return 1
  }

  private mutating func takeEscape() -> Int? {
    guard rest.count > 1 else { return nil }
    switch rest[1] {
    case UInt8(ascii: "["):
      guard let end = rest.indices.dropFirst(2).first(where: { (0x40...0x7E).contains(rest[$0]) }) else { return nil }
      control(rest[end], String(decoding: rest[2..<end], as: UTF8.self))
      return end + 1
    case UInt8(ascii: "("): return rest.count > 2 ? 3 : nil
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column, isFull) = (saved.row, saved.column, false)
    default: break
    }
    return 2
  }

  private mutating func control(_ final: UInt8, _ parameters: String) {
    guard !parameters.hasPrefix("?"), final != UInt8(ascii: "m") else { return }
    let number = Int(parameters.split(separator: ";").first ?? "") ?? 0
    let count = max(1, number)
    isFull = false
    switch final {
    case UInt8(ascii: "A"): row = max(top, row - count)
    case UInt8(ascii: "B"): row = min(top + height - 1, row + count)
    case UInt8(ascii: "C"): column = min(width - 1, column + count)
    case UInt8(ascii: "D"): column = max(0, column - count)
    case UInt8(ascii: "G"): column = min(width, count) - 1
    case UInt8(ascii: "H"):
      let place = parameters.split(separator: ";").map { Int($0) ?? 1 }
      row = top + (place.first ?? 1) - 1
      column = (place.count > 1 ? place[1] : 1) - 1
    case UInt8(ascii: "J") where number == 0:
      eraseRow(from: column)
      all.removeSubrange((row + 1)...)
    case UInt8(ascii: "J"): for index in top..<all.count { all[index] = Row() }
    case UInt8(ascii: "K"): eraseRow(from: column)
    case UInt8(ascii: "P"):
      let end = min(all[row].cells.count, column + count)
      if column < end { all[row].cells.removeSubrange(column..<end) }
    case UInt8(ascii: "@"):
      fill(to: column)
      all[row].cells.insert(contentsOf: Array(repeating: " ", count: count), at: column)
      all[row].cells = Array(all[row].cells.prefix(width))
    default: unknown.append("ESC [ \(parameters)\(Character(Unicode.Scalar(final)))")
    }
    grow()
  }
}

// MARK: Cells

extension TerminalScreen {
  private mutating func put(_ scalar: Unicode.Scalar) {
    let columns = displayWidth(Character(scalar))
    guard columns > 0 else {
      let last = column - (isFull ? 0 : 1)
      if all[row].cells.indices.contains(last) { all[row].cells[last]? += String(scalar) }
      return
    }
    if isFull || column + columns > width {
      all[row].goesOn = true
      column = 0
      lineFeed()
    }
    fill(to: column + columns)
    all[row].cells[column] = String(scalar)
    if columns == 2 { all[row].cells[column + 1] = nil as String? }
    column += columns
    isFull = column == width
    if isFull { column -= 1 }
  }

  private mutating func lineFeed() {
    row += 1
    isFull = false
    grow()
  }

  private mutating func grow() {
    while all.count <= row { all.append(Row()) }
  }

  private mutating func fill(to count: Int) {
    while all[row].cells.count < count { all[row].cells.append(" ") }
  }

  private mutating func eraseRow(from column: Int) {
    all[row].cells = Array(all[row].cells.prefix(column))
    all[row].goesOn = false
  }
}

// MARK: Size

extension TerminalScreen {
  /// Changes the size as most terminals do: rows that went on are joined and cut anew.
  public mutating func resize(height: Int, width: Int) {
    var result: [Row] = []
    var line: [String?] = []
    var cursorOffset: Int?
    var cursor = (row: 0, column: 0)
    for (index, row) in all.enumerated() {
      if index == self.row { cursorOffset = line.count + column + (isFull ? 1 : 0) }
      line += row.goesOn ? row.cells + Array(repeating: " ", count: max(0, self.width - row.cells.count)) : row.cells
      guard !row.goesOn else { continue }
      if let offset = cursorOffset { cursor = (result.count + offset / width, offset % width) }
      let end = max(line.count, cursorOffset.map { $0 + 1 } ?? 0)
      for start in stride(from: 0, to: max(1, end), by: width) {
        let piece = start < line.count ? Array(line[start..<min(start + width, line.count)]) : []
        result.append(Row(cells: piece, goesOn: start + width < end))
      }
      (line, cursorOffset) = ([], nil)
    }
    (all, row, column, isFull) = (result, cursor.row, cursor.column, false)
    (self.height, self.width) = (height, width)
  }
}

/// The first character of some bytes; nil when they begin with none, or with a part of one.
func firstScalar(of bytes: [UInt8]) -> (Unicode.Scalar, length: Int)? {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
  return (scalar, UTF8.width(scalar))
}
