/// A piece of an answer: a word, a run of digits, or a single other sign.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case word, digits, mark }

  var kind: Kind
  /// In lower case, without accents; digits of every script as 0–9; dashes, quotes and full-width signs as ASCII.
  var text: String
  /// As typed.
  var raw: String
  /// Where it stands in the text, in UTF-8 bytes.
  var range: Range<Int>
  /// Whether blank space or a new line stands before it; the first token counts as spaced.
  var isSpaced: Bool
  var startsLine: Bool

  var isWord: Bool { kind == .word }
  var isDigits: Bool { kind == .digits }
  var isUpperCase: Bool { raw.allSatisfy { !$0.isLowercase } }

  func isMark(_ signs: String) -> Bool { kind == .mark && signs.contains(text) }
}
