internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The agreement so far, readable in the terminal.")

  @Argument(help: "The workshop's name, or its file.")
  var name: String

  @Argument(help: "A step, by number or name.")
  var section: String?

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      let conversation = try surroundings.conversation(name)
      let pack = try surroundings.pack(for: conversation.agreement, in: options.language)
      let lexicon = Lexicon(packs: try Pack.languages.map { try surroundings.pack($0) }, zoneNames: [])
      let isColoured = TerminalEnvironment.current().isColoured() && !options.plain
      let stage = Stage(console: Console(isColoured: isColoured), pack: pack, isPlain: options.plain)
      var step: Step?
      if let section {
        guard let found = lexicon.step(section) else {
          throw Failure(.usage, Message("problem.step", ["text": .text(section)]))
        }
        step = found
      }
      try stage.show([.summary(conversation.summary(of: step, lexicon: lexicon))], about: conversation)
    }
  }
}
