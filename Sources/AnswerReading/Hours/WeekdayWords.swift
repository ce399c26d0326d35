import AgreementModel

/// Finds days of the week: "Mon–Fri", "lunes a viernes", "L-V", "weekdays", "Mon, Wed and Fri".
struct WeekdayWords {
  let text: AnswerText
  let language: String

  private static let week = Weekday.allCases
  private static let groups: [(Phrases, [Weekday])] = [
    (
      [
        "weekdays", "weekday", "every weekday", "on weekdays", "working days", "business days", "workdays",
        "entre semana", "dias laborables",
        "dias habiles", "laborables", "dias de semana", "dias de trabajo",
      ], Array(Weekday.allCases.prefix(5))
    ),
    (
      ["weekends", "weekend", "at weekends", "on weekends", "fines de semana", "fin de semana", "findes"],
      [.saturday, .sunday]
    ),
    (
      [
        "daily", "every day", "everyday", "each day", "all days", "all week", "the whole week", "seven days a week",
        "7 days a week", "todos los dias",
        "cada dia", "diario", "diariamente", "toda la semana", "7 days", "los 7 dias", "los siete dias",
        "7 dias a la semana",
      ], Weekday.allCases
    ),
  ]
  private static let joins: Phrases = [
    "-", "to", "a", "al", "through", "thru", "until", "till", "hasta", "hasta el", "to the",
  ]

  /// The days that a phrase at a token names.
  func days(at place: Int) -> (days: [Weekday], end: Int)? {
    for (phrases, days) in Self.groups {
      if let end = phrases.end(in: text, at: place) { return (days, end) }
    }
    let start =
      text.end(ofAny: ["on", "los", "el", "from", "de", "del", "every", "cada", "todos los"], at: place) ?? place
    guard let first = day(at: start) else { return nil }
    let behind = CalendarWords.behindPoint(text, start + 1)
    if let join = Self.joins.end(in: text, at: behind), let last = day(at: join) {
      let opening = isEnglishLetters(start, join) ? .monday : first
      return (Self.span(opening, last), CalendarWords.behindPoint(text, join + 1))
    }
    return ([first], behind)
  }

  /// From one day to another, through Sunday where need be.
  private static func span(_ first: Weekday, _ last: Weekday) -> [Weekday] {
    guard let start = week.firstIndex(of: first), let end = week.firstIndex(of: last) else { return [] }
    return (0...(end - start + 7) % 7).map { week[(start + $0) % 7] }
  }

  /// "M-F" is English, "M-V" Spanish.
  private func isEnglishLetters(_ first: Int, _ last: Int) -> Bool {
    text.word(first) == "m" && (text.word(last) == "f" || language == "en" && text.word(last) != "v")
  }

  func day(at place: Int) -> Weekday? {
    guard let token = text[place], token.isWord else { return nil }
    if token.text.count == 1 {
      guard token.isUpperCase else { return nil }
      if token.text == "f" { return .friday }
      if language == "en", let day = (["m": .monday, "w": .wednesday] as [String: Weekday])[token.text] { return day }
    }
    return CalendarWords.weekdays[token.text]
  }
}
