internal import CEdit

/// The candidates that Tab goes through, one after the other.
struct CompletionCycle {
  /// Where the completed word begins, in Unicode scalars.
  let start: Int
  let words: [String]
  /// The word on the line now; nil while only the list is shown.
  var index: Int?

  mutating func advance(backwards: Bool) -> String {
    let next =
      switch index {
      case let index?: (index + (backwards ? words.count - 1 : 1)) % words.count
      case nil: backwards ? words.count - 1 : 0
      }
    index = next
    return words[next]
  }
}

extension LineEditor {
  /// Tab: completes the word when only one fits; lists several above the line, and goes through them when it is
  /// pressed again.
  func complete(backwards: Bool) -> Int32 {
    let refresh = Int32(CEDIT_REFRESH)
    var line = buffer
    if cycle != nil {
      guard let start = cycle?.start, let word = cycle?.advance(backwards: backwards) else { return 0 }
      line.replace(start..<line.cursor, with: word)
      buffer = line
      return refresh
    }
    let completer = Completer(completions: request.completions, commands: request.commands)
    let before = line.textBeforeCursor
    guard let offer = completer.offer(for: before) else { return Int32(CEDIT_UNCHANGED) }
    let start = before.prefix(offer.start).unicodeScalars.count
    let words = offer.candidates.map(\.word)
    if words.count == 1 {
      let needsSpace = offer.isFollowedBySpace && line.isAtEnd
      line.replace(start..<line.cursor, with: words[0] + (needsSpace ? " " : ""))
      buffer = line
      return refresh
    }
    cycle = CompletionCycle(start: start, words: words)
    list(offer.candidates, completing: start)
    return Int32(CEDIT_UNCHANGED)
  }

  private func list(_ candidates: [Completion], completing start: Int) {
    var line = buffer
    eraseLine()
    let shared = sharedBeginning(of: candidates.map(\.word))
    if shared.unicodeScalars.count > line.cursor - start {
      line.replace(start..<line.cursor, with: shared)
      buffer = line
    }
    let size = windowSize
    put(completionList(candidates, width: size.columns, height: size.rows))
    drawLine()
  }
}
