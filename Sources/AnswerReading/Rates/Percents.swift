import AgreementModel

/// Finds percentages: `4 %`, `cuatro por ciento`, `100 percent`, `per cent of 210`, `3–5 %`.
struct Percents {
  let text: AnswerText
  let numerals: Numerals

  static let signs: Phrases = [
    "%", "percent", "percents", "per cent", "percentage", "percentages", "percentage points", "pct", "pc", "por ciento",
    "por cien",
    "porciento", "por ciento s", "puntos porcentuales", "porcentaje",
  ]

  private static let ofs: Phrases = ["of", "de", ":", "del"]

  init(_ text: AnswerText, marks: NumberMarks) {
    self.text = text
    numerals = Numerals(text, marks: marks, joinsRatios: true)
  }

  /// Every percentage from left to right; its value is 4 for "4 %".
  func all() -> [Heard<ExactDecimal>] {
    var heard: [Heard<ExactDecimal>] = []
    var last: Numeral?
    var place = 0
    while place < text.count {
      guard let (value, numeral, end) = percent(at: place) else {
        if let numeral = numerals.numeral(at: place) {
          last = numeral
          place = numeral.end
        } else {
          place += 1
        }
        continue
      }
      let own = Heard(value: value, tokens: place..<end, hedge: HedgeWords.hedge(text, around: place..<end))
      if let left = last, let tokens = Ranges.range(text, left.tokens, own.tokens) {
        heard.append(Heard(value: left.decimal, tokens: tokens, hedge: .between(left.decimal, value)))
      } else if let left = heard.last, left.hedge.isPlain, let tokens = Ranges.range(text, left.tokens, own.tokens) {
        heard[heard.count - 1] = Heard(
          value: left.value, tokens: tokens, hedge: .between(left.value, value), first: left.tokens)
      } else {
        heard.append(own)
      }
      last = nil
      _ = numeral
      place = end
    }
    return heard
  }

  private func percent(at place: Int) -> (ExactDecimal, Numeral, end: Int)? {
    if let numeral = numerals.numeral(at: place) ?? numerals.fractions.half(at: place) {
      guard let end = text.end(ofAny: Self.signs, at: numeral.end) else { return nil }
      return (numeral.decimal, numeral, end)
    }
    guard let sign = text.end(ofAny: Self.signs, at: place) else { return nil }
    let behind = text.end(ofAny: Self.ofs, at: sign) ?? sign
    guard let numeral = numerals.numeral(at: behind), text.isMark(place, "%") || behind > sign,
      text.end(ofAny: Self.signs, at: numeral.end) == nil
    else { return nil }
    return (numeral.decimal, numeral, numeral.end)
  }
}

extension Hedge? {
  fileprivate var isPlain: Bool { if case .between = self { false } else { true } }
}
