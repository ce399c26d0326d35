import AgreementModel

/// Finds lengths of time: `90 min`, `1h30`, "hora y media", "2 días hábiles", "next business day", `PT4H`.
struct Durations {
  let text: AnswerText
  let numerals: Numerals

  init(_ text: AnswerText, marks: NumberMarks) {
    self.text = text
    numerals = Numerals(text, marks: marks, allowsLetters: false)
  }

  /// Every duration from left to right; of a range ("24 to 48 hours") the upper end, which both ends keep.
  func all() -> [Heard<DurationReading>] {
    var heard: [Heard<DurationReading>] = []
    var last: Numeral?
    var place = 0
    while place < text.count {
      if let found = duration(at: place), !isPer(found.tokens) {
        append(found, behind: last, to: &heard)
        last = nil
        place = found.tokens.upperBound
      } else if let numeral = numerals.numeral(at: place) {
        last = numeral
        place = numeral.end
      } else {
        place += 1
      }
    }
    return heard.map(settled)
  }

  /// "320 a month", "4 hours a day": the unit belongs to the count.
  private func isPer(_ tokens: Range<Int>) -> Bool {
    guard let word = text.word(tokens.lowerBound), ["a", "an", "each", "every", "cada"].contains(word) else {
      return false
    }
    guard let before = text[tokens.lowerBound - 1] else { return word == "each" || word == "every" || word == "cada" }
    if word == "each" || word == "every" || word == "cada" { return true }
    return before.isDigits || before.isWord && (NumeralWords.isNumeral(before.text) || isCounted(tokens.lowerBound - 1))
  }

  private func isCounted(_ place: Int) -> Bool {
    TimeUnits.unit(text, at: place) != nil
      || (1...3).contains { text[place - $0]?.isDigits ?? false }
        && !["within", "in", "than", "for", "of"].contains(text.word(place) ?? "")
  }

  private func append(_ found: Heard<DurationReading>, behind last: Numeral?, to heard: inout [Heard<DurationReading>])
  {
    var found = found
    if let left = last, let tokens = Ranges.range(text, left.tokens, found.tokens),
      let upper = found.value.length.parts.first
    {
      found.hedge = .between(left.decimal, upper.amount)
      found.tokens = tokens
    } else if let left = heard.last, let tokens = Ranges.range(text, left.tokens, found.tokens),
      let low = left.value.length.parts.first, let high = found.value.length.parts.first, low.unit == high.unit
    {
      heard.removeLast()
      found.hedge = .between(low.amount, high.amount)
      found.tokens = tokens
    } else {
      found.hedge = HedgeWords.hedge(text, around: found.tokens)
      let start = found.tokens.lowerBound
      if let phrase = HedgeWords.before(text, start), text.word(start - 1) == "than" || text.word(start - 1) == "de",
        start - phrase.start == 2
      {
        found.tokens = phrase.start..<found.tokens.upperBound
      }
    }
    heard.append(found)
  }

  /// Adds what the rest of the text says about the clock and the end of the day.
  private func settled(_ heard: Heard<DurationReading>) -> Heard<DurationReading> {
    var heard = heard
    if heard.value.clock == nil, let (clock, _) = Clocks.phrase(in: text) { heard.value.clock = clock }
    if heard.value.until == nil, DayEnds.isSaid(in: text) { heard.value.until = .dayEnd }
    return heard
  }

  // MARK: One duration

  func duration(at place: Int) -> Heard<DurationReading>? {
    DayEnds.duration(text, at: place) ?? iso(at: place) ?? clockTime(at: place) ?? pieces(at: place)
  }

  /// `PT4H`, `P1Y2M10DT2H30M`.
  private func iso(at place: Int) -> Heard<DurationReading>? {
    guard let first = text[place], first.isWord, first.text == "p" || first.text == "pt" else { return nil }
    var end = place + 1
    while let token = text[end], !token.isSpaced, token.isWord || token.isDigits || token.isMark(".") { end += 1 }
    for bound in stride(from: end, to: place + 1, by: -1) {
      if let length = ISODuration(text.typed(place..<bound).span.uppercased()) {
        return Heard(value: DurationReading(length), tokens: place..<bound)
      }
    }
    return nil
  }

  /// `1:30 h`.
  private func clockTime(at place: Int) -> Heard<DurationReading>? {
    guard let hours = text[place], hours.isDigits, text.isMark(place + 1, ":"), let minutes = text[place + 2],
      minutes.isDigits,
      minutes.text.count == 2, let unit = DurationUnit.unit(text, at: place + 3), unit.unit == .hours,
      let hour = ExactDecimal(hours.text), let minute = ExactDecimal(minutes.text)
    else { return nil }
    return Heard(
      value: DurationReading(ISODuration([(.hours, hour), (.minutes, minute)]), clock: unit.clock),
      tokens: place..<unit.end)
  }

  /// "1 year 1 month 21 days", "an hour and a half", `1h30`.
  private func pieces(at place: Int) -> Heard<DurationReading>? {
    guard let first = DurationPiece.piece(self, at: place) else { return nil }
    var parts = first.parts
    var clock = first.unit.clock
    var end = first.end
    var smallest = first.unit.unit
    while let next = nextPiece(at: end, behind: smallest, known: parts.map(\.unit)) {
      parts += next.parts
      clock = clock ?? next.unit.clock
      smallest = next.unit.unit
      end = next.end
    }
    return Heard(value: DurationReading(ISODuration(parts), clock: clock), tokens: place..<end)
  }

  private func nextPiece(at end: Int, behind unit: ISODuration.Unit, known: [ISODuration.Unit]) -> DurationPiece? {
    if unit == .hours, let digits = text[end], digits.isDigits, !digits.isSpaced || text[end - 1]?.text == "h",
      digits.text.count == 2, DurationUnit.unit(text, at: end + 1) == nil, let minutes = ExactDecimal(digits.text),
      minutes.ratio < Ratio(60), !text.isMark(end + 1, "%:")
    {
      let unit = DurationUnit(unit: .minutes, count: 1, clock: nil, end: end + 1)
      return DurationPiece(parts: [(.minutes, minutes)], unit: unit, end: end + 1)
    }
    let start = ["and", "y", "con"].contains(text.word(end) ?? "") || text.isMark(end, ",") ? end + 1 : end
    guard let next = DurationPiece.piece(self, at: start),
      text[start]?.isWord == false || !isArticle(start) || start > end,
      next.parts.allSatisfy({ part in !known.contains { $0 == part.unit } })
    else { return nil }
    return next
  }

  private func isArticle(_ place: Int) -> Bool {
    ["a", "an", "each", "every", "cada"].contains(text.word(place) ?? "")
  }
}
