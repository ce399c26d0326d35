import Foundation
import PackagePlugin

/// Turns every file below `prompts/LANGUAGE/` into part of the binary, so that one file can be installed.
@main
struct EmbedPrompts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.contains("/") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".mustache")) }
      .sorted()
      .map { folder.appending(path: $0) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPrompts.swift")
    return [
      .buildCommand(
        displayName: "Embed the prompt packs",
        executable: try context.tool(named: "EmbedPromptsTool").url,
        arguments: [folder.path, output.path],
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
