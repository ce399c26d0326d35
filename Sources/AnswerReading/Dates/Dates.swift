import AgreementModel

/// Finds days: `2027-01-04`, `4/1/2027`, "4 January 2027", "15 de marzo", "next Monday", "mañana".
struct Dates {
  let text: AnswerText
  let context: ReadingContext

  /// A day or two that the words may mean; none when they name a day that does not exist.
  struct Found: Hashable {
    var days: [LocalDate]
    var tokens: Range<Int>
  }

  func all() -> [Found] {
    var found: [Found] = []
    var place = 0
    while place < text.count {
      if let date = date(at: place) {
        found.append(date)
        place = date.tokens.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  func date(at place: Int) -> Found? {
    iso(at: place) ?? figures(at: place) ?? dayMonth(at: place) ?? monthDay(at: place) ?? relative(at: place)
      ?? monthEnd(at: place)
  }

  // MARK: Figures

  private func digits(_ place: Int, _ lengths: ClosedRange<Int>) -> Int? {
    guard let token = text[place], token.isDigits, lengths.contains(token.text.count) else { return nil }
    return Int(token.text)
  }

  /// `2027-01-04`, `2027/1/4`.
  private func iso(at place: Int) -> Found? {
    guard let year = digits(place, 4...4), let mark = text[place + 1], mark.isMark("-/."), !mark.isSpaced,
      let month = digits(place + 2, 1...2), text[place + 3]?.text == mark.text, text.isGlued(place + 4),
      let day = digits(place + 4, 1...2)
    else { return nil }
    return found([LocalDate(year: year, month: month, day: day)], place..<place + 5)
  }

  /// `4/1/2027`, `04.01.27`, `4-1`: by the country's order, or both where that is open.
  private func figures(at place: Int) -> Found? {
    guard let first = digits(place, 1...2),
      text[place - 1].map({ $0.isSpaced || !$0.isDigits && !$0.isMark("/.,:") || text[place]?.isSpaced == true })
        ?? true,
      let mark = text[place + 1], mark.isMark("/-."), !mark.isSpaced, text.isGlued(place + 2),
      let second = digits(place + 2, 1...2)
    else { return nil }
    var end = place + 3
    var year: Int?
    if text[end]?.text == mark.text, text.isGlued(end), text.isGlued(end + 1), let typed = digits(end + 1, 2...4),
      text[end + 1]?.text.count != 3
    {
      year = typed < 100 ? 2000 + typed : typed
      end += 2
    }
    guard year != nil || mark.text == "/" else { return nil }
    let dayFirst = day(second, first, year)
    let monthFirst = day(first, second, year)
    switch context.dayMonthOrder {
    case .dayFirst: return found([dayFirst ?? monthFirst], place..<end)
    case .monthFirst: return found([monthFirst ?? dayFirst], place..<end)
    case .open: return found([dayFirst, monthFirst], place..<end)
    }
  }

  private func found(_ days: [LocalDate?], _ tokens: Range<Int>) -> Found {
    var known: [LocalDate] = []
    for day in days.compactMap({ $0 }) where !known.contains(day) { known.append(day) }
    return Found(days: known, tokens: tokens)
  }

  /// The day; without a year the one in the agreement's period, else the next one from today.
  func day(_ month: Int, _ day: Int, _ year: Int?) -> LocalDate? {
    if let year { return LocalDate(year: year, month: month, day: day) }
    if let period = context.period {
      for year in period.from.year...max(period.from.year, period.lastDay.year) {
        if let date = LocalDate(year: year, month: month, day: day), period.from <= date, date < period.to {
          return date
        }
      }
    }
    let start = max(context.today, context.period?.from ?? context.today)
    for year in start.year...start.year + 8 {
      if let date = LocalDate(year: year, month: month, day: day), date >= start { return date }
    }
    return nil
  }

  // MARK: Words

  /// A day's number in front of a month: "4", "4th", "1º", "primero", "twenty-first".
  private func dayNumber(at place: Int) -> (day: Int, end: Int)? {
    if let day = digits(place, 1...2) {
      if let suffix = text.word(place + 1), text.isGlued(place + 1),
        ["st", "nd", "rd", "th", "o", "er", "ro"].contains(suffix)
      {
        return (day, place + 2)
      }
      return (day, place + 1)
    }
    guard let word = text.word(place) else { return nil }
    if let tens = ["twenty": 20, "thirty": 30][word] {
      let unit = text.isMark(place + 1, "-") ? place + 2 : place + 1
      if let day = text.word(unit).flatMap({ CalendarWords.days[$0] }), day < 10 { return (tens + day, unit + 1) }
    }
    if let day = CalendarWords.days[word] { return (day, place + 1) }
    guard
      let number = Cardinals(text: text, figures: Figures(text: text, marks: context.marks, isGrouping: false))
        .cardinal(at: place), let day = number.whole, (1...31).contains(day)
    else { return nil }
    return (day, number.end)
  }

  /// "4 January 2027", "4 de enero de 2027", "the fourth of July", "15 March".
  private func dayMonth(at place: Int) -> Found? {
    guard let (day, behind) = dayNumber(at: place) else { return nil }
    var monthAt = behind
    if text.word(monthAt) == "of" || text.word(monthAt) == "de" || text.isMark(monthAt, "-/") { monthAt += 1 }
    guard let month = CalendarWords.month(text, at: monthAt) else { return nil }
    let (year, end) = yearBehind(CalendarWords.behindPoint(text, monthAt + 1))
    return found([self.day(month, day, year)], place..<(year == nil ? monthAt + 1 : end))
  }

  /// "January 4, 2027", "Jan. 4th".
  private func monthDay(at place: Int) -> Found? {
    guard let month = CalendarWords.month(text, at: place) else { return nil }
    let dayAt =
      text.end(ofAny: ["the"], at: CalendarWords.behindPoint(text, place + 1))
      ?? CalendarWords.behindPoint(text, place + 1)
    guard let (day, behind) = dayNumber(at: dayAt), (1...31).contains(day) else { return nil }
    let (year, end) = yearBehind(behind)
    return found([self.day(month, day, year)], place..<(year == nil ? behind : end))
  }

  /// "2027", ", 2027", "de 2027", "del 2027", "'27".
  func yearBehind(_ place: Int) -> (year: Int?, end: Int) {
    var at = place
    if text.isMark(at, ",/-") { at += 1 }
    if ["de", "del", "of", "in", "en"].contains(text.word(at) ?? "") { at += 1 }
    if text.isMark(at, "'"), let year = digits(at + 1, 2...2) { return (2000 + year, at + 2) }
    guard let year = digits(at, 4...4), (1900...2200).contains(year) else { return (nil, place) }
    return (year, at + 1)
  }

  // MARK: From today

  private static let near: [(Phrases, Int)] = [
    (["day after tomorrow", "the day after tomorrow", "pasado manana"], 2), (["tomorrow", "manana"], 1),
    (["today", "hoy", "now", "ahora"], 0),
    (["yesterday", "ayer"], -1),
  ]
  private static let nexts: Phrases = [
    "next", "coming", "this coming", "the next", "proximo", "el proximo", "siguiente", "este proximo", "on", "this",
    "este", "el",
  ]

  /// "tomorrow", "next Monday", "el lunes que viene", "in two weeks", "en 10 días".
  private func relative(at place: Int) -> Found? {
    for (phrases, days) in Self.near {
      if let end = phrases.end(in: text, at: place), text.word(place - 1) != "la" {
        return found([context.today.adding(days: days)], place..<end)
      }
    }
    if let date = weekday(at: place) { return date }
    guard let start = text.end(ofAny: ["in", "en", "within", "dentro de"], at: place),
      let length = Durations(text, marks: context.marks).duration(at: start),
      let part = length.value.length.parts.first,
      length.value.length.parts.count == 1, let count = part.amount.ratio.int
    else { return nil }
    let day: LocalDate
    switch part.unit {
    case .days: day = context.today.adding(days: count)
    case .weeks: day = context.today.adding(days: count * 7)
    case .months: day = context.today.adding(months: count)
    case .years: day = context.today.adding(months: count * 12)
    default: return nil
    }
    return found([day], place..<length.tokens.upperBound)
  }

  private func weekday(at place: Int) -> Found? {
    let nameAt = Self.nexts.end(in: text, at: place) ?? place
    guard let word = text.word(nameAt), word.count > 2, let day = CalendarWords.weekdays[word],
      !(word == "mar" && (digits(nameAt + 1, 1...4) != nil || digits(nameAt - 1, 1...2) != nil))
    else { return nil }
    var end = nameAt + 1
    if let behind = text.end(ofAny: ["que viene", "proximo", "siguiente"], at: end) { end = behind }
    let dateAt = text.isMark(end, ",") ? end + 1 : end
    if let exact = figures(at: dateAt) ?? dayMonth(at: dateAt) ?? monthDay(at: dateAt) ?? iso(at: dateAt) {
      return Found(days: exact.days, tokens: place..<exact.tokens.upperBound)
    }
    let today = Weekday.allCases.firstIndex(of: context.today.weekday) ?? 0
    let wanted = Weekday.allCases.firstIndex(of: day) ?? 0
    let ahead = (wanted - today + 6) % 7 + 1
    return found([context.today.adding(days: ahead)], place..<end)
  }

  /// "end of March", "finales de marzo 2027", "mid January", "principios de abril".
  private func monthEnd(at place: Int) -> Found? {
    let places: [(Phrases, Int)] = [
      (
        ["end of", "the end of", "fin de", "final de", "finales de", "a finales de", "last day of", "ultimo dia de"], 31
      ),
      (["mid", "middle of", "mid -", "mediados de", "a mediados de"], 15),
      (["start of", "beginning of", "first day of", "principios de", "inicio de", "comienzos de", "primer dia de"], 1),
    ]
    for (phrases, day) in places {
      guard let monthAt = phrases.end(in: text, at: place), let month = CalendarWords.month(text, at: monthAt) else {
        continue
      }
      let (year, end) = yearBehind(monthAt + 1)
      guard let first = self.day(month, 1, year) ?? self.day(month, 28, year) else { continue }
      return found(
        [LocalDate(year: first.year, month: month, day: min(day, first.daysInMonth))],
        place..<(year == nil ? monthAt + 1 : end))
    }
    return nil
  }
}
