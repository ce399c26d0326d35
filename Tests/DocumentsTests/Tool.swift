import Foundation

/// A program of the machine that judges a document independently.
enum Tool {
  /// Its path, nil when the machine has none.
  static func path(_ name: String) -> String? { paths(name).first }

  static func has(_ name: String) -> Bool { path(name) != nil }

  static let hasJSONSchema = has("python3") && (try? run("python3", ["-c", "import jsonschema"]).status) == 0

  /// The first Python of the machine that has these modules.
  static func python(with modules: String...) -> String? {
    let line = "import " + modules.joined(separator: ", ")
    return paths("python3").first { (try? run(at: $0, ["-c", line], isQuiet: true).status) == 0 }
  }

  /// What a program writes when it reads the input; its arguments may name files.
  static func run(_ name: String, _ arguments: [String], input: String = "") throws -> (output: String, status: Int32) {
    guard let path = path(name) else { throw CocoaError(.fileNoSuchFile) }
    return try run(at: path, arguments, input: input)
  }

  /// - Parameter isQuiet: Whether its errors are of no interest.
  static func run(
    at path: String, _ arguments: [String], input: String = "", isQuiet: Bool = false
  ) throws -> (output: String, status: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (inputFile, outputFile) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try Data(input.utf8).write(to: inputFile)
    try Data().write(to: outputFile)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    if isQuiet { process.standardError = FileHandle.nullDevice }
    try process.run()
    process.waitUntilExit()
    return (try String(decoding: Data(contentsOf: outputFile), as: UTF8.self), process.terminationStatus)
  }

  private static func paths(_ name: String) -> [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .filter { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
