internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Documents
internal import Prompts
internal import Sealing
internal import Terminal
internal import WorkingTime
internal import Workshops

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Makes a workshop of a model: a draft goes on, what is signed stays signed.",
    discussion: """
      Everything in the model is kept as it is, members that this program does not know included. Exit codes: 1 the \
      model is not what was signed; 65 it is no model, with file, line and place.
      """)

  @Argument(help: "The model: FILE.json.")
  var file: String

  @Argument(help: "The workshop's name, or a path for its file; otherwise the company's name.")
  var name: String?

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in
      let model = try ModelCheck.agreement(at: file)
      let isSealed = try isSigned(model)
      let title = name ?? model[.company] ?? model[.id] ?? file
      let workshop = try surroundings.create(title)
      defer { workshop.close() }
      let lexicon = Lexicon(packs: try Pack.languages.map { try surroundings.pack($0) }, zoneNames: [])
      let event = try workshop.contents.conversation().importing(
        model, isSealed: isSealed, from: file, in: surroundings.scene(name: title, lexicon: lexicon))
      var journal = WorkshopJournal(workshop: workshop)
      try journal.append([event])
      let values: [String: MessageValue] = [
        "name": .text(ShellWord.quoted(workshop.contents.name)), "version": .count(model[.version] ?? 1),
        "company": .text(model[.company] ?? model[.id] ?? ""),
        "state": .message(Message(isSealed ? "import.signed" : "import.draft")),
      ]
      try Console().printWrapped(
        Styled(try surroundings.pack.render(Message("import.done", values), inert: inertRow)), maximumWidth: 100)
    }
  }

  /// - Throws: `Failure` with the places when the model is not what its seal and its signatures cover.
  private func isSigned(_ model: Agreement) throws -> Bool {
    let verdict = try DocumentVerdict(of: ReadableJSON.text(of: model.tree).utf8)
    switch verdict.verdict {
    case .intact: return true
    case .unsigned: return false
    case .altered:
      let places = verdict.details.map(MessageValue.message)
      throw Failure(
        .negative, Message("import.altered", ["path": .text(file), "place": places.first ?? .text("")]))
    }
  }
}
