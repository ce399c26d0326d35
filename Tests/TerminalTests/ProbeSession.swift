import CPty
import PseudoTerminal
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program under a pseudo-terminal, and the screen it draws.
final class ProbeSession {
  let process: Int32
  let master: Int32
  private(set) var screen: TerminalScreen
  /// Everything the program wrote.
  private(set) var transcript = ""
  private var searchedTo = 0
  private var bytes: [UInt8] = []
  private var hasEnded = false

  struct TimedOut: Error, CustomStringConvertible {
    var description: String
  }

  /// Starts the probe, or another program, in a terminal of the given size.
  init(
    _ arguments: [String] = [], program: String? = nil, environment: [String: String] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws {
    let path = try program ?? probePath()
    var variables = [
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no", "PS1": "shell> ",
    ]
    variables.merge(environment) { $1 }
    var started: (process: Int32, master: Int32) = (-1, -1)
    withStrings([path] + arguments) { arguments in
      withStrings(variables.map { "\($0)=\($1)" }) { environment in
        var master: Int32 = -1
        let process = cpty_start(path, arguments, environment, Int32(rows), Int32(columns), &master)
        started = (process, master)
      }
    }
    (process, master) = started
    screen = TerminalScreen(height: rows, width: columns)
    try #require(process > 0)
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      _ = cpty_wait(process, true)
    }
    close(master)
  }
}

extension ProbeSession {
  func send(_ text: String) {
    var sent = Array(text.utf8)[...]
    while !sent.isEmpty {
      let count = sent.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { sent = sent.dropFirst(count) } else { readMore() }
    }
  }

  /// Waits until the text is written, after what was waited for before.
  @discardableResult
  func wait(for text: String) throws -> Self {
    try wait("\(text.debugDescription)") {
      let scalars = Array(self.transcript.unicodeScalars)
      let wanted = Array(text.unicodeScalars)
      var start = self.searchedTo
      while start + wanted.count <= scalars.count {
        if scalars[start..<(start + wanted.count)].elementsEqual(wanted) {
          self.searchedTo = start + wanted.count
          return true
        }
        start += 1
      }
      return false
    }
    return self
  }

  /// Waits until the last rows of the screen are these.
  func wait(forRows rows: [String], column: Int? = nil) throws {
    try wait("rows \(rows), column \(column.map(String.init) ?? "any")") {
      self.screen.rows.suffix(rows.count).elementsEqual(rows) && (column == nil || self.screen.column == column)
    }
  }

  /// Waits until the terminal is set so.
  func wait(forState isReached: @escaping (cpty_state) -> Bool) throws {
    try wait("the terminal's state") { isReached(cpty_read_state(self.master)) }
  }

  func wait(_ purpose: String, until isReached: () -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(30)
    while true {
      readMore()
      if isReached() { return }
      guard ContinuousClock.now < deadline else {
        throw TimedOut(
          description: "No \(purpose). Screen:\n\(screen.rows.joined(separator: "\n"))\n\(transcript.debugDescription)")
      }
    }
  }

  /// Types a line; gives what the probe says came of it.
  func answer(to typed: String) throws -> String {
    send(typed)
    return try event()
  }

  /// What the probe says came of the line.
  func event() throws -> String {
    try wait(for: "=> ")
    let start = searchedTo
    try wait(for: "\n")
    let line = String(String.UnicodeScalarView(Array(transcript.unicodeScalars)[start..<searchedTo]))
    return String(line.prefix { !$0.isNewline })
  }

  /// The number written after what was waited for.
  func number() throws -> Int32 {
    let start = searchedTo
    try wait(for: "\n")
    let text = String(String.UnicodeScalarView(Array(transcript.unicodeScalars)[start..<searchedTo]))
    return try #require(Int32(text.prefix { $0.isNumber }))
  }

  /// `h` when pastes are marked, `l` when they are not any more.
  var lastPasteMode: Character? {
    transcript.ranges(of: "\u{1B}[?2004").last.map { transcript[$0.upperBound] }
  }

  func resize(rows: Int, columns: Int) {
    readMore()
    screen.resize(height: rows, width: columns)
    cpty_resize(master, Int32(rows), Int32(columns))
  }

  /// Waits for the end: the exit code, or 128 and the signal.
  func ending() throws -> Int32 {
    var code: Int32 = -1
    try wait("end of the program") {
      code = cpty_wait(self.process, false)
      return code >= 0
    }
    hasEnded = true
    return code
  }

  private func readMore() {
    var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, 10) > 0, let piece = try? nextBytes(from: master, atMost: 4096) else {
      if file.revents != 0 { usleep(1000) }
      return
    }
    let known = screen.unknown.count
    screen.feed(piece)
    for sequence in screen.unknown.dropFirst(known) { Issue.record("The screen does not know \(sequence)") }
    bytes += piece
    transcript += takeWhole()
  }

  /// The text of the bytes, but for a character that is not whole yet.
  private func takeWhole() -> String {
    var view = String.UnicodeScalarView()
    while true {
      switch decodeUTF8(bytes[...]) {
      case .scalar(let scalar, let length):
        view.append(scalar)
        bytes.removeFirst(length)
      case .invalid(let length): bytes.removeFirst(length)
      case .incomplete: return String(view)
      }
    }
  }
}

extension ProbeSession {
  static func probe() throws -> String { try probePath() }
}

/// The probe lies beside the tests, or beside the bundle they are in.
private func probePath() throws -> String {
  var folder = Substring(String(cString: cpty_image_path()))
  while let slash = folder.lastIndex(of: "/") {
    folder = folder[..<slash]
    let path = folder + "/LineProbe"
    if access(String(path), X_OK) == 0 { return String(path) }
  }
  throw ProbeSession.TimedOut(description: "LineProbe is not built")
}

private func withStrings(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Void) {
  let copies = strings.map { strdup($0) }
  body(copies + [nil])
  for copy in copies { free(copy) }
}
