internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal
internal import Workshops

extension WorkshopError: FailureConvertible {
  var failure: Failure { Failure(self) }
}

extension ConsoleError: FailureConvertible {
  var failure: Failure { Failure(.cannotWrite, Message("cli.noConsole", ["code": .count(Int(code))])) }
}

/// Opening workshops by name or path.
extension Surroundings {
  /// - Throws: `Failure` naming the workshops there are when there is none of that name.
  func path(of name: String) throws -> String {
    let library = try library
    do {
      return try library.locate(name)
    } catch WorkshopError.notFound(let path) {
      let names = library.paths.compactMap { try? Workshop.read(at: $0).name }
      throw Failure(WorkshopError.notFound(path: path), near: names)
    }
  }

  func open(_ name: String) throws -> Workshop {
    try Workshop.open(at: try path(of: name), claim: .current(since: now().rfc3339()))
  }

  /// A new workshop's file; a name with a slash or the ending is a path.
  func create(_ name: String) throws -> Workshop {
    let library = try library
    let isPath = name.contains("/") || name.hasSuffix(WorkshopLibrary.fileExtension)
    if !isPath { try library.prepare() }
    let created = now().rfc3339()
    let path = isPath ? name : library.path(for: name)
    let title = isPath ? Self.title(ofPath: name) : name
    return try Workshop.create(at: path, name: title, created: created, claim: .current(since: created))
  }

  private static func title(ofPath path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(WorkshopLibrary.fileExtension)
      ? String(last.dropLast(WorkshopLibrary.fileExtension.count)) : last
  }

  /// A workshop's agreement for reading; nothing is claimed.
  func conversation(_ name: String) throws -> Conversation {
    try soundContents(at: try path(of: name)).conversation()
  }

  /// What is in a workshop's file when all of it is as it was written.
  /// - Throws: `WorkshopError.damaged`: what is left before the damage would be taken for the whole.
  func soundContents(at path: String) throws -> WorkshopContents {
    let contents = try Workshop.read(at: path)
    if let damage = contents.damage { throw WorkshopError.damaged(path: path, damage) }
    return contents
  }
}

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Starts a workshop.",
    discussion: "With answers on standard input, one a line, it runs without a terminal: entente new Acme < answers.txt"
  )

  @Argument(help: "The workshop's name, or a path for its file.")
  var name: String?

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      let today = LocalDate(daysSinceEpoch: surroundings.now().seconds / 86_400)
      let workshop = try surroundings.create(name ?? "workshop-\(today)")
      try Room(surroundings: surroundings, workshop: workshop, isPlain: options.plain).run()
    }
  }
}

struct Resume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Continues a workshop exactly where it stopped.")

  @Argument(help: "The workshop's name, or its file.")
  var name: String

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      let workshop = try surroundings.open(name)
      try Room(surroundings: surroundings, workshop: workshop, isPlain: options.plain).run()
    }
  }
}

struct Continue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "continue", abstract: "Continues the latest unfinished workshop, or starts one.", shouldDisplay: false)

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      let latest = try surroundings.library.paths.compactMap { path -> (path: String, at: Instant)? in
        guard let contents = try? surroundings.soundContents(at: path), let last = contents.events.last,
          let at = Instant(rfc3339: last.at), let conversation = try? contents.conversation(), !conversation.isSealed
        else { return nil }
        return (path, at)
      }.max { $0.at < $1.at }
      guard let latest else {
        var new = New()
        new.name = nil
        new.options = options
        return try new.run()
      }
      let workshop = try Workshop.open(at: latest.path, claim: .current(since: surroundings.now().rfc3339()))
      try Room(surroundings: surroundings, workshop: workshop, isPlain: options.plain).run()
    }
  }
}
