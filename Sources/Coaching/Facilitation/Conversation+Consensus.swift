internal import AgreementModel

// Fist to five: 0 blocks, 1 must discuss, 2 has minor issues, 3 can live with it, 4 will work for it, 5 will lead it.

extension Conversation {
  func askConsensus(_ rest: String, in scene: Scene) -> Turn {
    guard !rest.isEmpty else { return move(to: .consensus(then: place), in: scene) }
    return scores(rest, then: place, in: scene)
  }

  /// Where a question in between returns to.
  private var place: Position {
    switch position {
    case .consensus(let then), .concern(let then): then
    default: position
    }
  }

  /// "4 4 3 5 2", or with names: "Ana 4, Tom 2".
  func scores(_ text: String, then: Position, in scene: Scene) -> Turn {
    let people = agreement[list: .participants]
    var scores: [Score] = []
    var name: [Substring] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || ",;:".contains($0) }) {
      guard let score = Int(word) else {
        name.append(word)
        continue
      }
      guard (0...5).contains(score) else { return .refusing(Message("problem.scores", ["text": .text(String(word))])) }
      let typed = name.joined(separator: " ")
      let known = people.first { typed.isEmpty ? false : $0.name.folded.hasPrefix(typed.folded) }
      scores.append(Score(name: known?.name ?? typed, team: known?.team, score: score))
      name = []
    }
    guard !scores.isEmpty, name.isEmpty else { return .refusing(Message("problem.scores", ["text": .text(text)])) }
    // As many scores as people at the table, and no names: they are in the order of the list.
    if scores.count == people.count, scores.allSatisfy({ $0.name.isEmpty }) {
      for (index, person) in people.enumerated() {
        (scores[index].name, scores[index].team) = (person.name, person.team)
      }
    }
    let about = then.question.flatMap(Questions.question)?.pointer
    let now = scene.stamp(for: agreement)
    for index in scores.indices { (scores[index].pointer, scores[index].at) = (about, now) }
    let low = scores.filter { $0.score < 3 }
    let next: Position = low.isEmpty ? then : .concern(then: then)
    let values: [String: MessageValue] = [
      "scores": .list(scores.map { .count($0.score) }), "low": .count(low.count), "count": .count(scores.count),
    ]
    return turn(
      event(
        .scored, words: text,
        changes: [Change("/consensus", (agreement[list: .consensus] + scores).json, origin: .decided)],
        position: next, in: scene),
      saying: [.coach(Message(low.isEmpty ? "coach.consensus" : "coach.consensusLow", values))], in: scene)
  }

  /// The place in the list of the first one below 3 who has not been heard.
  var unheard: Int? { agreement[list: .consensus].firstIndex { $0.score < 3 && $0.words == nil } }

  /// The words of somebody who scored below 3; Enter when there are none.
  func hear(_ text: String, then: Position, in scene: Scene) -> Turn {
    guard let index = unheard else { return move(to: then, in: scene) }
    var scores = agreement[list: .consensus]
    scores[index].words = text
    let isLast = !scores.contains { $0.score < 3 && $0.words == nil }
    return turn(
      event(
        .scored, by: scores[index].team == .marketing ? .marketing : scores[index].team == .sales ? .sales : .both,
        words: text, changes: [Change("/consensus", scores.json, origin: .decided)],
        position: isLast ? then : .concern(then: then), in: scene),
      saying: [.coach(Message("coach.heard"))], in: scene)
  }
}
