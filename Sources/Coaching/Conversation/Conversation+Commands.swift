internal import AgreementModel

// What is typed after a slash.

extension Conversation {
  func turn(for command: Command, _ rest: String, in scene: Scene) -> Turn {
    switch command {
    case .help: help(rest, in: scene)
    case .show: show(rest, in: scene)
    case .progress: .saying([.progress(progress)])
    case .math: showArithmetic(in: scene)
    case .whatif: suppose(rest, in: scene)
    case .language: switchLanguage(rest, in: scene)
    case .export: Turn(effect: .export(rest))
    case .save: .saying([.coach(Message("coach.saved"))])
    case .quit: Turn(effect: .leave)
    case .parked: showParked()
    case .evidence: showEvidence()
    case .agenda: agenda(rest, in: scene)
    case .timer: timer(rest, in: scene)
    case .redo where canRedo: redo(rest, in: scene)
    default: isSealed ? Self.frozen : change(command, rest, in: scene)
    }
  }

  private func change(_ command: Command, _ rest: String, in scene: Scene) -> Turn {
    switch command {
    case .back: back(in: scene)
    case .next: move(to: position.then ?? following(position), in: scene)
    case .goto: goto(rest, in: scene)
    case .skip: skip(in: scene)
    case .edit: edit(rest, in: scene)
    case .undo: undo(rest, in: scene)
    case .redo: redo(rest, in: scene)
    case .clause: addClause(rest, in: scene)
    case .why: explain("why", in: scene)
    case .example: explain("example", in: scene)
    default: facilitate(command, rest, in: scene)
    }
  }

  private func facilitate(_ command: Command, _ rest: String, in scene: Scene) -> Turn {
    switch command {
    case .speaker: speak(rest, in: scene)
    case .apart: beginApart(rest, in: scene)
    case .consensus: askConsensus(rest, in: scene)
    case .object: object(rest, in: scene)
    case .note: note(rest, in: scene)
    case .park: park(rest, in: scene)
    case .finish: finish(rest, in: scene)
    case .scenario: scenario(rest, in: scene)
    case .exercise: beginExercise(in: scene)
    default: beginSigning(in: scene)
    }
  }

  /// To the question before; never validates, never loses.
  private func back(in scene: Scene) -> Turn {
    if case .clarify(let id, _, _, let then) = position { return move(to: .question(id, then: then), in: scene) }
    if let then = position.then { return move(to: then, in: scene) }
    if case .signing = position { return move(to: .review, in: scene) }
    guard let place = preceding(position) else { return .refusing(Message("problem.first")) }
    return move(to: place, in: scene)
  }

  /// A step by number or name; without one, the first that is open.
  private func goto(_ rest: String, in scene: Scene) -> Turn {
    guard !rest.isEmpty else { return move(to: firstOpen, in: scene) }
    guard let step = scene.lexicon.step(rest) else { return .refusing(Message("problem.step", ["text": .text(rest)])) }
    guard amendment == nil else { return plan([.step(step)], from: Self.stops(of: step)[0], words: rest, in: scene) }
    return move(to: Self.stops(of: step)[0], in: scene)
  }

  private func skip(in scene: Scene) -> Turn {
    switch position {
    case .question(let id, _), .clarify(let id, _, _, _), .more(let id, _): skip(id, in: scene)
    case .card: move(to: following(position), in: scene)
    default: .refusing(Message("problem.review"))
    }
  }

  /// A question again, its answer on the line; without a name the one that was answered last.
  private func edit(_ rest: String, in scene: Scene) -> Turn {
    let found = rest.isEmpty ? lastAnswered : scene.lexicon.question(rest)
    guard let found else { return .refusing(Message("problem.edit", ["text": .text(rest)])) }
    let here = position.then ?? stop(of: position)
    let place = Position.question(found, then: here == .question(found, then: nil) ? nil : here)
    return move(to: place, in: scene)
  }

  private func undo(_ rest: String, in scene: Scene) -> Turn {
    repeated(rest, .undone, "undone", { $0.canUndo }, nothing: "problem.nothingToUndo", in: scene)
  }

  private func redo(_ rest: String, in scene: Scene) -> Turn {
    repeated(rest, .redone, "redone", { $0.canRedo }, nothing: "problem.nothingToRedo", in: scene)
  }

