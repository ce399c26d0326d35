internal import CEdit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads lines from a person at a terminal, with everything libedit offers and what it lacks.
///
/// There is one at a time, used from one thread. It catches the signals that would leave the terminal in
/// disorder, and gives the terminal back at ``close()``, at exit, and when the program crashes.
public final class LineEditor: LineReader {
  /// The words the editor itself shows; may change between two lines.
  public var words: LineWords
  /// Whether the prompt and the lists are coloured.
  public var isColoured: Bool
  /// The answers of this workshop, recalled by kind of question.
  public var answers: HistoryStore
  /// The commands typed in any workshop, recalled at every question.
  public var commands: HistoryStore
  /// Why the last answer could not be kept in its history; nil when it was.
  public internal(set) var historyProblem: HistoryError?

  var edit: OpaquePointer?
  var source = KeySource()
  let keysOfUser: Set<Key>
  private(set) var isVi = false
  private var isHeld = false

  // What belongs to the line being read.
  var request = LineRequest(prompt: "")
  var outcome: LineEvent?
  var pending: Pending?
  /// Characters for libedit, to be given before any new key.
  var queue: [Int32] = []
  /// Keys to be handled before new ones are read.
  var replayed: [Key] = []
  var shownPrompt = ""
  var shownAside = ""
  /// The line as it was last drawn in one go; nil while it is only typed.
  var drawn: DrawnLine?
  var undo = UndoStack()
  var killed = ""
  var cycle: CompletionCycle?
  var search: HistorySearch?
  var recall = Recall(entries: [])
  var beginsWithPaste = false
  /// Whether a key has moved in the offer or changed it.
  var isTouched = false
  var interruptions = 0

  /// What the private key stands for when libedit comes to it.
  enum Pending {
    case key(Key)
    case offer(String)
    case aside
  }

  /// Takes the terminal at the standard input and output.
  /// - Throws: ``LineEditorError`` when lines cannot be edited here.
  public init(
    program: String, words: LineWords, isColoured: Bool, answers: HistoryStore, commands: HistoryStore
  ) throws(LineEditorError) {
    self.words = words
    self.isColoured = isColoured
    self.answers = answers
    self.commands = commands
    self.keysOfUser = editrcKeys(program: program)
    if case .plain(let reason) = TerminalUse.decide(in: .current()) { throw .unusable(reason) }
    cedit_terminal_remember()
    let context = Unmanaged.passUnretained(self).toOpaque()
    edit = cedit_new(
      program, context,
      { context, character in LineEditor.at(context).nextCharacter(into: character) },
      { context, isCommandMode in LineEditor.at(context).perform(isCommandMode: isCommandMode) })
    guard let edit else { throw .unusable(.unknownTerminal) }
    guard cedit_is_editing(edit) else {
      close()
      throw .editingTurnedOff
    }
    isVi = cedit_is_vi(edit)
    cedit_signals_catch()
  }

  deinit {
    close()
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> LineEditor {
    guard let context else { preconditionFailure("libedit calls back with the editor's own context") }
    return Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
  }
}

extension LineEditor {
  /// Asks for one line.
  public func read(_ request: LineRequest) throws -> LineEvent {
    guard let edit else { return .endOfInput }
    if let signal = source.staleTermination() { return .terminated(signal: signal) }
    begin(request)
    cedit_terminal_taken(true)
    // libedit would do it only after the prompt: keys hit in between would be edited by the system.
    cedit_prepare(edit, true)
    cedit_mark_pastes(true)
    let event = request.isHidden ? readHidden() : readEdited(edit)
    cedit_mark_pastes(false)
    cedit_prepare(edit, isHeld)
    cedit_terminal_taken(isHeld)
    if case .line(let text, let isPasted) = event, !request.isHidden { keep(text, isPasted: isPasted) }
    return event
  }

  /// Keeps the terminal quiet while the program prints: keys typed meanwhile are not shown, and wait for the
  /// next line.
  public func holdQuiet() {
    guard let edit, !isHeld else { return }
    isHeld = true
    cedit_prepare(edit, true)
    cedit_terminal_taken(true)
  }

  /// Ends what ``holdQuiet()`` began.
  public func releaseQuiet() {
    guard let edit, isHeld else { return }
    isHeld = false
    cedit_prepare(edit, false)
    cedit_terminal_taken(false)
  }

  /// Throws away what was typed before a question that must be read first.
  public func discardTypeAhead() {
    source.discardTypeAhead()
  }

  /// Gives the terminal back as it was found and stops catching signals.
  public func close() {
    guard let edit else { return }
    cedit_free(edit)
    self.edit = nil
    cedit_terminal_give_back()
    cedit_signals_release()
  }
}

extension LineEditor {
  private func begin(_ request: LineRequest) {
    self.request = request
    outcome = nil
    pending = request.offer.isEmpty ? nil : .offer(request.offer)
    queue = []
    undo = UndoStack()
    cycle = nil
    search = nil
    drawn = nil
    recall = Recall(entries: recallable(request.historyName))
    beginsWithPaste = false
    isTouched = false
    interruptions = 0
    showPrompt(request.prompt, style: request.promptStyle)
    showAside()
  }

  private func readEdited(_ edit: OpaquePointer) -> LineEvent {
    cedit_resize(edit)
    if isVi { giveHistoryToLibedit(edit) }
    var count: Int32 = 0
    let line = cedit_read(edit, &count)
    if let outcome { return outcome }
    guard let line, count >= 0 else { return .endOfInput }
    var text = string(UnsafeBufferPointer(start: line, count: Int(count)))
    if text.hasSuffix("\n") { text.unicodeScalars.removeLast() }
    return .line(composed(cleaned(text)), isPasted: beginsWithPaste)
  }

  private func recallable(_ kind: String) -> [HistoryEntry] {
    let both = commands.entries(kind: commandKind) + answers.entries(kind: kind)
    return both.enumerated().sorted { ($0.element.milliseconds, $0.offset) < ($1.element.milliseconds, $1.offset) }
      .map(\.element)
  }

  private func keep(_ text: String, isPasted: Bool) {
    guard !text.isEmpty else { return }
    historyProblem = nil
    do {
      if text.hasPrefix("/"), !isPasted {
        try commands.append(kind: commandKind, text: text)
      } else {
        try answers.append(kind: request.historyName, text: text, isPasted: isPasted)
      }
    } catch {
      historyProblem = error as? HistoryError
    }
  }

  private func giveHistoryToLibedit(_ edit: OpaquePointer) {
    cedit_history_clear(edit)
    for entry in recall.entries { cedit_history_add(edit, wide(entry.text)) }
  }
}

private let commandKind = "/"

private func editrcKeys(program: String) -> Set<Key> {
  guard let path = environmentVariable("EDITRC") ?? environmentVariable("HOME").map({ $0 + "/.editrc" }),
    let bytes = try? contents(ofFile: path)
  else { return [] }
  return keysBound(inEditrc: String(decoding: bytes, as: UTF8.self), program: program)
}

/// The scalars for libedit, with a zero at the end.
func wide(_ text: String) -> [Int32] {
  text.unicodeScalars.map { Int32(bitPattern: $0.value) } + [0]
}

/// The text of libedit's characters.
func string(_ characters: UnsafeBufferPointer<Int32>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: characters.lazy.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) })
  return String(view)
}
