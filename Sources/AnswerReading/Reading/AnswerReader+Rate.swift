public import AgreementModel

extension AnswerReader {
  /// A percentage, 100 for "100 %"; a number without a sign counts as one.
  public func percent(_ text: String) -> Understood<ExactDecimal> {
    let answer = AnswerText(text)
    let heard = Percents(answer, marks: context.marks).all()
    return heard.isEmpty ? number(text) : Hearing.understood(heard, in: answer, orElse: .number)
  }

  /// A share from 0 to 1: "60", "60%", "0.6", "3 of 5", "dos tercios"; a bare 60 is 60 %.
  public func share(_ text: String) -> Understood<Rate> { part(text, smallIsShare: true) }

  /// A rate from 0 to 1: 52 of 1240, "uno de cada veinticinco", 4 %. A bare "0.5" may be half or half a percent.
  public func rate(_ text: String) -> Understood<Rate> { part(text, smallIsShare: false) }

  private func part(_ text: String, smallIsShare: Bool) -> Understood<Rate> {
    let answer = AnswerText(text)
    let percents = Percents(answer, marks: context.marks).all()
    let rates = Rates(answer, marks: context.marks).all()
    if percents.isEmpty, let wrong = rates.first(where: { $0.value == nil }) {
      return .nothing(.outOfRange(answer.typed(wrong.tokens).span))
    }
    let ratios = rates.compactMap { item in
      item.value.map {
        Heard(value: $0, tokens: item.tokens, hedge: item.hedge ?? HedgeWords.hedge(answer, around: item.tokens))
      }
    }
    if percents.isEmpty || agrees(percents, ratios) {
      if !ratios.isEmpty { return Hearing.understood(ratios, in: answer, orElse: .number) }
      return bare(answer, smallIsShare: smallIsShare)
    }
    return shares(percents, in: answer)
  }

  /// Whether a percentage only repeats a ratio: "52 of 1240, that is 4.19 %".
  private func agrees(_ percents: [Heard<ExactDecimal>], _ ratios: [Heard<Rate>]) -> Bool {
    guard percents.count == 1, ratios.count == 1, let ratio = ratios[0].value.value else { return false }
    let difference = percents[0].value.ratio * Ratio(1, 100) - ratio
    return difference < Ratio(1, 100) && difference > Ratio(-1, 100)
  }

  private func shares(_ percents: [Heard<ExactDecimal>], in answer: AnswerText) -> Understood<Rate> {
    if let wrong = percents.first(where: { !$0.value.isPercentage }) {
      return .nothing(.outOfRange(answer.typed(wrong.tokens).span))
    }
    let heard = percents.map { Heard<Rate>(value: .decimal($0.value.hundredth), tokens: $0.tokens, hedge: $0.hedge) }
    return Hearing.understood(heard, in: answer, orElse: .number)
  }

  private func bare(_ answer: AnswerText, smallIsShare: Bool) -> Understood<Rate> {
    let numerals = Numerals(answer, marks: context.marks).all().filter { numeral in
      !Self.hasUnit(numeral, in: answer) && answer.end(of: "24 / 7", at: numeral.start) == nil
    }
    let heard = heard(numerals.withoutArticles, in: answer)
    guard let first = heard.first else { return everything(answer) }
    if let wrong = heard.first(where: { !$0.value.isPercentage }) {
      return .nothing(.outOfRange(answer.typed(wrong.tokens).span))
    }
    guard heard.count == 1, first.value.ratio > .zero, first.value.ratio <= .one else {
      return shares(heard, in: answer)
    }
    let direct: Rate = .decimal(first.value)
    let percent: Rate = .decimal(first.value.hundredth)
    let isOpen = !smallIsShare || first.value.ratio == .one && first.value.scale == 0
    let readings = (isOpen ? [percent, direct] : [direct]).map { answer.reading($0, first.tokens, hedge: first.hedge) }
    return Understood(readings, orElse: .number)
  }

  /// "all of them", "siempre", "none".
  private func everything(_ answer: AnswerText) -> Understood<Rate> {
    for (phrases, value) in [(Self.allWords, 1), (Self.noneWords, 0)] {
      if let tokens = phrases.first(in: answer) {
        return .one(answer.reading(.decimal(ExactDecimal(value)), tokens))
      }
    }
    return .nothing(Vagueness.missing(in: answer, orElse: .number))
  }

  private static let allWords: Phrases = [
    "all", "all of them", "every", "every one", "everyone", "always", "everything", "each", "each one", "todos",
    "todas", "todo",
    "siempre", "cada uno", "la totalidad", "el total",
  ]
  private static let noneWords: Phrases = ["none", "never", "nothing", "ninguno", "ninguna", "nunca", "nada", "jamas"]

  /// Whether a number measures time or money, or counts per something.
  static func hasUnit(_ numeral: Numeral, in text: AnswerText) -> Bool {
    Clocks.unitFollows(text, at: numeral.end) || CurrencyMarks.suffix(text, at: numeral.end) != nil
      || CurrencyMarks.prefix(text, endingAt: numeral.start) != nil
  }
}

extension ExactDecimal {
  /// A hundredth with two more digits behind the point: 60 becomes 0.60, 100 becomes 1.
  var hundredth: ExactDecimal {
    let value = ratio * Ratio(1, 100)
    return value.isWhole ? value.decimal() : value.decimal(keeping: scale + 2)
  }

  var isPercentage: Bool { ratio >= .zero && ratio <= Ratio(100) }
}
