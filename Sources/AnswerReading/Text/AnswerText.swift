/// An answer cut into tokens.
struct AnswerText: Sendable {
  let text: String
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    var cutter = Cutter()
    for character in text { cutter.take(character) }
    cutter.close()
    tokens = cutter.tokens
  }

  var count: Int { tokens.count }

  /// The token at a place, nil outside the text.
  subscript(index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  /// The folded text of a word, nil when there is none.
  func word(_ index: Int) -> String? {
    guard let token = self[index], token.isWord else { return nil }
    return token.text
  }

  func isMark(_ index: Int, _ signs: String) -> Bool { self[index]?.isMark(signs) ?? false }

  /// Whether the token stands right behind the one before it.
  func isGlued(_ index: Int) -> Bool { self[index].map { !$0.isSpaced } ?? false }

  /// The place behind a phrase of folded words ("as soon as"), nil when it does not stand here.
  func end(of phrase: String, at index: Int) -> Int? {
    end(of: phrase.split(separator: " ").map(String.init), at: index)
  }

  func end(of words: [String], at index: Int) -> Int? {
    guard index >= 0, index + words.count <= count else { return nil }
    for (offset, word) in words.enumerated() where tokens[index + offset].text != word { return nil }
    return index + words.count
  }

  /// The place behind the longest of the phrases that stands here.
  func end(ofAny phrases: Phrases, at index: Int) -> Int? { phrases.end(in: self, at: index) }

  /// What was typed from one token up to, but not including, another.
  func typed(_ tokens: Range<Int>) -> (span: String, range: Range<Int>) {
    guard let first = self[tokens.lowerBound], let last = self[tokens.upperBound - 1] else { return ("", 0..<0) }
    let range = first.range.lowerBound..<last.range.upperBound
    return (String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self), range)
  }

  func reading<Value: Hashable & Sendable>(_ value: Value, _ tokens: Range<Int>, hedge: Hedge? = nil) -> Reading<Value>
  {
    let (span, range) = typed(tokens)
    return Reading(value: value, span: span, range: range, hedge: hedge)
  }
}

/// Collects characters into tokens.
private struct Cutter {
  var tokens: [Token] = []
  private var open: Token?
  private var position = 0
  private var isSpaced = true
  private var startsLine = true
  /// An apostrophe inside a word that is not yet known to be one.
  private var apostrophe: Character?

  mutating func take(_ character: Character) {
    let length = character.utf8.count
    defer { position += length }
    if character.isWhitespace || character == "\u{200B}" || character == "\u{FEFF}" {
      close()
      isSpaced = true
      if character.isNewline { startsLine = true }
    } else if let digit = Folding.digit(character) {
      extend(.digits, String(digit), character, length)
    } else if character.isLetter {
      extend(.word, Folding.letter(character), character, length)
    } else if Folding.sign(character) == "'", open?.kind == .word, apostrophe == nil {
      apostrophe = character
    } else {
      close()
      extend(.mark, Folding.sign(character), character, length)
      close()
    }
  }

  mutating func close() {
    if let open { tokens.append(open) }
    open = nil
    guard let mark = apostrophe else { return }
    apostrophe = nil
    let start = position - mark.utf8.count
    tokens.append(
      Token(kind: .mark, text: "'", raw: String(mark), range: start..<position, isSpaced: false, startsLine: false))
  }

  private mutating func extend(_ kind: Token.Kind, _ text: String, _ character: Character, _ length: Int) {
    if var token = open, token.kind == kind {
      token.text += text
      token.raw += (apostrophe.map(String.init) ?? "") + String(character)
      token.range = token.range.lowerBound..<(position + length)
      apostrophe = nil
      open = token
      return
    }
    close()
    open = Token(
      kind: kind, text: text, raw: String(character), range: position..<(position + length), isSpaced: isSpaced,
      startsLine: startsLine)
    isSpaced = false
    startsLine = false
  }
}
