import AgreementModel

/// The words of months, weekdays and their places in both languages, folded.
enum CalendarWords {
  static let months: [String: Int] = {
    let names = [
      "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo",
      "june jun junio",
      "july jul julio", "august aug agosto ago", "september sep sept septiembre setiembre set", "october oct octubre",
      "november nov noviembre", "december dec diciembre dic",
    ]
    var table: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { table[String(name)] = index + 1 }
    }
    return table
  }()

  static let weekdays: [String: Weekday] = {
    let names = [
      "monday mondays mon mo lunes lun l", "tuesday tuesdays tue tues tu martes mar m",
      "wednesday wednesdays wed weds we miercoles mie mier x",
      "thursday thursdays thu thur thurs th jueves jue j", "friday fridays fri fr viernes vie v",
      "saturday saturdays sat sa sabado sabados sab s",
      "sunday sundays sun su domingo domingos dom d",
    ]
    var table: [String: Weekday] = [:]
    for (day, list) in zip(Weekday.allCases, names) {
      for name in list.split(separator: " ") { table[String(name)] = day }
    }
    return table
  }()

  /// "first", "primer", "2nd", "tercero": 1 to 4; halves and quarters are named so.
  static let ordinals: [String: Int] = [
    "first": 1, "primer": 1, "primero": 1, "primera": 1, "1st": 1, "second": 2, "segundo": 2, "segunda": 2, "third": 3,
    "tercer": 3,
    "tercero": 3, "tercera": 3, "fourth": 4, "cuarto": 4, "cuarta": 4, "last": -1, "ultimo": -1, "ultima": -1,
    "final": -1,
  ]

  /// Days of a month in words: "first" to "thirty-first", "primero".
  static let days: [String: Int] = {
    var table = ["first": 1, "second": 2, "third": 3, "fourth": 4, "primero": 1, "uno": 1]
    for (stem, value) in OrdinalWords.english where value <= 20 || value == 30 { table[stem] = value }
    return table
  }()

  /// The month that a word names; "mar" is March only where no weekday is meant.
  static func month(_ text: AnswerText, at place: Int) -> Int? { text.word(place).flatMap { months[$0] } }

  /// The place behind a month's abbreviating point.
  static func behindPoint(_ text: AnswerText, _ place: Int) -> Int {
    text.isMark(place, ".") && text.isGlued(place) && text[place + 1].map { !$0.startsLine } ?? false
      ? place + 1 : place
  }
}
