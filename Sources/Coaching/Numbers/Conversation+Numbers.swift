internal import AgreementModel

// The arithmetic in the conversation: `/math` and `/whatif`. Neither changes what is agreed.

extension Conversation {
  func showArithmetic(in scene: Scene) -> Turn {
    .saying([.arithmetic(Arithmetic(of: agreement, lexicon: scene.lexicon))])
  }

  /// `FIELD VALUE …`: the figures as they are beside those with other numbers.
  func suppose(_ text: String, in scene: Scene) -> Turn {
    let supposition = Supposition(on: agreement, in: scene)
    switch supposition.changes(in: text) {
    case .failure(let refusal): return .refusing(refusal.message)
    case .success(let changes):
      let then = supposition.applied(changes)
      let said = Utterance.comparison(Comparison(of: agreement, and: then, supposed: changes, lexicon: scene.lexicon))
      guard !isSealed else { return .saying([said]) }
      // What was weighed belongs into the minutes.
      let kept = event(.supposed, by: speaker ?? .both, words: text, changes: changes, position: position, in: scene)
      return Turn(events: [kept], said: [said])
    }
  }
}
