internal import AgreementModel

// Answers to questions: read, said back, put in their place.

extension Conversation {
  /// - Parameters:
  ///   - named: Whether the line named its field, wherever the conversation stands.
  ///   - whole: Whether a list is complete with this line.
  func answer(
    _ id: Question.ID, _ text: String, named: Bool = false, whole: Bool = false, in scene: Scene
  ) -> Turn {
    guard let question = Questions.question(id) else { return .refusing(Message("problem.unknownQuestion")) }
    if let open = openAnswer(question, text, in: scene) { return open }
    let listener = Listener(question: question, agreement: agreement, scene: scene)
    switch listener.hear(text) {
    case .unclear(let message):
      return .refusing(message)
    case .several(let values):
      let readings = values.map { Candidate(changes: changes(question, $0, .decided)) }
      let place = Position.clarify(id, words: text, readings: readings, then: named ? position : position.then)
      return turn(event(.unclear, by: question.speaker, id, words: text, position: place, in: scene), in: scene)
    case .value(let value, let origin, let remarks, let rest):
      var changes = changes(question, extended(question, by: value), origin)
      let others = alsoHeard(question, in: rest, scene)
      for other in others { changes += self.changes(other.question, other.value, other.origin) }
      return accept(
        question, text, changes, also: others.map(\.question), remarks: remarks + meant(question, value, in: scene),
        named: named, whole: whole, in: scene)
    }
  }

  /// Whole working days that were said without more count to the hour; as people mean them they end with the last day.
  private func meant(_ question: Question, _ value: JSON, in scene: Scene) -> [Message] {
    guard question.kind == .duration, let meant = AgreedDuration(json: value)?.toTheDayEnd,
      let example = ExampleDeadline(of: meant, agreement, scene)
    else { return [] }
    return [
      Message(
        "hedge.dayEnd",
        ["value": .duration(meant), "exampleStart": example.start, "exampleDue": example.due])
    ]
  }

  /// Another line of a list that has begun is added to it.
  private func extended(_ question: Question, by value: JSON) -> JSON {
    guard case .more(question.id, _) = position, let old = self.value(of: question)?.array, let new = value.array else {
      return value
    }
    return .array(old + new.filter { !old.contains($0) })
  }

  private func alsoHeard(
    _ question: Question, in rest: String, _ scene: Scene
  ) -> [(question: Question, value: JSON, origin: Origin)] {
    guard rest.contains(where: \.isNumber) else { return [] }
    return question.alsoHears.compactMap(Questions.question).compactMap { other in
      let listener = Listener(question: other, agreement: agreement, scene: scene)
      // A bare number beside an answer may be anything: a share says that it is one.
      guard other.kind != .share || scene.lexicon.saysPercent(rest) else { return nil }
      guard case .value(let value, let origin, _, _) = listener.hear(rest) else { return nil }
      return (other, value, origin)
    }
  }

  /// The changes that put a value in a question's place, with what hangs on it.
  func changes(_ question: Question, _ value: JSON, _ origin: Origin) -> [Change] {
    var changes: [Change] = []
    if case .people(let team) = question.kind {
      let own = value.array ?? []
      let others = agreement[list: .participants].filter { $0.team != team }.map(\.json)
      let all = team == .marketing ? own + others : others + own
      changes = [Change(question.pointer, .array(all), origin: origin)]
    } else {
      changes = [Change(question.pointer, value, origin: origin)]
    }
    if question.kind == .period, let period = Period(json: value) {
      changes[0].value = value.keeping(agreement.tree[question.pointer], until: period.to)
    }
    // The next version of an agreement goes by the name of the first.
    if question.kind == .period, let period = Period(json: value), agreement[.version] ?? 1 == 1 {
      let name = agreement[.id].map { $0.split(separator: "-").prefix { $0.first?.isNumber != true } } ?? []
      changes.append(
        Change(
          "/id", .string(Slug.of([agreement[.company] ?? name.joined(separator: "-"), period.label])), origin: .derived)
      )
    }
    // The question asks for the time after a contact, so that is what counts.
    if question.id == "upkeep.within" {
      changes.append(Change(Field.upkeepAfter.pointer, UpkeepStart.contact.json, origin: origin))
    }
    if isOtherDefinition(question, value), let rate = agreement[.leadToCustomer] {
      changes.append(Change(Field.leadToCustomer.pointer, rate.json, origin: .assumed))
    }
    if !agreement[list: .signatures].isEmpty { changes.append(Change("/signatures", [], origin: .derived)) }
    return changes
  }

  private func accept(
    _ question: Question, _ words: String, _ changes: [Change], also others: [Question], remarks: [Message],
    named: Bool, whole: Bool = false, in scene: Scene
  ) -> Turn {
    let isOther = isOtherDefinition(question, changes.first?.value)
    let event = event(
      .answered, by: speaker ?? question.speaker, question.id, words: words, changes: withoutOpen(changes),
      position: place(after: question, also: others, named: named, whole: whole, isOther: isOther), in: scene)
    var next = self
    next.apply(event)
    var said = ([question] + others).map { Utterance.coach(next.acknowledgement(of: $0, in: scene)) }
    if let dropped = dropped(question, since: next, in: scene) { said.append(dropped) }
    return turn(event, saying: said + remarks.map(Utterance.coach), in: scene)
  }

  /// A rate that was counted under another definition is only believed for this one.
  private func isOtherDefinition(_ question: Question, _ value: JSON?) -> Bool {
    question.id == "conversion.definition" && value != nil && value != "same"
  }

