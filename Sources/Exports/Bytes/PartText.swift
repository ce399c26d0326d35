internal import CMarks

/// Whether one part's bytes are UTF-8, as far as the part alone can say: group after group of 64 bytes.
///
/// Groups of ASCII cost nothing. Where all other characters have two bytes, every byte that continues must stand behind one
/// that begins, and nowhere else: two masks are compared. Only what is left is read character by character.
struct PartText {
  private(set) var isValid = true
  private let bytes: UnsafePointer<UInt8>
  private let start: Int
  private let end: Int
  /// Where the next character begins.
  private var next: Int
  /// 1 when the group before ended with the first byte of two.
  private var open: UInt64 = 0

  /// Bytes at the start that continue a character from before are left to the border.
  init(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
    next = start
    while next < end, UTF8Check.isContinuation(bytes[next]) { next += 1 }
  }

  /// Takes the next group; the first begins at or before the part's start.
  @inline(__always) mutating func take(group base: Int, isASCII: Bool) {
    if !isASCII {
      takeText(group: base)
    } else if open != 0 {
      isValid = false
    }
  }

  private mutating func takeText(group base: Int) {
    let text = cmarks_text(bytes + base)
    if base >= start, base + 64 <= end, !text.has_others {
      let known = next > base ? UInt64.max << UInt64(min(63, next - base)) : .max
      if (text.pairs << 1 | open) != text.continuations & known { isValid = false }
      open = text.pairs >> 63
    } else {
      slowly(base)
    }
  }

  /// Reads the group's characters one by one; an incomplete one at the part's end is left to the border.
  @inline(never) private mutating func slowly(_ base: Int) {
    var index = max(next, base)
    if open != 0 {
      open = 0
      guard index < end, UTF8Check.isContinuation(bytes[index]) else {
        isValid = index >= end
        return
      }
      index += 1
    }
    while index < min(base + 64, end) {
      let length = UTF8Check.length(bytes[index])
      if length > 1, index + length > end {
        let rest = (index + 1..<end).allSatisfy { UTF8Check.isContinuation(bytes[$0]) }
        if !rest { isValid = false }
        index = end
      } else {
        guard length == 1 || length > 1 && UTF8Check.isCharacter(bytes + index, length: length) else {
          isValid = false
          return
        }
        index += length
      }
    }
    next = index
  }
}
