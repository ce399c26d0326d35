import Foundation
import PseudoTerminal

/// A folder of its own for one test: the program's home, its working directory, and the variables it sees.
final class Workplace {
  let path: String
  var environment: [String: String]

  init(_ variables: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)").path(
      percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    environment = [
      "XDG_DATA_HOME": path + "/home", "HOME": path, "TMPDIR": path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "ENTENTE_LANG": "en", "TZ": "Europe/Madrid", "SWIFT_BACKTRACE": "enable=no",
      "PS1": "shell> ",
    ]
    environment.merge(variables) { $1 }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static var entente: String { get throws { try builtProgram("entente") } }

  /// Runs the program without a terminal.
  func run(_ arguments: String..., input: String = "") throws -> PipedRun {
    try run(arguments, input: Array(input.utf8))
  }

  func run(_ arguments: [String], input: [UInt8]) throws -> PipedRun {
    try runPiped(Self.entente, arguments, input: input, environment: environment, in: path)
  }

  /// Runs the program at a terminal, in the test's folder.
  func terminal(_ arguments: String..., rows: Int = 24, columns: Int = 80) throws -> TerminalProgram {
    try TerminalProgram(
      "/bin/sh", ["-c", #"cd "$0" && exec "$@""#, path, Self.entente] + arguments, environment: environment, rows: rows,
      columns: columns)
  }

  func file(_ name: String) throws -> [UInt8] { try readFile("\(path)/\(name)") }
  func text(_ name: String) throws -> String { String(decoding: try file(name), as: UTF8.self) }
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  func write(_ text: String, to name: String) throws { try writeFile(Array(text.utf8), to: "\(path)/\(name)") }

  /// The file of a workshop that is kept in the program's home.
  func workshop(_ name: String) -> String { "\(path)/home/entente/\(name).entente" }
}
