// Writes one Swift file with the text of every prompt file below a folder: EmbedPromptsTool PROMPTS OUTPUT
import Foundation

let folder = URL(filePath: CommandLine.arguments[1])
let output = URL(filePath: CommandLine.arguments[2])

let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  .filter { $0.contains("/") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".mustache")) }
  .sorted()

var source = "// Made from prompts/ at every build. Keys are paths below that folder.\nenum EmbeddedPrompts {\n"
source += "  static func text(of path: String) -> String? {\n    switch path {\n"
for path in paths {
  let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  // As many number signs as no run in the text reaches, so that nothing in it ends the literal or is an escape.
  let longest = text.split { $0 != "#" }.map(\.count).max() ?? 0
  let signs = String(repeating: "#", count: longest + 1)
  source += "    case \(signs)\"\(path)\"\(signs):\n      return \(signs)\"\"\"\n\(text)\n\"\"\"\(signs)\n"
}
source += "    default: return nil\n    }\n  }\n\n  static let paths: [String] = [\n"
for path in paths { source += "    \"\(path)\",\n" }
source += "  ]\n}\n"
try source.write(to: output, atomically: true, encoding: .utf8)
