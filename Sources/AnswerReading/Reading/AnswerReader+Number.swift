public import AgreementModel

extension AnswerReader {
  /// A plain number; of a range the lower end, with the range as its hedge.
  public func number(_ text: String) -> Understood<ExactDecimal> {
    let answer = AnswerText(text)
    let numerals = Numerals(answer, marks: context.marks, joinsRatios: true).all()
    return Hearing.understood(heard(numerals.withoutArticles, in: answer), in: answer, orElse: .number)
  }

  func heard(_ numerals: [Numeral], in text: AnswerText) -> [Heard<ExactDecimal>] {
    var heard: [Heard<ExactDecimal>] = []
    var index = 0
    while index < numerals.count {
      let left = numerals[index]
      if index + 1 < numerals.count, left.value < numerals[index + 1].value,
        let tokens = Ranges.range(text, left.tokens, numerals[index + 1].tokens)
      {
        let right = numerals[index + 1]
        let low = left.lifted(to: right, in: text)
        heard.append(Heard(value: low.decimal, tokens: tokens, hedge: .between(low.decimal, right.decimal)))
        index += 2
      } else {
        heard.append(
          Heard(value: left.decimal, tokens: left.tokens, hedge: HedgeWords.hedge(text, around: left.tokens)))
        index += 1
      }
    }
    return heard
  }
}

extension [Numeral] {
  /// Without "un", "una", "one" where another number is said: there they are articles.
  var withoutArticles: [Numeral] {
    let strong = filter { !$0.isWeak }
    return strong.isEmpty ? self : strong
  }
}

extension Numeral {
  /// "3 to 5 million": the scale behind the second number belongs to both, when the first has none and is smaller.
  func lifted(to right: Numeral, in text: AnswerText) -> Numeral {
    guard isFigure || tokens.count == 1, let word = text.word(right.end - 1), right.tokens.count > 1,
      let power = NumeralWords.scales[word] ?? NumeralWords.letters[word], value < Ratio(1000),
      right.value >= .ten(power), !right.isFigure
    else { return self }
    var result = self
    result.value = value * .ten(power)
    result.scale = 0
    return result.value < right.value ? result : self
  }
}
