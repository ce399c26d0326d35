internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Sealing
internal import Terminal

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed between versions, clause by clause, and what it does to the figures.",
    discussion: """
      Without numbers: the open draft beside the signed version, otherwise the last two versions. With one: that version \
      beside the next.
      """)

  @Argument(help: "The workshop's name, or its file.")
  var name: String

  @Argument(help: "The older version; the number after the last signed one means the open draft.")
  var first: Int?

  @Argument(help: "The newer version.")
  var second: Int?

  @Option(help: ArgumentHelp("text, markdown or json.", valueName: "format"))
  var format = "text"

  @OptionGroup var options: RoomOptions

  func run() throws {
    try options.run { surroundings in
      guard let form = Form(rawValue: format) else {
        throw Failure(.usage, Message("diff.format", ["format": .text(format)]))
      }
      let conversation = try surroundings.conversation(name)
      let (before, after) = try versions(of: conversation)
      let lexicon = Lexicon(packs: try Pack.languages.map { try surroundings.pack($0) }, zoneNames: [])
      let difference = VersionDifference(from: before, to: after, lexicon: lexicon)
      let pack = try surroundings.pack(for: after, in: options.language)
      switch form {
      case .json: try Console().write(document: ReadableJSON.text(of: DifferenceJSON.of(difference, pack)))
      case .markdown: try Console().write(document: DifferenceMarkdown(pack: pack).text(of: difference))
      case .text:
        let isColoured = TerminalEnvironment.current().isColoured() && !options.plain
        try DifferenceText(console: Console(isColoured: isColoured), pack: pack).write(difference)
      }
    }
  }

  private enum Form: String { case text, markdown, json }

  private func versions(of conversation: Conversation) throws -> (Agreement, Agreement) {
    var all = conversation.versions
    guard !all.isEmpty else { throw Failure(.usage, Message("diff.noneSigned", ["name": .text(name)])) }
    if conversation.amendment != nil { all.append(conversation.agreement) }
    guard all.count > 1 else {
      throw Failure(.usage, Message("diff.onlyOne", ["name": .text(ShellWord.quoted(name))]))
    }
    func index(_ number: Int) throws -> Int {
      guard let index = all.lastIndex(where: { $0[.version] ?? 1 == number }) else {
        let known = MessageValue.list(all.map { .count($0[.version] ?? 1) })
        throw Failure(
          .usage, Message("diff.noVersion", ["version": .count(number), "name": .text(name), "versions": known]))
      }
      return index
    }
    guard let first else { return (all[all.count - 2], all[all.count - 1]) }
    let old = try index(first)
    return (all[old], all[try second.map(index) ?? min(old + 1, all.count - 1)])
  }
}
