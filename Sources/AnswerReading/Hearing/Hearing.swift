/// A value that was heard at some tokens.
struct Heard<Value: Hashable & Sendable>: Hashable, Sendable {
  var value: Value
  var tokens: Range<Int>
  var hedge: Hedge?
  /// Of a range whose ends are both complete, the tokens of the first: "€5 to €10".
  var first: Range<Int>?
}

/// What is left of several values when a text corrects itself and says things twice.
enum Hearing {
  private static let corrections: Phrases = [
    "no", "sorry", "i mean", "actually", "rather", "correction", "make that", "make it", "instead", "perdon", "digo",
    "mejor", "mejor dicho", "quiero decir", "correccion", "perdona", "wait", "espera", "but", "sino",
  ]

  /// The values behind the last word that takes back what came before: "50, no, 52".
  static func corrected<Value>(_ heard: [Heard<Value>], in text: AnswerText) -> [Heard<Value>] {
    guard heard.count > 1 else { return heard }
    for index in stride(from: heard.count - 1, to: 0, by: -1) {
      let (end, start) = (heard[index - 1].tokens.upperBound, heard[index].tokens.lowerBound)
      guard end < start, takesBack(end..<start, in: text) else { continue }
      return Array(heard[index...])
    }
    return heard
  }

  private static func takesBack(_ gap: Range<Int>, in text: AnswerText) -> Bool {
    gap.contains { place in
      guard let end = text.end(ofAny: corrections, at: place), end <= gap.upperBound else { return false }
      return HedgeWords.before(text, gap.upperBound).map { place < $0.start } ?? true
    }
  }

  /// One reading, several different ones, or nothing.
  static func understood<Value>(_ heard: [Heard<Value>], in text: AnswerText, orElse missing: Missing) -> Understood<
    Value
  > {
    var readings: [Reading<Value>] = []
    for item in corrected(heard, in: text) where !readings.contains(where: { $0.value == item.value }) {
      readings.append(text.reading(item.value, item.tokens, hedge: item.hedge))
    }
    return Understood(readings, orElse: Vagueness.missing(in: text, orElse: missing))
  }
}
