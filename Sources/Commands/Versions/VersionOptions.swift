internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal

/// Which version of a workshop is meant: the latest signed one, unless something else is said.
struct VersionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A signed version; otherwise the latest.", valueName: "number"))
  var version: Int?

  @Flag(help: "The draft of the next version, where one is open.")
  var draft = false

  /// - Throws: `Failure` when there is no such version.
  func agreement(of conversation: Conversation, _ surroundings: Surroundings) throws -> Agreement {
    guard !draft else { return conversation.agreement }
    let agreement = try conversation.version(version)
    if version == nil, conversation.amendment != nil {
      let values: [String: MessageValue] = [
        "version": .count(agreement[.version] ?? 1), "next": .count(conversation.agreement[.version] ?? 1),
      ]
      let words = try surroundings.pack.render(Message("export.draftOpen", values), inert: inertRow)
      try Console(descriptor: 2).printWrapped(Styled(words), maximumWidth: 100)
    }
    return agreement
  }
}
