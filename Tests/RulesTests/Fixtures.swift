import AgreementModel
import Coaching
import Foundation
import Sealing
import Testing
import WorkingTime

/// Agreements that the rules are tried on.
enum Fixtures {
  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  static let project = folder.deletingLastPathComponent().deletingLastPathComponent()

  static func agreement(_ url: URL) throws -> Agreement { Agreement(tree: try StrictJSON.parse(Data(contentsOf: url))) }

  static func page() throws -> String {
    String(decoding: try Data(contentsOf: project.appending(path: "docs/rules.md")), as: UTF8.self)
  }

  static func json(_ text: String) throws -> JSON { try StrictJSON.parse(text) }

  /// A sound agreement of a company in Madrid.
  static func sound() throws -> Agreement { try agreement(folder.appending(path: "Fixtures/sound.json")) }

  /// A model with every optional field.
  static func full() throws -> Agreement { try agreement(project.appending(path: "docs/agreement.full.json")) }

  /// The same with other values at some places; nil removes what stands there.
  static func sound(with edits: [Edit]) throws -> Agreement {
    var agreement = try sound()
    for edit in edits {
      agreement.tree[edit.pointer] = try edit.json.map { try StrictJSON.parse($0) }
    }
    return agreement
  }

  private static let zones = ZoneDatabase()

  static func findings(_ agreement: Agreement, stale: Set<Question.ID> = []) -> [Finding] {
    Rules.findings(in: agreement, stale: stale) { (try? zones.rules(for: $0)) != nil }
  }

  /// A file of the folder `shared` beside the project or one of the folders above it.
  static func shared(_ path: String) -> URL? {
    sequence(first: project) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
      .map { $0.appending(path: "shared/\(path)") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }
}

/// A value to be put into an agreement, as JSON.
struct Edit: Sendable {
  let pointer: Pointer
  let json: String?

  init(_ pointer: Pointer, _ json: String?) {
    self.pointer = pointer
    self.json = json
  }
}

func set(_ pointer: Pointer, _ json: String) -> Edit { Edit(pointer, json) }
func remove(_ pointer: Pointer) -> Edit { Edit(pointer, nil) }
