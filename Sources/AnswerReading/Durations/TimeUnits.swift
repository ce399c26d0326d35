import AgreementModel

/// The words of units of time in both languages, folded.
enum TimeUnits {
  static let words: [String: ISODuration.Unit] = {
    var table: [String: ISODuration.Unit] = [:]
    let lists: [(ISODuration.Unit, String)] = [
      (.seconds, "s sec secs second seconds seg segs segundo segundos"),
      (.minutes, "m min mins minute minutes mn minuto minutos minutito minutitos"),
      (.hours, "h hr hrs hour hours hs hora horas horita horitas"),
      (.days, "d day days dia dias jornada jornadas"),
      (.weeks, "w wk wks week weeks sem semana semanas"),
      (.months, "mo mos mth mths month months mes meses"),
      (.years, "y yr yrs year years ano anos"),
    ]
    for (unit, names) in lists { for name in names.split(separator: " ") { table[String(name)] = unit } }
    return table
  }()

  /// Units that are several of a smaller one.
  static let multiples: [String: (count: Int, unit: ISODuration.Unit)] = [
    "fortnight": (2, .weeks), "fortnights": (2, .weeks), "quincena": (15, .days), "quincenas": (15, .days),
    "decade": (10, .years), "decades": (10, .years), "decada": (10, .years), "decadas": (10, .years),
    "century": (100, .years), "centuries": (100, .years), "siglo": (100, .years), "siglos": (100, .years),
    "bimestre": (2, .months), "bimestres": (2, .months), "trimestre": (3, .months), "trimestres": (3, .months),
    "semestre": (6, .months), "semestres": (6, .months), "quarter": (3, .months), "quarters": (3, .months),
    "workweek": (1, .weeks), "bd": (1, .days), "bds": (1, .days), "workday": (1, .days), "workdays": (1, .days),
    "weekday": (1, .days),
    "weekdays": (1, .days),
  ]

  /// The unit that a word at a place names.
  static func unit(_ text: AnswerText, at place: Int) -> ISODuration.Unit? {
    guard let word = text.word(place) else { return nil }
    return words[word] ?? multiples[word]?.unit
  }
}
