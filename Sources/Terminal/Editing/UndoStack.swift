/// The earlier states of a line.
struct UndoStack {
  private var states: [EditBuffer] = []
  private var isTyping = false

  /// Notes the state before a key. Letters typed in one go count as one change.
  mutating func note(_ state: EditBuffer, before key: Key) {
    let continues = isTyping && isPlainLetter(key)
    isTyping = isPlainLetter(key)
    if continues || states.last?.scalars == state.scalars { return }
    states.append(state)
    if states.count > 1000 { states.removeFirst() }
  }

  /// The last state that differs from this one.
  mutating func undo(from state: EditBuffer) -> EditBuffer? {
    isTyping = false
    while let last = states.popLast() {
      if last.scalars != state.scalars { return last }
    }
    return nil
  }

  private func isPlainLetter(_ key: Key) -> Bool {
    guard case .text(let scalar) = key else { return false }
    return scalar != " "
  }
}
