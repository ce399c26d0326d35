internal import AgreementModel

extension Conversation {
  /// What follows from a typed line. Nothing changes until the turn's events are applied.
  public func turn(for line: Line, in scene: Scene) -> Turn {
    switch Input(line, lexicon: scene.lexicon) {
    case .command(let command, let rest): return turn(for: command, rest, in: scene)
    case .unknownCommand(let word, let nearest): return .refusing(Self.unknown(word, nearest))
    case .named(let id, let text):
      return isSealed ? Self.frozen : text.isEmpty ? skip(id, in: scene) : answer(id, text, named: true, in: scene)
    case .empty: return enter(in: scene)
    case .answer(let text): return answer(text, in: scene)
    }
  }

  private func answer(_ text: String, in scene: Scene) -> Turn {
    switch position {
    case .question(let id, _), .more(let id, _): answer(id, text, in: scene)
    case .clarify(let id, let words, let readings, _): pick(text, id, words, readings, in: scene)
    case .card(let step): pickLine(text, of: step, in: scene)
    case .apart(let id, let values, let then): estimate(text, id, values, then: then, in: scene)
    case .consensus(let then): scores(text, then: then, in: scene)
    case .concern(let then): hear(text, then: then, in: scene)
    case .exercise(let then): define(text, then: then, in: scene)
    case .amending: plan(text, in: scene)
    case .review: .refusing(Message("problem.review"))
    case .signing(let team): sign(text, for: team, in: scene)
    case .sealed: Self.frozen
    }
  }

  /// Enter takes what is offered; without an offer it leaves the question open.
  private func enter(in scene: Scene) -> Turn {
    switch position {
    case .question(let id, _): takeOffer(id, in: scene)
    case .more: move(to: after(position), in: scene)
    case .clarify: .refusing(Message("problem.pick"))
    case .apart(_, _, let then), .consensus(let then): move(to: then, in: scene)
    case .concern(let then): hear("", then: then, in: scene)
    case .exercise(let then): readDefinitions(then: then, in: scene)
    case .card(let step): takeCard(step, in: scene)
    case .amending: endPlan(in: scene)
    case .review: beginSigning(in: scene)
    case .signing(let team): endSigning(for: team, in: scene)
    case .sealed: Turn(effect: .leave)
    }
  }

  static var frozen: Turn { .refusing(Message("problem.frozen")) }

  private static func unknown(_ word: String, _ nearest: String?) -> Message {
    guard let nearest else { return Message("problem.unknownCommand", ["word": .text(word)]) }
    return Message("problem.nearCommand", ["word": .text(word), "nearest": .text(nearest)])
  }

  func event(
    _ kind: Event.Kind, by speaker: Speaker = .both, _ question: Question.ID? = nil, words: String? = nil,
    changes: [Change] = [], picks: [Pick]? = nil, position: Position, in scene: Scene
  ) -> Event {
    Event(
      kind, at: scene.stamp(for: agreement), by: speaker, question: question, words: words, changes: changes,
      picks: picks, position: position)
  }

  func move(to position: Position, in scene: Scene) -> Turn {
    turn(event(.moved, position: position, in: scene), in: scene)
  }

  /// A turn of one event with what it settles and makes stale said after it.
  func turn(_ event: Event, saying said: [Utterance] = [], in scene: Scene) -> Turn {
    let event = walkingOn(event)
    var next = self
    next.apply(event)
    return Turn(events: [event], said: said + next.consequences(since: self, event, in: scene))
  }
}
