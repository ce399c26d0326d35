import Foundation

/// The built `CrashProbe`, running as another process.
final class ProbeProcess {
  struct NotBuilt: Error {}

  private let process = Process()
  private let output = Pipe()

  init(_ arguments: String...) throws {
    process.executableURL = URL(fileURLWithPath: try Self.program())
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
  }

  deinit { kill() }

  var pid: Int { Int(process.processIdentifier) }

  /// Waits until the process has printed that line.
  func wait(for line: String) throws {
    var text = ""
    while !text.contains(line + "\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw NotBuilt() }
      text += String(decoding: data, as: UTF8.self)
    }
  }

  /// With SIGKILL, as a crash would.
  func kill() {
    guard process.isRunning else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Products lie beside the test program.
  private static func program() throws -> String {
    for argument in CommandLine.arguments {
      var folder = argument
      while let cut = folder.lastIndex(of: "/") {
        folder = String(folder[..<cut])
        let path = folder + "/CrashProbe"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue { return path }
      }
    }
    throw NotBuilt()
  }
}
