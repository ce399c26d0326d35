internal import Pages

/// Reads a line of Markdown as pieces of a page: emphasis, listings, and values as people's words.
struct InlineReader {
  private let letters: [Character]
  private var place = 0

  static func nodes(of text: String) -> [Node] {
    var reader = InlineReader(letters: Array(text))
    return reader.nodes(until: nil)
  }

  static func node(of text: String) -> Node { .group(nodes(of: text)) }

  /// The words alone, without marks.
  static func words(of text: String) -> String { words(of: nodes(of: text)) }

  private static func words(of nodes: [Node]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(_, _, let content), .group(let content): words(of: content)
      case .raw: ""
      }
    }.joined()
  }

  private init(letters: [Character]) { self.letters = letters }

  private mutating func nodes(until end: String?) -> [Node] {
    var nodes: [Node] = []
    var text = ""
    func finish() {
      if !text.isEmpty { nodes.append(.text(text)) }
      text = ""
    }
    while place < letters.count {
      if let end, closes(end), !text.hasSuffix(" "), !text.isEmpty || !nodes.isEmpty { break }
      if let node = special() {
        finish()
        nodes.append(node)
      } else if let letter = letter() {
        text.append(letter)
      }
    }
    finish()
    return nodes
  }

  /// A value, an emphasis, a listing, the text of a link; nil when a plain letter stands here.
  private mutating func special() -> Node? {
    switch letters[place] {
    case OpaqueText.start: return value()
    case "`": return listing()
    case "*", "_":
      let sign = letters[place]
      let isWord = sign == "_" && place > 0 && (letters[place - 1].isLetter || letters[place - 1].isNumber)
      guard !isWord else { return nil }
      return emphasis(String([sign, sign]), .strong) ?? emphasis(String(sign), .em)
    case "[": return link()
    case "<": return lineBreak()
    default: return nil
    }
  }

  private mutating func letter() -> Character? {
    let letter = letters[place]
    place += 1
    if letter == "\\", place < letters.count, letters[place].isASCII,
      letters[place].isPunctuation || letters[place].isSymbol
    {
      place += 1
      return letters[place - 1]
    }
    if letter == "&" { return entity() }
    return letter == "\n" ? " " : letter
  }

  /// Two stars do not close one.
  private func closes(_ end: String) -> Bool { starts(end) && (end.count > 1 || !starts(end + end)) }

  private func starts(_ text: String) -> Bool { letters[place...].starts(with: text) }
}

extension InlineReader {
  private mutating func value() -> Node {
    let end = letters[place...].firstIndex(of: OpaqueText.end) ?? letters.count
    let words = String(letters[(place + 1)..<end])
    place = min(end + 1, letters.count)
    let isDigest = words.utf8.count == 64 && words.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    return isDigest ? Node(.code, .class("digest"), text: words) : .words(words)
  }

  private mutating func listing() -> Node? {
    guard let end = letters[(place + 1)...].firstIndex(of: "`"), end > place + 1 else { return nil }
    let text = String(letters[(place + 1)..<end].filter { $0 != OpaqueText.start && $0 != OpaqueText.end })
    place = end + 1
    return Node(.code, text: text)
  }

  private mutating func emphasis(_ mark: String, _ tag: Tag) -> Node? {
    let start = place
    guard starts(mark), place + mark.count < letters.count, letters[place + mark.count] != " " else { return nil }
    place += mark.count
    let content = nodes(until: mark)
    guard place < letters.count, starts(mark), !content.isEmpty else {
      place = start
      return nil
    }
    place += mark.count
    return .element(tag, [], content)
  }

  /// A page leads nowhere: of a link its words stay, and the address where it is another one.
  private mutating func link() -> Node? {
    let start = place
    place += 1
    let content = nodes(until: "]")
    guard starts("]("), let end = letters[place...].firstIndex(of: ")") else {
      place = start
      return nil
    }
    let address = String(letters[(place + 2)..<end])
    place = end + 1
    return .group(content + [.text(" (" + Self.words(of: Self.nodes(of: address)) + ")")])
  }

  private mutating func lineBreak() -> Node? {
    for form in ["<br>", "<br/>", "<br />"] where starts(form) {
      place += form.count
      return Node(.br)
    }
    return nil
  }

  private mutating func entity() -> Character {
    for (name, letter) in Self.entities where starts(name) {
      place += name.count
      return letter
    }
    return "&"
  }

  private static let entities: [(String, Character)] = [
    ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("nbsp;", "\u{A0}"),
  ]
}
