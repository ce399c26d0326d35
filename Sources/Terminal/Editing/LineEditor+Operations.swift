internal import CEdit

private let unchanged = Int32(CEDIT_UNCHANGED)
private let refresh = Int32(CEDIT_REFRESH)

extension LineEditor {
  /// The line in libedit's hands.
  var buffer: EditBuffer {
    get {
      guard let edit else { return EditBuffer() }
      var count = 0
      var cursor = 0
      guard let text = cedit_text(edit, &count, &cursor) else { return EditBuffer() }
      let scalars = UnsafeBufferPointer(start: text, count: count)
        .compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
      return EditBuffer(scalars: scalars, cursor: cursor)
    }
    set {
      guard let edit else { return }
      cedit_replace(edit, wide(newValue.text), newValue.scalars.count, newValue.cursor)
    }
  }

  /// libedit came to the private key: does what it stands for.
  func perform(isCommandMode: Bool) -> Int32 {
    defer { pending = nil }
    switch pending {
    case .offer(let text):
      buffer = EditBuffer(composed(cleaned(text)))
      return refresh
    case .aside:
      showAside()
      return refresh
    case .key(let key):
      if search != nil {
        searchKey(key)
        return unchanged
      }
      return isCommandMode ? performInCommandMode(key) : perform(key)
    case nil:
      return unchanged
    }
  }

  private func perform(_ key: Key) -> Int32 {
    switch key {
    case .tab: return complete(backwards: false)
    case .named(.backTab): return complete(backwards: true)
    case .ctrl("R"):
      beginSearch()
      return unchanged
    case .escape:
      queue.append(0x1B)  // vi's insert mode ends.
      return unchanged
    case .paste(let text): return paste(text)
    default:
      var line = buffer
      let before = line
      change(&line, by: key)
      if line != before { buffer = line }
      return line == before ? unchanged : refresh
    }
  }

  /// vi's command mode: keys move rather than write. The first Escape led here, the second goes back.
  private func performInCommandMode(_ key: Key) -> Int32 {
    switch key {
    case .escape:
      if isAsOffered { leave(.back) }
      return unchanged
    case .backspace, .ctrl("H"): return perform(.named(.left))
    case .text, .tab: return unchanged
    default: return perform(key)
    }
  }

  private func paste(_ text: String) -> Int32 {
    var text = composed(cleaned(text))
    while text.hasSuffix("\n") { text.unicodeScalars.removeLast() }
    guard !text.isEmpty else { return unchanged }
    var line = replacesOffer(with: text) ? EditBuffer("") : buffer
    isTouched = true
    let isAtStart = line.cursor == 0
    line.insert(text)
    guard fits(line.text) else {
      printAbove([Styled(words.lineFull, .dim)])
      return unchanged
    }
    if isAtStart { beginsWithPaste = true }
    buffer = line
    return refresh
  }

  private func change(_ line: inout EditBuffer, by key: Key) {
    switch key {
    case .text(let scalar): line.insert(String(Character(scalar)))
    case .controlJ, .alt("\n"), .alt("\r"): if fits(line.text + "\n") { line.insert("\n") }
    case .ctrl("A"), .named(.home): line.moveToRowStart()
    case .ctrl("E"), .named(.end): line.moveToRowEnd()
    case .ctrl("B"), .named(.left): line.moveLeft()
    case .ctrl("F"), .named(.right): line.moveRight()
    case .alt("b"), .named(.wordLeft): line.moveWordLeft()
    case .alt("f"), .named(.wordRight): line.moveWordRight()
    case .ctrl("H"), .backspace: line.deleteBackward()
    case .ctrl("D"), .named(.delete): line.deleteForward()
    case .ctrl("T"): line.transpose()
    case .ctrl("K"), .ctrl("U"), .ctrl("W"), .alt("d"), .alt("\u{7F}"), .alt("\u{8}"):
      kill(in: &line, by: key)
    case .ctrl("Y"): if fits(line.text + killed) { line.insert(killed) }
    case .ctrl("_"): if let earlier = undo.undo(from: line) { line = earlier }
    case .ctrl("P"), .named(.up): if !line.moveUp() { recallOlder(&line) }
    case .ctrl("N"), .named(.down): if !line.moveDown() { recallNewer(&line) }
    case .alt("p"): recall(&line, recall.older(than: line.text, beginning: line.textBeforeCursor), keepsCursor: true)
    case .alt("n"): recall(&line, recall.newer(beginning: line.textBeforeCursor), keepsCursor: true)
    case .alt("<"): recall(&line, recall.oldest(from: line.text))
    case .alt(">"): recall(&line, recall.newest())
    default: break
    }
    if line.isEmpty { beginsWithPaste = false }
  }

  private func kill(in line: inout EditBuffer, by key: Key) {
    let range =
      switch key {
      case .ctrl("K"): line.cursor..<line.rowEnd
      case .ctrl("U"): line.rowStart..<line.cursor
      case .ctrl("W"): line.blankStart..<line.cursor
      case .alt("d"): line.cursor..<line.wordEnd
      default: line.wordStart..<line.cursor
      }
    guard !range.isEmpty else { return }
    killed = line.delete(range)
  }

  private func recallOlder(_ line: inout EditBuffer) {
    recall(&line, recall.older(than: line.text))
  }

  private func recallNewer(_ line: inout EditBuffer) {
    recall(&line, recall.newer())
  }

  private func recall(_ line: inout EditBuffer, _ entry: HistoryEntry?, keepsCursor: Bool = false) {
    guard let entry else { return }
    let cursor = keepsCursor ? line.cursor : .max
    line = EditBuffer(scalars: Array(entry.text.unicodeScalars), cursor: cursor)
    beginsWithPaste = entry.isPasted
  }
}
