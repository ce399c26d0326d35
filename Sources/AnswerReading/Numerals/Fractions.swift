import AgreementModel

/// Reads parts of a whole in words and signs: "three quarters", "cinco y medio", "2 1/4", "ciento treinta y dos quintos".
struct Fractions {
  let text: AnswerText
  let cardinals: Cardinals

  /// The fraction or mixed number that starts at a token.
  func fraction(at start: Int) -> Numeral? {
    slash(at: start) ?? vulgar(at: start) ?? words(at: start) ?? bare(at: start)
  }

  // MARK: Signs

  /// `4/5` and `2 1/4`.
  private func slash(at start: Int) -> Numeral? {
    guard let first = cardinals.figures.figure(at: start) else { return nil }
    if let whole = first.whole, let next = text[first.end], next.isDigits, next.isSpaced, !next.startsLine,
      let rest = plainSlash(at: first.end), rest.value < .one, rest.value > .zero
    {
      return Numeral(value: Ratio(whole) + rest.value, tokens: start..<rest.end)
    }
    return plainSlash(at: start)
  }

  private func plainSlash(at start: Int) -> Numeral? {
    guard let part = cardinals.figures.figure(at: start), text.isMark(part.end, "/"),
      let whole = cardinals.figures.figure(at: part.end + 1), !text.isMark(whole.end, "/"),
      text.isGlued(part.end) == text.isGlued(part.end + 1), let value = part.value.divided(by: whole.value)
    else { return nil }
    return Numeral(
      value: value, tokens: start..<whole.end, fraction: .init(part: part.value, whole: whole.value))
  }

  /// `¾` and `2¾`.
  private func vulgar(at start: Int) -> Numeral? {
    var place = start
    var whole: Numeral?
    if let figure = cardinals.figures.figure(at: start) {
      guard figure.whole != nil else { return nil }
      whole = figure
      place = figure.end
    }
    guard let sign = text[place], sign.kind == .mark, let (part, of) = OrdinalWords.vulgar[sign.text] else {
      return nil
    }
    let fraction = Ratio(part, of)
    guard let whole else {
      return Numeral(
        value: fraction, tokens: start..<place + 1, fraction: .init(part: Ratio(part), whole: Ratio(of)))
    }
    return Numeral(value: whole.value + fraction, tokens: start..<place + 1)
  }

  // MARK: Words

  private func words(at start: Int) -> Numeral? {
    var best: Numeral?
    var place = start
    while place < text.count, place - start < 24, let token = text[place] {
      if token.isWord, let found = fraction(from: start, endingAt: place) { best = found }
      guard continues(token) else { break }
      place += 1
    }
    return best.map(scaled)
  }

  /// Whether a number can go on behind this token.
  private func continues(_ token: Token) -> Bool {
    if token.isDigits || token.isMark("-") || token.isMark(".,") { return true }
    guard token.isWord else { return false }
    let word = token.text
    return NumeralWords.isNumeral(word) || NumeralWords.joins.contains(word) || NumeralWords.articles.contains(word)
      || word == "con" || word == "with" || NumeralWords.points.contains(word)
  }

  private func fraction(from start: Int, endingAt last: Int) -> Numeral? {
    guard let word = text.word(last),
      OrdinalWords.denominator(word) != nil || OrdinalWords.englishInCompounds[word] != nil
    else { return nil }
    if let mixed = mixed(from: start, endingAt: last) { return mixed }
    return plain(from: start, endingAt: last)
  }

  /// "three and a fifth", "ciento treinta con dos quintos", "one million and a half".
  private func mixed(from start: Int, endingAt last: Int) -> Numeral? {
    for join in stride(from: last - 1, to: start, by: -1) {
      guard let word = text.word(join), NumeralWords.joins.contains(word) || word == "con" || word == "with",
        !binds(word, at: join), let whole = cardinals.cardinal(filling: start..<join),
        let rest = join + 1 == last
          ? halfAlone(at: last) : plain(from: join + 1, endingAt: last), rest.value < .one
      else { continue }
      var value = rest.value
      if let scale = lastScale(in: start..<join), !startsScale(at: last + 1) { value = value * scale }
      return Numeral(value: whole.value + value, tokens: start..<last + 1)
    }
    return nil
  }

  /// Spanish "treinta y dos" is one number: its "y" opens no fraction.
  private func binds(_ word: String, at join: Int) -> Bool {
    guard word == "y", let before = text.word(join - 1), let tens = NumeralWords.small[before], tens >= 30,
      tens % 10 == 0,
      let after = text.word(join + 1), let unit = NumeralWords.small[after]
    else { return false }
    return (1...9).contains(unit)
  }

  /// The thousand or million that a number ends with.
  private func lastScale(in tokens: Range<Int>) -> Ratio? {
    guard let word = text.word(tokens.upperBound - 1) else { return nil }
    return (NumeralWords.scales[word] ?? NumeralWords.letters[word]).map { Ratio.ten($0) }
  }

