/// RFC 4648 base64 with padding; a text is read only when it is the one that would be written.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// The value of each letter, 64 for what is none.
  private static let values = letters.enumerated().reduce(into: [UInt8](repeating: 64, count: 256)) {
    $0[Int($1.element)] = UInt8($1.offset)
  }

  static func text(of bytes: [UInt8]) -> String { String(decoding: encoded(bytes), as: UTF8.self) }

  private static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let count = (bytes.count + 2) / 3 * 4
    return [UInt8](unsafeUninitializedCapacity: count) { text, written in
      bytes.withUnsafeBufferPointer { bytes in
        letters.withUnsafeBufferPointer { letters in
          var (from, to) = (0, 0)
          while from < bytes.count {
            let rest = bytes.count - from
            let second = rest > 1 ? UInt32(bytes[from + 1]) : 0
            let third = rest > 2 ? UInt32(bytes[from + 2]) : 0
            let bits = UInt32(bytes[from]) << 16 | second << 8 | third
            text[to] = letters[Int(bits >> 18)]
            text[to + 1] = letters[Int(bits >> 12 & 63)]
            text[to + 2] = rest > 1 ? letters[Int(bits >> 6 & 63)] : padding
            text[to + 3] = rest > 2 ? letters[Int(bits & 63)] : padding
            (from, to) = (from + 3, to + 4)
          }
        }
      }
      written = count
    }
  }

  /// Nil for blanks, line breaks, other letters, missing padding and bits that no byte uses.
  static func bytes(of text: String) -> [UInt8]? {
    let letters = Array(text.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 4 * 3)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    var isSound = true
    values.withUnsafeBufferPointer { values in
      letters.withUnsafeBufferPointer { letters in
        var place = 0
        while place < letters.count, letters[place] != padding {
          let value = values[Int(letters[place])]
          if value > 63 {
            isSound = false
            return
          }
          bits = bits << 6 | UInt32(value)
          count += 6
          if count >= 8 {
            count -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            bits &= (1 << count) - 1
          }
          place += 1
        }
      }
    }
    return isSound && encoded(bytes) == letters ? bytes : nil
  }
}
