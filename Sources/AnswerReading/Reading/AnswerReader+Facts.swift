public import AgreementModel

/// One of several things that an answer says.
public enum Fact: Hashable, Sendable {
  case money(Reading<AmountReading>)
  case share(Reading<Rate>)
  case duration(Reading<DurationReading>)
  case period(Reading<Period>)
  case date(Reading<LocalDate>)
  case count(Reading<CountReading>)

  /// Where it stands in the text, in UTF-8 bytes.
  public var range: Range<Int> {
    switch self {
    case .money(let reading): reading.range
    case .share(let reading): reading.range
    case .duration(let reading): reading.range
    case .period(let reading): reading.range
    case .date(let reading): reading.range
    case .count(let reading): reading.range
    }
  }
}

extension AnswerReader {
  /// Everything that an answer says, in its order: "4 working hours for 95% of leads" is a duration and a share.
  ///
  /// No words are used twice: what has a unit of its own goes before what may stand for anything. A date that may be
  /// one of two days is left out.
  public func facts(_ text: String) -> [Fact] {
    let answer = AnswerText(text)
    var facts: [Fact] = []
    func take(_ found: [Fact]) {
      for fact in found where !facts.contains(where: { $0.range.overlaps(fact.range) }) { facts.append(fact) }
    }
    take(
      Amounts(answer, marks: context.marks).all().map { .money(answer.reading($0.value, $0.tokens, hedge: $0.hedge)) })
    take(shares(answer))
    take(
      Durations(answer, marks: context.marks).all().map {
        .duration(answer.reading($0.value, $0.tokens, hedge: $0.hedge))
      })
    take((periods(answer) + dates(answer)).sorted { $0.range.count > $1.range.count })
    take(counts(answer))
    return facts.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func periods(_ answer: AnswerText) -> [Fact] {
    Periods(answer, context).all().map { .period(answer.reading($0.value, $0.tokens)) }
  }

  private func dates(_ answer: AnswerText) -> [Fact] {
    Dates(text: answer, context: context).all().compactMap { found in
      found.days.count == 1 ? .date(answer.reading(found.days[0], found.tokens)) : nil
    }
  }

  private func counts(_ answer: AnswerText) -> [Fact] {
    counted(answer).filter { !Clocks.unitFollows(answer, at: $0.tokens.upperBound) }
      .map { .count(answer.reading($0.value, $0.tokens, hedge: $0.hedge)) }
  }

  private func shares(_ answer: AnswerText) -> [Fact] {
    let percents = Percents(answer, marks: context.marks).all().filter { $0.value.isPercentage }.map { item in
      Fact.share(answer.reading(.decimal(item.value.hundredth), item.tokens, hedge: item.hedge))
    }
    let ratios = Rates(answer, marks: context.marks).all().compactMap { item in
      item.value.map {
        Fact.share(answer.reading($0, item.tokens, hedge: item.hedge ?? HedgeWords.hedge(answer, around: item.tokens)))
      }
    }
    return percents + ratios
  }
}
