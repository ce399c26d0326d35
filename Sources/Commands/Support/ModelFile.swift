internal import AgreementModel
internal import Coaching
internal import Sealing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Surroundings {
  /// The agreement of a workshop, or that of a file when the name ends as a model's or a document's.
  func agreement(of name: String) throws -> Agreement {
    ModelFile.isNamed(name) ? try ModelFile.agreement(at: name) : try conversation(name).agreement
  }
}

/// A model that somebody kept as a file, or the one in a sealed document.
enum ModelFile {
  /// Whether a name means such a file, not a workshop.
  static func isNamed(_ name: String) -> Bool { [".json", ".md", ".markdown"].contains { name.hasSuffix($0) } }

  /// - Throws: `Failure`: no input when the file cannot be read, bad data when it is no model or one of a newer version.
  static func agreement(at path: String) throws -> Agreement {
    let tree = try tree(at: path)
    guard tree.object != nil else { throw Failure(.badData, Message("numbers.notModel", ["path": .text(path)])) }
    let agreement = Agreement(tree: tree)
    // What an older version means is known; what a newer one means is not.
    if let version = agreement[.schemaVersion], version > Agreement.schemaVersion {
      throw Failure(
        .badData,
        Message(
          "import.newer",
          ["path": .text(path), "version": .count(version), "known": .count(Agreement.schemaVersion)]))
    }
    return agreement
  }

  /// - Throws: `Failure`: no input when the file cannot be read, bad data when it is no JSON.
  static func tree(at path: String) throws -> JSON {
    let bytes = try bytes(at: path)
    if let model = MarkdownSeal.model(in: bytes) { return model }
    guard !path.hasSuffix(".md"), !path.hasSuffix(".markdown") else {
      throw Failure(.badData, Message("cli.noModelInside", ["path": .text(path)]))
    }
    do {
      return try StrictJSON.parse(bytes)
    } catch {
      throw failure(error, path)
    }
  }

  /// What is wrong with a file's JSON, and where.
  static func failure(_ problem: JSONProblem, _ path: String) -> Failure {
    var values: [String: MessageValue] = [
      "path": .text(path), "line": .count(problem.line), "column": .count(problem.column),
      "reason": .message(problem.kind.message),
    ]
    if problem.pointer != .root { values["pointer"] = .text(problem.pointer.description) }
    return Failure(.badData, Message("cli.notJSON", values))
  }

  static func bytes(at path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw cannotRead(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw cannotRead(path) }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
  }

  private static func cannotRead(_ path: String) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(.noInput, Message("cli.cannotRead", ["path": .text(path), "reason": .text(reason)]))
  }
}
