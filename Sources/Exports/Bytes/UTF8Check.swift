/// Whether bytes are UTF-8, part by part: a character may lie across the border of two parts.
///
/// ``PartText`` looks at a part's groups of 64 bytes. What a part cannot know is left to ``isWhole(_:at:from:to:isOpen:)``: the
/// characters across its borders.
enum UTF8Check {
  /// The length of the character that begins with a byte; 0 when none does.
  @inline(__always) static func length(_ lead: UInt8) -> Int {
    if lead < 0x80 { return 1 }
    if lead < 0xC2 { return 0 }
    if lead < 0xE0 { return 2 }
    if lead < 0xF0 { return 3 }
    return lead < 0xF5 ? 4 : 0
  }

  @inline(__always) static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether a whole character of that length stands there; its first byte is known to begin one.
  @inline(__always) static func isCharacter(_ bytes: UnsafePointer<UInt8>, length: Int) -> Bool {
    guard isContinuation(bytes[1]) else { return false }
    if length == 2 { return true }
    guard isContinuation(bytes[2]) else { return false }
    if length == 3 {
      if bytes[0] == 0xE0 { return bytes[1] >= 0xA0 }
      return bytes[0] != 0xED || bytes[1] < 0xA0
    }
    guard isContinuation(bytes[3]) else { return false }
    if bytes[0] == 0xF0 { return bytes[1] >= 0x90 }
    return bytes[0] != 0xF4 || bytes[1] < 0x90
  }

  /// Whether the characters that lie across a border are right, and nothing else of that kind stands behind it.
  ///
  /// - Parameter isOpen: Whether more bytes will come behind the end; a character that needs them is looked at then.
  static func isWhole(
    _ bytes: UnsafePointer<UInt8>, at border: Int, from start: Int, to end: Int, isOpen: Bool = false
  ) -> Bool {
    var missing = 0
    for back in 1...3 where border - back >= start {
      let byte = bytes[border - back]
      if isContinuation(byte) { continue }
      let length = length(byte)
      if length > back {
        if border - back + length > end { return isOpen && (border..<end).allSatisfy { isContinuation(bytes[$0]) } }
        guard isCharacter(bytes + border - back, length: length) else { return false }
        missing = length - back
      }
      break
    }
    var found = 0
    while border + found < end, found < 4, isContinuation(bytes[border + found]) { found += 1 }
    return found == missing
  }
}

extension UTF8Check {
  /// Whether a text by itself is UTF-8.
  static func isText(_ cell: Cell) -> Bool {
    var index = 0
    while index < cell.count {
      let length = length(cell[index])
      guard length > 0, index + length <= cell.count, length == 1 || isCharacter(cell.start + index, length: length)
      else {
        return false
      }
      index += length
    }
    return true
  }
}
