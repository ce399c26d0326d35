internal import Escaping
internal import Mustache

/// Text inside a quoted label of a Mermaid diagram: all but letters, digits and harmless signs is written as a number.
struct MermaidText: MustacheContentType {
  static let name = "MERMAID"

  func escapeText(_ text: String) -> String { Self.escaped(text) }

  static func escaped(_ text: String) -> String {
    InertText.oneLine(text).unicodeScalars.reduce(into: "") { result, character in
      let isPlain =
        character.value > 0x7F || character.properties.isAlphabetic
        || " 0123456789,.'-".unicodeScalars.contains(character)
      if isPlain { result.unicodeScalars.append(character) } else { result += "#\(character.value);" }
    }
  }
}
