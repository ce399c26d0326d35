import AgreementModel

/// Finds the time of an agreement: `Q1 2027`, "primer trimestre", "jan–mar", `H1 2027`, `2027`, "1 January to 31 March".
struct Periods {
  let text: AnswerText
  let context: ReadingContext
  private let dates: Dates

  init(_ text: AnswerText, _ context: ReadingContext) {
    self.text = text
    self.context = context
    dates = Dates(text: text, context: context)
  }

  func all() -> [Heard<Period>] {
    var found: [Heard<Period>] = []
    var place = 0
    while place < text.count {
      if let period = period(at: place) {
        found.append(period)
        place = period.tokens.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  private func period(at place: Int) -> Heard<Period>? {
    days(at: place) ?? part(at: place) ?? relative(at: place) ?? months(at: place) ?? coming(at: place)
      ?? year(at: place)
  }

  // MARK: From day to day

  private static let joins: Phrases = [
    "to", "until", "till", "through", "-", "a", "al", "hasta", "hasta el", "and", "y", "/", "to the", "a el", "y el",
    "and the",
  ]

  /// "1 January to 31 March 2027": the last day as said belongs to it.
  private func days(at place: Int) -> Heard<Period>? {
    let start =
      text.end(
        ofAny: ["from", "from the", "between", "del", "desde el", "desde", "de", "entre el", "entre"], at: place)
      ?? place
    if let span = daysOfOneMonth(at: start, from: place) { return span }
    guard let first = opening(at: start), let join = Self.joins.end(in: text, at: first.end) else { return nil }
    let lastAt = text.end(ofAny: ["the", "el"], at: join) ?? join
    guard let last = dates.date(at: lastAt) ?? dayOfSameMonth(at: lastAt, as: first), let end = last.days.last else {
      return nil
    }
    let from = first.day(end.year)
    guard let from, from <= end else { return nil }
    let begin = from
    return Heard(
      value: Period(label: text.typed(start..<last.tokens.upperBound).span, from: begin, to: end.adding(days: 1)),
      tokens: place..<last.tokens.upperBound)
  }

  /// "4–25 March 2027", "del 4 al 25 de marzo": the first day is of the last one's month.
  private func daysOfOneMonth(at start: Int, from place: Int) -> Heard<Period>? {
    guard let token = text[start], token.isDigits, let number = Int(token.text), (1...31).contains(number),
      let join = Self.joins.end(in: text, at: start + 1),
      case let lastAt = text.end(ofAny: ["the", "el"], at: join) ?? join, let last = dates.date(at: lastAt),
      text.tokens[last.tokens].contains(where: { CalendarWords.months[$0.text] != nil }), let end = last.days.last,
      let from = LocalDate(year: end.year, month: end.month, day: number), from <= end
    else { return nil }
    return Heard(
      value: Period(label: text.typed(start..<last.tokens.upperBound).span, from: from, to: end.adding(days: 1)),
      tokens: place..<last.tokens.upperBound)
  }

  /// "25, 2027" behind "March 4 to": the last day is of the first one's month.
  private func dayOfSameMonth(
    at place: Int, as first: (end: Int, day: (Int) -> LocalDate?)
  ) -> Dates.Found? {
    guard let token = text[place], token.isDigits, let number = Int(token.text), (1...31).contains(number) else {
      return nil
    }
    let behind = text.isMark(place + 1, ",") ? place + 2 : place + 1
    let year = text[behind].flatMap { $0.isDigits && $0.text.count == 4 ? Int($0.text) : nil }
    guard let year, let day = first.day(year), let end = LocalDate(year: year, month: day.month, day: number) else {
      return nil
    }
    return Dates.Found(days: [end], tokens: place..<behind + 1)
  }

  /// The first day, which may leave month or year to the last one: "1 January to 31 March 2027".
  private func opening(at place: Int) -> (end: Int, day: (Int) -> LocalDate?)? {
    guard let found = dates.date(at: place), let date = found.days.first else { return nil }
    let tokens = text.tokens[found.tokens]
    let isNear = !tokens.contains { $0.isDigits || CalendarWords.months[$0.text] != nil }
    let hasYear = isNear || tokens.contains { $0.isDigits && $0.text.count == 4 }
    return (
      found.tokens.upperBound, { year in hasYear ? date : LocalDate(year: year, month: date.month, day: date.day) }
    )
  }

  // MARK: Quarters and halves

  /// `Q1 2027`, `1T 2027`, "first quarter of 2027", "segundo semestre", `2027 Q1`, `H2`.
  private func part(at place: Int) -> Heard<Period>? {
    var start = place
    var yearInFront: Int?
    if let year = yearNumber(at: place) {
      let next = text.isMark(place + 1, "-/") ? place + 2 : place + 1
      guard named(at: next) != nil else { return nil }
      yearInFront = year
      start = next
    }
    guard let (index, months, behind) = named(at: start) else { return nil }
    let (yearBehind, end) = yearInFront == nil ? year(behind: behind) : (yearInFront, behind)
    let count = 12 / months
    let part = index < 0 ? count : index
    guard (1...count).contains(part) else { return nil }
    let year = yearBehind ?? nextYear(part: part, months: months)
    return period(
      year, firstMonth: (part - 1) * months + 1, months: months, tokens: place..<(yearBehind == nil ? behind : end))
  }

  private func named(at place: Int) -> (index: Int, months: Int, end: Int)? {
    if let letter = text.word(place), let months = ["q": 3, "t": 3, "h": 6, "s": 6, "tri": 3, "qtr": 3][letter],
      let digits = text[place + 1],
      digits.isDigits, text.isGlued(place + 1) || letter.count > 1, let index = Int(digits.text), index <= 12 / months
    {
      return (index, months, place + 2)
    }
    if let digits = text[place], digits.isDigits, let letter = text.word(place + 1), text.isGlued(place + 1),
      let months = ["q": 3, "t": 3, "h": 6, "s": 6][letter], let index = Int(digits.text),
      (1...12 / months).contains(index),
      text[place - 1]?.isDigits != true
    {
      return (index, months, place + 2)
    }
    var at = text.end(ofAny: ["the", "el", "la"], at: place) ?? place
    var index: Int?
    if let word = text.word(at), let ordinal = CalendarWords.ordinals[word] {
      (index, at) = (ordinal, at + 1)
    } else if let digits = text[at], digits.isDigits, let suffix = text.word(at + 1), text.isGlued(at + 1),
      ["st", "nd", "rd", "th", "er", "o", "do", "ro", "to"].contains(suffix)
    {
      (index, at) = (Int(digits.text), at + 2)
    }
    guard let index, let unit = text.word(at),
      let months = ["quarter": 3, "trimestre": 3, "half": 6, "semestre": 6, "mitad": 6][unit]
    else {
      return nil
    }
    let end = text.end(ofAny: ["of the year", "del ano", "of"], at: at + 1) ?? at + 1
    return (index, months, text.word(end - 1) == "of" ? at + 1 : end)
  }

  private func yearNumber(at place: Int) -> Int? {
    guard let token = text[place], token.isDigits, token.text.count == 4, let year = Int(token.text),
      (2000...2100).contains(year)
    else {
      return nil
    }
    return year
  }

  private func year(behind place: Int) -> (Int?, end: Int) {
    let (year, end) = dates.yearBehind(place)
    if let year { return (year, end) }
    if let next = text.end(
      ofAny: ["of next year", "next year", "del proximo ano", "del ano que viene", "proximo ano"], at: place)
    {
      return (context.today.year + 1, next)
    }
    if let this = text.end(ofAny: ["of this year", "this year", "de este ano", "este ano"], at: place) {
      return (context.today.year, this)
    }
    if let short = text[place], short.isDigits, short.text.count == 2, let year = Int(short.text), year >= 20 {
      return (2000 + year, place + 1)
    }
    return (nil, place)
  }

  /// The year in which a quarter or half without one is not over yet.
  private func nextYear(part: Int, months: Int) -> Int {
    let over = part * months < context.today.month
    return context.today.year + (over ? 1 : 0)
  }

  // MARK: Months and years

  /// "jan–mar", "enero a marzo 2027", "March 2027", "from November 2026 to January 2027".
  private func months(at place: Int) -> Heard<Period>? {
    let start = text.end(ofAny: ["from", "between", "de", "desde", "entre"], at: place) ?? place
    guard let first = CalendarWords.month(text, at: start) else { return nil }
    let (firstYear, afterFirst) = dates.yearBehind(CalendarWords.behindPoint(text, start + 1))
    let behind = firstYear == nil ? CalendarWords.behindPoint(text, start + 1) : afterFirst
    if let join = Self.joins.end(in: text, at: behind), let last = CalendarWords.month(text, at: join) {
      let (lastYear, end) = dates.yearBehind(CalendarWords.behindPoint(text, join + 1))
      let year = firstYear ?? lastYear.map { last < first ? $0 - 1 : $0 } ?? upcoming(last, first: first)
      let count = lastYear.map { ($0 - year) * 12 + last - first + 1 } ?? ((last - first + 12) % 12 + 1)
      return period(year, firstMonth: first, months: count, tokens: place..<(lastYear == nil ? join + 1 : end))
    }
    if let list = monthList(from: first, at: start, behind: behind, year: firstYear, opening: place) { return list }
    if start > place || text[start - 1]?.isDigits == true && text.word(start - 1) == nil && firstYear == nil {
      return nil
    }
    return period(firstYear ?? upcoming(first, first: first), firstMonth: first, months: 1, tokens: place..<behind)
  }

  /// "January, February and March 2027".
  private func monthList(from first: Int, at start: Int, behind: Int, year: Int?, opening: Int) -> Heard<Period>? {
    var (count, place, last) = (1, behind, first)
    while let join = text.end(ofAny: [", and", ", y", ",", "and", "y"], at: place),
      let next = CalendarWords.month(text, at: join),
      next == last % 12 + 1
    {
      (count, place, last) = (count + 1, CalendarWords.behindPoint(text, join + 1), next)
    }
    guard count > 1 else { return nil }
    let (lastYear, end) = dates.yearBehind(place)
    let from = year ?? lastYear.map { last < first ? $0 - 1 : $0 } ?? upcoming(last, first: first)
    return period(from, firstMonth: first, months: count, tokens: opening..<(lastYear == nil ? place : end))
  }

  /// The year in which months without one are not over yet.
  private func upcoming(_ last: Int, first: Int) -> Int {
    let wraps = last < first
    return context.today.year + (!wraps && last < context.today.month ? 1 : 0)
  }

  /// "2027", "fiscal year 2027", "año 2027", `FY27`.
  private func year(at place: Int) -> Heard<Period>? {
    let start =
      text.end(ofAny: ["the year", "year", "ano", "el ano", "calendar year", "fy", "cy", "todo", "all of"], at: place)
      ?? place
    if let year = yearNumber(at: start), !text.isMark(start + 1, "-/") || text[start + 2]?.isDigits != true {
      return period(year, firstMonth: 1, months: 12, tokens: place..<start + 1)
    }
    guard text.word(place) == "fy" || text.word(place) == "cy", let short = text[start], short.isDigits,
      short.text.count == 2,
      let year = Int(short.text)
    else { return nil }
    return period(2000 + year, firstMonth: 1, months: 12, tokens: place..<start + 1)
  }

  // MARK: From today

  private static let units: [String: Int] = [
    "quarter": 3, "trimestre": 3, "month": 1, "mes": 1, "year": 12, "ano": 12, "half": 6, "semestre": 6, "half year": 6,
  ]

  /// "next quarter", "próximo trimestre", "el año que viene", "this quarter".
  private func relative(at place: Int) -> Heard<Period>? {
    let nexts: Phrases = [
      "next", "the next", "coming", "the coming", "following", "proximo", "el proximo", "siguiente", "el siguiente",
      "nuevo", "el nuevo",
    ]
    let currents: Phrases = ["this", "the current", "current", "este", "el actual", "el presente"]
    let last: Phrases = ["last", "the last", "previous", "the previous", "el pasado", "el ultimo"]
    for (phrases, offset) in [(nexts, 1), (currents, 0), (last, -1)] {
      guard let unitAt = phrases.end(in: text, at: place), let unit = text.word(unitAt), let months = Self.units[unit]
      else { continue }
      return aligned(months, offset, place..<unitAt + 1)
    }
    let unitAt = text.end(ofAny: ["el", "the"], at: place) ?? place
    guard let unit = text.word(unitAt), let months = Self.units[unit] else { return nil }
    for (phrases, offset) in [
      (["que viene", "proximo", "siguiente", "entrante"] as Phrases, 1), (["actual", "en curso", "corriente"], 0),
      (["pasado", "anterior"], -1),
    ] {
      if let end = phrases.end(in: text, at: unitAt + 1) { return aligned(months, offset, place..<end) }
    }
    return nil
  }

  private func aligned(_ months: Int, _ offset: Int, _ tokens: Range<Int>) -> Heard<Period>? {
    let month = context.today.year * 12 + context.today.month - 1
    let first = (month / months + offset) * months
    return period(first / 12, firstMonth: first % 12 + 1, months: months, tokens: tokens)
  }

  /// "the next 3 months", "los próximos seis meses": whole months, from the next one on.
  private func coming(at place: Int) -> Heard<Period>? {
    guard
      let start = text.end(
        ofAny: ["next", "the next", "coming", "the coming", "los proximos", "proximos", "las proximas"], at: place),
      let length = Durations(text, marks: context.marks).duration(at: start)?.value.length, length.parts.count == 1,
      let count = length.parts[0].amount.ratio.int, count > 0,
      length.parts[0].unit == .months || length.parts[0].unit == .years,
      let end = Durations(text, marks: context.marks).duration(at: start)?.tokens.upperBound
    else { return nil }
    let from = context.today.day == 1 ? context.today : context.today.firstOfMonth.adding(months: 1)
    return period(
      from.year, firstMonth: from.month, months: length.parts[0].unit == .years ? count * 12 : count,
      tokens: place..<end)
  }

  // MARK: Whole months

  private func period(_ year: Int, firstMonth: Int, months: Int, tokens: Range<Int>) -> Heard<Period>? {
    guard months > 0, let from = LocalDate(year: year, month: firstMonth, day: 1) else { return nil }
    return Heard(
      value: Period(label: label(year, firstMonth, months, tokens), from: from, to: from.adding(months: months)),
      tokens: tokens)
  }

  /// Quarters, halves and years by their short names, everything else as said.
  private func label(_ year: Int, _ firstMonth: Int, _ months: Int, _ tokens: Range<Int>) -> String {
    let isSpanish = context.language == "es"
    switch months {
    case 3 where firstMonth % 3 == 1: return "\(isSpanish ? "T" : "Q")\(firstMonth / 3 + 1) \(year)"
    case 6 where firstMonth % 6 == 1: return "\(isSpanish ? "S" : "H")\(firstMonth / 6 + 1) \(year)"
    case 12 where firstMonth == 1: return String(year)
    default: return text.typed(tokens).span
    }
  }
}
