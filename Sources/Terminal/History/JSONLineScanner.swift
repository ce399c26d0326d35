/// Reads the flat JSON objects of a history file: text, and bare words such as numbers and `true`.
struct JSONLineScanner {
  enum Value: Equatable {
    case text(String)
    case word(String)
  }

  private var rest: Substring.UnicodeScalarView

  init(_ line: String) {
    self.rest = Substring(line).unicodeScalars
  }

  /// The members of the one object that the line is; nil when it is not one.
  mutating func object() -> [String: Value]? {
    var members: [String: Value] = [:]
    guard take("{") else { return nil }
    if !take("}") {
      repeat {
        guard let name = text(), take(":"), let value = value() else { return nil }
        members[name] = value
      } while take(",")
      guard take("}") else { return nil }
    }
    skipBlanks()
    return rest.isEmpty ? members : nil
  }
}

extension JSONLineScanner {
  private mutating func value() -> Value? {
    skipBlanks()
    if rest.first == "\"" { return text().map { .text($0) } }
    let word = rest.prefix {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "+-.".unicodeScalars.contains($0)
    }
    guard !word.isEmpty else { return nil }
    rest = rest.dropFirst(word.count)
    return .word(String(word))
  }

  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    var result = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": return String(result)
      case "\\":
        guard let escaped = escaped() else { return nil }
        result.append(escaped)
      case "\u{0}"..<"\u{20}": return nil
      default: result.append(scalar)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u":
      guard let high = hexadecimal() else { return nil }
      guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
      guard rest.popFirst() == "\\", rest.popFirst() == "u", let low = hexadecimal(), (0xDC00..<0xE000).contains(low)
      else { return nil }
      return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    case let other?: return ["\"", "\\", "/"].contains(other) ? other : nil
    case nil: return nil
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    let digits = rest.prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
    rest = rest.dropFirst(4)
    return UInt32(String(digits), radix: 16)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard rest.first == scalar else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipBlanks() {
    rest = rest.drop { $0 == " " || $0 == "\t" }
  }
}
