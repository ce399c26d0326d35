import AgreementModel

/// Finds parts of a whole: `52 of 1240`, `1 in 25`, "uno de cada veinticinco", "two thirds".
struct Rates {
  let text: AnswerText
  let numerals: Numerals

  private static let joins: Phrases = [
    "of", "out of", "in", "in every", "of every", "out of every", "from", "per", "per every", "for every", "de",
    "de cada",
    "por cada", "por", "sobre", "over", "of the", "of our", "out of the", "out of our", "from the", "from our",
    "de los",
    "de las", "de nuestros", "de nuestras", "entre", "a cada", "en", "/", "of a total of", "de un total de", "among",
    "x cada",
  ]

  private static let openers: Phrases = ["out of", "of", "de", "from"]

  init(_ text: AnswerText, marks: NumberMarks) {
    self.text = text
    numerals = Numerals(text, marks: marks, isGrouping: true)
  }

  /// Every ratio from left to right; nil in place of a value where the part is above its whole.
  func all() -> [Heard<Rate?>] {
    var heard: [Heard<Rate?>] = []
    var last: Numeral?
    var place = 0
    while place < text.count {
      if let found = rate(at: place) {
        heard.append(last.flatMap { range(from: $0, to: found) } ?? found)
        last = nil
        place = found.tokens.upperBound
      } else if let numeral = numerals.numeral(at: place) {
        last = numeral
        place = numeral.end
      } else {
        place += 1
      }
    }
    return heard
  }

  /// "between 3 and 5 of every 100": the lower end, with the range as its hedge.
  private func range(from left: Numeral, to right: Heard<Rate?>) -> Heard<Rate?>? {
    guard let tokens = Ranges.range(text, left.tokens, right.tokens), let low = left.whole,
      case .ratio(let high, let whole)? = right.value, low >= 0, low < high
    else { return nil }
    let hedge = Hedge.between(ExactDecimal(low), ExactDecimal(high))
    return Heard(value: .ratio(low, of: whole), tokens: tokens, hedge: hedge)
  }

  private func rate(at place: Int) -> Heard<Rate?>? {
    if text.end(of: "24 / 7", at: place) != nil { return nil }
    if let part = numerals.numeral(at: place) {
      return joined(part) ?? written(part)
    }
    return inverted(at: place) ?? half(at: place)
  }

  /// `52 of 1240`, with up to three words between the part and the joining word: "52 new customers out of 1,240".
  private func joined(_ part: Numeral) -> Heard<Rate?>? {
    guard let small = part.whole, part.fraction == nil, small >= 0, Percents.signs.end(in: text, at: part.end) == nil
    else {
      return nil
    }
    for gap in 0...3 {
      let join = part.end + gap
      if gap > 0, !isNoun(join - 1) { return nil }
      guard let end = text.end(ofAny: Self.joins, at: join), let whole = numerals.numeral(at: end),
        let large = whole.whole,
        whole.fraction == nil,
        !Clocks.unitFollows(text, at: whole.end), !text.isMark(whole.end, "%/")
      else { continue }
      guard gap == 0 || large >= small, large > 0 else { return nil }
      return Heard(value: small <= large ? .ratio(small, of: large) : nil, tokens: part.start..<whole.end)
    }
    return nil
  }

  private func isNoun(_ place: Int) -> Bool {
    guard let word = text.word(place), !NumeralWords.isNumeral(word), TimeUnits.unit(text, at: place) == nil else {
      return false
    }
    return text.end(ofAny: Self.joins, at: place) == nil && !["per", "percent", "por"].contains(word)
  }

  /// "two thirds", "3/5" as written.
  private func written(_ part: Numeral) -> Heard<Rate?>? {
    guard let fraction = part.fraction, let small = fraction.part.int, let large = fraction.whole.int, large > 0,
      !text.isMark(part.end, "%")
    else { return nil }
    var end = part.end
    if text.word(end) == "parte" || text.word(end) == "partes" { end += 1 }
    return Heard(value: (0...large).contains(small) ? .ratio(small, of: large) : nil, tokens: part.start..<end)
  }

  /// "of 1,240 leads, 52": the whole first.
  private func inverted(at place: Int) -> Heard<Rate?>? {
    guard let start = text.end(ofAny: Self.openers, at: place), let whole = numerals.numeral(at: start),
      let large = whole.whole, large > 0
    else { return nil }
    var next = whole.end
    while next < min(whole.end + 3, text.count), isNoun(next) { next += 1 }
    guard text.isMark(next, ","), let part = numerals.numeral(at: next + 1), let small = part.whole,
      (0...large).contains(small),
      TimeUnits.unit(text, at: part.end) == nil
    else { return nil }
    return Heard(value: .ratio(small, of: large), tokens: place..<part.end)
  }

  /// "half", "la mitad", "quarter" without an article.
  private func half(at place: Int) -> Heard<Rate?>? {
    guard let word = text.word(place), ["half", "mitad", "quarter", "third", "tercio"].contains(word),
      let part = OrdinalWords.denominator(word), TimeUnits.unit(text, at: place + 1) == nil
    else { return nil }
    return Heard(value: .ratio(1, of: part.value), tokens: place..<place + 1)
  }
}
