#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Some bytes of a block: a cell, or what is left of it.
struct Cell {
  var start: UnsafePointer<UInt8>
  var count: Int

  @inline(__always) init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    self.start = start
    self.count = count
  }

  @inline(__always) var isEmpty: Bool { count == 0 }
  @inline(__always) subscript(index: Int) -> UInt8 { start[index] }
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
}

extension Cell {
  /// Whether a cell is empty, or ASCII at both ends without quotes or white space there: most are.
  @inline(__always) var isPlain: Bool {
    if count == 0 { return true }
    let (first, last) = (start[0], start[count - 1])
    return first &- 0x23 < 0x5D && last &- 0x21 < 0x5F
  }

  /// Whether all of its bytes are ASCII.
  @inline(__always) var isASCII: Bool {
    guard count >= 8 else { return (0..<count).allSatisfy { start[$0] < 0x80 } }
    let raw = UnsafeRawPointer(start)
    var found = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    var index = 0
    while index < count &- 8 {
      found |= raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index &+= 8
    }
    return found & 0x8080_8080_8080_8080 == 0
  }

  /// Whether one of its bytes is a `;`.
  @inline(__always) var hasSemicolon: Bool {
    guard count >= 8 else { return (0..<count).contains { start[$0] == UInt8(ascii: ";") } }
    let raw = UnsafeRawPointer(start)
    var found = Self.semicolons(raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    var index = 0
    while index < count - 8 {
      found |= Self.semicolons(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    return found != 0
  }

  /// Not zero when one of the eight bytes is a `;` (Hacker's Delight, 6-1).
  @inline(__always) private static func semicolons(_ word: UInt64) -> UInt64 {
    let bytes = word ^ 0x3B3B_3B3B_3B3B_3B3B
    return (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
  }

  /// The same without white space at both ends, as Unicode knows it.
  @inline(__always) var trimmed: Cell {
    if count > 0, start[0] > 0x20, start[0] < 0x80, start[count - 1] > 0x20, start[count - 1] < 0x7F { return self }
    return count == 0 ? self : trimmedSlowly
  }

  @inline(never) private var trimmedSlowly: Cell {
    var (first, last) = (0, count)
    while first < last, case let length = space(at: first, before: last), length > 0 { first += length }
    while first < last, case let length = space(before: last, from: first), length > 0 { last -= length }
    return Cell(start + first, last - first)
  }

  /// The length of the white space that begins there; 0 when none does.
  private func space(at index: Int, before end: Int) -> Int {
    let byte = start[index]
    if byte <= 0x20 { return byte == 0x20 || (9...13).contains(byte) || byte >= 0x1C ? 1 : 0 }
    if byte == 0xC2, index + 1 < end { return start[index + 1] == 0x85 || start[index + 1] == 0xA0 ? 2 : 0 }
    guard (0xE1...0xE3).contains(byte), index + 2 < end else { return 0 }
    switch (byte, start[index + 1], start[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  private func space(before end: Int, from first: Int) -> Int {
    for length in 1...3 where end - length >= first && space(at: end - length, before: end) == length { return length }
    return 0
  }
}

extension Cell {
  /// What a cell says: without the quotes around it, every doubled quote once, what follows the closing quote as it stands.
  @inline(__always) func unquoted(_ arena: inout Arena) -> Cell {
    guard count > 0, start[0] == UInt8(ascii: "\"") else { return self }
    return unquotedSlowly(&arena)
  }

  @inline(never) private func unquotedSlowly(_ arena: inout Arena) -> Cell {
    let quote = UInt8(ascii: "\"")
    let found = memchr(start + 1, Int32(quote), count - 1)
    guard let found else { return Cell(start + 1, count - 1) }
    if found == start + (count - 1) { return Cell(start + 1, count - 2) }
    let target = arena.take(count)
    var written = 0
    var isQuoted = true
    var index = 1
    while index < count {
      let byte = start[index]
      index += 1
      if isQuoted, byte == quote {
        guard index < count, start[index] == quote else {
          isQuoted = false
          continue
        }
        index += 1
      }
      target[written] = byte
      written += 1
    }
    return Cell(target, written)
  }

  /// A cell of a Windows-1252 file in UTF-8.
  func decoded(_ arena: inout Arena) -> Cell {
    guard !isASCII else { return self }
    let target = arena.take(count * 3)
    return Cell(target, Windows1252.write(start, count: count, to: target))
  }

  func prefix(_ limit: Int) -> Cell { Cell(start, min(count, limit)) }

  /// For reports: at most 80 characters.
  var excerpt: String {
    let text = String(decoding: prefix(Self.excerptBytes).bytes, as: UTF8.self)
    return text.count <= 80 ? text : String(text.prefix(80))
  }

  /// 80 characters hardly have more, whatever is combined in them.
  static let excerptBytes = 4096
}

/// Memory for the few cells that are not what stands in the block; all of it is given back at once.
struct Arena {
  private var pages: [UnsafeMutableBufferPointer<UInt8>] = []
  private var page = 0
  private var used = 0

  /// Room for so many bytes, with eight more behind them that may be read.
  mutating func take(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    while page < pages.count {
      if used + count + 8 <= pages[page].count {
        defer { used += count }
        return pages[page].baseAddress.unsafelyUnwrapped + used
      }
      page += 1
      used = 0
    }
    pages.append(.allocate(capacity: max(1 << 16, count + 8)))
    used = count
    return pages[page].baseAddress.unsafelyUnwrapped
  }

  mutating func clear() {
    page = 0
    used = 0
  }

  func deallocate() {
    for page in pages { page.deallocate() }
  }
}
