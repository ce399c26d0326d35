internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Session
internal import Terminal
internal import Workshops

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Plays a whole sample workshop and writes its documents.")

  @Flag(help: "Without the pauses of somebody typing.")
  var fast = false

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Where its documents go.", valueName: "directory"))
  var output = "entente-demo"

  @Flag(help: "Overwrites documents of an earlier demo.")
  var force = false

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      var surroundings = surroundings
      surroundings.machineZone = "Europe/Madrid"
      surroundings.now = { Self.instant }
      try checkOutput()
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      let conversation = try play(surroundings, in: folder)
      try write(conversation, surroundings)
    }
  }

  /// Every demo takes place at this instant, so that its documents are the same every time: 1 December 2026, 10:00 in Madrid.
  private static let instant = Instant(seconds: 1_796_115_600)

  private func play(_ surroundings: Surroundings, in folder: TemporaryFolder) throws -> Conversation {
    let pack = try surroundings.pack
    let now = surroundings.now().rfc3339()
    let workshop = try Workshop.create(
      at: folder.path + "/acme.entente", name: "Acme", created: now, claim: .current(since: now))
    defer { workshop.close() }
    let isTerminal = isatty(1) == 1
    let console = Console(isColoured: TerminalEnvironment.current().isColoured() && !options.plain)
    let reader = ScriptedReader(pack.texts("demo.answers"), console: console, isSlow: !fast && isTerminal)
    return try Room(surroundings: surroundings, workshop: workshop, isPlain: options.plain)
      .play(reader, console: console)
  }

  /// What must not be overwritten is found before anything is played.
  private static let kinds = [ExportFormat.markdown, .html, .json].map { ExportKind($0) }

  private func checkOutput() throws {
    for kind in Self.kinds where !force {
      let path = "\(output)/agreement.\(kind.ending)"
      if OutputFile.exists(path) { throw Failure(.cannotCreate, Message("cli.exists", ["path": .text(path)])) }
    }
  }

  private func write(_ conversation: Conversation, _ surroundings: Surroundings) throws {
    try OutputFile.makeDirectory(output)
    let exporter = Exporter(surroundings: surroundings)
    let pack = try surroundings.pack(for: conversation.agreement)
    for kind in Self.kinds {
      let content = try exporter.content(conversation.agreement, as: kind, pack: pack)
      try OutputFile.write(content, to: "\(output)/agreement.\(kind.ending)", overwrites: force)
    }
    let message = Message(
      "cli.demo.wrote",
      [
        "directory": .text(output),
        "files": .list(Self.kinds.map { .text("agreement.\($0.ending)") }),
      ])
    try Console().print(Styled("\n" + pack.render(message, inert: inertRow)))
  }
}

/// Types prepared answers as a person would, for people to watch.
final class ScriptedReader: LineReader {
  private var lines: ArraySlice<String>
  private let console: Console
  private let isSlow: Bool

  init(_ lines: [String], console: Console, isSlow: Bool) {
    self.lines = lines[...]
    self.console = console
    self.isSlow = isSlow
  }

  func read(_ request: LineRequest) throws -> LineEvent {
    guard let line = lines.popFirst() else { return .endOfInput }
    try console.show(Styled(request.prompt, request.promptStyle))
    pause(milliseconds: 600)
    for character in line.isEmpty ? request.offer : line {
      try console.show(Styled(String(character)))
      pause(milliseconds: line.isEmpty ? 0 : 35)
    }
    pause(milliseconds: 400)
    try console.print()
    return .line(line, isPasted: false)
  }

  private func pause(milliseconds: UInt32) {
    if isSlow { usleep(milliseconds * 1000) }
  }
}

/// A folder of this process that goes when it is no longer needed.
struct TemporaryFolder {
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/entente.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        .cannotCreate,
        Message("cli.cannotWrite", ["path": .text(base), "reason": .text(String(cString: strerror(errno)))]))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func remove() {
    for name in ["acme.entente", "acme.entente.lock", "acme.entente.history", "acme.entente-journal"] {
      unlink("\(path)/\(name)")
    }
    rmdir(path)
  }
}
