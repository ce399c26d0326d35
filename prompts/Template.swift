/// A text of a pack with places for values: `{name}`, `{name|one|other}`, and parts in `[[ ]]` that may be left out.
struct Template {
  enum Piece: Hashable {
    case words(String)
    case value(String)
    case plural(String, one: String, other: String)
    case optional([Piece])
  }

  let pieces: [Piece]

  init(_ text: String) {
    var rest = text[...]
    pieces = Self.parse(&rest, isInside: false)
  }

  /// The names of all values that the text mentions; those outside of `[[ ]]` must be there.
  var names: (required: Set<String>, optional: Set<String>) {
    var result: (required: Set<String>, optional: Set<String>) = ([], [])
    for piece in pieces {
      switch piece {
      case .words: break
      case .value(let name), .plural(let name, _, _): result.required.insert(name)
      case .optional(let inner): result.optional.formUnion(Template(inner).names.required)
      }
    }
    return result
  }

  private init(_ pieces: [Piece]) { self.pieces = pieces }

  /// The text with its values; a missing one is a dash, or takes its optional part with it.
  func filled(_ value: (String) -> (text: String, isOne: Bool)?) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .value(let name): value(name)?.text ?? "—"
      case .plural(let name, let one, let other): value(name)?.isOne == true ? one : other
      case .optional(let inner):
        Template(inner).names.required.allSatisfy { value($0) != nil } ? Template(inner).filled(value) : ""
      }
    }.joined()
  }

  private static func parse(_ rest: inout Substring, isInside: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var words = ""
    func flush(_ pieces: inout [Piece]) {
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
    }
    while let character = rest.first {
      if isInside, rest.hasPrefix("]]") { break }
      if rest.hasPrefix("[["), !isInside {
        flush(&pieces)
        rest = rest.dropFirst(2)
        pieces.append(.optional(parse(&rest, isInside: true)))
        rest = rest.dropFirst(2)
      } else if character == "{", let end = rest.firstIndex(of: "}") {
        flush(&pieces)
        let parts = rest[rest.index(after: rest.startIndex)..<end].split(
          separator: "|", omittingEmptySubsequences: false)
        pieces.append(
          parts.count == 3
            ? .plural(String(parts[0]), one: String(parts[1]), other: String(parts[2])) : .value(String(parts[0])))
        rest = rest[rest.index(after: end)...]
      } else {
        words.append(character)
        rest = rest.dropFirst()
      }
    }
    flush(&pieces)
    return pieces
  }
}
