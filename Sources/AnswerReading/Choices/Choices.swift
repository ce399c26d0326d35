/// Finds which of the offered answers is meant: by number, name, other words for it, or a beginning that fits only one.
struct Choices {
  let text: AnswerText
  let options: [ChoiceOption]
  private let typed: String
  /// Each option's names, folded.
  private let names: [[String]]

  init(_ text: AnswerText, _ options: [ChoiceOption]) {
    self.text = text
    self.options = options
    typed = Self.joined(text)
    names = options.map { option in
      ([option.name] + option.synonyms).map { Self.joined(AnswerText($0)) }.filter { !$0.isEmpty }
    }
  }

  private static func joined(_ text: AnswerText) -> String {
    text.tokens.filter { $0.isWord || $0.isDigits || $0.isMark("%$€+/") }.map(\.text).joined(separator: " ")
  }

  /// The options that fit, by the first way in which any does.
  func matches() -> [Heard<Int>] {
    guard !typed.isEmpty else { return [] }
    let all = 0..<max(text.count, 1)
    let exact = indices { $0 == typed }
    if !exact.isEmpty { return exact.map { Heard(value: $0, tokens: all) } }
    if let (index, tokens) = byNumber(), options.indices.contains(index) {
      return [Heard(value: index, tokens: tokens)]
    }
    let begun = indices { $0.hasPrefix(typed) }
    if !begun.isEmpty { return begun.map { Heard(value: $0, tokens: all) } }
    let inside = contained()
    if !inside.isEmpty { return inside }
    return indices { name in typed.count >= 3 && name.split(separator: " ").contains { $0.hasPrefix(typed) } }
      .map { Heard(value: $0, tokens: all) }
  }

  private func indices(where fits: (String) -> Bool) -> [Int] {
    names.indices.filter { names[$0].contains(where: fits) }
  }

  /// Names that stand in the text as whole words, longer ones before those inside them.
  private func contained() -> [Heard<Int>] {
    var found: [Heard<Int>] = []
    for (index, list) in names.enumerated() {
      let phrases = Phrases(list)
      if let tokens = phrases.first(in: text) { found.append(Heard(value: index, tokens: tokens)) }
    }
    return found.filter { item in
      !found.contains {
        $0.tokens != item.tokens && $0.tokens.count > item.tokens.count && $0.tokens.contains(item.tokens.lowerBound)
      }
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static let ordinals: [String: Int] = [
    "first": 0, "primero": 0, "primera": 0, "primer": 0, "second": 1, "segundo": 1, "segunda": 1, "third": 2,
    "tercero": 2, "tercera": 2,
    "tercer": 2, "fourth": 3, "cuarto": 3, "cuarta": 3, "fifth": 4, "quinto": 4, "quinta": 4, "sixth": 5, "sexto": 5,
    "sexta": 5,
  ]
  private static let fillers: Set<String> = [
    "option", "opcion", "number", "numero", "no", "the", "el", "la", "lo", "one", "choice", "answer", "respuesta",
    "please", "por", "favor",
    "los", "las", "del", "de", "alternativa", "la", "nr", "pick", "take", "elijo",
  ]

  /// "2", "2.", "option 2", "la segunda", "the last one", "two".
  private func byNumber() -> (index: Int, tokens: Range<Int>)? {
    let words = text.tokens.indices.filter { text.tokens[$0].isWord || text.tokens[$0].isDigits }
    let telling = words.filter { !Self.fillers.contains(text.tokens[$0].text) }
    let place = telling.count == 1 ? telling[0] : words.count == 1 ? words[0] : nil
    guard let place else { return nil }
    let token = text.tokens[place]
    if token.isDigits { return Int(token.text).map { ($0 - 1, place..<place + 1) } }
    if ["last", "ultimo", "ultima"].contains(token.text) { return (options.count - 1, place..<place + 1) }
    if let index = Self.ordinals[token.text] { return (index, place..<place + 1) }
    return NumeralWords.small[token.text].map { ($0 - 1, place..<place + 1) }
  }
}
