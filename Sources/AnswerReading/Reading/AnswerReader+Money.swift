import AgreementModel

extension AnswerReader {
  /// An amount of money; a number without a currency counts when it is the only one.
  public func money(_ text: String) -> Understood<AmountReading> {
    let answer = AnswerText(text)
    let amounts = Amounts(answer, marks: context.marks)
    var heard = amounts.all()
    if heard.isEmpty, let single = amounts.single() { heard = [single] }
    if heard.isEmpty { heard = bareAmounts(answer, amounts) }
    return Hearing.understood(heard, in: answer, orElse: .number)
  }

  private func bareAmounts(_ answer: AnswerText, _ amounts: Amounts) -> [Heard<AmountReading>] {
    let numerals = bareNumerals(answer) { amounts.number(at: $0) }
    return heard(numerals, in: answer).map {
      Heard(value: AmountReading(amount: $0.value), tokens: $0.tokens, hedge: $0.hedge)
    }
  }

  /// Numbers that measure nothing else: no time, no percentage, no year beside another number.
  func bareNumerals(_ answer: AnswerText, number: (Int) -> Numeral?) -> [Numeral] {
    var found: [Numeral] = []
    var place = 0
    while place < answer.count {
      if let numeral = number(place) {
        found.append(numeral)
        place = numeral.end
      } else {
        place += 1
      }
    }
    let bare = found.filter { numeral in
      !Clocks.unitFollows(answer, at: numeral.end) && Percents.signs.end(in: answer, at: numeral.end) == nil
    }
    let strong = (bare.isEmpty ? found : bare).withoutArticles
    let others = strong.filter { !$0.looksLikeYear(in: answer) }
    return others.isEmpty ? strong : others
  }
}

extension Numeral {
  /// Four figures without marks from 1990 to 2100.
  func looksLikeYear(in text: AnswerText) -> Bool {
    isFigure && tokens.count == 1 && text[start]?.text.count == 4 && value >= Ratio(1990) && value <= Ratio(2100)
  }
}
