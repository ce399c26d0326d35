internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal
internal import Workshops

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every workshop: step, completeness, last touched, draft or signed.")

  @OptionGroup var options: LanguageOptions

  func run() throws {
    try options.run { surroundings in
      let pack = try surroundings.pack
      let console = Console()
      let paths = try surroundings.library.paths
      if paths.isEmpty { try console.print(Styled(pack.render(Message("cli.noWorkshops")))) }
      for path in paths { try console.print(Styled(line(path, pack, surroundings))) }
    }
  }

  /// A file that cannot be read is listed with the reason.
  private func line(_ path: String, _ pack: Pack, _ surroundings: Surroundings) -> String {
    do {
      let contents = try surroundings.soundContents(at: path)
      let conversation = try contents.conversation()
      let progress = conversation.progress
      var values: [String: MessageValue] = [
        "name": .text(contents.name), "at": InstantWords.short(contents.events.last?.at ?? contents.created),
        "answered": .count(progress.reduce(0) { $0 + $1.answered }),
        "needed": .count(progress.reduce(0) { $0 + $1.needed }),
        "version": .count(conversation.agreement[.version] ?? 1),
      ]
      values["step"] = conversation.position.step.map { .term("step.\($0.rawValue)") }
      let state = conversation.isSealed ? "signed" : conversation.position.step == nil ? "complete" : "draft"
      return pack.render(Message("cli.list.\(state)", values), inert: inertRow)
    } catch {
      let failure = (error as? any FailureConvertible)?.failure ?? error as? Failure
      let reason = failure.map { MessageValue.message($0.message) } ?? .text("\(error)")
      return pack.render(Message("cli.list.unreadable", ["path": .text(path), "reason": reason]), inert: inertRow)
    }
  }
}
