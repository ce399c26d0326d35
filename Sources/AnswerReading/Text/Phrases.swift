/// Phrases of folded words, found by their first one.
struct Phrases: Sendable, ExpressibleByArrayLiteral {
  private var byFirst: [String: [[String]]] = [:]

  init(_ phrases: [String]) {
    for phrase in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      byFirst[first, default: []].append(words)
    }
    byFirst = byFirst.mapValues { $0.sorted { $0.count > $1.count } }
  }

  init(arrayLiteral elements: String...) { self.init(elements) }

  /// The place behind the longest phrase that stands at a token.
  func end(in text: AnswerText, at place: Int) -> Int? {
    guard let first = text[place], let candidates = byFirst[first.text] else { return nil }
    return candidates.lazy.compactMap { text.end(of: $0, at: place) }.first
  }

  /// The first place where a phrase stands, and the place behind it.
  func first(in text: AnswerText, from start: Int = 0) -> Range<Int>? {
    for place in start..<max(start, text.count) {
      if let end = end(in: text, at: place) { return place..<end }
    }
    return nil
  }
}
