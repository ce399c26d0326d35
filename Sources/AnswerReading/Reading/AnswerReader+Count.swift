import AgreementModel

extension AnswerReader {
  /// A count, with what it is for each of where that was said; one mark before three digits groups thousands.
  public func count(_ text: String) -> Understood<CountReading> {
    let answer = AnswerText(text)
    if let once = Counts.once(answer) { return .one(answer.reading(once.value, once.tokens)) }
    return Hearing.understood(settled(counted(answer), in: answer), in: answer, orElse: .number)
  }

  /// The counts that are numbers.
  func counted(_ answer: AnswerText) -> [Heard<CountReading>] {
    let grouping = Numerals(answer, marks: context.marks, isGrouping: true)
    let numerals = bareNumerals(answer, orTimes: true) { grouping.numeral(at: $0) }
    return heard(numerals, in: answer).map { item in
      let numeral = numerals.first { item.tokens.contains($0.start) }
      let last = numerals.last { item.tokens.contains($0.start) }
      let per = (last ?? numeral).flatMap { Counts.per(answer, behind: $0) }
      return Heard(
        value: CountReading(item.value, per: per?.per),
        tokens: item.tokens.lowerBound..<(per?.end ?? item.tokens.upperBound),
        hedge: item.hedge)
    }
  }

  private func settled(_ counts: [Heard<CountReading>], in answer: AnswerText) -> [Heard<CountReading>] {
    if counts.isEmpty { return none(answer) ?? Counts.frequency(answer).map { [$0] } ?? [] }
    guard counts.count == 1, counts[0].value.per == nil, let (per, _) = Counts.per(in: answer) else { return counts }
    var only = counts[0]
    only.value.per = per
    return [only]
  }

  private func none(_ answer: AnswerText) -> [Heard<CountReading>]? {
    let words: Phrases = ["none", "ninguno", "ninguna", "nobody", "nadie", "nothing", "nada"]
    return words.first(in: answer).map { [Heard(value: CountReading(ExactDecimal(0)), tokens: $0)] }
  }
}
