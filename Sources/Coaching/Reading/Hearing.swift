internal import AgreementModel
internal import AnswerReading

/// What the coach made of an answer.
enum Hearing {
  /// A value for the question's place, where it comes from, what to say about how it was read, and what is left
  /// of the words, which may answer another question as well.
  case value(JSON, origin: Origin = .decided, remarks: [Message] = [], rest: String = "")
  /// Several plausible values: the room picks.
  case several([JSON])
  /// What was missing.
  case unclear(Message)
}

/// Reads an answer to a question. What it does not know of the agreement it does not need.
struct Listener {
  let question: Question
  let agreement: Agreement
  let scene: Scene

  var reader: AnswerReader {
    let language = agreement[.language] ?? "en"
    let locale = agreement[.locale] ?? language
    var context = ReadingContext(
      locale: locale.hasPrefix(language) ? locale : language, currency: currency, today: scene.today,
      period: agreement[.period])
    context.language = language
    if let tag = agreement[.locale] { context.marks = ReadingContext.marks(forLocale: tag) }
    return AnswerReader(context, zones: question.kind == .timeZone ? scene.lexicon.zoneNames() : [])
  }

  /// The agreement's currency: as agreed, or that of the target in a model that does not say.
  var currency: String? { agreement[.currency] ?? agreement[.target]?.currency }

  func hear(_ text: String) -> Hearing {
    switch question.kind {
    case .text, .list, .people, .channels, .endings, .choice, .currency, .locale, .timeZone: hearWords(text)
    case .money, .share, .rate, .count, .monthlyCounts, .duration, .cycle, .trigger: hearNumbers(text)
    case .period, .weeklyHours, .date, .holidays, .specialDays, .excused, .meeting: hearTimes(text)
    case .stages, .grades, .reasons, .reports: hearTables(text)
    }
  }

  /// One sentence that says what was missing, and the question's example.
  func unclear(_ missing: Missing) -> Hearing {
    let example: MessageValue = .message(Message("question.\(question.id).example"))
    switch missing {
    case .vague(let word): return .unclear(Message("unclear.vague", ["word": .text(word), "example": example]))
    case .outOfRange(let text):
      return .unclear(Message("unclear.outOfRange", ["text": .text(text), "example": example]))
    default: return .unclear(Message("unclear.\(missing.name)", ["example": example]))
    }
  }

  func unclear(_ name: String, _ values: [String: MessageValue] = [:]) -> Hearing {
    let example: MessageValue = .message(Message("question.\(question.id).example"))
    return .unclear(Message("unclear.\(name)", values.merging(["example": example]) { own, _ in own }))
  }

  /// A single reading becomes a value with its remarks; several become a choice.
  func hearing<Value>(
    _ understood: Understood<Value>, of text: String = "", origin: @escaping (Value) -> Origin = { _ in .decided },
    _ json: (Value) -> JSON?
  ) -> Hearing {
    switch understood {
    case .nothing(let missing): return unclear(missing)
    case .one(let reading):
      guard let value = json(reading.value) else { return unclear("value") }
      let remarks = reading.hedge.map { [Message("hedge.\($0.name)", ["value": display(value)])] } ?? []
      return .value(
        value, origin: origin(reading.value), remarks: remarks, rest: text.removing(reading.range))
    case .several(let readings):
      var values: [JSON] = []
      for value in readings.compactMap({ json($0.value) }) where !values.contains(value) { values.append(value) }
      return values.count == 1 ? .value(values[0]) : values.isEmpty ? unclear("value") : .several(values)
    }
  }

  func display(_ json: JSON) -> MessageValue { Display(question.kind, scene.lexicon).value(json) }
}

extension Missing {
  fileprivate var name: String {
    switch self {
    case .number: "number"
    case .unit: "unit"
    case .currency: "currency"
    case .date: "date"
    case .period: "period"
    case .yesOrNo: "yesOrNo"
    case .choice: "choice"
    case .timeZone: "timeZone"
    case .hours: "hours"
    case .weekday: "weekday"
    case .name: "name"
    case .vague: "vague"
    case .outOfRange: "outOfRange"
    }
  }
}

extension Hedge {
  fileprivate var name: String {
    switch self {
    case .about: "about"
    case .atLeast: "atLeast"
    case .atMost: "atMost"
    case .between: "between"
    }
  }
}
