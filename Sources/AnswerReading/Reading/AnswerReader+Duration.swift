public import AgreementModel

extension AnswerReader {
  /// A length of time; of a range the upper end, which keeps both. A number without a unit is not enough.
  public func duration(_ text: String) -> Understood<DurationReading> {
    let answer = AnswerText(text)
    let heard = Durations(answer, marks: context.marks).all()
    let hasNumber = heard.isEmpty && !Numerals(answer, marks: context.marks).all().withoutArticles.isEmpty
    return Hearing.understood(heard, in: answer, orElse: hasNumber ? .unit : .number)
  }

  /// Which clock is meant: "clock", "24/7", "naturales", or "working", "laborables", "business hours".
  public func clock(_ text: String) -> Understood<AgreedDuration.Clock> {
    let answer = AnswerText(text)
    if let (clock, tokens) = Clocks.phrase(in: answer) { return .one(answer.reading(clock, tokens)) }
    var heard: [Heard<AgreedDuration.Clock>] = []
    for place in 0..<answer.count {
      if let word = answer.word(place), let clock = Clocks.clock(word) {
        heard.append(Heard(value: clock, tokens: place..<place + 1))
      }
    }
    return Hearing.understood(heard, in: answer, orElse: .choice)
  }
}
