import AgreementModel

/// The written form of single JSON values, as in RFC 8785.
enum JSONToken {
  /// Anything but a list or an object.
  static func scalar(_ value: JSON) -> String {
    switch value {
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .string(let text): string(text)
    case .null, .array, .object: "null"
    }
  }

  /// In quotes; escaped are the quote, the backslash and the characters below U+0020, nothing else.
  static func string(_ text: String) -> String {
    if Array(text.utf8).endOfPlainText(from: 0) == text.utf8.count { return "\"\(text)\"" }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case 0x08: bytes += #"\b"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0C: bytes += #"\f"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0..<0x20: bytes += (#"\u00"# + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
