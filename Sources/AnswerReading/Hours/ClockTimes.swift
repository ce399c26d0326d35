import AgreementModel

/// Finds times of day: `9`, `9:30`, `9h30`, `6 pm`, "half past nine", "las nueve y media", "mediodía".
struct ClockTimes {
  let text: AnswerText

  /// A time as said: without am or pm an hour up to 12 may be in the afternoon.
  struct Said: Hashable {
    var minutes: Int
    var isSure: Bool
    var isAfternoon: Bool?
    var end: Int

    var time: LocalTime? { LocalTime(minutes: minutes) }
  }

  private static let intros: Phrases = [
    "at", "a las", "a la", "las", "la", "the", "desde las", "from", "hasta las", "sobre las", "a eso de las",
  ]

  func time(at start: Int) -> Said? {
    let place = text.end(ofAny: Self.intros, at: start) ?? start
    let isInside = text.isGlued(place) && text.isMark(place - 1, ":.,/") && text[place - 2]?.isDigits == true
    guard !isInside else { return nil }
    guard var said = named(at: place) ?? past(at: place) ?? hour(at: place) else { return nil }
    if let (isAfternoon, end) = meridian(at: said.end), said.minutes < 13 * 60 {
      let noon = said.minutes >= 12 * 60
      said.minutes += isAfternoon ? (noon ? 0 : 720) : (noon ? -720 : 0)
      said.isSure = true
      said.isAfternoon = isAfternoon
      said.end = end
    }
    return said.minutes <= 1440 ? said : nil
  }

  private func named(at place: Int) -> Said? {
    let names: [(Phrases, Int)] = [
      (["noon", "midday", "mediodia", "el mediodia", "12 noon"], 720),
      (["midnight", "medianoche", "12 midnight"], 1440),
    ]
    for (phrases, minutes) in names {
      if let end = phrases.end(in: text, at: place) {
        return Said(minutes: minutes, isSure: true, isAfternoon: minutes == 720, end: end)
      }
    }
    return nil
  }

  /// "half past nine", "quarter to ten", "ten past nine".
  private func past(at place: Int) -> Said? {
    let counts: [(Phrases, Int)] = [
      (["half"], 30), (["quarter", "a quarter"], 15), (["ten"], 10), (["five"], 5), (["twenty"], 20),
    ]
    for (phrases, minutes) in counts {
      guard let end = phrases.end(in: text, at: place), let word = text.word(end), word == "past" || word == "to",
        let (hour, behind) = hourNumber(at: end + 1)
      else { continue }
      let total = hour * 60 + (word == "past" ? minutes : -minutes)
      return Said(minutes: total, isSure: hour > 12, end: behind)
    }
    return nil
  }

  private func hourNumber(at place: Int) -> (hour: Int, end: Int)? {
    if let token = text[place], token.isDigits, token.text.count <= 2, let hour = Int(token.text), hour <= 24 {
      return (hour, place + 1)
    }
    guard let word = text.word(place), let hour = NumeralWords.small[word], (1...24).contains(hour) else { return nil }
    return (hour, place + 1)
  }

  private func hour(at place: Int) -> Said? {
    if let token = text[place], token.isDigits, token.text.count == 4, let value = Int(token.text), value % 100 < 60,
      value <= 2400,
      token.text.hasPrefix("0") || value % 5 == 0 && !(1990...2100).contains(value) || value == 2000
    {
      return Said(minutes: value / 100 * 60 + value % 100, isSure: true, end: place + 1)
    }
    guard let (hour, behind) = hourNumber(at: place), !text.isMark(behind, "%") else { return nil }
    var said = Said(
      minutes: hour * 60, isSure: hour > 12 || hour == 0 || text[place]?.text.hasPrefix("0") == true, end: behind)
    if let mark = text[behind], mark.isMark(":.") || mark.text == "h", !mark.isSpaced, let digits = text[behind + 1],
      digits.isDigits,
      !digits.isSpaced, digits.text.count == 2, let minutes = Int(digits.text), minutes < 60
    {
      said.minutes += minutes
      said.end = behind + 2
    } else if let (minutes, end) = spoken(at: behind) {
      said.minutes += minutes
      said.end = end
    } else if text.isMark(behind, ".,"), text.isGlued(behind + 1), text[behind + 1]?.isDigits == true {
      return nil
    }
    if let unit = text.end(
      ofAny: ["h", "hrs", "hs", "hr", "horas", "hours", "o clock", "oclock", "en punto", "uhr"], at: said.end)
    {
      said.end =
        text.isMark(unit, ".") && text.isGlued(unit) && text.word(unit - 1).map({ $0.count < 3 }) == true
          && text[unit + 1] != nil ? unit + 1 : unit
    } else if DurationUnit.unit(text, at: said.end) != nil,
      WeekdayWords(text: text, language: "en").days(at: said.end) == nil
    {
      return nil
    }
    return said
  }

  /// "y media", "y cuarto", "menos cuarto", "y diez", "thirty".
  private func spoken(at place: Int) -> (Int, end: Int)? {
    let phrases: [(Phrases, Int)] = [
      (["y media"], 30), (["y cuarto"], 15), (["menos cuarto"], -15), (["y treinta", "thirty"], 30), (["fifteen"], 15),
      (["forty - five", "forty five"], 45),
    ]
    for (words, minutes) in phrases {
      if let end = words.end(in: text, at: place) { return (minutes, end) }
    }
    return nil
  }

  private func meridian(at place: Int) -> (isAfternoon: Bool, end: Int)? {
    let afternoon: Phrases = [
      "pm", "p . m .", "p . m", "p m", "de la tarde", "de la noche", "in the afternoon", "in the evening", "at night",
      "del mediodia",
    ]
    let morning: Phrases = ["am", "a . m .", "a . m", "a m", "de la manana", "de la madrugada", "in the morning"]
    if let end = afternoon.end(in: text, at: place) { return (true, end) }
    return morning.end(in: text, at: place).map { (false, $0) }
  }

  // MARK: From one time to another

  private static let joins: Phrases = [
    "to", "-", "a", "until", "till", "til", "hasta", "through", "a las", "hasta las", "to the", "y las", "and", "y",
  ]
  private static let openers: Phrases = [
    "from", "de", "desde", "between", "entre", "de las", "desde las", "entre las", "from the",
  ]

  /// `9–18`, "de 9 a 14", "9 to 5", "1–5 pm"; an afternoon start must lie behind the time that was reached.
  func interval(at start: Int, behind reached: Int) -> (interval: HoursInterval, end: Int)? {
    let opener = Self.openers.end(in: text, at: start)
    let isBetween = text.word(start) == "between" || text.word(start) == "entre"
    guard let first = time(at: opener ?? start), let join = Self.joins.end(in: text, at: first.end),
      isBetween || !["and", "y"].contains(text[join - 1]?.text ?? "") && text.word(first.end) != "y",
      let second = time(at: join)
    else { return nil }
    var begin = first.minutes
    var end = second.minutes
    if !first.isSure {
      if second.isAfternoon == true, begin + 720 < end { begin += 720 }
      if begin < reached, begin <= 720, begin + 720 >= reached { begin += 720 }
    }
    if !second.isSure, end <= 720, end <= begin, begin < 1440, end + 720 > begin { end += 720 }
    guard begin != end, begin < 1440, let from = LocalTime(minutes: begin),
      let to = LocalTime(minutes: end == 0 ? 1440 : end)
    else {
      return nil
    }
    return (HoursInterval(from, to), second.end)
  }
}
