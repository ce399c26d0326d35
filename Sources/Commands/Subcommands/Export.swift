internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the agreement as a document.",
    discussion: "Without -o it goes to standard output. A file that is there already is kept, unless --force is given.")

  @Argument(help: "The workshop's name, or its file; a model's or a sealed document's file for all but the minutes.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "markdown, json, minutes, ics, csv or wall; otherwise by the ending of the file.", valueName: "format"))
  var format: String?

  @Option(name: [.short, .customLong("output")], help: ArgumentHelp("Where to.", valueName: "file"))
  var output: String?

  @Flag(
    help: "csv for a double click: with a byte order mark, and semicolons where the country writes decimal commas.")
  var spreadsheet = false

  @Flag(help: "Overwrites the file.")
  var force = false

  @OptionGroup var version: VersionOptions

  // The language of the document and of messages; what people said stays.
  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in
      let format = try wantedFormat()
      let exporter = Exporter(surroundings: surroundings, forSpreadsheet: spreadsheet)
      let text = try text(as: format, exporter, surroundings)
      guard let output else { return try Console().write(document: text) }
      try exporter.write(text, to: output, overwrites: force)
      let words = try surroundings.pack
      try Console(descriptor: 2).print(
        Styled(words.render(Message("coach.exported", ["path": .text(output)]), inert: inertRow)))
    }
  }

  private func text(as format: Exporter.Format, _ exporter: Exporter, _ surroundings: Surroundings) throws -> String {
    guard format == .minutes else {
      let agreement =
        ModelFile.isNamed(name)
        ? try ModelFile.agreement(at: name)
        : try version.agreement(of: surroundings.conversation(name), surroundings)
      return try exporter.text(agreement, as: format, pack: try pack(for: agreement, surroundings))
    }
    guard !ModelFile.isNamed(name) else { throw Failure(.usage, Message("export.noRecord", ["path": .text(name)])) }
    let contents = try surroundings.soundContents(at: try surroundings.path(of: name))
    let agreement = try contents.conversation().agreement
    return try exporter.text(
      agreement, as: format, pack: try pack(for: agreement, surroundings),
      record: try contents.record(surroundings))
  }

  /// The words of the language that is wished, or of the agreement's own. The marks of its country are kept where the
  /// country speaks that language.
  private func pack(for agreement: Agreement, _ surroundings: Surroundings) throws -> Pack {
    let own = agreement[.language] ?? surroundings.language
    let wished = options.language.map(Surroundings.code) ?? own
    let locale = agreement[.locale]
    let isKept = wished == own || locale.map(Surroundings.code) == wished
    return try surroundings.pack(wished, locale: isKept ? locale : nil)
  }

  private func wantedFormat() throws -> Exporter.Format {
    if let format {
      guard let known = Exporter.Format(rawValue: format) else {
        throw Failure(
          .usage, Message("cli.unknownFormat", ["format": .text(format), "formats": Exporter.Format.names]))
      }
      return known
    }
    guard let output else { return .markdown }
    guard let known = Exporter.Format(path: output) else {
      throw Failure(.usage, Message("cli.unknownEnding", ["path": .text(output), "endings": Exporter.Format.endings]))
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
