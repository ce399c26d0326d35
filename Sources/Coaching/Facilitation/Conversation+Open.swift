internal import AgreementModel
internal import AnswerReading

// Answers that nobody knows yet: each has somebody who finds out, and a day.

extension Conversation {
  /// "We don't know yet, Ana finds out by Friday": nil when the words say nothing of the kind.
  func openAnswer(_ question: Question, _ text: String, in scene: Scene) -> Turn? {
    guard scene.lexicon.saysUnknown(text) else { return nil }
    let listener = Listener(question: question, agreement: agreement, scene: scene)
    // People's own words may begin like that; then only a date tells.
    if question.kind == .text || question.kind == .list, listener.reader.date(text).readings.isEmpty { return nil }
    guard let due = listener.reader.date(text).readings.first?.value, due >= scene.today,
      let owner = owner(in: text)
    else { return .refusing(Message("problem.openAnswer")) }
    return leaveOpen([(question, owner, due)], text, "coach.leftOpen", in: scene)
  }

  /// A participant whose name, or first name, is in the text; otherwise a capitalised word that follows a comma.
  private func owner(in text: String) -> String? {
    let words = Set(text.folded.split { !$0.isLetter }.map(String.init))
    let known = agreement[list: .participants].first { person in
      person.name.folded.split(separator: " ").first.map { words.contains(String($0)) } ?? false
    }
    if let known { return known.name }
    if let facilitator = agreement[.facilitator], let first = facilitator.folded.split(separator: " ").first,
      words.contains(String(first))
    {
      return facilitator
    }
    return text.split(separator: ",").dropFirst().lazy
      .compactMap { $0.split(separator: " ").first }.first { $0.first?.isUppercase == true }.map(String.init)
  }

  /// What is left becomes open answers: of each question's own team, or of whoever is named, a week from today.
  func finish(_ rest: String, in scene: Scene) -> Turn {
    let missing = missing
    guard !missing.isEmpty else { return .refusing(Message("problem.nothingToFinish")) }
    let reader = Listener(question: missing[0], agreement: agreement, scene: scene).reader
    let due = reader.date(rest).readings.first?.value ?? scene.today.adding(days: 7)
    let named = owner(in: rest)
    let open = missing.map { question -> (Question, String, LocalDate) in
      let team: Team? = question.speaker == .marketing ? .marketing : question.speaker == .sales ? .sales : nil
      let head = team.flatMap { agreement.participants(of: $0).first?.name }
      let owner = named ?? head ?? agreement[.facilitator] ?? agreement[list: .participants].first?.name
      return (question, owner ?? scene.lexicon.word("speaker.facilitator", in: language), due)
    }
    return leaveOpen(open, rest, "coach.finished", in: scene, position: .review)
  }

  private func leaveOpen(
    _ answers: [(question: Question, owner: String, due: LocalDate)], _ words: String, _ key: String, in scene: Scene,
    position place: Position? = nil
  ) -> Turn {
    let pointers = Set(answers.map(\.question.pointer))
    let kept = agreement[list: .open].filter { !pointers.contains($0.pointer) }
    let new = answers.map { OpenAnswer(pointer: $0.question.pointer, owner: $0.owner, due: $0.due) }
    var changes = [Change("/open", (kept + new).json, origin: .decided)]
    changes += answers.filter { isAnswered($0.question.id) && answers.count == 1 }
      .map { Change($0.question.pointer, nil, origin: .decided) }
    let values: [String: MessageValue] = [
      "questions": .list(answers.map { .term("question.\($0.question.id)") }), "owner": .text(answers[0].owner),
      "due": .date(answers[0].due), "count": .count(answers.count),
    ]
    let next = place ?? (position.question == answers[0].question.id ? after(position) : position)
    return turn(
      event(.opened, answers[0].question.id, words: words, changes: changes, position: next, in: scene),
      saying: [.coach(Message(key, values))], in: scene)
  }

  /// An answer that comes after all is no longer open.
  func withoutOpen(_ changes: [Change]) -> [Change] {
    let pointers = Set(changes.map(\.pointer))
    let open = agreement[list: .open]
    let kept = open.filter { !pointers.contains($0.pointer) }
    return kept.count == open.count ? changes : changes + [Change("/open", kept.json, origin: .derived)]
  }
}

extension Lexicon {
  /// Whether a text begins by saying that nobody knows.
  func saysUnknown(_ text: String) -> Bool {
    let text = text.folded
    return (terms["unknown"] ?? []).contains { text.hasPrefix($0.folded) }
  }
}
