import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program to be driven under a pseudo-terminal: asks, and prints what came of it as `=> line "text"`.
struct Probe {
  var isPlain = false
  /// The terminal is held quiet until this file is there.
  var holdsUntil: String?
  var isColoured = false
  var asksTwoKinds = false
  var historyPath: String?
  var request = LineRequest(prompt: "ask> ", historyName: "first")

  init(arguments: [String]) {
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let value = parts.count > 1 ? parts[1] : ""
      switch parts[0] {
      case "plain": isPlain = true
      case "held": holdsUntil = value
      case "colour":
        isColoured = true
        request.promptStyle = Style(isBold: true, colour: .green)
      case "kinds": asksTwoKinds = true
      case "crash":
        // The clock beside the line is asked for while the terminal is in the editor's hands.
        request.aside = {
          if access(value, F_OK) == 0 { fatalError("crashed as wished") }
          return ""
        }
      case "overflow":
        request.aside = { access(value, F_OK) == 0 ? "\(Probe.depth(from: 1))" : "" }
      case "history": historyPath = value
      case "prompt": request.prompt = value
      case "offer": request.offer = value
      case "hidden": request.isHidden = true
      case "multiline": request.isMultiline = true
      case "choices": request.completions = value.split(separator: ",").map { Completion(String($0)) }
      case "aside": request.aside = { "12:00" }
      case "commands":
        request.commands = [
          Completion("/back", summary: "one step back"), Completion("/language", arguments: ["en", "es"]),
          Completion("/banish", summary: "never"),
        ]
      default: break
      }
    }
  }

  func run() throws {
    let console = Console(isColoured: isColoured)
    let answers = try HistoryStore(path: historyPath)
    let commands = try HistoryStore(path: historyPath.map { $0 + ".commands" })
    let words = LineWords(
      search: "search", notFound: "nothing", interruptAgain: "again to leave", lineFull: "no room")
    guard !isPlain else { return try ask(PlainReader(console: console), console) }
    do {
      let editor = try LineEditor(
        program: "entente", words: words, isColoured: isColoured, answers: answers, commands: commands)
      if let holdsUntil {
        editor.holdQuiet()
        try console.print("holding")
        while access(holdsUntil, F_OK) != 0 { usleep(5000) }
        try console.print("released")
        editor.releaseQuiet()
      }
      try ask(editor, console)
    } catch let error as LineEditorError {
      try console.print(Styled("no editor: \(error)"))
      try ask(PlainReader(console: console), console)
    }
  }

  private func ask(_ reader: some LineReader, _ console: Console) throws {
    var request = request
    try console.print(Styled("ready \(getpid())"))
    while true {
      let event = try reader.read(request)
      try console.print(Styled("=> \(describe(event))"))
      switch event {
      case .terminated(let signal): endProcess(bySignal: signal)
      case .leave, .endOfInput: return
      default: break
      }
      if asksTwoKinds { request.historyName = request.historyName == "first" ? "second" : "first" }
      request.offer = ""
    }
  }

  /// Uses up the stack.
  private static func depth(from start: Int) -> Int {
    start == 0 ? 0 : depth(from: start + 1) + start % 3
  }

  private func describe(_ event: LineEvent) -> String {
    switch event {
    case .line(let text, let isPasted):
      let scalars = text.unicodeScalars.map { $0.isASCII ? "" : String($0.value, radix: 16) }.filter { !$0.isEmpty }
      let names = scalars.isEmpty ? "" : " (\(scalars.joined(separator: " ")))"
      return "\(isPasted ? "pasted" : "line") \(String(reflecting: text))\(names)"
    default: return "\(event)"
    }
  }
}
