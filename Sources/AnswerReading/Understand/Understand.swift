public import AgreementModel

extension AnswerReader {
  /// The reading of one text as `understand` prints it; nil when nothing of the kind is there.
  public func understand(_ kind: UnderstandKind, _ text: String) -> JSON? {
    let answer = AnswerText(text)
    switch kind {
    case .number: return understandNumber(answer)
    case .percent: return understandPercent(answer)
    case .money: return understandMoney(answer)
    case .duration: return understandDuration(answer)
    case .boolean: return understandBoolean(answer)
    default: return nil
    }
  }

  private func understandBoolean(_ answer: AnswerText) -> JSON? {
    YesNo(text: answer).answer().map {
      ["span": .string(answer.typed($0.tokens).span), "value": .bool($0.value)]
    }
  }

  private func understandNumber(_ answer: AnswerText) -> JSON? {
    let numerals = Numerals(answer, marks: context.marks, joinsRatios: true).all().withoutArticles
    guard let first = numerals.first else { return nil }
    return ["span": .string(answer.typed(first.tokens).span), "value": .string(first.decimal.trimmed().description)]
  }

  private func understandPercent(_ answer: AnswerText) -> JSON? {
    guard let first = Percents(answer, marks: context.marks).all().first else { return nil }
    return ["span": .string(answer.typed(first.tokens).span), "value": .string(first.value.trimmed().description)]
  }

  private func understandMoney(_ answer: AnswerText) -> JSON? {
    let understood = Amounts(answer, marks: context.marks).all().first.map { answer.reading($0.value, $0.tokens) }
    guard let first = understood ?? money(answer.text).readings.first else { return nil }
    return [
      "span": .string(first.span), "value": .string(first.value.amount.trimmed().description),
      "currency": first.value.currency.map(JSON.string) ?? .null,
    ]
  }

  private func understandDuration(_ answer: AnswerText) -> JSON? {
    guard let first = Durations(answer, marks: context.marks).all().first else { return nil }
    var members: JSONObject = [
      "span": .string(answer.typed(first.tokens).span), "iso8601": .string(first.value.length.description),
      "seconds": .string(first.value.length.nominalSeconds.decimal().trimmed().description),
    ]
    members["clock"] = first.value.clock.map { .string($0.rawValue) } ?? .null
    return .object(members)
  }
}
