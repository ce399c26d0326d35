internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import WorkingTime
internal import Workshops

struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Begins the next version of a signed agreement, with the reason.",
    discussion: """
      The signed version stays as it is and in force until the next one is signed. Only what is to change is gone \
      through. “entente resume” goes on with it, /undo takes it back.
      """)

  @Argument(help: "The workshop's name, or its file.")
  var name: String

  @Option(help: ArgumentHelp("Why there is a next version; it stands in its history.", valueName: "text"))
  var reason: String

  @Option(help: ArgumentHelp("Who wishes it: marketing, sales, both or facilitator.", valueName: "team"))
  var by = "both"

  @Flag(help: "Only the next period and its numbers: target, value, rate, commitment.")
  var numbers = false

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      guard let speaker = Speaker(rawValue: by.lowercased()) else {
        throw Failure(.usage, Message("problem.speaker", ["text": .text(by)]))
      }
      let workshop = try surroundings.open(name)
      let conversation = try workshop.contents.conversation()
      let packs = try Pack.languages.map { try surroundings.pack($0) }
      let scene = surroundings.scene(
        name: workshop.contents.name, lexicon: Lexicon(packs: packs, zoneNames: surroundings.zones.names))
      let turn = conversation.amend(reason: reason, by: speaker, onlyNumbers: numbers, in: scene)
      if turn.isRefused, case .problem(let message)? = turn.said.first { throw Failure(.usage, message) }
      var journal = WorkshopJournal(workshop: workshop)
      try journal.append(turn.events)
      try Room(surroundings: surroundings, workshop: workshop, isPlain: options.plain).run(after: turn.said)
    }
  }
}
