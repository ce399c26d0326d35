import AgreementModel

/// A unit of time as it stands behind a number, with the words about its clock: "working hours", "días hábiles", `h`.
struct DurationUnit: Hashable, Sendable {
  var unit: ISODuration.Unit
  /// How many of the unit one of these is: 2 weeks in a fortnight.
  var count: Int
  var clock: AgreedDuration.Clock?
  var end: Int

  /// The unit that stands at a token.
  static func unit(_ text: AnswerText, at start: Int) -> DurationUnit? {
    var place = start
    var clock: AgreedDuration.Clock?
    if text.isMark(place, "-"), text[place - 1].map({ !$0.isMark("-") }) ?? false, text[place + 1]?.isWord == true {
      place += 1
    }
    while let word = text.word(place) {
      if TimeUnits.words[word] != nil || TimeUnits.multiples[word] != nil { break }
      guard Clocks.clock(word) != nil || Clocks.isFiller(word) else { return nil }
      clock = Clocks.clock(word) ?? clock
      place += 1
      if text.isMark(place, "-") { place += 1 }
    }
    guard let word = text.word(place), let (count, unit) = known(word, text, at: place) else {
      guard place == start, text.isMark(place, "'"), text.isGlued(place), text[place - 1]?.isDigits == true,
        !(text[place + 1].map { $0.isWord && !$0.isSpaced } ?? false)
      else { return nil }
      return DurationUnit(unit: .minutes, count: 1, clock: nil, end: place + 1)
    }
    if ["bd", "bds", "workday", "workdays", "workweek", "weekday", "weekdays"].contains(word) { clock = .working }
    var result = DurationUnit(unit: unit, count: count, clock: clock, end: place + 1)
    result.readBehind(text)
    return result
  }

  private static func known(_ word: String, _ text: AnswerText, at place: Int) -> (Int, ISODuration.Unit)? {
    if let unit = TimeUnits.words[word] {
      let isGlued = text.isGlued(place)
      if word == "m", text[place]?.raw == "M" { return nil }
      if ["y", "s", "w"].contains(word), !isGlued { return nil }
      return (1, unit)
    }
    return TimeUnits.multiples[word].map { ($0.count, $0.unit) }
  }

  /// "días hábiles", "hours of working time", "24h clock", "24 hours, weekends too".
  private mutating func readBehind(_ text: AnswerText) {
    var place = end
    if text.isMark(place, "."), text.isGlued(place), text[place + 1] != nil, text[place + 1]?.startsLine == false,
      (text.word(end - 1)?.count ?? 9) <= 3, text.word(place + 1).map({ Clocks.clock($0) != nil }) ?? false
    {
      place += 1
    }
    if let word = text.word(place), Clocks.isFiller(word) { place += 1 }
    for skip in [0, 1] where skip == 0 || text.isMark(place, ",(") {
      if let (clock, end) = Clocks.phrase(text, at: place + skip) {
        self.clock = self.clock ?? clock
        self.end = skip == 1 && text.isMark(place, "(") && text.isMark(end, ")") ? end + 1 : end
        return
      }
      if skip == 0, let word = text.word(place), let clock = Clocks.clock(word),
        TimeUnits.unit(text, at: place + 1) == nil
      {
        self.clock = self.clock ?? clock
        self.end = place + 1
        return
      }
    }
    if let word = text.word(end), Clocks.isFiller(word) { end += 1 }
  }
}
