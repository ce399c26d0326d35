internal import CEdit

extension LineEditor {
  /// libedit asks for the next character: 1 when there is one, -1 to leave the line.
  func nextCharacter(into character: UnsafeMutablePointer<Int32>?) -> Int32 {
    while outcome == nil {
      if !queue.isEmpty {
        character?.pointee = queue.removeFirst()
        return 1
      }
      if pending != nil || isAsideStale {
        if pending == nil { pending = .aside }
        character?.pointee = Int32(CEDIT_PRIVATE_KEY)
        return 1
      }
      if replayed.isEmpty {
        handle(source.next(within: request.aside == nil ? nil : 1000))
      } else {
        route(replayed.removeFirst())
      }
    }
    return -1
  }

  private func handle(_ input: KeySource.Input) {
    switch input {
    case .key(let key): route(key)
    case .interrupted: interrupt()
    case .resized, .continued: redrawAfterChange(isResized: input == .resized)
    case .terminated(let signal): leave(.terminated(signal: signal))
    case .endOfInput: leave(.endOfInput)
    case .silence: break
    }
  }

  private func interrupt() {
    if search != nil { endSearch(keepingMatch: false) }
    cycle = nil
    guard buffer.isEmpty else {
      guard isAsOffered else { return leave(.cancelled) }
      // Asked again the offer would stand there again: it is cleared here, so that the next Ctrl-C finds nothing.
      pending = .offer("")
      return
    }
    interruptions += 1
    if interruptions > 1 { return leave(.leave) }
    printAbove([Styled(words.interruptAgain, .dim)])
  }

  /// Decides who handles a key: libedit, or the editor when libedit comes to the private key.
  private func route(_ key: Key) {
    interruptions = 0
    if key != .tab && key != .named(.backTab) { cycle = nil }
    let isUndo = key == .ctrl("_") && !isVi
    if search == nil, !isUndo { undo.note(buffer, before: key) }
    switch key {
    case .text, .paste, .enter: break
    default: isTouched = true
    }
    if search != nil {
      pending = .key(key)
    } else if isForUser(key) {
      give(key)
    } else {
      routeUsual(key)
    }
  }

  private func routeUsual(_ key: Key) {
    switch key {
    case .enter:
      give(key)
    case .controlJ, .alt("\n"), .alt("\r"):
      if request.isMultiline { pending = .key(key) } else { give(.enter) }
    case .text(let scalar):
      routeText(scalar)
    case .escape where !isVi:
      if isAsOffered { leave(.back) }
    case .ctrl("D") where isAsOffered:
      leave(.leave)
    case .ctrl("V"):
      break  // A control character has no place in an answer.
    case .alt(let scalar) where isVi:
      replayed += [.escape, scalar.value < 0x20 ? .control(UInt8(scalar.value)) : .text(scalar)]
    default:
      if isOwn(key) { pending = .key(key) } else { give(key) }
    }
  }

  private func routeText(_ scalar: Unicode.Scalar) {
    let text = String(Character(scalar))
    guard !cleaned(text).isEmpty || scalar == "\u{200D}" else { return }
    if replacesOffer(with: text) {
      isTouched = true
      pending = .offer(text)
      return
    }
    let line = buffer
    guard fits(line.text + text) else { return printAbove([Styled(words.lineFull, .dim)]) }
    if line.cursor == 0 { beginsWithPaste = false }
    let isMark = displayWidth(scalar) == 0
    // libedit would take some characters below U+0100 for keys.
    let isKeyForLibedit = (0x80..<0x100).contains(scalar.value) && cedit_columns(Int32(scalar.value)) != 1
    if isMark || isKeyForLibedit { pending = .key(.text(scalar)) } else { give(.text(scalar)) }
  }

  /// Passes a key on to libedit as the characters a terminal would send.
  func give(_ key: Key) {
    switch key {
    case .text(let scalar): queue.append(Int32(bitPattern: scalar.value))
    case .control(let code): queue.append(Int32(code))
    case .alt(let scalar): queue += [0x1B, Int32(bitPattern: scalar.value)]
    case .escape: queue.append(0x1B)
    case .named, .paste: pending = .key(key)
    }
  }

  private func isForUser(_ key: Key) -> Bool {
    keysOfUser.contains(key) && key != .enter && !(key == .ctrl("D") && isAsOffered)
  }

  /// Nobody has written anything: the line is empty, or holds what was put there.
  var isAsOffered: Bool { buffer.isEmpty || buffer.text == composed(cleaned(request.offer)) }

  /// The first key on an offer that nobody has touched begins an answer of its own.
  func replacesOffer(with text: String) -> Bool {
    !isTouched && !isVi && !buffer.isEmpty && isAsOffered && (request.isOfferReplaced || text == "/")
  }

  private func isOwn(_ key: Key) -> Bool {
    switch key {
    case .named, .paste, .escape: true
    case .control, .alt: isVi ? viKeys.contains(key) : emacsKeys.contains(key)
    case .text: false
    }
  }
}

private let viKeys: Set<Key> = [
  .backspace, .ctrl("H"), .tab, .ctrl("R"), .ctrl("W"), .ctrl("U"), .ctrl("P"), .ctrl("N"),
  .ctrl("D"),
]

private let emacsKeys: Set<Key> = viKeys.union([
  .ctrl("A"), .ctrl("B"), .ctrl("E"), .ctrl("F"), .ctrl("K"), .ctrl("T"), .ctrl("Y"),
  .ctrl("_"), .alt("b"), .alt("f"), .alt("d"), .alt("p"), .alt("n"), .alt("<"), .alt(">"),
  .alt("\u{7F}"), .alt("\u{8}"),
])
