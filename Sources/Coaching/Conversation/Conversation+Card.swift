internal import AgreementModel

// A step's card: proposals that Enter takes whole, and whose lines are changed by their number.

extension Conversation {
  /// The lines of a step's card: what is agreed, or proposed.
  func card(of step: Step, in scene: Scene) -> [CardLine] {
    Questions.card(of: step).map { question in
      let agreed = value(of: question)
      let shown = agreed ?? (skipped.contains(question.id) ? nil : proposal(for: question, in: scene))
      return CardLine(
        question: question.id, value: shown.map { Display(question.kind, scene.lexicon).value($0) },
        isAgreed: agreed != nil, isStale: stale.contains(question.id))
    }
  }

  /// Enter: what is not agreed yet is taken as proposed, what is agreed stays.
  func takeCard(_ step: Step, in scene: Scene) -> Turn {
    var changes: [Change] = []
    for question in Questions.card(of: step) where !skipped.contains(question.id) {
      if let value = value(of: question) {
        if stale.contains(question.id) { changes += self.changes(question, value, .decided) }
      } else if let proposal = proposal(for: question, in: scene) {
        changes += self.changes(question, proposal, .proposed)
      }
    }
    guard !changes.isEmpty else { return leaveCard(step, in: scene) }
    let event = event(.cardTaken, changes: changes, position: following(position), in: scene)
    return turn(event, saying: deadlines(of: step, takenWith: event, in: scene), in: scene)
  }

  /// A limit that was taken with a card says its example deadline like one that was answered.
  private func deadlines(of step: Step, takenWith event: Event, in scene: Scene) -> [Utterance] {
    var next = self
    next.apply(event)
    return Questions.card(of: step).filter { question in
      question.kind == .duration && event.changes.contains { $0.pointer == question.pointer }
    }.map { .coach(next.acknowledgement(of: $0, in: scene)) }
  }

  private func leaveCard(_ step: Step, in scene: Scene) -> Turn {
    var turn = move(to: following(position), in: scene)
    if isSettled(step), !turn.said.contains(.settled(step)) { turn.said.append(.settled(step)) }
    return turn
  }

  /// A line's number picks it; `4 new words` answers it at once.
  func pickLine(_ text: String, of step: Step, in scene: Scene) -> Turn {
    let questions = Questions.card(of: step)
    let number = text.prefix { $0.isNumber }
    guard let index = Int(number), questions.indices.contains(index - 1) else {
      return .refusing(Message("problem.cardLine", ["last": .count(questions.count)]))
    }
    let question = questions[index - 1]
    let rest = text.dropFirst(number.count)
    guard let first = rest.first else {
      return move(to: .question(question.id, then: .card(step)), in: scene)
    }
    guard first.isWhitespace || ":.)=".contains(first) else {
      return .refusing(Message("problem.cardLine", ["last": .count(questions.count)]))
    }
    let words = rest.trimming { $0.isWhitespace || ":.)=".contains($0) }
    var there = self
    let place = Position.question(question.id, then: .card(step))
    let move = event(.moved, position: place, in: scene)
    there.apply(move)
    let turn = there.answer(question.id, words, whole: true, in: scene)
    return turn.isRefused ? turn : Turn(events: [move] + turn.events, said: turn.said)
  }
}

extension Substring {
  fileprivate func trimming(where isCut: (Character) -> Bool) -> String { String(self).trimming(where: isCut) }
}
