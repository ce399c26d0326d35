internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal
internal import Workshops

struct Prepare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare", abstract: "Ahead of the workshop, by the facilitator alone.",
    discussion: """
      What is answered here is offered to the room, which takes it with Enter or changes it. --leads measures a \
      baseline from last year's exports first: leads a month, the lead → customer rate, the value of a customer, days \
      to win, the share accepted, the response time.
      """)

  @Argument(help: "The workshop's name, or a path for its file.")
  var name: String

  @Flag(help: "Prints the figures that somebody must bring, each with a name.")
  var sheet = false

  @OptionGroup(title: "Last year's exports") var exports: ExportOptions

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      if sheet { return try printSheet(surroundings) }
      let existing = try existing(surroundings)
      // What cannot be read is said before anything is made.
      let baseline = try self.baseline(for: existing, surroundings)
      let workshop = try existing ?? surroundings.create(name)
      try Room(surroundings: surroundings, workshop: workshop, isPlain: options.plain).prepare(with: baseline)
    }
  }

  private func existing(_ surroundings: Surroundings) throws -> Workshop? {
    do {
      return try surroundings.open(name)
    } catch let failure as Failure where failure.code == .noInput {
      return nil
    }
  }

  /// Nil when no exports are given.
  private func baseline(for workshop: Workshop?, _ surroundings: Surroundings) throws -> BaselineAnswers? {
    guard exports.areGiven else { return nil }
    let conversation = try workshop?.contents.conversation()
    let measuring = try BaselineMeasuring(exports, for: conversation, surroundings, isPlain: options.plain)
    let pack = try conversation.map { try surroundings.pack(for: $0.agreement) } ?? surroundings.pack
    return try measuring.answers(in: pack)
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
