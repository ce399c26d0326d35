internal import AgreementModel

// What people say beside their answers, and what is put off.

extension Conversation {
  func note(_ text: String, in scene: Scene) -> Turn {
    guard !text.isEmpty else { return .refusing(Message("problem.remark", ["command": .term("command.note")])) }
    let remark = Remark(text: text, by: speaker ?? .both, at: scene.stamp(for: agreement))
    return remember(.notes, remark, text, "coach.noted", in: scene)
  }

  /// A point that is put off; the room goes on with the next question.
  func park(_ text: String, in scene: Scene) -> Turn {
    let pointer = position.question.flatMap(Questions.question)?.pointer
    let words = text.isEmpty ? position.question.map { scene.lexicon.questionName($0, in: language) } : text
    guard let words else { return .refusing(Message("problem.remark", ["command": .term("command.park")])) }
    let remark = Remark(text: words, by: speaker ?? .both, pointer: pointer, at: scene.stamp(for: agreement))
    return remember(.parked, remark, text, "coach.parked", in: scene)
  }

  /// `Sales: the limit is too short`: a team's dissent, kept to the letter.
  func object(_ text: String, in scene: Scene) -> Turn {
    let words = text.split(maxSplits: 1) { $0.isWhitespace || $0 == ":" || $0 == "," }
    guard let team = words.first.flatMap({ scene.lexicon.team(String($0)) }), words.count == 2 else {
      return .refusing(Message("problem.object"))
    }
    let said = words[1].drop { $0.isWhitespace || $0 == ":" || $0 == "," }
    guard !said.isEmpty else { return .refusing(Message("problem.object")) }
    let remark = Remark(
      text: String(said), by: team == .marketing ? .marketing : .sales, team: team,
      pointer: (position.question ?? lastAnswered).flatMap(Questions.question)?.pointer,
      at: scene.stamp(for: agreement))
    return remember(.objections, remark, text, "coach.objected", in: scene)
  }

  func showParked() -> Turn {
    let parked = agreement[list: .parked]
    guard !parked.isEmpty else { return .saying([.coach(Message("coach.nothingParked"))]) }
    return .saying(parked.map { .coach(Message("coach.parkedPoint", ["text": .text($0.text)])) })
  }

  /// The sources that this step can be argued with, each with its year and its caveat.
  func showEvidence() -> Turn {
    guard let step = position.step else { return .refusing(Message("problem.review")) }
    return .saying(Evidence.of(step).map { .coach(Message($0.key)) })
  }

  private func remember(
    _ field: Field<[Remark]>, _ remark: Remark, _ words: String, _ key: String, in scene: Scene
  ) -> Turn {
    let list = agreement[list: field] + [remark]
    var changes = [Change(field.pointer, list.json, origin: .decided)]
    if !agreement[list: .signatures].isEmpty { changes.append(Change("/signatures", [], origin: .derived)) }
    var values: [String: MessageValue] = ["text": .text(remark.text)]
    values["team"] = remark.team.map { .term("team.\($0.rawValue)") }
    if let question = remark.pointer.flatMap(Questions.question(at:)), remark.team != nil {
      values["question"] = .term("question.\(question.id)")
    }
    let key = values["question"] == nil ? key : key + "About"
    return turn(
      event(.remark, by: remark.by, words: words, changes: changes, position: position, in: scene),
      saying: [.coach(Message(key, values))], in: scene)
  }

  /// Who is answering from now on; kept with every answer.
  func speak(_ text: String, in scene: Scene) -> Turn {
    let keys = ["marketing", "sales", "both"]
    guard let key = scene.lexicon.term(for: text, among: keys.map { "speaker.\($0)" }),
      let speaker = Speaker(rawValue: String(key.dropFirst("speaker.".count)))
    else { return .refusing(Message("problem.speaker", ["text": .text(text)])) }
    return Turn(
      events: [event(.speaker, by: speaker, words: speaker.rawValue, position: position, in: scene)],
      said: [.coach(Message("coach.speaker", ["speaker": .term("speaker.\(speaker.rawValue)")]))])
  }

  /// Why the coach asks, or what a good answer looks like.
  func explain(_ part: String, in scene: Scene) -> Turn {
    let id = position.question ?? position.step.flatMap { Questions.card(of: $0).first?.id }
    guard let id else { return .refusing(Message("problem.review")) }
    return .saying([.coach(Message("question.\(id).\(part)", Facts.of(agreement, in: scene)))])
  }
}

extension Lexicon {
  func team(_ text: String) -> Team? {
    term(for: text, among: Team.allCases.map { "team.\($0.rawValue)" })
      .flatMap { Team(rawValue: String($0.dropFirst("team.".count))) }
  }

  func questionName(_ id: Question.ID, in language: String) -> String { wordOf("question.\(id)", language) ?? id }
}
