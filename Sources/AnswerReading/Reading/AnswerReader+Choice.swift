import AgreementModel

extension AnswerReader {
  /// Yes or no; of both the first, but "not ok" before all.
  public func boolean(_ text: String) -> Understood<Bool> {
    let answer = AnswerText(text)
    guard let heard = YesNo(text: answer).answer() else { return .nothing(.yesOrNo) }
    return .one(answer.reading(heard.value, heard.tokens))
  }

  /// The place in `options` (from 0) of the answer that is meant; people count from 1.
  public func choice(_ text: String, among options: [ChoiceOption]) -> Understood<Int> {
    let answer = AnswerText(text)
    return Hearing.understood(Choices(answer, options).matches(), in: answer, orElse: .choice)
  }

  /// Every option that is named, for questions that take several: "phone, e-mail and WhatsApp", "1, 3".
  ///
  /// Nothing when any part of the answer is none of the options.
  public func choices(_ text: String, among options: [ChoiceOption]) -> Understood<[Int]> {
    let answer = AnswerText(text)
    let all = 0..<answer.count
    guard !all.isEmpty else { return .nothing(.choice) }
    if ["all", "all of them", "todos", "todas", "both", "ambos", "ambas"].contains(Folding.text(text.trimmedBlanks)) {
      return .one(answer.reading(Array(options.indices), all))
    }
    var chosen: [Int] = []
    let isNumbers = answer.tokens.allSatisfy(\.isDigits)
    let parts = isNumbers ? answer.tokens.map(\.raw) : ListText(text).parts(everyComma: true)
    for part in parts {
      guard case .one(let reading) = choice(part, among: options) else {
        return .nothing(Vagueness.missing(in: answer, orElse: .choice))
      }
      if !chosen.contains(reading.value) { chosen.append(reading.value) }
    }
    return .one(answer.reading(chosen, all))
  }
}
