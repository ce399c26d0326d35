internal import AgreementModel
internal import Coaching
internal import Session
internal import Terminal

/// Both teams sign an addendum, each by a full name at a prompt that shows what is signed.
struct AddendumSigning {
  var asker: RoomAsker
  let conversation: Conversation
  let draft: ExcuseDraft

  /// - Throws: `Failure` when somebody leaves before both teams have signed, or a line of the input cannot be taken.
  mutating func signatories(_ lexicon: Lexicon) throws -> [Participant] {
    try say(conversation.sentence(of: draft.addenda[0], versions: draft.numbers, lexicon: lexicon))
    var signatories: [Participant] = []
    for team in Team.allCases { signatories.append(try signatory(for: team, beside: signatories.map(\.name))) }
    return signatories
  }

  mutating func say(_ message: Message) throws { try asker.say([.coach(message)], about: conversation) }

  private mutating func signatory(for team: Team, beside others: [String]) throws -> Participant {
    let name = MessageValue.term("team.\(team.rawValue)")
    let values: [String: MessageValue] = [
      "team": name, "version": .list(draft.numbers.map { .count($0) }), "count": .count(draft.numbers.count),
      "company": .text(draft.version[.company] ?? ""),
    ]
    let ask = Ask(
      [.coach(Message("excuse.sign", values))], of: team == .marketing ? .marketing : .sales, history: "name",
      options: draft.version.participants(of: team).map { .text($0.name) })
    var typed: String?
    while true {
      switch try asker.ask(ask, draft: typed, about: conversation) {
      case .again: typed = nil
      case .back, .leave:
        throw asker.echoes
          ? Failure(.badData, Message("excuse.noSignature", ["team": name]))
          : Failure(.unsigned, Message("excuse.left"))
      case .line(let line):
        switch draft.version.signatory(line.text, for: team, beside: others) {
        case .success(let person): return person
        case .failure(let refusal): try refuse(refusal.message)
        }
        typed = line.text
      }
    }
  }

  private mutating func refuse(_ message: Message) throws {
    guard asker.echoes else { return try asker.say([.problem(message)], about: conversation) }
    let line = (asker.reader as? PlainReader)?.lineNumber ?? 0
    throw Failure(
      .badData, Message("excuse.refused", ["line": .count(line), "reason": .message(message)]))
  }
}
