import AgreementModel

/// The reader behind ``StrictJSON``: the bytes, a place in them and the value being read.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var path: [String] = []
  /// Where the first bytes are that are no UTF-8.
  private let invalid: Int?
  /// The values, and by their names the members, in which a character has an escape that RFC 8785 writes otherwise while
  /// as long: `\/`, `\u00E9` with a capital.
  private(set) var respelled: [Pointer] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    invalid = Self.firstInvalidUTF8(bytes)
  }

  mutating func document() throws(JSONProblem) -> JSON {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw problem(.byteOrderMark, at: 0) }
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard place == bytes.count else { throw problem(.trailingText, at: place) }
    return value
  }
}

// MARK: - Values

extension JSONReader {
  private mutating func value() throws(JSONProblem) -> JSON {
    guard let current else { throw unexpected() }
    return switch current {
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): .integer(try number())
    case UInt8(ascii: "t"): try word("true", .bool(true))
    case UInt8(ascii: "f"): try word("false", .bool(false))
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw unexpected()
    }
  }

  private mutating func object() throws(JSONProblem) -> JSON {
    try enter()
    var object = JSONObject()
    skipBlanks()
    if take("}") { return .object(object) }
    while true {
      skipBlanks()
      let start = place
      guard current == UInt8(ascii: "\"") else { throw unexpected() }
      let respelledBefore = respelled.count
      let name = try string()
      path.append(name)
      if respelled.count > respelledBefore { respelled[respelled.count - 1] = Pointer(path) }
      guard object.count < StrictJSON.memberLimit else {
        throw problem(.tooManyMembers(limit: StrictJSON.memberLimit), at: start)
      }
      skipBlanks()
      guard take(":") else { throw unexpected() }
      skipBlanks()
      let value = try value()
      let count = object.count
      object[name] = value
      guard object.count > count else { throw problem(.duplicateMember(name), at: start) }
      skipBlanks()
      if take(",") {
        path.removeLast()
        continue
      }
      guard take("}") else { throw unexpected() }
      path.removeLast()
      return .object(object)
    }
  }

  private mutating func array() throws(JSONProblem) -> JSON {
    try enter()
    var values: [JSON] = []
    skipBlanks()
    if take("]") { return .array(values) }
    while true {
      skipBlanks()
      path.append(String(values.count))
      values.append(try value())
      skipBlanks()
      if take(",") {
        path.removeLast()
        continue
      }
      guard take("]") else { throw unexpected() }
      path.removeLast()
      return .array(values)
    }
  }

  /// Steps over the bracket; the path is as long as the values are deep.
  private mutating func enter() throws(JSONProblem) {
    guard path.count < StrictJSON.depthLimit else {
      throw problem(.tooDeep(limit: StrictJSON.depthLimit), at: place)
    }
    place += 1
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONProblem) -> JSON {
    for index in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[index] else { throw unexpected() }
      place += 1
    }
    return value
  }

  private mutating func number() throws(JSONProblem) -> Int {
    let start = place
    let negative = take("-")
    guard let first = digit else { throw unexpected() }
    var magnitude = 0
    while let digit {
      magnitude = min(magnitude * 10 + digit, 1 << 54)
      place += 1
      guard first != 0 || self.digit == nil else { throw problem(.leadingZero, at: start) }
    }
    switch current {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): throw problem(.numberNotWhole, at: start)
    default: break
    }
    guard magnitude <= 1 << 53 else { throw problem(.numberOutOfRange, at: start) }
    guard !negative || magnitude != 0 else { throw problem(.negativeZero, at: start) }
    return negative ? -magnitude : magnitude
  }

  private var digit: Int? {
    guard let current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(current) else { return nil }
    return Int(current - UInt8(ascii: "0"))
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(JSONProblem) -> String {
    place += 1
    var text = ""
    while true {
      let start = place
      place = bytes.endOfPlainText(from: start)
      if let invalid, start <= invalid, invalid < place { throw problem(.invalidUTF8, at: invalid) }
      text += String(decoding: bytes[start..<place], as: UTF8.self)
      guard let byte = current else { throw problem(.endOfText, at: place) }
      if byte == UInt8(ascii: "\"") {
        place += 1
        return text
      }
      guard byte == UInt8(ascii: "\\") else { throw problem(.controlCharacter(byte), at: place) }
      text.unicodeScalars.append(try escape())
    }
  }

  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    let start = place
    place += 1
    guard let letter = current else { throw problem(.endOfText, at: place) }
    place += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return Unicode.Scalar(letter)
    case UInt8(ascii: "/"):
      respelled.append(Pointer(path))
      return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "u"): return try codePoint(from: start)
    default: throw problem(.unknownEscape, at: start)
    }
  }

  private mutating func codePoint(from start: Int) throws(JSONProblem) -> Unicode.Scalar {
    let first = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), bytes[place...].starts(with: #"\u"#.utf8) else {
      throw problem(.loneSurrogate, at: start)
    }
    place += 2
    let second = try codeUnit(from: start)
    guard UTF16.isTrailSurrogate(second) else { throw problem(.loneSurrogate, at: start) }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private mutating func codeUnit(from start: Int) throws(JSONProblem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let current else { throw problem(.endOfText, at: place) }
      guard let digit = Character(Unicode.Scalar(current)).hexDigitValue else {
        throw problem(.unknownEscape, at: start)
      }
      if (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(current) { respelled.append(Pointer(path)) }
      unit = unit << 4 | UInt16(digit)
      place += 1
    }
    return unit
  }
}

// MARK: - Bytes

extension JSONReader {
  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while let current, current <= 0x20, current == 0x20 || current == 0x09 || current == 0x0A || current == 0x0D {
      place += 1
    }
  }

  private func unexpected() -> JSONProblem {
    guard place < bytes.count else { return problem(.endOfText, at: place) }
    guard place != invalid else { return problem(.invalidUTF8, at: place) }
    let scalar = String(decoding: bytes[place...].prefix(4), as: UTF8.self).unicodeScalars.first
    return problem(.unexpected(scalar.map { String($0) } ?? ""), at: place)
  }

  private func problem(_ kind: JSONProblem.Kind, at offset: Int) -> JSONProblem {
    let before = bytes[..<offset]
    let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
    return JSONProblem(
      kind: kind, offset: offset, line: before.count(where: { $0 == 0x0A }) + 1,
      column: String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1,
      pointer: Pointer(path))
  }

  private static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
