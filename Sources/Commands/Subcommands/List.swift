internal import AgreementModel
internal import ArgumentParser
internal import Coaching
internal import Prompts
internal import Terminal
internal import WorkingTime
internal import Workshops

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

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
      for path in paths {
        for line in lines(path, pack, surroundings) {
          // Through a pipe a line stays one, for other programs.
          guard isatty(1) == 1 else {
            try console.print(Styled(line))
            continue
          }
          try console.printWrapped(Styled(line), hangingIndent: "    ")
        }
      }
    }
  }

  /// A workshop's line, and one for each thing that is due; a file that cannot be read is listed with the reason.
  private func lines(_ path: String, _ pack: Pack, _ surroundings: Surroundings) -> [String] {
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
      if conversation.isSealed, let at = conversation.agreement.signedAt { values["at"] = InstantWords.short(at) }
      values["before"] = conversation.versions.last.map { .count($0[.version] ?? 1) }
      let state = conversation.isSealed ? "signed" : conversation.position.step == nil ? "complete" : "draft"
      let key = conversation.amendment == nil ? "cli.list.\(state)" : "list.amending"
      let due = try self.due(conversation, path, surroundings).map {
        Message("list.due", ["what": .message($0.message)])
      }
      return [pack.render(Message(key, values), inert: inertRow)] + due.map { "  " + pack.render($0, inert: inertRow) }
    } catch {
      let failure = (error as? any FailureConvertible)?.failure ?? error as? Failure
      let reason = failure.map { MessageValue.message($0.message) } ?? .text("\(error)")
      return [pack.render(Message("cli.list.unreadable", ["path": .text(path), "reason": reason]), inert: inertRow)]
    }
  }

  /// What is due of the version that was signed last, on today's date in its zone.
  private func due(_ conversation: Conversation, _ path: String, _ surroundings: Surroundings) throws -> [Due] {
    guard let signed = conversation.versions.last else { return [] }
    let rules = signed[.timeZone].flatMap { try? surroundings.zones.rules(for: $0) }
    let seconds = surroundings.now().seconds
    let today = rules?.local(at: surroundings.now()).date ?? LocalDate(daysSinceEpoch: seconds / 86_400)
    return signed.due(on: today, verdicts: try ClauseMonth.kept(at: path))
  }
}
