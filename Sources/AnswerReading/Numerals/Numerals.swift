import AgreementModel

/// Reads the numbers of a text: signs, fractions, powers and "1 in 25" on top of cardinals.
struct Numerals {
  let text: AnswerText
  let cardinals: Cardinals
  let fractions: Fractions
  /// Whether "one over three" and "1 in 25" are one number.
  let joinsRatios: Bool

  init(
    _ text: AnswerText, marks: NumberMarks, isGrouping: Bool = false, joinsRatios: Bool = false,
    allowsLetters: Bool = true, allowsLooseLetters: Bool = false
  ) {
    self.text = text
    cardinals = Cardinals(
      text: text, figures: Figures(text: text, marks: marks, isGrouping: isGrouping),
      allowsLooseLetters: allowsLooseLetters, allowsLetters: allowsLetters)
    fractions = Fractions(text: text, cardinals: cardinals)
    self.joinsRatios = joinsRatios
  }

  /// Every number from left to right, none inside another.
  func all() -> [Numeral] {
    var found: [Numeral] = []
    var place = 0
    while place < text.count {
      if let left = betweenLeft(at: place) {
        found.append(left)
        place = left.end
      } else if let numeral = numeral(at: place) {
        found.append(numeral)
        place = numeral.end
      } else {
        place += 1
      }
    }
    if found.isEmpty, let half = (0..<text.count).lazy.compactMap({ fractions.half(at: $0) }).first { return [half] }
    return found
  }

  /// The number that starts at a token.
  func numeral(at start: Int) -> Numeral? {
    guard let token = text[start], startsNumber(token, at: start) else { return nil }
    if let signed = signed(at: start) { return signed }
    return unsigned(at: start)
  }

  private func unsigned(at start: Int) -> Numeral? {
    guard var numeral = longest(at: start) else { return nil }
    if numeral.isFigure, !isDate(numeral), let powered = powered(numeral) { numeral = powered }
    return joinsRatios ? over(numeral) ?? numeral : numeral
  }

  private func longest(at start: Int) -> Numeral? {
    let cardinal = cardinals.cardinal(at: start).flatMap { isOrdinal(behind: $0) ? nil : $0 }
    guard let fraction = fractions.fraction(at: start) else { return cardinal }
    guard let cardinal, cardinal.end > fraction.end else { return fraction }
    return cardinal
  }

  /// "twenty-first" is a place in a row, no number.
  private func isOrdinal(behind numeral: Numeral) -> Bool {
    guard text.isMark(numeral.end, "-"), let word = text.word(numeral.end + 1) else { return false }
    return OrdinalWords.english[word] != nil || ["first", "second", "fourth"].contains(word)
  }

  /// Figures that belong to a word (`Q1`, `B2B`) or are an ordinal (`20th`) are no number.
  private func startsNumber(_ token: Token, at index: Int) -> Bool {
    guard token.isDigits else { return true }
    if !token.isSpaced, let before = text[index - 1], before.isWord, !CurrencyCodes.isCode(before),
      !(TimeUnits.words[before.text] != nil && text[index - 2]?.isDigits == true)
    {
      return false
    }
    if let next = text[index + 1], next.isWord, !next.isSpaced,
      ["st", "nd", "rd", "th", "o", "a", "er", "do", "ro", "to"].contains(next.text)
    {
      return false
    }
    return true
  }

  private func isDate(_ numeral: Numeral) -> Bool { text.isMark(numeral.end, "/") }

  // MARK: Signs

  private func signed(at start: Int) -> Numeral? {
    guard let token = text[start] else { return nil }
    if token.isMark("+"), text.isGlued(start + 1), text[start + 1]?.isWord == false {
      return unsigned(at: start + 1).map { widened($0, from: start) }
    }
    guard isMinus(token, at: start), let number = unsigned(at: start + 1) else { return nil }
    var result = widened(number, from: start)
    result.value = .zero - number.value
    result.fraction = nil
    result.isWeak = false
    return result
  }

  private func widened(_ numeral: Numeral, from start: Int) -> Numeral {
    var result = numeral
    result.tokens = start..<numeral.end
    return result
  }

  private func isMinus(_ token: Token, at index: Int) -> Bool {
    if token.isMark("-") {
      if index == 0 { return true }
      let opens = token.isSpaced || text.isMark(index - 1, "($€£")
      return opens && text.isGlued(index + 1)
    }
    guard NumeralWords.minus.contains(token.text) else { return false }
    return !["al", "lo", "o", "or", "a"].contains(text.word(index - 1) ?? "")
  }

  // MARK: Powers

  /// `1.1^23`, `6.23x10^-4`, `1e10`, `12,32e+14`.
  private func powered(_ numeral: Numeral) -> Numeral? {
    if text.isMark(numeral.end, "^"), let (exponent, end) = exponent(at: numeral.end + 1) {
      return replaced(numeral, numeral.value.power(exponent), end)
    }
    guard text.isGlued(numeral.end), let sign = text[numeral.end]?.text else { return nil }
    if sign == "e", let (exponent, end) = exponent(at: numeral.end + 1) {
      return replaced(numeral, numeral.value * .ten(exponent), end)
    }
    if sign == "x" || sign == "*", text[numeral.end + 1]?.text == "10", text.isMark(numeral.end + 2, "^"),
      let (exponent, end) = exponent(at: numeral.end + 3)
    {
      return replaced(numeral, numeral.value * .ten(exponent), end)
    }
    return nil
  }

  private func replaced(_ numeral: Numeral, _ value: Ratio?, _ end: Int) -> Numeral? {
    value.map { Numeral(value: $0, tokens: numeral.start..<end, isFigure: true) }
  }

  private func exponent(at start: Int) -> (Int, end: Int)? {
    var place = start
    var sign = 1
    while text.isGlued(place), text.isMark(place, "+-") {
      if text.isMark(place, "-") { sign = -sign }
      place += 1
    }
    guard text.isGlued(place), let digits = text[place], digits.isDigits, let value = Int(digits.text), value <= 300
    else {
      return nil
    }
    return (sign * value, place + 1)
  }

  // MARK: Ratios

  private static let overs: Phrases = ["over", "sobre", "in", "out of"]

  /// "one over three", "1 sobre 3", "1 in twenty-one", "3 out of 4".
  private func over(_ part: Numeral) -> Numeral? {
    guard part.fraction == nil else { return nil }
    let isIn = text.word(part.end) == "in"
    guard let end = text.end(ofAny: Self.overs, at: part.end), let whole = longest(at: end),
      let value = part.value.divided(by: whole.value),
      !isIn || (part.value < whole.value && part.value.isWhole && whole.value.isWhole),
      !isIn || TimeUnits.unit(text, at: whole.end) == nil
    else { return nil }
    return Numeral(
      value: value, tokens: part.start..<whole.end, fraction: .init(part: part.value, whole: whole.value))
  }

  // MARK: Between

  /// "between one hundred and two hundred": the number up to the "and" that parts the two.
  private func betweenLeft(at place: Int) -> Numeral? {
    guard let word = text.word(place - 1), word == "between" || word == "entre" else { return nil }
    for join in stride(from: min(place + 20, text.count - 2), to: place, by: -1) {
      guard let word = text.word(join), NumeralWords.joins.contains(word),
        let left = cardinals.cardinal(filling: place..<join), cardinals.cardinal(at: join + 1) != nil
      else { continue }
      return left
    }
    return nil
  }
}
