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
    let numerals = bareNumerals(answer, orTimes: false) { amounts.number(at: $0) }
    return heard(numerals, in: answer).map {
      Heard(value: AmountReading(amount: $0.value), tokens: $0.tokens, hedge: $0.hedge)
    }
  }

  /// Numbers that measure nothing else: no percentage, no year beside another number, and times only where they are
  /// allowed and all there is ("10 minutes" to a question for minutes).
  func bareNumerals(_ answer: AnswerText, orTimes: Bool, number: (Int) -> Numeral?) -> [Numeral] {
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
    let plain = found.filter { Percents.signs.end(in: answer, at: $0.end) == nil }
    let bare = plain.filter { !Clocks.unitFollows(answer, at: $0.end) }
    let strong = (bare.isEmpty && orTimes ? plain : bare).withoutArticles
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
