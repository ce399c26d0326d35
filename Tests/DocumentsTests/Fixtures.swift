import AgreementModel
import Foundation
import Sealing
import Testing

/// Files that the tests read: the project's own, and the workplace's sample when it is there.
enum Fixtures {
  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  static let project = folder.deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the folder `shared` beside the project or one of the folders above it.
  static func shared(_ path: String) -> URL? {
    sequence(first: project) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
      .map { $0.appending(path: "shared/\(path)") }
      .first { FileManager.default.fileExists(atPath: $0.path) }
  }

  static func agreement(_ url: URL) throws -> Agreement { Agreement(tree: try StrictJSON.parse(Data(contentsOf: url))) }

  static func golden(_ name: String) -> URL { folder.appending(path: "Golden/\(name)") }

  static let sampleURL = shared("design/agreement.sample.json")
  static func sample() throws -> Agreement { try agreement(#require(sampleURL)) }
}
