internal import AgreementModel

// The agreement so far and how far it is, as values that the edges draw.

extension Conversation {
  /// Every question with its answer, of one step or of all.
  public func summary(of step: Step? = nil, lexicon: Lexicon) -> [SummaryLine] {
    Questions.all.filter { (step == nil || $0.step == step) && $0.isAsked(agreement) }.map { question in
      SummaryLine(
        question: question.id, step: question.step,
        value: value(of: question).map { Display(question.kind, lexicon).value($0) },
        isSkipped: skipped.contains(question.id), isStale: stale.contains(question.id))
    }
  }

  public var progress: [StepProgress] {
    Step.allCases.map { step in
      let needed = Questions.all.filter { $0.step == step && !$0.isOptional && $0.isAsked(agreement) }
      return StepProgress(
        step: step, needed: needed.count, answered: needed.count { isAnswered($0.id) },
        stale: Questions.all.count { $0.step == step && stale.contains($0.id) },
        isCurrent: position.step == step)
    }
  }

  func show(_ rest: String, in scene: Scene) -> Turn {
    guard !rest.isEmpty else { return .saying([.summary(summary(lexicon: scene.lexicon))]) }
    guard let step = scene.lexicon.step(rest) else {
      return .refusing(Message("problem.step", ["text": .text(rest)]))
    }
    return .saying([.summary(summary(of: step, lexicon: scene.lexicon))])
  }
}
