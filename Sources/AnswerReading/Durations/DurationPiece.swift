import AgreementModel

/// A number with one unit: "two and a half hours", "un par de días", "half a day", "all month", "hora y media".
struct DurationPiece {
  var parts: [(unit: ISODuration.Unit, amount: ExactDecimal)]
  var unit: DurationUnit
  var end: Int

  private static let articles: Set<String> = [
    "a", "an", "un", "una", "one", "each", "every", "cada", "another", "otro", "otra", "the",
  ]
  private static let wholes: Phrases = [
    "all", "all the", "the whole", "whole", "a whole", "full", "a full", "entire", "the entire", "an entire", "todo el",
    "toda la", "todo un",
    "toda una", "all of the",
  ]
  private static let pairs: Phrases = [
    "a couple of", "a couple", "couple of", "couple", "a pair of", "un par de", "par de",
  ]

  static func piece(_ durations: Durations, at place: Int) -> DurationPiece? {
    let text = durations.text
    return counted(durations, at: place) ?? partOf(durations, at: place) ?? pair(text, at: place)
      ?? whole(text, at: place) ?? single(text, at: place)
  }

  /// A number in front of the unit, and perhaps a fraction behind it: "dos horas y media".
  private static func counted(_ durations: Durations, at place: Int) -> DurationPiece? {
    let text = durations.text
    guard let number = durations.numerals.numeral(at: place), number.value >= .zero else { return nil }
    if let part = number.fraction?.part, text.word(number.end - 1) == "quarters", text.word(number.end) != "of" {
      return DurationPiece(part, DurationUnit(unit: .months, count: 3, clock: nil, end: number.end))
    }
    guard let unit = DurationUnit.unit(text, at: number.end)
    else { return nil }
    return extended(number.value, scale: number.scale, unit, in: text)
  }

  /// "half an hour", "tres cuartos de hora", "half year", "medio día", "a quarter of an hour".
  private static func partOf(_ durations: Durations, at place: Int) -> DurationPiece? {
    let text = durations.text
    let value: Ratio
    var end: Int
    if let fraction = durations.numerals.fractions.fraction(at: place), fraction.value < .one {
      (value, end) = (fraction.value, fraction.end)
    } else if let word = text.word(place), ["half", "medio", "media", "quarter"].contains(word),
      let part = OrdinalWords.parts[word]
    {
      (value, end) = (Ratio(1, part.value), place + 1)
    } else {
      return nil
    }
    if text.isMark(end, "-") { end += 1 }
    if text.word(end) == "of" || text.word(end) == "de" { end += 1 }
    if let word = text.word(end), articles.contains(word) { end += 1 }
    guard let unit = DurationUnit.unit(text, at: end) else { return nil }
    return DurationPiece(value, unit)
  }

  private static func pair(_ text: AnswerText, at place: Int) -> DurationPiece? {
    guard let end = text.end(ofAny: pairs, at: place), let unit = DurationUnit.unit(text, at: end) else { return nil }
    return DurationPiece(Ratio(2), unit)
  }

  /// "all day", "full month", "todo el mes".
  private static func whole(_ text: AnswerText, at place: Int) -> DurationPiece? {
    if text.word(place) == "el" || text.word(place) == "la", let unit = DurationUnit.unit(text, at: place + 1),
      Clocks.isFiller(text.word(unit.end - 1) ?? "")
    {
      return DurationPiece(.one, unit)
    }
    guard var end = text.end(ofAny: wholes, at: place) else { return nil }
    if text.isMark(end, "-") { end += 1 }
    guard let unit = DurationUnit.unit(text, at: end), unit.end > end else { return nil }
    return DurationPiece(.one, unit)
  }

  /// "an hour", "a day and a half", "hora y media".
  private static func single(_ text: AnswerText, at place: Int) -> DurationPiece? {
    if let word = text.word(place), articles.contains(word), word != "the",
      let unit = DurationUnit.unit(text, at: place + 1)
    {
      return extended(.one, scale: 0, unit, in: text)
    }
    guard let unit = DurationUnit.unit(text, at: place), text.word(place).map({ $0.count > 2 }) ?? false,
      text[place - 1].map({ !$0.isDigits }) ?? true, let more = fraction(text, behind: unit.end)
    else { return nil }
    return DurationPiece(.one + more.value, unit, end: more.end)
  }

  private static func extended(_ value: Ratio, scale: Int, _ unit: DurationUnit, in text: AnswerText) -> DurationPiece {
    guard let more = fraction(text, behind: unit.end) else { return DurationPiece(value, unit, scale: scale) }
    return DurationPiece(value + more.value, unit, end: more.end)
  }

  /// "and a half", "and half", "y media", "y cuarto", "y tres cuartos", unless a unit of its own follows.
  private static func fraction(_ text: AnswerText, behind end: Int) -> (value: Ratio, end: Int)? {
    guard let join = text.word(end), ["and", "y"].contains(join) else { return nil }
    let phrases: [(String, Ratio)] = [
      ("a half", Ratio(1, 2)), ("half", Ratio(1, 2)), ("media", Ratio(1, 2)), ("medio", Ratio(1, 2)),
      ("a quarter", Ratio(1, 4)),
      ("one half", Ratio(1, 2)), ("quarter", Ratio(1, 4)), ("cuarto", Ratio(1, 4)), ("un cuarto", Ratio(1, 4)),
      ("three quarters", Ratio(3, 4)), ("tres cuartos", Ratio(3, 4)), ("a third", Ratio(1, 3)),
      ("un tercio", Ratio(1, 3)),
    ]
    for (phrase, value) in phrases {
      guard let behind = text.end(of: phrase, at: end + 1), DurationUnit.unit(text, at: behind) == nil,
        !["an", "a", "of", "de"].contains(text.word(behind) ?? "")
      else { continue }
      return (value, behind)
    }
    return nil
  }

  private init(_ value: Ratio, _ unit: DurationUnit, scale: Int = 0, end: Int? = nil) {
    parts = Self.parts(value * Ratio(unit.count), unit.unit, scale: scale)
    self.unit = unit
    self.end = end ?? unit.end
  }

  init(parts: [(unit: ISODuration.Unit, amount: ExactDecimal)], unit: DurationUnit, end: Int) {
    self.parts = parts
    self.unit = unit
    self.end = end
  }

  /// A third of an hour has no decimal: it becomes 20 minutes.
  private static func parts(_ value: Ratio, _ unit: ISODuration.Unit, scale: Int) -> [(
    unit: ISODuration.Unit, amount: ExactDecimal
  )] {
    let smaller: [ISODuration.Unit: (ISODuration.Unit, Int)] = [
      .years: (.months, 12), .weeks: (.days, 7), .days: (.hours, 24), .hours: (.minutes, 60), .minutes: (.seconds, 60),
    ]
    if value.exactDecimal(maximumScale: 9) == nil, let (next, count) = smaller[unit] {
      return parts(value * Ratio(count), next, scale: 0)
    }
    return [(unit, value.decimal(keeping: scale).trimmed())]
  }
}
