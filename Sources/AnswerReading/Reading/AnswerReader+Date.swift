public import AgreementModel

extension AnswerReader {
  /// A day; both days where figures leave open which is the month. Without a year the period's, else the next one.
  public func date(_ text: String) -> Understood<LocalDate> {
    let answer = AnswerText(text)
    let found = Dates(text: answer, context: context).all()
    if let wrong = found.first(where: { $0.days.isEmpty }) {
      return .nothing(.outOfRange(answer.typed(wrong.tokens).span))
    }
    let heard = found.flatMap { item in item.days.map { Heard(value: $0, tokens: item.tokens) } }
    guard found.count > 1 else {
      return Understood(
        heard.map { answer.reading($0.value, $0.tokens) }, orElse: Vagueness.missing(in: answer, orElse: .date))
    }
    return Hearing.understood(heard, in: answer, orElse: .date)
  }

  /// The time an agreement is for; "to" and "until" name its last day, `Period.to` is the day behind it.
  public func period(_ text: String) -> Understood<Period> {
    let answer = AnswerText(text)
    return Hearing.understood(Periods(answer, context).all(), in: answer, orElse: .period)
  }
}
