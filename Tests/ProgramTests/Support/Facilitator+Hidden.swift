import PseudoTerminal
import Testing

extension Facilitator {
  /// Types an answer that nobody may see: the line shows the mask, and no part of the answer reaches the terminal
  /// before both are revealed.
  func answerHidden(
    _ keys: String, showsNever secret: String, reveals: Bool = false, _ said: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = terminal.written.count
    try edit(keys, untilLineIs: "••")
    #expect(!terminal.state.echoes, sourceLocation: sourceLocation)
    terminal.look()
    terminal.type(Key.enter)
    for words in said { try terminal.wait(for: words) }
    try awaitPrompt()
    let shown = String(decoding: terminal.written[before...], as: UTF8.self)
    let lastMask = try #require(shown.ranges(of: "••").last, sourceLocation: sourceLocation)
    let isSecret = !shown[..<(reveals ? lastMask.upperBound : shown.endIndex)].contains(secret)
    #expect(isSecret, sourceLocation: sourceLocation)
  }
}
