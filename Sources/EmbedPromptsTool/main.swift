// Writes one Swift file with every prompt pack below a folder: EmbedPromptsTool PROMPTS OUTPUT
// A pack's YAML is read here, so that a broken one does not build and a start does not read it again.
import Foundation
import PackFormat

/// A raw literal with as many number signs as no run in the text reaches, so that nothing in it ends it or is an escape.
func literal(_ text: String) -> String {
  let longest = text.split { $0 != "#" }.map(\.count).max() ?? 0
  let signs = String(repeating: "#", count: longest + 1)
  return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
}

/// Ends the build with what is wrong in a file below the folder.
func complain(_ words: String) -> Never {
  FileHandle.standardError.write(Data("\(folder.path)/\(words)\n".utf8))
  exit(1)
}

let folder = URL(filePath: CommandLine.arguments[1])
let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
  path.contains("/") && [".yaml", ".mustache"].contains { path.hasSuffix($0) }
}.sorted()
let languages = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()

var source = "// Made from the prompt packs at every build.\ninternal import PackFormat\n\nenum EmbeddedPrompts {\n"
source += "  static let languages: [String] = [\(languages.map { "\"\($0)\"" }.joined(separator: ", "))]\n\n"
// A language's entries are read when the first of them is wanted, and once.
var packs = ""
source += "  static func entries(of language: String) -> [String: [String]]? {\n    switch language {\n"
for (number, language) in languages.enumerated() {
  var entries: [PackFile.Entry] = []
  var places: [String: String] = [:]
  for path in paths where path.hasPrefix(language + "/") && path.hasSuffix(".yaml") {
    do {
      let file = try PackFile(yaml: String(contentsOf: folder.appending(path: path), encoding: .utf8))
      for entry in file.entries {
        if let place = places.updateValue("\(path):\(entry.line)", forKey: entry.key) {
          complain("\(path):\(entry.line): error: \(entry.key) stands in \(place) already")
        }
      }
      entries += file.entries
    } catch let problem as PackFile.Problem {
      complain("\(path):\(problem.line): error: \(problem.reason)")
    }
  }
  source += "    case \"\(language)\": pack\(number)\n"
  packs += "  private static let pack\(number) = FlatPack.entries(\n    of: \(literal(FlatPack.text(of: entries))))\n\n"
}
source += "    default: nil\n    }\n  }\n\n\(packs)"
// The files as they are: templates, and what a pack of one's own begins with.
source += "  static let files: [String] = [\(paths.map { "\"\($0)\"" }.joined(separator: ", "))]\n\n"
source += "  static func text(_ path: String) -> String? {\n    switch path {\n"
for path in paths {
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  source += "    case \"\(path)\":\n      return \(literal(text))\n"
}
source += "    default: return nil\n    }\n  }\n}\n"
try source.write(to: URL(filePath: CommandLine.arguments[2]), atomically: true, encoding: .utf8)
