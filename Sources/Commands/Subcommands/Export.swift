internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the agreement as a document.",
    discussion: "Without -o it goes to standard output. A file that is there already is kept, unless --force is given.")

  @Argument(help: "The workshop's name, or its file.")
  var name: String

  @Option(help: ArgumentHelp("markdown or json; otherwise by the ending of the file.", valueName: "format"))
  var format: String?

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Where to.", valueName: "file"))
  var output: String?

  @Flag(help: "Overwrites the file.")
  var force = false

  @OptionGroup var version: VersionOptions

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in
      let conversation = try surroundings.conversation(name)
      let agreement = try version.agreement(of: conversation, surroundings)
      let pack = try surroundings.pack(
        options.language.map(Surroundings.code) ?? conversation.language, locale: agreement[.locale])
      let format = try wantedFormat()
      let exporter = Exporter(surroundings: surroundings)
      let text = try exporter.text(agreement, as: format, pack: pack)
      guard let output else { return try Console().write(document: text) }
      try exporter.write(text, to: output, overwrites: force)
      let words = try surroundings.pack
      try Console(descriptor: 2).print(
        Styled(words.render(Message("coach.exported", ["path": .text(output)]), inert: inertRow)))
    }
  }

  private func wantedFormat() throws -> Exporter.Format {
    if let format {
      guard let known = Exporter.Format(rawValue: format) else {
        throw Failure(.usage, Message("cli.unknownFormat", ["format": .text(format)]))
      }
      return known
    }
    guard let output else { return .markdown }
    guard let known = Exporter.Format(path: output) else {
      throw Failure(.usage, Message("cli.unknownEnding", ["path": .text(output)]))
    }
    return known
  }
}

extension Surroundings {
  /// `es-MX` and `ES` mean the language `es`.
  static func code(_ language: String) -> String {
    language.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? language
  }
}
