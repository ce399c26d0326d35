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
      name, at the prompt or as lines on standard input.
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
    help: ArgumentHelp("The version it is for; otherwise the one in force at its beginning.", valueName: "number"))
  var version: Int?

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
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
      let addendum = conversation.sealed(
        draft.addendum, by: signatories, in: surroundings.scene(name: title, lexicon: lexicon))
      guard let event = conversation.event(for: addendum, words: reason, in: scene) else { return }
      var journal = WorkshopJournal(workshop: workshop)
      try journal.append([event])
      try signing.say(Message("excuse.done", ["version": .count(draft.number)]))
    }
  }
}
