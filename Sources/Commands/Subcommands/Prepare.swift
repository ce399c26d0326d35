internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal
internal import Workshops

struct Prepare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "Ahead of the workshop, by the facilitator alone.",
    discussion: "What is answered here is offered to the room, which takes it with Enter or changes it.")

  @Argument(help: "The workshop's name, or a path for its file.")
  var name: String

  @Flag(help: "Prints the figures that somebody must bring, each with a name.")
  var sheet = false

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      if sheet { return try printSheet(surroundings) }
      let workshop: Workshop
      do {
        workshop = try surroundings.open(name)
      } catch let failure as Failure where failure.code == .noInput {
        workshop = try surroundings.create(name)
      }
      try Room(surroundings: surroundings, workshop: workshop, isPlain: options.plain).prepare()
    }
  }

  private func printSheet(_ surroundings: Surroundings) throws {
    let conversation = try surroundings.conversation(name)
    let pack = try surroundings.pack(
      options.language.map(Surroundings.code) ?? conversation.language, locale: conversation.agreement[.locale])
    let console = Console()
    let title = Message("sheet.title", ["name": .text(conversation.agreement[.company] ?? name)])
    try console.printWrapped(Styled(pack.render(title, inert: inertRow), .bold), maximumWidth: 100)
    for line in conversation.sheet {
      var values: [String: MessageValue] = [
        "figure": .message(Message("sheet.\(line.question)")), "question": .term("question.\(line.question)"),
      ]
      values["who"] = line.who.map(MessageValue.text)
      let key = line.who == nil ? "sheet.lineOpen" : "sheet.line"
      try console.printWrapped(
        Styled(pack.render(Message(key, values), inert: inertRow)), hangingIndent: "      ", maximumWidth: 100)
    }
  }
}
