import Testing

@testable import Terminal

@Suite struct EditBufferTests {
  /// A line with `|` where the cursor stands.
  static func line(_ text: String) -> EditBuffer {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let scalars = Array((parts[0] + (parts.last ?? "")).unicodeScalars)
    return EditBuffer(scalars: scalars, cursor: parts[0].unicodeScalars.count)
  }

  enum Change: String {
    case left, right, wordLeft, wordRight, start, end, up, down, backspace, delete, transpose
    case killWordLeft, killWordRight, killBlank
  }

  @Test(arguments: [
    (Change.left, "q\u{303}|x", "|q\u{303}x"),
    (.left, "👨‍👩‍👧|", "|👨‍👩‍👧"),
    (.right, "|🇪🇸🇲🇽", "🇪🇸|🇲🇽"),
    (.backspace, "🇪🇸🇲🇽|", "🇪🇸|"),
    (.backspace, "aq\u{303}|", "a|"),
    (.backspace, "|a", "|a"),
    (.delete, "a|👍🏽b", "a|b"),
    (.delete, "a|", "a|"),
    (.transpose, "ab|c", "acb|"),
    (.transpose, "ab|", "ba|"),
    (.transpose, "x👨‍👩‍👧|", "👨‍👩‍👧x|"),
    (.transpose, "|ab", "|ab"),
    (.wordLeft, "el niño, |", "el |niño, "),
    (.wordRight, "el| niño, ", "el niño|, "),
    (.killWordLeft, "el año 2027|", "el año |"),
    (.killWordRight, "|  año nuevo", "| nuevo"),
    (.killBlank, "a b@c.de |", "a |"),
    (.start, "uno\ndos|\ntres", "uno\n|dos\ntres"),
    (.end, "uno\n|dos\ntres", "uno\ndos|\ntres"),
    (.up, "uno\ndo|s", "un|o\ndos"),
    (.up, "a\nccc|", "a|\nccc"),
    (.down, "un|o\ndos\n", "uno\ndo|s\n"),
    (.down, "uno|", "uno|"),
  ])
  func aKeyMovesByWhatIsSeen(change: Change, before: String, after: String) {
    var buffer = Self.line(before)
    switch change {
    case .left: buffer.moveLeft()
    case .right: buffer.moveRight()
    case .wordLeft: buffer.moveWordLeft()
    case .wordRight: buffer.moveWordRight()
    case .start: buffer.moveToRowStart()
    case .end: buffer.moveToRowEnd()
    case .up: _ = buffer.moveUp()
    case .down: _ = buffer.moveDown()
    case .backspace: buffer.deleteBackward()
    case .delete: buffer.deleteForward()
    case .transpose: buffer.transpose()
    case .killWordLeft: buffer.delete(buffer.wordStart..<buffer.cursor)
    case .killWordRight: buffer.delete(buffer.cursor..<buffer.wordEnd)
    case .killBlank: buffer.delete(buffer.blankStart..<buffer.cursor)
    }
    #expect(buffer == Self.line(after))
  }

  @Test func anAccentJoinsItsLetter() {
    var buffer = EditBuffer("e")
    buffer.insert("\u{301}")
    #expect(buffer.scalars == ["é"])
    #expect(buffer.cursor == 1)
    buffer = EditBuffer("q")
    buffer.insert("\u{303}")
    #expect(buffer.scalars == ["q", "\u{303}"])
  }

  @Test func undoGoesBackByWhatWasTypedInOneGo() {
    var stack = UndoStack()
    var buffer = EditBuffer()
    for letter in "ab cd".unicodeScalars {
      stack.note(buffer, before: .text(letter))
      buffer.insert(String(letter))
    }
    stack.note(buffer, before: .ctrl("U"))
    buffer = EditBuffer()
    var seen: [String] = []
    while let earlier = stack.undo(from: buffer) {
      buffer = earlier
      seen.append(buffer.text)
    }
    #expect(seen == ["ab cd", "ab ", "ab", ""])
  }
}
