internal import AgreementModel

// The opening exercise of the definition: everybody writes "what is a qualified lead here?" in silence, all are read
// aloud, then one is agreed.

extension Conversation {
  private static let place: Pointer = "/qualifiedLead/definitions"

  /// Everybody's own definition, as it was written.
  var definitions: [String] { agreement.tree[Self.place]?.array?.compactMap { $0["text"]?.string } ?? [] }

  func beginExercise(in scene: Scene) -> Turn {
    let then: Position
    if case .exercise(let place) = position { then = place } else { then = position }
    return Turn(
      events: [event(.moved, position: .exercise(then: then), in: scene)], said: [.coach(Message("coach.exercise"))])
  }

  /// One more definition, kept at once.
  func define(_ text: String, then: Position, in scene: Scene) -> Turn {
    let old = agreement.tree[Self.place]?.array ?? []
    let new: JSON = ["text": .string(text), "at": .string(scene.stamp(for: agreement))]
    let changes = [Change(Self.place, .array(old + [new]), origin: .decided)]
    return Turn(
      events: [event(.remark, words: text, changes: changes, position: .exercise(then: then), in: scene)])
  }

  /// All are shown word for word, and the room goes on where it was.
  func readDefinitions(then: Position, in scene: Scene) -> Turn {
    var turn = move(to: then, in: scene)
    let shown = definitions.enumerated().map { index, text in
      Utterance.coach(Message("coach.definition", ["number": .count(index + 1), "text": .text(text)]))
    }
    let count = Message("coach.definitions", ["count": .count(definitions.count)])
    turn.said = shown + [.coach(count)] + turn.said
    return turn
  }
}
