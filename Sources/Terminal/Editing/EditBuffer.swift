/// A line being edited: its characters and where the cursor stands among them.
///
/// Every movement and deletion takes what a reader sees as one character, whatever it is made of.
struct EditBuffer: Hashable {
  private(set) var scalars: [Unicode.Scalar]
  /// The number of Unicode scalars before the cursor.
  private(set) var cursor: Int

  init(_ text: String = "") {
    self.scalars = Array(text.unicodeScalars)
    self.cursor = scalars.count
  }

  init(scalars: [Unicode.Scalar], cursor: Int) {
    self.scalars = scalars
    self.cursor = min(max(0, cursor), scalars.count)
  }

  var isEmpty: Bool { scalars.isEmpty }
  var text: String { string(0..<scalars.count) }
  var textBeforeCursor: String { string(0..<cursor) }
  var isAtEnd: Bool { cursor == scalars.count }
}

// MARK: Writing

extension EditBuffer {
  mutating func insert(_ text: String) {
    // A mark joins the letter before it where one character exists for both: redrawn lines keep it then.
    let before = cursor - (lengthBefore() ?? 0)
    let joined = composed(string(before..<cursor) + text)
    replace(before..<cursor, with: joined)
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    let new = Array(text.unicodeScalars)
    scalars.replaceSubrange(range, with: new)
    cursor = range.lowerBound + new.count
  }

  /// Deletes and returns what was there.
  @discardableResult
  mutating func delete(_ range: Range<Int>) -> String {
    let deleted = string(range)
    scalars.removeSubrange(range)
    cursor = range.lowerBound
    return deleted
  }

  mutating func deleteBackward() {
    delete((cursor - (lengthBefore() ?? 0))..<cursor)
  }

  mutating func deleteForward() {
    delete(cursor..<(cursor + (lengthAfter() ?? 0)))
  }

  /// Swaps the characters around the cursor, or the last two at the end.
  mutating func transpose() {
    if isAtEnd { moveLeft() }
    guard let left = lengthBefore(), let right = lengthAfter() else { return }
    let swapped = string(cursor..<(cursor + right)) + string((cursor - left)..<cursor)
    replace((cursor - left)..<(cursor + right), with: swapped)
  }
}

// MARK: Moving

extension EditBuffer {
  mutating func moveLeft() { cursor -= lengthBefore() ?? 0 }
  mutating func moveRight() { cursor += lengthAfter() ?? 0 }
  mutating func moveToRowStart() { cursor = rowStart }
  mutating func moveToRowEnd() { cursor = rowEnd }
  mutating func moveWordLeft() { cursor = wordStart }
  mutating func moveWordRight() { cursor = wordEnd }

  /// Moves a row up in a text of several; false on the first.
  mutating func moveUp() -> Bool {
    guard rowStart > 0 else { return false }
    let column = string(rowStart..<cursor).count
    cursor = rowStart - 1
    moveToColumn(column)
    return true
  }

  /// Moves a row down in a text of several; false on the last.
  mutating func moveDown() -> Bool {
    guard rowEnd < scalars.count else { return false }
    let column = string(rowStart..<cursor).count
    cursor = rowEnd + 1
    moveToColumn(column)
    return true
  }

  private mutating func moveToColumn(_ column: Int) {
    let row = string(rowStart..<rowEnd)
    cursor = rowStart + row.prefix(column).unicodeScalars.count
  }
}

// MARK: Places

extension EditBuffer {
  var rowStart: Int { (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
  var rowEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

  /// Where the word before the cursor begins: letters and digits.
  var wordStart: Int {
    place(before: cursor, skipping: { !isWord($0) }, then: isWord)
  }

  /// Where the stretch without blanks before the cursor begins.
  var blankStart: Int {
    place(before: cursor, skipping: \.isWhitespace, then: { !$0.isWhitespace })
  }

  /// Where the word after the cursor ends.
  var wordEnd: Int {
    let rest = string(cursor..<scalars.count)
    let word = rest.drop { !isWord($0) }.drop(while: isWord)
    return scalars.count - word.unicodeScalars.count
  }

  private func place(
    before end: Int, skipping isSkipped: (Character) -> Bool, then isTaken: (Character) -> Bool
  ) -> Int {
    let characters = Array(string(0..<end))
    var index = characters.count
    while index > 0, isSkipped(characters[index - 1]) { index -= 1 }
    while index > 0, isTaken(characters[index - 1]) { index -= 1 }
    return characters[..<index].reduce(0) { $0 + $1.unicodeScalars.count }
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// The scalars of the character before the cursor.
  private func lengthBefore() -> Int? {
    string(0..<cursor).last?.unicodeScalars.count
  }

  private func lengthAfter() -> Int? {
    string(cursor..<scalars.count).first?.unicodeScalars.count
  }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
