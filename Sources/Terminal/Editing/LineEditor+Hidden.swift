internal import CEdit

/// What stands for a hidden answer, however long it is.
private let mask = "••"

extension LineEditor {
  /// Reads a line that nobody in the room may see.
  func readHidden() -> LineEvent {
    var secret = EditBuffer(request.offer)
    var isPasted = false
    showHidden(secret)
    while true {
      let input = source.next()
      if case .key(let key) = input {
        if key == .enter || key == .controlJ { return end(.line(secret.text, isPasted: isPasted)) }
        interruptions = 0
        if secret.isEmpty, let event = event(for: key) { return end(event) }
        if secret.isEmpty, case .paste = key { isPasted = true }
        change(&secret, by: key)
        if secret.isEmpty { isPasted = false }
      }
      if case .terminated(let signal) = input { return end(.terminated(signal: signal)) }
      if input == .endOfInput { return end(.endOfInput) }
      if input == .interrupted {
        interruptions += 1
        if !secret.isEmpty { return end(.cancelled) }
        if interruptions > 1 { return end(.leave) }
        put("\r\u{1B}[K")
        put([Styled(words.interruptAgain, .dim)])
      }
      showHidden(secret)
    }
  }

  private func event(for key: Key) -> LineEvent? {
    switch key {
    case .escape: .back
    case .ctrl("D"): .leave
    default: nil
    }
  }

  private func change(_ secret: inout EditBuffer, by key: Key) {
    switch key {
    case .text(let scalar): secret.insert(cleaned(String(Character(scalar))))
    case .paste(let text): secret.insert(cleaned(text).split(separator: "\n").joined(separator: "\n"))
    case .backspace, .ctrl("H"): secret.deleteBackward()
    case .ctrl("W"): secret.delete(secret.blankStart..<secret.cursor)
    case .ctrl("U"): secret = EditBuffer()
    default: break
    }
  }

  private func showHidden(_ secret: EditBuffer) {
    let prompt = Styled(shownPrompt, request.promptStyle).rendered(inColour: isColoured)
    put("\r" + prompt + (secret.isEmpty ? "" : mask) + "\u{1B}[K")
    cedit_set_rows_below(0)
  }

  private func end(_ event: LineEvent) -> LineEvent {
    put("\r\n")
    return event
  }
}
