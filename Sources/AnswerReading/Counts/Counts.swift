import AgreementModel

/// Finds what a count is for: `320 a month`, `80 por semana`, `10/day`, "monthly".
enum Counts {
  private static let units: [String: CountReading.Per] = {
    var table: [String: CountReading.Per] = [:]
    let lists: [(CountReading.Per, String)] = [
      (.hour, "hour hr h hora"), (.day, "day d dia workday weekday jornada"), (.week, "week wk w semana sem"),
      (.month, "month mo mth mes"),
      (.quarter, "quarter qtr trimestre q"), (.year, "year yr y ano"), (.period, "period periodo"),
    ]
    for (per, names) in lists { for name in names.split(separator: " ") { table[String(name)] = per } }
    return table
  }()
  private static let adjectives: [String: CountReading.Per] = {
    var table: [String: CountReading.Per] = [:]
    let lists: [(CountReading.Per, String)] = [
      (.hour, "hourly"), (.day, "daily diario diaria diarios diarias diariamente"),
      (.week, "weekly semanal semanales semanalmente"),
      (.month, "monthly mensual mensuales mensualmente"),
      (.quarter, "quarterly trimestral trimestrales trimestralmente"),
      (.year, "yearly annually annual anual anuales anualmente"),
    ]
    for (per, names) in lists { for name in names.split(separator: " ") { table[String(name)] = per } }
    return table
  }()
  private static let openers: Phrases = [
    "a", "an", "per", "each", "every", "/", "x", "por", "por cada", "al", "a la", "cada", "in the", "in a", "en el",
    "en la", "en un", "en una", "for each",
    "for the", "in each", "a cada", "el", "la", "durante el", "during the", "within the", "per each", "this", "este",
    "esta",
  ]
  private static let repeats: [String: Int] = ["once": 1, "twice": 2, "thrice": 3]

  /// What "per" says at a token, and the place behind it.
  static func per(_ text: AnswerText, at place: Int) -> (per: CountReading.Per, end: Int)? {
    if let word = text.word(place), let per = adjectives[word] { return (per, place + 1) }
    guard var end = openers.end(in: text, at: place) else { return nil }
    while let word = text.word(end), Clocks.clock(word) != nil || Clocks.isFiller(word) { end += 1 }
    guard let word = text.word(end), let per = units[word] else { return nil }
    end += 1
    while let word = text.word(end), Clocks.clock(word) != nil { end += 1 }
    return (per, end)
  }

  /// What "per" says behind a number, with up to four words of what is counted in between.
  static func per(_ text: AnswerText, behind numeral: Numeral) -> (per: CountReading.Per, end: Int)? {
    for place in numeral.end...numeral.end + 4 {
      if let found = per(text, at: place) { return found }
      guard let token = text[place], token.isWord, !["and", "y", "but", "pero"].contains(token.text) else { return nil }
    }
    return nil
  }

  /// What "per" says anywhere else: "monthly: 320", "cada semana 80".
  static func per(in text: AnswerText) -> (per: CountReading.Per, tokens: Range<Int>)? {
    for place in 0..<text.count {
      guard let (per, end) = per(text, at: place), text[place]?.text != "el", text[place]?.text != "la" else {
        continue
      }
      return (per, place..<end)
    }
    return nil
  }

  /// English "once a month": the same word is eleven in Spanish.
  static func once(_ text: AnswerText) -> Heard<CountReading>? {
    for place in 0..<text.count where text.word(place) == "once" {
      guard let opener = text.word(place + 1), ["a", "per", "every", "each"].contains(opener),
        let (per, end) = per(text, at: place + 1),
        ["hour", "day", "week", "month", "quarter", "year", "period"].contains(text.word(end - 1) ?? "")
      else { continue }
      return Heard(value: CountReading(ExactDecimal(1), per: per), tokens: place..<end)
    }
    return nil
  }

  /// "twice a week", "una vez al mes", "daily", "cada semana": how often, without a number of its own.
  static func frequency(_ text: AnswerText) -> Heard<CountReading>? {
    for place in 0..<text.count {
      guard let word = text.word(place), let times = repeats[word] else { continue }
      let found = per(text, at: place + 1)
      return Heard(
        value: CountReading(ExactDecimal(times), per: found?.per), tokens: place..<(found?.end ?? place + 1))
    }
    return per(in: text).map { Heard(value: CountReading(ExactDecimal(1), per: $0.per), tokens: $0.tokens) }
  }
}
