import Foundation

/// One character of a text changed.
struct CharacterChange: CustomStringConvertible {
  enum Kind {
    case replaced(UInt8)
    case removed
    case inserted(UInt8)
  }

  var offset: Int
  var kind: Kind
  var description: String { "\(kind) at \(offset)" }

  var isInsertion: Bool { if case .inserted = kind { true } else { false } }

  /// Whether it puts in, takes out or replaces a blank or a line end; no other change may pass unnoticed.
  func touchesBlanks(of text: [UInt8]) -> Bool {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    return switch kind {
    case .replaced(let byte): blanks.contains(byte) || blanks.contains(text[offset])
    case .removed: blanks.contains(text[offset])
    case .inserted(let byte): blanks.contains(byte)
    }
  }

  /// Whether `ENTENTE_THOROUGH` asks for every kind of change at every place, which takes minutes.
  static let isThorough = ProcessInfo.processInfo.environment["ENTENTE_THOROUGH"] != nil

  /// Characters that mean something in one of the two forms.
  private static let letters = Array("x1\"/\\ #-\n".utf8)

  /// Each character replaced, removed, and preceded by another one; which other one goes round.
  static func all(of text: [UInt8]) -> [CharacterChange] {
    return text.indices.flatMap { offset in
      let other = (letters + [text[offset] ^ 1]).filter { $0 != text[offset] }
      let kinds: [Kind] =
        isThorough
        ? other.map { .replaced($0) } + letters.map { .inserted($0) }
        : [.replaced(other[offset % other.count]), .inserted(letters[offset / 3 % letters.count])]
      return (kinds + [.removed]).map { CharacterChange(offset: offset, kind: $0) }
    } + ["x", "-", "}"].map { CharacterChange(offset: text.count, kind: .inserted(UInt8(ascii: $0))) }
  }

  /// Each character changed in one of the three ways, which goes round; in every way where `ENTENTE_THOROUGH` asks for it.
  static func one(atEachPlaceOf text: [UInt8]) -> [CharacterChange] {
    let all = all(of: text)
    guard !isThorough else { return all }
    return all.enumerated().filter { $0.offset >= 3 * text.count || $0.offset % 3 == $0.offset / 3 % 3 }.map(\.element)
  }

  func applied(to text: [UInt8]) -> [UInt8] {
    var text = text
    switch kind {
    case .replaced(let byte): text[offset] = byte
    case .removed: text.remove(at: offset)
    case .inserted(let byte): text.insert(byte, at: offset)
    }
    return text
  }
}

/// Which bytes of a readable JSON text lie inside the value of which top-level member.
struct ModelPlaces {
  private var names: [String?]

  init(_ text: [UInt8]) throws {
    names = Array(repeating: nil, count: text.count + 1)
    var offset = 0
    var name: String?
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let start = line.starts(with: "  \"".utf8)
      if start { name = String(decoding: line.dropFirst(3).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self) }
      // The first and the last character of a value can change what follows it; those inside only the value.
      let from = start ? 3 + (name?.utf8.count ?? 0) + 3 : 0
      let inside = line.starts(with: "  ".utf8) && line != Array("  }".utf8)[...] && line != Array("  },".utf8)[...]
      if inside {
        for place in (offset + from + 1)..<max(offset + line.count - 1, offset + from + 2) { names[place] = name }
      }
      offset += line.count + 1
    }
  }

  func section(at offset: Int) -> String? { names[offset] }
}
