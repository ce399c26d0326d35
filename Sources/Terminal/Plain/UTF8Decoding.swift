/// What stands at the beginning of some bytes.
enum DecodedUTF8: Equatable {
  case scalar(Unicode.Scalar, length: Int)
  /// Bytes that no character begins with; `length` of them belong together.
  case invalid(length: Int)
  /// The beginning of a character.
  case incomplete
}

/// Decodes the first character, strictly as RFC 3629 says: no overlong forms, no surrogates.
func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> DecodedUTF8 {
  guard let first = bytes.first else { return .incomplete }
  let length: Int
  switch first {
  case 0x00...0x7F: return .scalar(Unicode.Scalar(first), length: 1)
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF: length = 3
  case 0xF0...0xF4: length = 4
  default: return .invalid(length: 1)
  }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for (offset, byte) in bytes.prefix(length).dropFirst().enumerated() {
    guard byte & 0xC0 == 0x80, offset > 0 || isPossible(first, second: byte) else {
      return .invalid(length: offset + 1)
    }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  guard bytes.count >= length else { return .incomplete }
  guard let scalar = Unicode.Scalar(value) else { return .invalid(length: length) }
  return .scalar(scalar, length: length)
}

private func isPossible(_ first: UInt8, second: UInt8) -> Bool {
  switch first {
  case 0xE0: second >= 0xA0
  case 0xED: second < 0xA0
  case 0xF0: second >= 0x90
  case 0xF4: second < 0x90
  default: true
  }
}

/// The text of the bytes; nil when any of them is not UTF-8.
func strictUTF8(_ bytes: ArraySlice<UInt8>) -> String? {
  var rest = bytes
  while !rest.isEmpty {
    // Most text is ASCII.
    if let first = rest.first, first < 0x80 {
      rest = rest.dropFirst()
      continue
    }
    guard case .scalar(_, let length) = decodeUTF8(rest) else { return nil }
    rest = rest.dropFirst(length)
  }
  return String(decoding: bytes, as: UTF8.self)
}
