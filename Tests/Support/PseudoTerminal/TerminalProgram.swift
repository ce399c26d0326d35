internal import CPty

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A program under a pseudo-terminal, and the screen it draws: keys go in, and tests wait for what is shown.
///
/// Every wait has a deadline that is there for hanging programs only; nothing depends on how fast things go.
public final class TerminalProgram {
  public let process: Int32
  private let master: Int32
  public private(set) var screen: TerminalScreen
  /// Everything that was written, escape sequences included.
  public private(set) var written: [UInt8] = []
  /// The row from which on `wait(for:)` looks; those above were seen.
  private var firstRow = 0
  private var exit: Int32?

  /// Starts a program in a terminal of the given size.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], rows: Int = 24, columns: Int = 80
  ) throws {
    var started: (process: Int32, master: Int32) = (-1, -1)
    withStrings([path] + arguments) { arguments in
      withStrings(environment.map { "\($0)=\($1)" }) { environment in
        var master: Int32 = -1
        let process = cpty_start(path, arguments, environment, Int32(rows), Int32(columns), &master)
        started = (process, master)
      }
    }
    guard started.process > 0 else { throw Unmet("\(path) cannot be started") }
    (process, master) = started
    screen = TerminalScreen(height: rows, width: columns)
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      _ = cpty_wait(process, true)
    }
    close(master)
  }
}

// MARK: Doing

extension TerminalProgram {
  /// Sends keys, all at once.
  public func send(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { readMore() }
    }
  }

  /// Sends keys one by one, as a person does.
  public func type(_ keys: String) {
    for key in keys { send(String(key)) }
  }

  /// Changes the window's size.
  public func resize(rows: Int, columns: Int) {
    readMore()
    screen.resize(height: rows, width: columns)
    cpty_resize(master, Int32(rows), Int32(columns))
  }

  /// Sends a signal to the program alone.
  public func signal(_ number: Int32) { kill(process, number) }

  /// What is on the screen now has been seen: `wait(for:)` looks below it.
  public func look() { firstRow = screen.cursorRow + 1 }
}

// MARK: Waiting

extension TerminalProgram {
  /// The rows not seen yet.
  public var unseenRows: [String] { screen.rows(from: firstRow) }

  /// The text of the rows not seen yet, each run of blanks and line ends as one blank.
  public var text: String {
    unseenRows.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Waits until a text is shown below what was seen; where its lines are broken does not matter.
  public func wait(for text: String) throws {
    try wait(text.debugDescription) { self.text.contains(text) }
  }

  /// Waits until the last rows are these.
  public func wait(forRows rows: [String], column: Int? = nil) throws {
    try wait("rows \(rows), column \(column.map(String.init) ?? "any")") {
      self.screen.rows.suffix(rows.count).elementsEqual(rows) && (column == nil || self.screen.column == column)
    }
  }

  /// Waits until the terminal is set so.
  public func wait(forState isReached: @escaping (TerminalState) -> Bool) throws {
    try wait("the terminal's state") { isReached(TerminalState(cpty_read_state(self.master))) }
  }

  /// Waits for the end: the exit code, or 128 and the signal that ended it.
  public func ending() throws -> Int32 {
    try wait("end of the program") {
      let code = cpty_wait(self.process, false)
      if code >= 0 { self.exit = code }
      return self.exit != nil
    }
    readMore()
    return exit ?? -1
  }

  public func wait(_ purpose: String, until isReached: () -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      readMore()
      if isReached() { return }
      guard ContinuousClock.now < deadline else {
        throw Unmet("No \(purpose). The screen:\n\(screen.rows.suffix(40).joined(separator: "\n"))")
      }
    }
  }

  /// How the terminal is set now.
  public var state: TerminalState { TerminalState(cpty_read_state(master)) }

  private func readMore() {
    var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, 10) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else {
      usleep(1000)
      return
    }
    screen.feed(bytes[..<count])
    written += bytes[..<count]
  }
}

/// How a terminal is set, as far as a shell would miss it.
public struct TerminalState: Hashable, Sendable {
  public var isCanonical, echoes, hasSignals, mapsEnter, hasFlowControl, processesOutput: Bool

  /// As a shell leaves it to the programs that it starts.
  public var isOrdinary: Bool {
    isCanonical && echoes && hasSignals && mapsEnter && hasFlowControl && processesOutput
  }

  init(_ state: cpty_state) {
    isCanonical = state.is_canonical
    echoes = state.echoes
    hasSignals = state.has_signals
    mapsEnter = state.maps_enter
    hasFlowControl = state.has_flow_control
    processesOutput = state.processes_output
  }
}
