public import AgreementModel

extension AnswerReader {
  /// The working hours of a week; hours without days are those of Monday to Friday.
  public func weeklyHours(_ text: String) -> Understood<WeeklyHours> {
    let answer = AnswerText(text)
    guard let (hours, tokens) = WeekHours(text: answer, language: context.language).hours() else {
      return .nothing(.hours)
    }
    return .one(answer.reading(hours, tokens))
  }

  /// A time of day; both halves of the day where "3" may be the night or the afternoon.
  public func timeOfDay(_ text: String) -> Understood<LocalTime> {
    let answer = AnswerText(text)
    var heard: [Heard<LocalTime>] = []
    var place = 0
    while place < answer.count {
      guard let said = ClockTimes(text: answer).time(at: place), let time = said.time else {
        place += 1
        continue
      }
      heard.append(Heard(value: time, tokens: place..<said.end))
      if !said.isSure, said.minutes < 7 * 60, let later = LocalTime(minutes: said.minutes + 720) {
        heard.insert(Heard(value: later, tokens: place..<said.end), at: heard.count - 1)
      }
      place = said.end
    }
    return Hearing.understood(heard, in: answer, orElse: .hours)
  }

  /// A day of the week.
  public func weekday(_ text: String) -> Understood<Weekday> {
    let answer = AnswerText(text)
    let words = WeekdayWords(text: answer, language: context.language)
    let heard = (0..<answer.count).compactMap { place in
      (answer.word(place)?.count ?? 0) > 1 || answer.count == 1
        ? words.day(at: place).map { Heard(value: $0, tokens: place..<place + 1) } : nil
    }
    return Hearing.understood(heard, in: answer, orElse: .weekday)
  }
}
