internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the agreement as a document.",
    discussion: """
      Without -o it goes to standard output. A file that is there already is kept, unless --force is given.

      The minutes and the sheet for the wall are Markdown; -o with the ending .html or .pdf makes them a page or paper. A \
      PDF is printed by a browser of this machine, unseen: Chromium, Chrome, Edge or Brave, or the one that \
      ENTENTE_BROWSER names. Without one the exit code is 73.
      """)

  @Argument(help: "The workshop's name, or its file; a model's or a sealed document's file for all but the minutes.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "markdown, json, html, pdf, minutes, ics, csv or wall; otherwise by the ending of the file.",
      valueName: "format"))
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
      let kind = try wanted()
      guard kind.medium != .pdf || output != nil || isatty(1) == 0 else {
        throw Failure(.usage, Message("pdf.needsFile"))
      }
      let exporter = Exporter(surroundings: surroundings, forSpreadsheet: spreadsheet)
      if let output, !force, OutputFile.exists(output) {
        throw Failure(.cannotCreate, Message("cli.exists", ["path": .text(output)]))
      }
      let content = try content(as: kind, exporter, surroundings)
      guard let output else { return try write(content, as: kind) }
      try OutputFile.write(content, to: output, overwrites: force)
      let words = try surroundings.pack
      try Console(descriptor: 2).print(
        Styled(words.render(Message("coach.exported", ["path": .text(output)]), inert: inertRow)))
    }
  }

  private func write(_ content: [UInt8], as kind: ExportKind) throws {
    guard kind.medium == .pdf else {
      return try Console().write(document: String(decoding: content, as: UTF8.self))
    }
    try Console().write(bytes: content)
  }

  private func content(as kind: ExportKind, _ exporter: Exporter, _ surroundings: Surroundings) throws -> [UInt8] {
    guard kind.format == .minutes else {
      let agreement =
        ModelFile.isNamed(name)
        ? try ModelFile.agreement(at: name)
        : try version.agreement(of: surroundings.conversation(name), surroundings)
      return try exporter.content(
        agreement, as: kind, pack: try surroundings.pack(for: agreement, in: options.language))
    }
    guard !ModelFile.isNamed(name) else { throw Failure(.usage, Message("export.noRecord", ["path": .text(name)])) }
    let contents = try surroundings.soundContents(at: try surroundings.path(of: name))
    let agreement = try contents.conversation().agreement
    return try exporter.content(agreement, as: kind, pack: try surroundings.pack(for: agreement, in: options.language))
    {
      try contents.record(surroundings)
    }
  }

  private func wanted() throws -> ExportKind {
    if let format {
      guard let known = ExportFormat(rawValue: format) else {
        throw Failure(.usage, Message("cli.unknownFormat", ["format": .text(format), "formats": ExportFormat.names]))
      }
      return ExportKind(known, path: output)
    }
    guard let output else { return ExportKind(.markdown) }
    guard let known = ExportFormat(path: output) else {
      throw Failure(.usage, Message("cli.unknownEnding", ["path": .text(output), "endings": ExportFormat.endings]))
    }
    return ExportKind(known)
  }
}

extension Surroundings {
  /// `es-MX` and `ES` mean the language `es`.
  static func code(_ language: String) -> String {
    language.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? language
  }
}
