public import AgreementModel

extension AnswerReader {
  /// The reading of one text as `understand` prints it; nil when nothing of the kind is there.
  ///
  /// Where several values stand in the text it is the first; where one value has several plausible readings, the
  /// others follow in `alternatives`.
  public func understand(_ kind: UnderstandKind, _ text: String) -> JSON? {
    let answer = AnswerText(text)
    switch kind {
    case .number: return understandNumber(answer)
    case .percent: return understandPercent(answer)
    case .money: return understandMoney(answer)
    case .duration: return understandDuration(answer)
    case .boolean:
      return YesNo(text: answer).answer().map {
        ["span": .string(answer.typed($0.tokens).span), "value": .bool($0.value)]
      }
    case .ratio: return json(rate(text)) { $0.members }
    case .count:
      return json(count(text)) {
        ["value": .string($0.value.description), "per": $0.per.map { .string($0.rawValue) } ?? .null]
      }
    case .date: return json(date(text)) { ["value": .string($0.description)] }
    case .period:
      return json(period(text)) {
        ["label": .string($0.label), "from": .string($0.from.description), "to": .string($0.to.description)]
      }
    case .hours: return json(weeklyHours(text)) { ["value": $0.members] }
    case .list:
      let entries = list(text)
      return entries.isEmpty ? nil : ["span": .string(text.trimmedBlanks), "value": .array(entries.map(JSON.string))]
    case .person:
      let people = people(text)
      return people.isEmpty ? nil : ["span": .string(text.trimmedBlanks), "value": .array(people.map(\.members))]
    case .timezone: return json(timeZone(text)) { ["value": .string($0)] }
    }
  }

  private func json<Value>(_ understood: Understood<Value>, _ members: (Value) -> JSONObject) -> JSON? {
    let readings = understood.readings
    guard let first = readings.first else { return nil }
    var object: JSONObject = ["span": .string(first.span)]
    for member in members(first.value).members { object[member.name] = member.value }
    let others = readings.dropFirst().filter { $0.range == first.range }
    if !others.isEmpty { object["alternatives"] = .array(others.map { .object(members($0.value)) }) }
    return .object(object)
  }

  private func understandNumber(_ answer: AnswerText) -> JSON? {
    let numerals = Numerals(answer, marks: context.marks, joinsRatios: true).all().withoutArticles
    return numerals.first.map { valued($0.decimal, at: $0.tokens, in: answer) }
  }

  private func understandPercent(_ answer: AnswerText) -> JSON? {
    Percents(answer, marks: context.marks).all().first.map { valued($0.value, at: $0.first ?? $0.tokens, in: answer) }
  }

  private func valued(_ value: ExactDecimal, at tokens: Range<Int>, in answer: AnswerText) -> JSON {
    ["span": .string(answer.typed(tokens).span), "value": .string(value.trimmed().description)]
  }

  private func understandMoney(_ answer: AnswerText) -> JSON? {
    let named = Amounts(answer, marks: context.marks).all().first.map {
      answer.reading($0.value, $0.first ?? $0.tokens)
    }
    guard let first = named ?? money(answer.text).readings.first else { return nil }
    return [
      "span": .string(first.span), "value": .string(first.value.amount.trimmed().description),
      "currency": first.value.currency.map(JSON.string) ?? .null,
    ]
  }

  private func understandDuration(_ answer: AnswerText) -> JSON? {
    guard let first = Durations(answer, marks: context.marks).all().first else { return nil }
    var members: JSONObject = [
      "span": .string(answer.typed(first.tokens).span), "iso8601": .string(first.value.length.description),
      "seconds": .string(first.value.length.nominalSeconds.decimal().trimmed().description),
      "clock": first.value.clock.map { .string($0.rawValue) } ?? .null,
    ]
    if let until = first.value.until { members["until"] = .string(until.rawValue) }
    return .object(members)
  }
}

extension Rate {
  /// Part and whole, a percentage as parts of a hundred (or of a higher power of ten), and the value as a decimal.
  fileprivate var members: JSONObject {
    switch self {
    case .ratio(let part, let whole):
      var object: JSONObject = ["numerator": .integer(part), "denominator": .integer(whole)]
      if let value { object["value"] = .string(value.decimal().description) }
      return object
    case .decimal(let decimal):
      let whole = (2...15).lazy.map { Ratio.ten($0) }.first { (decimal.ratio * $0).isWhole } ?? Ratio.ten(15)
      var object = JSONObject()
      if let part = (decimal.ratio * whole).int, let denominator = whole.int {
        object["numerator"] = .integer(part)
        object["denominator"] = .integer(denominator)
      }
      object["value"] = .string(decimal.trimmed().description)
      return object
    }
  }
}

extension WeeklyHours {
  fileprivate var members: JSON {
    .object(
      JSONObject(
        Weekday.allCases.map { day in
          (
            name: day.rawValue,
            value: JSON.array(self[day].map { .array([.string($0.start.description), .string($0.end.description)]) })
          )
        }))
  }
}

extension PersonReading {
  fileprivate var members: JSON { ["name": .string(name), "role": role.map(JSON.string) ?? .null] }
}
