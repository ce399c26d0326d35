import Foundation
import Testing

/// Files that a result must be equal to, written anew when `RECORD_GOLDEN` is set.
enum Golden {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil

  static func expect(
    _ text: String, as name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if isRecording { try Data(text.utf8).write(to: url) }
    let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    guard text != expected else { return }
    let (lines, wanted) = (text.split(separator: "\n"), expected.split(separator: "\n"))
    let line = zip(lines, wanted).first { $0 != $1 }
    Issue.record(
      """
      \(name) differs, first here (RECORD_GOLDEN=1 writes it anew):
      is     \(line?.0 ?? "shorter or longer")
      should \(line?.1 ?? "")
      """, sourceLocation: sourceLocation)
  }
}
