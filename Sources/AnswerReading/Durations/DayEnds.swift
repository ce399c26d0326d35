import AgreementModel

/// Days that end with the working day: "next business day", "el mismo día", "by end of day".
enum DayEnds {
  private static let next: Phrases = [
    "next", "the next", "following", "the following", "by the next", "siguiente", "el siguiente", "proximo",
    "el proximo", "al siguiente",
  ]
  private static let same: Phrases = ["same", "the same", "mismo", "el mismo", "on the same"]
  private static let days: Set<String> = ["day", "workday", "dia", "jornada"]
  private static let ends: Phrases = [
    "end of day", "end of the day", "end of business", "close of business", "eod", "cob", "eob", "end of the next",
    "fin del dia", "final del dia",
    "fin de dia", "fin de la jornada", "final de la jornada", "cierre del dia", "end of the working day",
    "end of working day",
    "end of the business day", "end of business day", "termino del dia", "fin de jornada",
  ]

  /// A day named by its place: the next one, the same one, today's end.
  static func duration(_ text: AnswerText, at place: Int) -> Heard<DurationReading>? {
    if let found = named(text, at: place, among: next, count: 1) { return found }
    if let found = named(text, at: place, among: same, count: 0) { return found }
    if let word = text.word(place), word == "dia", let found = spanishNext(text, at: place) { return found }
    guard let end = text.end(ofAny: ends, at: place), !hasLength(text) else { return nil }
    return Heard(value: DurationReading(ISODuration(0, .days), until: .dayEnd), tokens: place..<end)
  }

  /// Whether a text says that the day's end counts.
  static func isSaid(in text: AnswerText) -> Bool {
    (0..<text.count).contains { text.end(ofAny: ends, at: $0) != nil }
  }

  private static func named(_ text: AnswerText, at place: Int, among phrases: Phrases, count: Int) -> Heard<
    DurationReading
  >? {
    guard var end = text.end(ofAny: phrases, at: place) else { return nil }
    var clock: AgreedDuration.Clock?
    if let word = text.word(end), let named = Clocks.clock(word) {
      clock = named
      end += 1
    }
    guard let word = text.word(end), days.contains(word) else { return nil }
    end += 1
    if let behind = text.word(end), let named = Clocks.clock(behind) {
      clock = named
      end += 1
    }
    if word == "workday" { clock = .working }
    return Heard(value: DurationReading(ISODuration(count, .days), clock: clock, until: .dayEnd), tokens: place..<end)
  }

  /// "día hábil siguiente", "día siguiente".
  private static func spanishNext(_ text: AnswerText, at place: Int) -> Heard<DurationReading>? {
    var end = place + 1
    var clock: AgreedDuration.Clock?
    if let word = text.word(end), let named = Clocks.clock(word) {
      clock = named
      end += 1
    }
    guard let word = text.word(end), word == "siguiente" || word == "proximo" else { return nil }
    end += 1
    if clock == nil, let behind = text.word(end), let named = Clocks.clock(behind) {
      clock = named
      end += 1
    }
    return Heard(value: DurationReading(ISODuration(1, .days), clock: clock, until: .dayEnd), tokens: place..<end)
  }

  /// "2 business days by end of day" and "end of the next day" have a length of their own.
  private static func hasLength(_ text: AnswerText) -> Bool {
    (0..<text.count).contains { place in
      named(text, at: place, among: next, count: 1) != nil
        || text[place]?.isDigits == true && DurationUnit.unit(text, at: place + 1) != nil
        || text.word(place).map { NumeralWords.small[$0] != nil } == true
          && DurationUnit.unit(text, at: place + 1) != nil
    }
  }
}
