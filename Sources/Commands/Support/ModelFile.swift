internal import AgreementModel
internal import Coaching
internal import Sealing

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Surroundings {
  /// The agreement of a workshop, or that of a model's file when the name ends in `.json`.
  func agreement(of name: String) throws -> Agreement {
    name.hasSuffix(".json") ? try ModelFile.agreement(at: name) : try conversation(name).agreement
  }
}

/// A model that somebody kept as a file.
enum ModelFile {
  /// - Throws: `Failure`: no input when the file cannot be read, bad data when it is no model.
  static func agreement(at path: String) throws -> Agreement {
    let tree: JSON
    do {
      tree = try StrictJSON.parse(try bytes(at: path))
    } catch let problem as JSONProblem {
      var values: [String: MessageValue] = [
        "path": .text(path), "line": .count(problem.line), "column": .count(problem.column),
        "reason": .message(problem.kind.message),
      ]
      if problem.pointer != .root { values["pointer"] = .text(problem.pointer.description) }
      throw Failure(.badData, Message("cli.notJSON", values))
    }
    guard tree.object != nil else { throw Failure(.badData, Message("numbers.notModel", ["path": .text(path)])) }
    return Agreement(tree: tree)
  }

  private static func bytes(at path: String) throws -> [UInt8] {
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
