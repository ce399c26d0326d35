internal import ArgumentParser
internal import Documents
internal import Reports
internal import Terminal

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of the agreement's model (draft 2020-12).")

  @Flag(help: "The schema of what measure --format json writes instead.")
  var measurement = false

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { _ in try Console().write(document: measurement ? MeasurementSchema.text : ModelSchema.text) }
  }
}
