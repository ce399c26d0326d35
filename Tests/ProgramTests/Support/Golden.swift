import Foundation
import PseudoTerminal
import Testing

/// Compares a document with the file of this name in `Golden/`; with `RECORD_GOLDEN=1` writes it anew instead.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let path = folder.appending(path: "Golden/\(name)").path(percentEncoded: false)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" { try writeFile(Array(text.utf8), to: path) }
  let golden = String(decoding: try readFile(path), as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = lines.difference(from: golden).map { change in
    switch change {
    case .insert(let offset, let line, _): "+ \(offset + 1): \(line)"
    case .remove(let offset, let line, _): "- \(offset + 1): \(line)"
    }
  }
  let isSame = changes.isEmpty
  #expect(isSame, "\(name) differs:\n\(changes.joined(separator: "\n"))", sourceLocation: sourceLocation)
}

/// The document with what the clock decides left out: instants, digests, and the model that the Markdown carries.
func withoutClock(_ document: String) -> String {
  document
    .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/, with: "⟨instant⟩")
    .replacing(/\d{1,2} (de )?\p{L}+ (de )?\d{4}, \d\d:\d\d:\d\d \([+-]\d\d:\d\d\)/, with: "⟨instant⟩")
    .replacing(/\b[0-9a-f]{64}\b/, with: "⟨digest⟩")
    .replacing(/\n([A-Za-z0-9+\/=]{76}\n)+[A-Za-z0-9+\/=]+\n/, with: "\n⟨model⟩\n")
}
