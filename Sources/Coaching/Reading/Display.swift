internal import AgreementModel

/// Turns a value of the model into one that a message can hold, by the kind of its question.
struct Display {
  let kind: AnswerKind
  let lexicon: Lexicon

  init(_ kind: AnswerKind, _ lexicon: Lexicon) {
    self.kind = kind
    self.lexicon = lexicon
  }

  func value(_ json: JSON) -> MessageValue {
    switch kind {
    case .money: Money(json: json).map(MessageValue.money) ?? fallback(json)
    case .share, .rate: Rate(json: json).map(MessageValue.rate) ?? fallback(json)
    case .duration, .cycle: AgreedDuration(json: json).map(MessageValue.duration) ?? fallback(json)
    case .period: Period(json: json).map(MessageValue.period) ?? fallback(json)
    case .date: LocalDate(json: json).map(MessageValue.date) ?? fallback(json)
    case .weeklyHours: WeeklyHours(json: json).map(MessageValue.hours) ?? fallback(json)
    case .monthlyCounts: MonthlyCounts(json: json).map(MessageValue.monthlyCounts) ?? fallback(json)
    case .choice, .channels: list(json) { $0.string.map(term) }
    case .people: list(json) { Participant(json: $0).map(Self.person) }
    case .holidays: list(json) { Holiday(json: $0).map { Self.row("row.holiday", [.date($0.date), .text($0.name)]) } }
    case .specialDays: list(json) { SpecialDay(json: $0).map(Self.specialDay) }
    case .stages: list(json) { FunnelStage(json: $0).map { Self.row("row.stage", [.text($0.name), .rate($0.rate)]) } }
    case .reasons: list(json) { RejectionReason(json: $0).map(reason) }
    case .endings: list(json) { $0.string.map(ending) }
    case .excused: list(json) { ExcusedSpan(json: $0).map(excused) }
    case .trigger:
      BreachTrigger(json: json).map { Self.row("row.trigger", [.count($0.missed), .count($0.of)]) } ?? fallback(json)
    case .reports:
      list(json) {
        Report(json: $0).map {
          Self.row("row.report", [.text($0.what), .text($0.to), .term("every.\($0.every.rawValue)")])
        }
      }
    case .grades: list(json) { Grade(json: $0).map(Self.grade) }
    case .meeting: Meeting(json: json).map(Self.meeting) ?? fallback(json)
    case .text, .list, .count, .timeZone, .currency, .locale: list(json, fallback)
    }
  }

  private func list(_ json: JSON, _ element: (JSON) -> MessageValue?) -> MessageValue {
    guard let elements = json.array else { return element(json) ?? fallback(json) }
    return .list(elements.map { element($0) ?? fallback($0) })
  }

  private func fallback(_ json: JSON) -> MessageValue {
    switch json {
    case .string(let text): .text(text)
    case .integer(let value): .count(value)
    case .bool(let value): .term(value ? "yes" : "no")
    case .array(let values): .list(values.map(fallback))
    default: .text("")
    }
  }

  /// A word of the packs when there is one, otherwise what a person typed.
  private func term(_ key: String) -> MessageValue { lexicon.terms[key] == nil ? .text(key) : .term(key) }

  /// Columns of a line as the values `a`, `b`, `c` of a message.
  static func row(_ key: String, _ columns: [MessageValue]) -> MessageValue {
    .message(Message(key, Dictionary(uniqueKeysWithValues: zip(["a", "b", "c", "d"], columns))))
  }

  static func person(_ person: Participant) -> MessageValue {
    person.role.isEmpty ? .text(person.name) : row("row.person", [.text(person.name), .text(person.role)])
  }

  private func reason(_ reason: RejectionReason) -> MessageValue {
    var then = term(reason.then)
    if let days = reason.delayDays { then = Self.row("row.delayed", [then, .count(days)]) }
    if let credit = reason.credit { then = Self.row("row.credited", [then, .term(credit ? "credit" : "noCredit")]) }
    return Self.row("row.reason", [.text(reason.name), then])
  }

  /// A word of the pack, or an outcome as it was typed.
  private func ending(_ key: String) -> MessageValue {
    PursuitEnd(rawValue: key) == nil ? .text(key) : .term("ending.\(key)")
  }

  /// The wall time that the offset of each end makes.
  private func excused(_ span: ExcusedSpan) -> MessageValue {
    Self.row("row.excused", [Self.end(span.from), Self.end(span.to), .text(span.reason)])
  }

  /// One end of a span, RFC 3339, as its own clock shows it.
  static func end(_ text: String) -> MessageValue {
    guard let date = LocalDate(text.prefix(10)), let time = LocalTime(text.dropFirst(11).prefix(5)) else {
      return .text(text)
    }
    return row("row.dateTime", [.date(date), .time(time)])
  }

  private static func specialDay(_ day: SpecialDay) -> MessageValue {
    let hours = day.hours.map { row("row.interval", [.time($0.start), .time($0.end)]) }
    return row("row.specialDay", [.date(day.date), .list(hours)])
  }

  private static func grade(_ grade: Grade) -> MessageValue {
    let when = grade.when.map { row("row.when", [.text($0.column), .list($0.values.map(MessageValue.text))]) }
    return row("row.grade", [.text(grade.name), .list(when), .duration(grade.limit), .rate(grade.share)])
  }

  private static func meeting(_ meeting: Meeting) -> MessageValue {
    row(
      "row.meeting",
      [
        .weekday(meeting.weekday), .time(meeting.time), .count(meeting.minutes),
        .term("every.\(meeting.every.rawValue)"),
      ])
  }
}
