extension LineEditor {
  func beginSearch() {
    search = HistorySearch(entries: recall.entries, original: buffer)
    showSearch()
  }

  func searchKey(_ key: Key) {
    switch key {
    case .text(let scalar): search?.add(String(Character(scalar)))
    case .paste(let text): search?.add(cleaned(text))
    case .ctrl("R"), .named(.up): search?.goOlder()
    case .ctrl("S"), .named(.down): search?.goNewer()
    case .backspace, .ctrl("H"): search?.removeLast()
    case .ctrl("G"): return endSearch(keepingMatch: false)
    case .escape: return endSearch(keepingMatch: true)
    default:
      // Any other key takes the match and does what it does.
      replayed.append(key)
      return endSearch(keepingMatch: true)
    }
    showSearch()
  }

  /// Goes back to the line, with the match on it or what was there before.
  func endSearch(keepingMatch: Bool) {
    guard let search else { return }
    self.search = nil
    eraseLine()
    showPrompt(request.prompt, style: request.promptStyle)
    if keepingMatch, let match = search.match {
      buffer = EditBuffer(match.text)
      beginsWithPaste = match.isPasted
    } else {
      buffer = search.original
    }
    drawLine()
  }

  private func showSearch() {
    guard let search else { return }
    eraseLine()
    let label = search.isFound ? words.search : words.notFound
    showPrompt("(\(label)) \(search.query): ", style: .plain)
    buffer = search.match.map { EditBuffer($0.text) } ?? search.original
    drawLine()
  }
}
