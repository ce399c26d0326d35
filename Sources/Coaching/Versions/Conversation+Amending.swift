public import AgreementModel

// The next version of what is signed: only what is to change is gone through, the answers there are at hand.

extension Conversation {
  /// Begins the next version of what is signed.
  /// - Parameter onlyNumbers: Goes through the next period and its numbers; otherwise asks what is to change.
  /// - Returns: A refusal while nothing is signed, while an amendment is open, or without a reason.
  public func amend(
    reason: String, by speaker: Speaker = .both, onlyNumbers: Bool = false, in scene: Scene
  ) -> Turn {
    let reason = reason.trimmingSpace
    guard amendment == nil else {
      return .refusing(Message("amend.isOpen", ["version": .count(agreement[.version] ?? 1)]))
    }
    guard isSealed, let digest = agreement.sealDigest else { return .refusing(Message("amend.notSigned")) }
    guard !reason.isEmpty else { return .refusing(Message("amend.noReason")) }
    let number = agreement[.version] ?? 1
    let ancestor = Ancestor(version: number, digest: digest, at: agreement.signedAt ?? "", reason: reason)
    let history = (agreement.tree["history"]?.array ?? []) + [ancestor.json]
    let changes =
      [
        Change("/version", .integer(number + 1), origin: .derived), Change("/status", "draft", origin: .derived),
        Change("/signatures", [], origin: .derived), Change("/consensus", [], origin: .derived),
        Change("/seal", .null, origin: .derived), Change("/history", .array(history), origin: .derived),
        Change("/addenda", nil, origin: .derived),
        Change(Field<LocalDate>.effectiveFrom.pointer, nil, origin: .derived),
      ] + changedByAddenda
    let event = event(
      .amended, by: speaker, words: reason, changes: changes, picks: onlyNumbers ? Amendment.numbers : nil,
      position: onlyNumbers ? .question("period", then: nil) : .amending, in: scene)
    let values: [String: MessageValue] = [
      "version": .count(number + 1), "before": .count(number), "reason": .text(reason),
    ]
    return Turn(events: [event], said: [.coach(Message("amend.begun", values))])
  }

  /// What the addenda of the signed version put into the next one's calendar.
  private var changedByAddenda: [Change] {
    let applied = agreement.withAddenda
    return [Field<[ExcusedSpan]>.excused.pointer, Field<[Holiday]>.holidays.pointer]
      .filter { applied.tree[$0] != agreement.tree[$0] }
      .map { Change($0, applied.tree[$0], origin: .decided) }
  }

  func askPlan(in scene: Scene) -> Ask {
    let values: [String: MessageValue] = [
      "version": .count(agreement[.version] ?? 1), "reason": .text(amendment?.reason ?? ""),
    ]
    let isEmpty = amendment?.picks.isEmpty != false
    let steps = Step.allCases.map { MessageValue.term("step.\($0.rawValue)") }
    let message = Message(isEmpty ? "amend.ask" : "amend.askMore", values)
    var ask = plain([.coach(message)] + (isEmpty ? [.options(steps)] : []), "amend", .both)
    ask.options = steps
    return ask
  }

  /// Steps by number or name and fields by name, with commas or "and" between them.
  func plan(_ text: String, in scene: Scene) -> Turn {
    var picks: [Pick] = []
    for part in Self.parts(text) {
      guard let found = Self.pick(part, scene.lexicon) else {
        return .refusing(Message("amend.unknown", ["text": .text(part)]))
      }
      picks += found
    }
    guard !picks.isEmpty else { return .refusing(Message("amend.nothing")) }
    return plan(picks, from: nil, words: text, in: scene)
  }

  /// Adds to what is walked and goes on at the first of it.
  func plan(_ picks: [Pick], from place: Position?, words: String, in scene: Scene) -> Turn {
    let old = amendment?.picks ?? []
    let all = old + picks.filter { !old.contains($0) }
    var event = event(.planned, words: words, picks: all, position: .amending, in: scene)
    var next = self
    next.apply(event)
    event.position = place ?? next.following(.amending)
    return Turn(events: [event])
  }

  /// Enter: on to what was picked before.
  func endPlan(in scene: Scene) -> Turn {
    guard amendment?.picks.isEmpty == false else { return .refusing(Message("amend.nothing")) }
    return move(to: following(.amending), in: scene)
  }

  private static func parts(_ text: String) -> [String] {
    text.split(whereSeparator: { ",;\n".contains($0) }).map { $0.trimmingSpace }.filter { !$0.isEmpty }
  }

  /// One step or field, or several with a word between them: "8 and 9", "4 8 9".
  private static func pick(_ text: String, _ lexicon: Lexicon) -> [Pick]? {
    if let one = one(text, lexicon) { return [one] }
    for joint in joints {
      let parts = text.split(separator: joint).map { $0.trimmingSpace }
      guard parts.count > 1 else { continue }
      let found = parts.compactMap { pick($0, lexicon) }
      if found.count == parts.count { return found.flatMap(\.self) }
    }
    let numbers = text.split(whereSeparator: \.isWhitespace)
    guard numbers.count > 1, numbers.allSatisfy({ Int($0) != nil }) else { return nil }
    let found = numbers.compactMap { one(String($0), lexicon) }
    return found.count == numbers.count ? found : nil
  }

  private static let joints = [" and ", " y ", " e ", " & "]

  private static func one(_ text: String, _ lexicon: Lexicon) -> Pick? {
    if let step = lexicon.step(text) { return .step(step) }
    return lexicon.question(text).map { .question($0) }
  }
}
