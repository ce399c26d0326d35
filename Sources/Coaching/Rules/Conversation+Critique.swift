public import AgreementModel

// The rules speak: as soon as something weak is agreed, and once more before it is signed.

extension Conversation {
  /// Every weak place of what is agreed so far, the worst first.
  public func findings(in scene: Scene) -> [Finding] {
    Rules.findings(in: agreement, stale: stale) { scene.zone($0) != nil }
  }

  /// What an answer made weak, two points at most: the worst ones that were not there before.
  func critique(since before: Conversation, _ event: Event, in scene: Scene) -> [Utterance] {
    let heard = fresh(since: before, event, in: scene).filter { finding in
      Rules.rule(finding.rule)?.isSpoken == true && finding.question.map { isAnswered($0.id) } != false
    }
    return heard.prefix(2).map { .coach($0.spoken) }
  }

  private func fresh(since before: Conversation, _ event: Event, in scene: Scene) -> [Finding] {
    if case .more(let id, _) = before.position, position.question != id, let list = Questions.question(id)?.pointer {
      // What holds for the whole list was kept back until it was complete; its lines were judged one by one.
      var without = agreement
      without.tree[list] = nil
      let known = Set(Rules.findings(in: without, stale: stale).map(\.place))
      return findings(in: scene).filter { finding in
        !known.contains(finding.place) && (finding.pointer == list || !list.contains(finding.pointer))
      }
    }
    guard before.agreement.tree != agreement.tree, !awaitsNumbers else { return [] }
    let isCompared = before.awaitsNumbers
    let known = Set(
      (isCompared
        ? Rules.findings(in: compared(since: before), stale: []) { scene.zone($0) != nil } : before.judged(in: scene))
        .map(\.place))
    let new = judged(in: scene).filter { !known.contains($0.place) }
    guard case .more(let id, _) = position, let list = Questions.question(id)?.pointer else { return new }
    return new.filter { $0.pointer != list && list.contains($0.pointer) }
  }

  /// The findings without those on answers that the walk through the next period's numbers asks for again: they are
  /// judged when they are given.
  private func judged(in scene: Scene) -> [Finding] {
    findings(in: scene).filter { finding in
      amendment?.takesOnlyNumbers != true || finding.question.map { stale.contains($0.id) } != true
    }
  }

  /// The refusal to sign what cannot be kept or measured as written; nil when nothing stands against it.
  func refusalToSign(in scene: Scene) -> Turn? {
    let blockers = findings(in: scene).filter { $0.severity == .blocker }
    guard let first = blockers.first else { return nil }
    let place = first.question.map { stop(of: .question($0.id, then: nil)) } ?? .review
    var turn = move(to: place, in: scene)
    turn.isRefused = true
    turn.said =
      [.problem(Message("critique.refused", ["count": .count(blockers.count)]))]
      + blockers.map { .problem($0.listed("critique.refusedOne")) }
    return turn
  }

  /// The cautions that stand when it is about to be signed. What changed since is said beside them already.
  func lastCritique(in scene: Scene) -> [Utterance] {
    let cautions = findings(in: scene).filter { $0.severity == .caution && $0.rule != "answer.stale" }
    guard !cautions.isEmpty else { return [] }
    return [.coach(Message("critique.beforeSigning", ["count": .count(cautions.count)]))]
      + cautions.map { .coach($0.listed("critique.beforeSigningOne")) }
  }
}

extension Finding {
  /// What makes two findings the same.
  fileprivate var place: [String] { [rule, pointer.description] }

  /// In the coach's own voice, with what it may cite.
  var spoken: Message {
    Message(
      "critique.\(severity.rawValue)",
      [
        "says": .message(says), "mend": .message(mend),
        "evidence": evidence.first(where: \.isStudy).map { .message(Message($0.key)) },
      ].compactMapValues(\.self))
  }

  /// As a line of a list, with the name of its place.
  func listed(_ key: String) -> Message {
    Message(key, ["place": placeName, "says": .message(says), "mend": .message(mend)])
  }

  /// The name of the question that it belongs to, or of the step where no question asks for it; the place in the
  /// model where neither does.
  public var placeName: MessageValue {
    let step = Questions.all.first { $0.pointer.tokens.first == pointer.tokens.first }?.step
    return question.map { .term("question.\($0.id)") } ?? step.map { .term("step.\($0.rawValue)") }
      ?? .text(pointer.description)
  }
}
