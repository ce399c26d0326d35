import AgreementModel

/// The words that say which clock counts a duration.
enum Clocks {
  private static let working: Set<String> = [
    "working", "business", "work", "office", "workday", "banking", "habil", "habiles", "laborable", "laborables",
    "laboral",
    "laborales", "lectivos", "trading",
  ]
  private static let elapsed: Set<String> = [
    "calendar", "natural", "naturales", "corrido", "corridos", "corrida", "corridas", "clock", "elapsed", "straight",
    "consecutive", "consecutivos", "consecutivas", "seguidos", "seguidas", "calendario", "reloj", "wall", "real",
    "reales",
    "continuos", "continuas",
  ]
  /// Words in front of a unit that say nothing about the clock.
  private static let fillers: Set<String> = [
    "full", "whole", "entire", "complete", "completos", "completas", "entero", "entera", "completo", "completa",
    "enteros", "enteras", "solid",
  ]

  private static let workingPhrases: Phrases = [
    "of working time", "in working time", "working time", "of business time", "business time", "during business hours",
    "within business hours", "in business hours", "business hours", "during working hours", "within working hours",
    "in working hours", "working hours", "during office hours", "office hours", "of work", "during opening hours",
    "opening hours", "on working days", "de trabajo", "de oficina", "de tiempo laboral", "de tiempo de trabajo",
    "tiempo laboral", "horario laboral", "horario de oficina", "horario de trabajo", "en horario laboral",
    "en horario de oficina", "en horario de trabajo", "dentro del horario laboral", "de horario laboral",
    "dentro del horario de oficina", "en horas laborables", "horas laborables", "en horas habiles", "horas habiles",
    "en horas de trabajo", "dias habiles", "dias laborables", "jornada laboral", "de la jornada laboral",
    "weekdays only",
    "en dias laborables", "en dias habiles", "on weekdays", "mon - fri only",
  ]
  private static let elapsedPhrases: Phrases = [
    "around the clock", "round the clock", "24 / 7", "weekends too", "weekends included", "including weekends",
    "incl . weekends", "even on weekends", "also on weekends", "clock hours", "clock time", "by the clock",
    "on the clock",
    "wall clock", "calendar time", "calendar days", "de reloj", "de calendario", "horas corridas", "horas naturales",
    "dias naturales", "dias corridos", "dias calendario", "incluidos fines de semana", "incluyendo fines de semana",
    "fines de semana incluidos", "incluido fin de semana", "con fines de semana", "tambien fines de semana",
    "las 24 horas",
    "24 x 7", "de lunes a domingo", "lunes a domingo", "monday to sunday", "mon - sun", "nonstop", "non - stop",
    "day and night",
    "dia y noche", "sin parar", "nights and weekends included", "seven days a week", "7 days a week", "los 7 dias",
    "los siete dias de la semana", "tiempo natural", "tiempo real",
  ]

  /// The clock that a word names, in front of or behind a unit.
  static func clock(_ word: String) -> AgreedDuration.Clock? {
    if working.contains(word) { return .working }
    return elapsed.contains(word) ? .elapsed : nil
  }

  static func isFiller(_ word: String) -> Bool { fillers.contains(word) }

  /// A phrase about the clock that starts at a token.
  static func phrase(_ text: AnswerText, at place: Int) -> (clock: AgreedDuration.Clock, end: Int)? {
    let work = text.end(ofAny: workingPhrases, at: place)
    let all = text.end(ofAny: elapsedPhrases, at: place)
    switch (work, all) {
    case (let work?, let all?): return work >= all ? (.working, work) : (.elapsed, all)
    case (let work?, nil): return (.working, work)
    case (nil, let all?): return (.elapsed, all)
    case (nil, nil): return nil
    }
  }

  /// A phrase about the clock anywhere in a text.
  static func phrase(in text: AnswerText) -> (clock: AgreedDuration.Clock, tokens: Range<Int>)? {
    for place in 0..<text.count {
      if let (clock, end) = phrase(text, at: place) { return (clock, place..<end) }
    }
    return nil
  }

  /// Whether what stands behind a number is a unit of time, with or without a clock in front: "4 working hours".
  static func unitFollows(_ text: AnswerText, at end: Int) -> Bool {
    DurationUnit.unit(text, at: end) != nil
  }
}
