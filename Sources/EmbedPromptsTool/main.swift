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

let folder = URL(filePath: CommandLine.arguments[1])
let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains("/") }.sorted()
let languages = Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()

var source = "// Made from the prompt packs at every build.\ninternal import PackFormat\n\nenum EmbeddedPrompts {\n"
source += "  static let languages: [String] = [\(languages.map { "\"\($0)\"" }.joined(separator: ", "))]\n\n"
// A language's entries are read when the first of them is wanted, and once.
var packs = ""
source += "  static func entries(of language: String) -> [String: [String]]? {\n    switch language {\n"
for (number, language) in languages.enumerated() {
  var entries: [PackFile.Entry] = []
  for path in paths where path.hasPrefix(language + "/") && path.hasSuffix(".yaml") {
    do {
      entries += try PackFile(yaml: String(contentsOf: folder.appending(path: path), encoding: .utf8)).entries
    } catch let problem as PackFile.Problem {
      FileHandle.standardError.write(Data("\(folder.path)/\(path):\(problem.line): error: \(problem.reason)\n".utf8))
      exit(1)
    }
  }
  source += "    case \"\(language)\": pack\(number)\n"
  packs += "  private static let pack\(number) = FlatPack.entries(\n    of: \(literal(FlatPack.text(of: entries))))\n\n"
}
source += "    default: nil\n    }\n  }\n\n\(packs)"
source += "  static func template(_ path: String) -> String? {\n    switch path {\n"
for path in paths where path.hasSuffix(".mustache") {
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  source += "    case \"\(path)\":\n      return \(literal(text))\n"
}
source += "    default: return nil\n    }\n  }\n}\n"
try source.write(to: URL(filePath: CommandLine.arguments[2]), atomically: true, encoding: .utf8)