  private func repeated(
    _ rest: String, _ kind: Event.Kind, _ name: String, _ can: (Conversation) -> Bool, nothing: String,
    in scene: Scene
  ) -> Turn {
    guard let times = rest.isEmpty ? 1 : Int(rest), times > 0 else {
      return .refusing(Message("problem.times", ["text": .text(rest)]))
    }
    var next = self
    var turn = Turn()
    while turn.events.count < times, can(next) {
      let event = next.event(kind, position: next.position, in: scene)
      next.apply(event)
      turn.events.append(event)
    }
    guard !turn.events.isEmpty else { return .refusing(Message(nothing)) }
    turn.said = [.coach(Message("coach.\(name)", ["count": .count(turn.events.count)]))]
    guard !next.isSealed else {
      turn.said.append(.coach(Message("amend.takenBack", ["version": .count(next.agreement[.version] ?? 1)])))
      return turn
    }
    turn.said += Questions.all.filter { value(of: $0) != next.value(of: $0) }.map { question in
      let value = next.value(of: question).map { Display(question.kind, scene.lexicon).value($0) }
      let name = MessageValue.term("question.\(question.id)")
      return .coach(
        value.map { Message("coach.nowIs", ["question": name, "value": $0]) }
          ?? Message("coach.nowOpen", ["question": name]))
    }
    return turn
  }

  /// The code of a language that there are words in, or the name of one of the program's own; nothing is asked again.
  private func switchLanguage(_ rest: String, in scene: Scene) -> Turn {
    let languages = scene.lexicon.languages
    let named = scene.lexicon.term(for: rest, among: ["language.en", "language.es"]).map { String($0.suffix(2)) }
    guard let code = languages.first(where: { $0 == rest.lowercased() }) ?? named else {
      return .refusing(
        Message("problem.language", ["text": .text(rest), "languages": .list(languages.map(MessageValue.text))]))
    }
    if isSealed { return .refusing(Message("problem.frozen")) }
    let change = Change("/language", .string(code), origin: .decided)
    return Turn(
      events: [event(.language, changes: [change], position: position, in: scene)],
      said: [.coach(Message("coach.language"))])
  }

  /// `Title: text`: a clause in the room's own words.
  private func addClause(_ rest: String, in scene: Scene) -> Turn {
    guard let colon = rest.firstIndex(of: ":") else { return .refusing(Message("problem.clause")) }
    let clause = CustomClause(
      title: String(rest[..<colon]).trimmingSpace, text: String(rest[rest.index(after: colon)...]).trimmingSpace,
      owner: "")
    guard !clause.title.isEmpty, !clause.text.isEmpty else { return .refusing(Message("problem.clause")) }
    let clauses = agreement[list: .customClauses] + [clause]
    var changes = [Change("/customClauses", clauses.json, origin: .decided)]
    if !agreement[list: .signatures].isEmpty { changes.append(Change("/signatures", [], origin: .derived)) }
    return turn(
      event(.clause, words: rest, changes: changes, position: position, in: scene),
      saying: [.coach(Message("coach.clause", ["title": .text(clause.title)]))], in: scene)
  }

  private func help(_ rest: String, in scene: Scene) -> Turn {
    guard !rest.isEmpty else { return .saying([.help(nil)]) }
    let word = (rest.hasPrefix("/") ? String(rest.dropFirst()) : rest).folded
    guard let command = scene.lexicon.commands[word] else {
      return .refusing(Self.unknownCommand(word, scene.lexicon))
    }
    return .saying([.help(command)])
  }

  private static func unknownCommand(_ word: String, _ lexicon: Lexicon) -> Message {
    guard let nearest = lexicon.nearestCommand(to: word) else {
      return Message("problem.unknownCommand", ["word": .text(word)])
    }
    return Message("problem.nearCommand", ["word": .text(word), "nearest": .text(nearest)])
  }
}

extension Lexicon {
  /// A step by its number, its key, or a name or its beginning in any language.
  package func step(_ text: String) -> Step? {
    if let number = Int(text) { return Step.allCases.first { $0.number == number } }
    let folded = text.folded
    let named = Step.allCases.filter { step in
      ([step.rawValue] + (steps[step] ?? [])).contains { $0.folded.hasPrefix(folded) }
    }
    return named.count == 1
      ? named[0] : named.first { step in (steps[step] ?? []).contains { $0.folded == folded } }
  }

  /// A question by its identifier, its place in the model, or its name or the name's beginning in any language.
  func question(_ text: String) -> Question.ID? {
    if let question = Questions.question(text) ?? Pointer(text).flatMap(Questions.question(at:)) { return question.id }
    let folded = text.folded
    let named = Questions.all.filter { question in
      (questions[question.id] ?? []).contains { $0.folded.hasPrefix(folded) }
    }
    let exact = named.first { question in (questions[question.id] ?? []).contains { $0.folded == folded } }
    if let exact { return exact.id }
    guard named.isEmpty else { return named.count == 1 ? named[0].id : nil }
    let holding = Questions.all.filter { question in
      (questions[question.id] ?? []).contains { $0.folded.contains(folded) }
    }
    return holding.count == 1 ? holding[0].id : nil
  }
}
