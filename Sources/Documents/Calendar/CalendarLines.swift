internal import Escaping

/// Content lines of a calendar (RFC 5545): a name, a value, folded at 75 octets.
struct CalendarLines {
  private(set) var text = ""

  mutating func begin(_ component: String) { add("BEGIN", component) }
  mutating func end(_ component: String) { add("END", component) }

  /// - Parameter value: In the form of its type, nothing in it from people.
  mutating func add(_ name: String, _ value: String) { text += Self.folded("\(name):\(value)") }

  /// - Parameter words: Words of people; lines of it stay lines.
  mutating func add(_ name: String, words: [String]) {
    add(name, words.map(Self.escaped).joined(separator: #"\n"#))
  }

  /// What would end the value or the line, taken its meaning.
  static func escaped(_ text: String) -> String {
    InertText.oneLine(text).unicodeScalars.reduce(into: "") { result, character in
      if "\\;,".unicodeScalars.contains(character) { result += "\\" }
      result.unicodeScalars.append(character)
    }
  }

  /// The line with its end; a character is never taken apart.
  private static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for character in line.unicodeScalars {
      let size = UTF8.width(character)
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(character)
      length += size
    }
    return result + "\r\n"
  }
}
