internal import AgreementModel
internal import ArgumentParser
internal import Documents
internal import Prompts
internal import Terminal

struct PromptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts", abstract: "Wording packs: every word and every template can be changed.",
    discussion: """
      Every command takes --prompts DIR; words in ~/.config/entente/prompts ($XDG_CONFIG_HOME/entente/prompts) are \
      always used. Both hold a folder a language: en, es, or any other.
      """,
    subcommands: [ExportPrompts.self, CheckPrompts.self])
}

struct ExportPrompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the program's words, to be changed.",
    discussion: """
      entente prompts export words --language en --as pt begins a third language: translate words/pt, check it, then \
      entente new Acme --prompts words --language pt. Answers are read in English and Spanish whatever the language.
      """)

  @Argument(help: "Where to; a folder for the language is made in it.")
  var folder: String

  @Option(name: .customLong("as"), help: ArgumentHelp("The language to be made of them.", valueName: "language"))
  var newLanguage: String?

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in
      let language = surroundings.language
      let target = newLanguage.map { $0.lowercased() } ?? language
      let names = OwnPack.files(of: language)
      guard !names.isEmpty else {
        throw Failure(
          .usage,
          Message(
            "cli.noLanguage", ["language": .text(language), "languages": .list(Pack.languages.map(MessageValue.text))]))
      }
      guard (2...3).contains(target.utf8.count), target.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
        throw Failure(.usage, Message("prompts.languageCode", ["language": .text(target)]))
      }
      let path = "\(folder)/\(target)"
      if let taken = names.first(where: { OutputFile.exists("\(path)/\($0)") }) {
        throw Failure(.cannotCreate, Message("prompts.exists", ["path": .text("\(path)/\(taken)")]))
      }
      try OutputFile.makeDirectory(folder)
      try OutputFile.makeDirectory(path)
      for name in names {
        try OutputFile.write(OwnPack.text("\(language)/\(name)") ?? "", to: "\(path)/\(name)", overwrites: false)
      }
      let done = Message(
        "prompts.exported",
        [
          "count": .count(names.count), "path": .text(path), "folder": .text(ShellWord.quoted(folder)),
          "language": .text(target),
        ])
      try Console().printWrapped(
        Styled(try surroundings.pack.render(done, inert: inertRow)), maximumWidth: 100)
    }
  }
}

struct CheckPrompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Looks for slips in changed words and templates; exit 65 when there are some.")

  @Argument(help: "The folder, as --prompts takes it.")
  var folder: String

  @Option(help: ArgumentHelp("The language of messages: en or es.", valueName: "language"))
  var language: String?

  func run() throws {
    // What is wrong in the user's own words must not keep them from being checked.
    try Runner.runWithOwnWords(language: language) { surroundings in
      let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      let files = try PromptsFolder.files(in: path)
      let problems = PackCheck.problems(in: files).map { $0.message(in: path) } + templates(files, path)
      let pack = try surroundings.pack
      for problem in problems {
        try Console(descriptor: 2).printWrapped(
          Styled(pack.render(problem, inert: inertRow)), hangingIndent: "  ", maximumWidth: 100)
      }
      guard problems.isEmpty else {
        try Console(descriptor: 2).print(
          Styled(pack.render(Message("prompts.wrong", ["count": .count(problems.count)]))))
        throw ExitCode(Failure.Code.badData.rawValue)
      }
      try Console().print(
        Styled(pack.render(Message("prompts.right", ["count": .count(files.count)]))))
    }
  }

  private func templates(_ files: [PackFolder.File], _ path: String) -> [Message] {
    let byLanguage = Dictionary(grouping: files.filter { $0.path.hasSuffix(".mustache") }) { file in
      String(file.path.prefix { $0 != "/" })
    }
    return byLanguage.sorted { $0.key < $1.key }.flatMap { language, files in
      let texts = files.map { file in
        (String(file.path.dropFirst(language.count + 1).dropLast(".mustache".count)), file.text)
      }
      return TemplateCheck.problems(in: Dictionary(texts) { $1 }, language: language).map {
        $0.message(at: "\(path)/\(language)/\($0.template).mustache")
      }
    }
  }
}
