/// A file's first bytes, looked at before anything is read: what the file really is, its separator and its header.
struct HeaderRow {
  /// The names of the columns, trimmed.
  var names: [String] = []
  var separator = UInt8(ascii: ",")
  /// Where the first row behind it begins, and the line that it begins on.
  var end = 0
  var nextLine = 1

  /// Reads the header out of a file's beginning.
  ///
  /// - Parameter isWhole: Whether the file has no more bytes.
  /// - Returns: nil when more bytes are needed.
  init?(_ head: [UInt8], isWhole: Bool) {
    var index = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < head.count, ExactRow.isLineEnd(head[index]) {
      if head[index] == 0x0A || index + 1 >= head.count || head[index + 1] != 0x0A { nextLine += 1 }
      index += 1
    }
    end = index
    guard index < head.count else {
      if !isWhole { return nil }
      return
    }
    if let named = Self.named(head, index) {
      guard let line = HeaderRow(head, from: named.next, separator: named.separator, isWhole: isWhole) else {
        return nil
      }
      self = line
      nextLine = line.nextLine + 1
      return
    }
    guard let line = HeaderRow(head, from: index, separator: nil, isWhole: isWhole) else { return nil }
    let before = nextLine
    self = line
    nextLine += before - 1
  }

  private init?(_ head: [UInt8], from start: Int, separator: UInt8?, isWhole: Bool) {
    self.separator = separator ?? Self.separator(head, start)
    let bytes = head + [0x0A]
    let row = bytes.withUnsafeBufferPointer { bytes in
      ExactRow(bytes.baseAddress.unsafelyUnwrapped, from: start, to: bytes.count, separator: self.separator)
    }
    guard let last = row.end, isWhole || last + 1 < head.count else {
      if !isWhole { return nil }
      return
    }
    var first = start
    for cell in row.ends {
      names.append(Self.name(Array(bytes[first..<cell])))
      first = cell + 1
    }
    nextLine = 1
    for place in start...last
    where bytes[place] == 0x0A || bytes[place] == 0x0D && (place == last || bytes[place + 1] != 0x0A) {
      nextLine += 1
    }
    end = min(last + 1, head.count)
    if bytes[last] == 0x0D, end < head.count, head[end] == 0x0A { end += 1 }
  }
}

extension HeaderRow {
  /// The first line `sep=;`, by which some programs tell Excel the separator.
  private static func named(_ head: [UInt8], _ start: Int) -> (separator: UInt8, next: Int)? {
    let rest = head[start...]
    guard rest.count > 5, String(decoding: rest.prefix(4), as: UTF8.self).lowercased() == "sep=",
      [0x2C, 0x3B, 0x09].contains(rest[start + 4])
    else { return nil }
    var next = start + 5
    guard ExactRow.isLineEnd(head[next]) else { return nil }
    next += next + 1 < head.count && head[next] == 0x0D && head[next + 1] == 0x0A ? 2 : 1
    return (rest[start + 4], next)
  }

  /// The one of `,`, `;` and tab that the header's line has most of outside quotes; the first of these among equals.
  private static func separator(_ head: [UInt8], _ start: Int) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in head[start...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if ExactRow.isLineEnd(byte) { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let best = counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
    return candidates[best]
  }

  /// A header's text, by its own bytes: UTF-8 where they are, or Windows-1252.
  private static func name(_ bytes: [UInt8]) -> String {
    let padded = bytes + [UInt8](repeating: 0, count: 8)
    var arena = Arena()
    defer { arena.deallocate() }
    return padded.withUnsafeBufferPointer { padded in
      let start = padded.baseAddress.unsafelyUnwrapped
      var cell = Cell(start, bytes.count).unquoted(&arena)
      if !UTF8Check.isText(cell) { cell = cell.decoded(&arena) }
      return String(decoding: cell.trimmed.bytes, as: UTF8.self)
    }
  }
}
