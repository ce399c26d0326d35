internal import AgreementModel

// Read back, refusal while something is missing, signatures by name, and the seal.

extension Conversation {
  func beginSigning(in scene: Scene) -> Turn {
    let missing = missing
    guard missing.isEmpty else {
      let names = missing.map { MessageValue.term("question.\($0.id)") }
      let place = stop(of: .question(missing[0].id, then: nil))
      var turn = move(to: place, in: scene)
      turn.isRefused = true
      turn.said = [.problem(Message("problem.missing", ["questions": .list(names), "count": .count(names.count)]))]
      return turn
    }
    if let refusal = refusalToSign(in: scene) { return refusal }
    if amendment != nil, let last = versions.last, agreement.changes(since: last).isEmpty {
      return .refusing(Message("amend.unchanged", ["version": .count(last[.version] ?? 1)]))
    }
    let names = Questions.all.filter { stale.contains($0.id) }.map { MessageValue.term("question.\($0.id)") }
    let said = names.isEmpty ? [] : [Utterance.coach(Message("coach.stillStale", ["questions": .list(names)]))]
    return Turn(
      events: [event(.moved, position: .signing(.marketing), in: scene)],
      said: (position == .review ? [] : readBack) + said + lastCritique(in: scene))
  }

  /// A full name, of one of the participants or followed by a role.
  func sign(_ text: String, for team: Team, in scene: Scene) -> Turn {
    let person: Participant
    switch agreement.signatory(text, for: team, beside: agreement[list: .signatures].map(\.name)) {
    case .success(let found): person = found
    case .failure(let refusal): return .refusing(refusal.message)
    }
    let signature = Signature(
      name: person.name, role: person.role, team: team, at: scene.stamp(for: agreement),
      digest: scene.digest(agreement.inWrittenOrder.tree))
    let changes = [Change("/signatures", (agreement[list: .signatures] + [signature]).json, origin: .decided)]
    let values: [String: MessageValue] = ["name": .text(person.name), "team": .term("team.\(team.rawValue)")]
    return Turn(
      events: [
        event(
          .signed, by: team == .marketing ? .marketing : .sales, words: text, changes: changes, position: position,
          in: scene)
      ],
      said: [.coach(Message("coach.signed", values))])
  }

  /// Enter: the other team's turn, or the seal when both have signed.
  func endSigning(for team: Team, in scene: Scene) -> Turn {
    guard agreement[list: .signatures].contains(where: { $0.team == team }) else {
      return .refusing(Message("problem.noSignature", ["team": .term("team.\(team.rawValue)")]))
    }
    return team == .marketing ? move(to: .signing(.sales), in: scene) : seal(in: scene)
  }

  private func seal(in scene: Scene) -> Turn {
    var signed = agreement.inWrittenOrder
    signed[.status] = "signed"
    let changes = [
      Change("/status", "signed", origin: .derived),
      Change("/seal", scene.seal(signed.tree), origin: .derived),
    ]
    return Turn(
      events: [event(.sealed, by: .both, changes: changes, position: .sealed, in: scene)],
      said: [.coach(Message("coach.sealed", Facts.of(agreement, in: scene)))])
  }
}