  /// A list waits for more lines; what was heard beside the answer is not asked again.
  private func place(
    after question: Question, also others: [Question], named: Bool, whole: Bool, isOther: Bool
  ) -> Position {
    let isHere = position.question == question.id
    if question.kind.isList, !whole, !named || isHere {
      return .more(question.id, then: isHere ? position.then : position)
    }
    guard isHere else { return position }
    // Step 4 once more; step 6 follows by itself.
    if isOther { return .question("conversion.leadToCustomer", then: after(position)) }
    var place = after(position)
    while case .question(let id, nil) = place, others.contains(where: { $0.id == id }) || (named && isAnswered(id)) {
      place = following(place)
    }
    return place
  }

  /// What an answer to a list leaves out of the one before: nothing goes without a word.
  private func dropped(_ question: Question, since next: Conversation, in scene: Scene) -> Utterance? {
    guard question.kind.isList, let old = value(of: question)?.array, let new = next.value(of: question)?.array else {
      return nil
    }
    let gone = old.filter { !new.contains($0) }
    guard !gone.isEmpty else { return nil }
    return .coach(Message("coach.dropped", ["items": Display(question.kind, scene.lexicon).value(.array(gone))]))
  }

  func acknowledgement(of question: Question, in scene: Scene) -> Message {
    var values = Facts.of(agreement, in: scene)
    if let value = value(of: question) {
      let display = Display(question.kind, scene.lexicon)
      values["answer"] = display.value(value)
      if let limit = limit(in: value, of: question), let example = ExampleDeadline(of: limit, agreement, scene) {
        values["exampleStart"] = example.start
        values["exampleDue"] = example.due
      }
    }
    return Message("question.\(question.id).ack", values)
  }

  /// The limit that an answer sets; of leads with limits of their own the first one's.
  private func limit(in value: JSON, of question: Question) -> AgreedDuration? {
    switch question.kind {
    case .duration: AgreedDuration(json: value)
    case .grades: value.array?.first.flatMap(Grade.init(json:))?.limit
    default: nil
    }
  }

  func takeOffer(_ id: Question.ID, in scene: Scene) -> Turn {
    guard let question = Questions.question(id) else { return .refusing(Message("problem.unknownQuestion")) }
    if let value = standing(question) {
      guard stale.contains(id) || prepared.contains(id) else { return move(to: after(position), in: scene) }
      return accept(
        question, "", changes(question, value, taken(question)), also: [], remarks: [], named: false, in: scene)
    }
    guard let proposal = proposal(for: question, in: scene) else { return skip(id, in: scene) }
    let event = event(
      .answered, by: question.speaker, id, changes: changes(question, proposal, .proposed), position: after(position),
      in: scene)
    var next = self
    next.apply(event)
    return turn(event, saying: [.coach(next.acknowledgement(of: question, in: scene))], in: scene)
  }

  /// What was measured ahead and is taken as it is stays measured; anything else that Enter confirms is decided.
  private func taken(_ question: Question) -> Origin {
    guard prepared.contains(question.id), isMeasured(question) else { return .decided }
    return .measured
  }

  /// Whether the value that stands comes from exports.
  func isMeasured(_ question: Question) -> Bool {
    agreement.origin(of: question.pointer) == Origin.measured.rawValue
  }

  func skip(_ id: Question.ID, in scene: Scene) -> Turn {
    let place = position.question == id ? after(position) : position
    let event = event(.skipped, id, position: place, in: scene)
    let message = Message("coach.skipped", ["question": .term("question.\(id)")])
    return turn(event, saying: [.coach(message)], in: scene)
  }

  /// What Enter would take: the pack's words read as an answer, or what was worked out.
  func proposal(for question: Question, in scene: Scene) -> JSON? {
    if let next = nextNumbers(for: question, in: scene) { return next }
    switch question.proposal {
    case .none: return nil
    case .computed(let compute): return compute(agreement, scene)
    case .pack:
      guard let text = scene.lexicon.proposal(question.id, language) else { return nil }
      var neutral = agreement
      neutral[.locale] = nil
      let listener = Listener(question: question, agreement: neutral, scene: scene)
      guard case .value(let value, _, _, _) = listener.hear(text) else { return nil }
      return value
    }
  }

  private func hearAgain(_ text: String, _ id: Question.ID, in scene: Scene) -> Turn { answer(id, text, in: scene) }

  /// One of several readings, by its number, by its clock, or said anew.
  func pick(_ text: String, _ id: Question.ID, _ words: String, _ readings: [Candidate], in scene: Scene) -> Turn {
    guard let question = Questions.question(id) else { return .refusing(Message("problem.unknownQuestion")) }
    if let index = index(of: text, among: readings, of: question, scene) {
      return accept(question, words, readings[index].changes, also: [], remarks: [], named: false, in: scene)
    }
    return hearAgain(text, id, in: scene)
  }

  private func index(of text: String, among readings: [Candidate], of question: Question, _ scene: Scene) -> Int? {
    if let number = Int(text), readings.indices.contains(number - 1) { return number - 1 }
    // "end of day" has no length of its own; it picks the reading that lasts until then.
    let listener = Listener(question: question, agreement: agreement, scene: scene)
    if listener.saysOnlyDayEnd(text), let last = readings.lastIndex(where: { $0.changes.first?.value?["until"] != nil })
    {
      return last
    }
    let clocks = AgreedDuration.Clock.allCases.filter { clock in
      scene.lexicon.term(for: text, among: ["clock.\(clock.rawValue)"]) != nil
    }
    guard let clock = clocks.first else { return nil }
    return readings.firstIndex { $0.changes.first?.value?["clock"]?.string == clock.rawValue }
  }
}
