internal import AgreementModel

extension Conversation {
  /// What stands on the screen when the next line is waited for.
  public func ask(in scene: Scene) -> Ask {
    switch position {
    case .question(let id, _): ask(id, in: scene)
    case .more(let id, _): askMore(id, in: scene)
    case .card(let step): askCard(step, in: scene)
    case .clarify(let id, let words, let readings, _): askWhich(id, words, readings, in: scene)
    case .apart(let id, let values, _): askApart(id, values, in: scene)
    case .consensus: plain([.coach(Message("coach.askConsensus"))], "scores", .both)
    case .concern: askConcern()
    case .exercise:
      plain([.coach(Message("coach.askDefinition", ["count": .count(definitions.count + 1)]))], "definition", .both)
    case .amending: askPlan(in: scene)
    case .review: plain(readBack + [.coach(Message("coach.review", Facts.of(agreement, in: scene)))], "review")
    case .signing(let team): askName(team, in: scene)
    case .sealed: plain([.coach(Message("coach.done"))], "sealed")
    }
  }

  /// What a qualified lead is, which all promises are about, and the promises.
  var readBack: [Utterance] {
    guard let mql = agreement[.mql] else { return [.promises] }
    func list(_ field: Field<[String]>) -> MessageValue? {
      agreement[list: field].isEmpty ? nil : .list(agreement[list: field].map(MessageValue.text))
    }
    let values: [String: MessageValue?] = ["mql": .text(mql), "fit": list(.fit), "intent": list(.intent)]
    return [.coach(Message("coach.qualifiedLead", values.compactMapValues(\.self))), .promises]
  }

  func plain(_ said: [Utterance], _ history: String, _ speaker: Speaker = .facilitator) -> Ask {
    Ask(said: said, speaker: speaker, offer: nil, history: history, options: [], isList: false)
  }

  private func askApart(_ id: Question.ID, _ values: [Estimate], in scene: Scene) -> Ask {
    var said: [Utterance] = []
    if values.isEmpty { said.append(.coach(Message("question.\(id).ask", Facts.of(agreement, in: scene)))) }
    let team: Team = values.isEmpty ? .marketing : .sales
    said.append(.coach(Message("coach.askApart", ["team": .term("team.\(team.rawValue)")])))
    var ask = plain(said, "apart", team == .marketing ? .marketing : .sales)
    ask.isHidden = true
    return ask
  }

  private func askConcern() -> Ask {
    let scores = agreement[list: .consensus]
    guard let index = unheard else { return plain([], "words", .both) }
    let key = scores[index].name.isEmpty ? "coach.askConcern" : "coach.askConcernOf"
    let values: [String: MessageValue] = ["name": .text(scores[index].name), "score": .count(scores[index].score)]
    return plain([.coach(Message(key, values))], "words", .both)
  }

  private func ask(_ id: Question.ID, in scene: Scene) -> Ask {
    guard let question = Questions.question(id) else { return plain([], "unknown") }
    let standing = standing(question)
    let value = standing ?? proposal(for: question, in: scene)
    let display = Display(question.kind, scene.lexicon)
    var said: [Utterance] = [.coach(Message("question.\(id).ask", Facts.of(agreement, in: scene)))]
    if stale.contains(id) {
      let isLeftBehind = standing == nil && self.value(of: question) != nil
      said.append(.coach(Message(isLeftBehind ? "amend.leftBehind" : "coach.isStale")))
    }
    if prepared.contains(id), !isPreparing {
      said.append(.coach(Message(isMeasured(question) ? "coach.isMeasured" : "coach.isPrepared")))
    }
    var options: [MessageValue] = []
    switch question.kind {
    case .choice(let keys): options = keys.map(MessageValue.term)
    case .channels: options = Listener.channels.map(MessageValue.term)
    default: break
    }
    if case .choice = question.kind { said.append(.options(options)) }
    var ask = Ask(
      said: said, speaker: speaker ?? question.speaker, offer: value.map(display.value),
      history: "\(question.kind.name)", options: options, isList: question.kind.isList)
    ask.isProposal = standing == nil
    return ask
  }

  private func askMore(_ id: Question.ID, in scene: Scene) -> Ask {
    var ask = ask(id, in: scene)
    ask.offer = nil
    ask.said = [.coach(Message("coach.more"))]
    return ask
  }

  private func askCard(_ step: Step, in scene: Scene) -> Ask {
    let lines = card(of: step, in: scene)
    let isOptional = lines.allSatisfy { $0.value == nil }
    let message = Message(isOptional ? "coach.cardOptional" : "coach.card", ["last": .count(lines.count)])
    return Ask(
      said: [.card(lines), .coach(message)], speaker: .both, offer: nil,
      history: "card", options: [], isList: false)
  }

  private func askWhich(_ id: Question.ID, _ words: String, _ readings: [Candidate], in scene: Scene) -> Ask {
    guard let question = Questions.question(id) else { return plain([], "unknown") }
    let display = Display(question.kind, scene.lexicon)
    let options = readings.compactMap { reading in
      reading.changes.first?.value.map { value in
        AgreedDuration(json: value).flatMap { inWorkingDays($0) } ?? display.value(value)
      }
    }
    return Ask(
      said: [
        .coach(
          Message(
            options.count > 2 ? "coach.whichOf" : "coach.which",
            ["words": .text(words), "count": .count(options.count)])), .options(options),
      ], speaker: question.speaker,
      offer: nil, history: "which", options: [], isList: false)
  }

  /// 24 working hours are two working days and six hours where a day has nine.
  private func inWorkingDays(_ duration: AgreedDuration) -> MessageValue? {
    guard duration.clock == .working, duration.length[.days] == .zero, duration.length[.weeks] == .zero,
      let hours = agreement[.weeklyHours],
      hours.workingDays > 0, case let day = Ratio(hours.minutes, hours.workingDays),
      case let minutes = duration.length.nominalSeconds * Ratio(1, 60), minutes >= day,
      let days = minutes.divided(by: day)?.floor
    else { return nil }
    let remainder = minutes - Ratio(Int(days)) * day
    let whole = Int(remainder.floor)
    var rest: [String: MessageValue] = [:]
    if whole / 60 > 0 { rest["hours"] = .count(whole / 60) }
    if whole % 60 > 0 { rest["minutes"] = .count(whole % 60) }
    var values: [String: MessageValue] = [
      "duration": .duration(duration), "days": .duration(AgreedDuration(ISODuration(Int(days), .days), .working)),
    ]
    if !rest.isEmpty { values["rest"] = .message(Message("coach.hoursMinutes", rest)) }
    return .message(Message("coach.inWorkingDays", values))
  }

  private func askName(_ team: Team, in scene: Scene) -> Ask {
    let name = MessageValue.term("team.\(team.rawValue)")
    var values = Facts.of(agreement, in: scene)
    values["team"] = name
    values["version"] = .count(agreement[.version] ?? 1)
    let hasSigned = agreement[list: .signatures].contains { $0.team == team }
    let message = Message(hasSigned ? "coach.signMore" : "coach.sign", values)
    var ask = plain([.coach(message)], "name", team == .marketing ? .marketing : .sales)
    ask.options = agreement.participants(of: team).map { .text($0.name) }
    return ask
  }
}

extension AnswerKind {
  /// A name for the history of lines: answers of one kind recall each other.
  var name: String {
    switch self {
    case .people: "people"
    case .choice: "choice"
    default: "\(self)"
    }
  }
}
