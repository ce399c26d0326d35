internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Session
internal import Terminal
internal import WorkingTime
internal import Workshops

struct Excuse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "excuse", abstract: "An addendum to a signed version: a span in which no clock runs.",
    discussion: """
      FROM and TO are days (2027-01-21), times of a day on the agreement's clock (2027-01-21T18:00) or instants with \
      their offset. The span ends before TO: a single day is 2027-01-21 2027-01-22. One signatory a team signs by full \
      name, at the prompt or as lines on standard input; with -o nobody signs here, and “entente sign --addendum” \
      takes the file. A span in which the next version takes over gets an addendum beside each version.
      """)

  @Argument(help: "The workshop's name, or its file.")
  var name: String

  @Argument(help: "Its beginning.")
  var from: String

  @Argument(help: "Its end, which is no longer part of it.")
  var to: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @Option(
    name: .customLong("holiday"), parsing: .singleValue,
    help: ArgumentHelp("A holiday that is agreed with it; may be repeated.", valueName: "date=name"))
  var holidays: [String] = []

  @Option(
    name: .customLong("deputy"), parsing: .singleValue,
    help: ArgumentHelp("Who stands in for whom in that time; may be repeated.", valueName: "deputy=person"))
  var deputies: [String] = []

  @Option(
    help: ArgumentHelp("The version it is for; otherwise each in force during the span.", valueName: "number"))
  var version: Int?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Writes the addendum, to be signed with keys: FILE.json.", valueName: "file"))
  var output: String?

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      if let output { return try write(to: output, surroundings) }
      let workshop = try surroundings.open(name)
      defer { workshop.close() }
      let conversation = try workshop.contents.conversation()
      let lexicon = Lexicon(packs: try Pack.languages.map { try surroundings.pack($0) }, zoneNames: [])
      let title = workshop.contents.name
      let scene = surroundings.scene(name: title, lexicon: lexicon)
      let draft = try ExcuseDraft(self, of: conversation, scene, title)
      let room = Room(surroundings: surroundings, workshop: workshop, isPlain: options.plain)
      var signing = AddendumSigning(asker: try room.asker(), conversation: conversation, draft: draft)
      let signatories = try signing.signatories(lexicon)
      let now = surroundings.scene(name: title, lexicon: lexicon)
      let events = draft.addenda.compactMap { addendum in
        conversation.event(for: conversation.sealed(addendum, by: signatories, in: now), words: reason, in: scene)
      }
      var journal = WorkshopJournal(workshop: workshop)
      try journal.append(events)
      try signing.say(.excused(draft.numbers))
    }
  }

  /// Leaves the signatures to keys.
  private func write(to path: String, _ surroundings: Surroundings) throws {
    let conversation = try surroundings.conversation(name)
    let lexicon = Lexicon(packs: try Pack.languages.map { try surroundings.pack($0) }, zoneNames: [])
    let draft = try ExcuseDraft(self, of: conversation, surroundings.scene(name: name, lexicon: lexicon), name)
    try OutputFile.write(
      AddendumFile(addenda: draft.addenda).text(under: draft.version[.id]), to: path, overwrites: false)
    let pack = try surroundings.pack
    let values: [String: MessageValue] = [
      "path": .text(ShellWord.quoted(path)), "name": .text(ShellWord.quoted(name)),
    ]
    for message in [
      conversation.sentence(of: draft.addenda[0], versions: draft.numbers, lexicon: lexicon),
      Message("excuse.written", values),
    ] {
      try Console().printWrapped(Styled(pack.render(message, inert: inertRow)), maximumWidth: 100)
    }
  }
}

extension Message {
  /// That an addendum stands beside versions now.
  static func excused(_ versions: [Int]) -> Message {
    Message(
      "excuse.done", ["version": .list(versions.map { .count($0) }), "count": .count(versions.count)])
  }
}