  private func startsScale(at place: Int) -> Bool {
    text.word(place).map { NumeralWords.scales[$0] != nil } ?? false
  }

  /// "and half", "y medio", "y cuarto" without a numerator.
  private func halfAlone(at place: Int) -> Numeral? {
    guard let word = text.word(place), ["half", "medio", "media", "quarter", "cuarto"].contains(word),
      let part = OrdinalWords.parts[word]
    else { return nil }
    return Numeral(value: Ratio(1, part.value), tokens: place..<place + 1)
  }

  /// Numerator and denominator; the longest denominator that is well formed: "twenty | twenty fifths".
  private func plain(from start: Int, endingAt last: Int) -> Numeral? {
    for allowsHyphen in [false, true] {
      for split in start + 1..<max(last + 1, start + 1) {
        let isHyphen = text.isMark(split, "-")
        guard isHyphen == allowsHyphen, let part = numerator(start..<split),
          let whole = denominator(split + (isHyphen ? 1 : 0)..<last + 1), whole.isPlural || part.value == .one,
          !(part.isFigure && whole.value > 10), let value = part.value.divided(by: Ratio(whole.value))
        else { continue }
        return Numeral(
          value: value, tokens: start..<last + 1, fraction: .init(part: part.value, whole: Ratio(whole.value)))
      }
    }
    return nil
  }

  private func numerator(_ tokens: Range<Int>) -> Numeral? {
    if tokens.count == 1, let word = text.word(tokens.lowerBound), NumeralWords.articles.contains(word) {
      return Numeral(value: .one, tokens: tokens)
    }
    guard let number = cardinals.cardinal(filling: tokens), number.isFigure || number.value.isWhole else { return nil }
    return number
  }

  private func denominator(_ tokens: Range<Int>) -> (value: Int, isPlural: Bool)? {
    guard let last = text.word(tokens.upperBound - 1) else { return nil }
    if tokens.count == 1 { return OrdinalWords.denominator(last) }
    let stem = last.hasSuffix("s") ? String(last.dropLast()) : last
    var body = tokens.lowerBound..<tokens.upperBound - 1
    if text.isMark(body.upperBound - 1, "-") { body = body.lowerBound..<body.upperBound - 1 }
    guard !body.isEmpty, text.word(body.upperBound - 1).map({ !NumeralWords.joins.contains($0) }) ?? false else {
      return nil
    }
    if ["hundredth", "thousandth"].contains(stem), let head = cardinals.cardinal(filling: body)?.whole {
      return (head * (stem == "hundredth" ? 100 : 1000), last.hasSuffix("s"))
    }
    guard let unit = OrdinalWords.english[stem] ?? OrdinalWords.englishInCompounds[stem],
      let head = cardinals.cardinal(filling: body)?.whole,
      head % 100 == 0 || (head % 10 == 0 && head >= 20 && unit < 10)
    else { return nil }
    return (head + unit, last.hasSuffix("s"))
  }

  /// "half", "medio", "quarter" alone.
  func half(at start: Int) -> Numeral? {
    guard let word = text.word(start), ["half", "medio", "media", "quarter", "mitad"].contains(word),
      let part = OrdinalWords.parts[word]
    else { return nil }
    return Numeral(
      value: Ratio(1, part.value), tokens: start..<start + 1, fraction: .init(part: .one, whole: Ratio(part.value)))
  }

  /// "half", "medio", "quarter" in front of a scale: "half million", "quarter million", "media docena"; else nothing.
  private func bare(at start: Int) -> Numeral? {
    guard let numeral = half(at: start), text.word(start) != "mitad" else { return nil }
    let result = scaled(numeral)
    return result.end > numeral.end ? result : nil
  }

  /// "half a million", "tres cuartos de millón", "half a dozen", "one billion and a half million".
  private func scaled(_ numeral: Numeral) -> Numeral {
    var place = numeral.end
    if text.word(place) == "of" || text.word(place) == "de" { place += 1 }
    if let word = text.word(place), NumeralWords.articles.contains(word) || word == "un" || word == "una" { place += 1 }
    guard let word = text.word(place) else { return numeral }
    let factor: Ratio
    if let power = NumeralWords.scales[word] {
      factor = .ten(power)
    } else if NumeralWords.hundred.contains(word) {
      factor = Ratio(100)
    } else if NumeralWords.dozens.contains(word) {
      factor = Ratio(12)
    } else {
      return numeral
    }
    var result = numeral
    result.tokens = numeral.start..<place + 1
    result.fraction = nil
    if numeral.fraction == nil, let whole = numeral.value.wholePart {
      result.value = whole + (numeral.value - whole) * factor
    } else {
      result.value = numeral.value * factor
    }
    return result
  }
}

extension Ratio {
  /// The whole number below; nil when it does not fit.
  fileprivate var wholePart: Ratio? {
    let rounded = self.rounded(scale: 0).ratio
    return rounded > self ? rounded - .one : rounded
  }
}
