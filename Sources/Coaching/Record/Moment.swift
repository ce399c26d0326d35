internal import AgreementModel

/// An event between the workshop before it and the one after it.
struct Moment {
  let event: Event
  let before: Conversation
  let after: Conversation
  let scene: Scene

  /// Usually one; a change after a signature also voids it.
  var happenings: [Record.Happening] {
    // A version that is begun has no signatures yet; those of the one before it hold.
    let hasVoided =
      event.kind != .amended && event.kind != .imported
      && !before.agreement[list: .signatures].isEmpty && after.agreement[list: .signatures].isEmpty
    return (happening.map { [$0] } ?? []) + (hasVoided ? [.signaturesVoid] : [])
  }

  /// The words that are not part of what happened already.
  var said: [String] {
    switch happening {
    case .settled, .unknown, .supposed, .scored: event.words.map { $0.isEmpty ? [] : [$0] } ?? []
    default: []
    }
  }

  var continuesList: Bool {
    if case .more(let id, _) = before.position { id == event.question } else { false }
  }

  private var happening: Record.Happening? {
    switch event.kind {
    case .answered, .cardTaken: .settled(answers)
    case .skipped: event.question.map { .leftOpen(question: $0) }
    case .opened: .unknown(new(in: .open))
    case .supposed: supposed
    case .estimated: revealed
    case .remark: remark
    case .clause: new(in: .customClauses).first.map { .clause($0) }
    case .scored: scored
    case .undone: .takenBack(differences, remarks: lostRemarks)
    case .redone: .doneAgain(differences)
    case .scenario: .draft(name: after.scenario, isNew: !before.drafts.contains { $0.name == after.scenario })
    case .signed: new(in: .signatures).first.map { .signed($0) }
    case .sealed: .sealed
    case .amended: .amended(version: after.agreement[.version] ?? 1, reason: event.words ?? "")
    case .addendum: .addendum(reason: event.changes.first?.value?["reason"]?.string ?? event.words ?? "")
    case .imported: .imported(from: event.words ?? "")
    default: nil
    }
  }
}

// MARK: - Answers

extension Moment {
  /// What the event put into the places of questions, also where the same stood there before.
  private var answers: [Record.Settled] {
    let origins = Dictionary(event.changes.map { ($0.pointer, $0.origin) }) { $1 }
    return Questions.all.compactMap { question in
      let (old, new) = (before.value(of: question), after.value(of: question))
      var isNamed = origins[question.pointer] != nil
      // Both teams' people stand at one place.
      if case .people = question.kind { isNamed = false }
      guard question.id == event.question || isNamed || old != new else { return nil }
      return settled(question, old == new ? nil : old, new, origins[question.pointer])
    }
  }

  private var differences: [Record.Settled] {
    Questions.all.compactMap { question in
      let (old, new) = (before.value(of: question), after.value(of: question))
      return old == new ? nil : settled(question, old, new, nil)
    }
  }

  private func settled(_ question: Question, _ old: JSON?, _ new: JSON?, _ origin: Origin?) -> Record.Settled {
    let display = Display(question.kind, scene.lexicon)
    return Record.Settled(
      question: question.id, before: old.map(display.value), value: new.map(display.value), origin: origin?.rawValue)
  }

  private var supposed: Record.Happening {
    let then = Supposition(on: before.agreement, in: scene).applied(event.changes)
    let comparison = Comparison(
      of: before.agreement, and: then, supposed: event.changes, lexicon: scene.lexicon)
    let changed = comparison.figures.filter { $0.difference != nil || ($0.now == nil) != ($0.then == nil) }
    return .supposed(
      event.changes.compactMap { change in
        Questions.question(at: change.pointer).map {
          settled($0, before.agreement.tree[change.pointer], change.value, nil)
        }
      }, effects: changed.map { Record.Effect(name: $0.name, before: $0.now, value: $0.then) })
  }
}

// MARK: - What people said

extension Moment {
  /// Elements of a list that were not in it before.
  private func new<Element: ModelValue>(in field: Field<[Element]>) -> [Element] {
    let old = before.agreement[list: field]
    return after.agreement[list: field].filter { !old.contains($0) }
  }

  /// Hidden estimates are told when both are in, and not before: one alone stays hidden.
  private var revealed: Record.Happening? {
    guard case .apart(let id, let estimates, _) = before.position, estimates.count == 2,
      let question = Questions.question(id)
    else { return nil }
    if case .apart = after.position { return nil }
    let display = Display(question.kind, scene.lexicon)
    return .estimated(
      question: id,
      estimates.map { Record.TeamEstimate(by: $0.by, values: $0.values.map(display.value), said: $0.words) })
  }

  private var remark: Record.Happening? {
    if let note = new(in: .notes).first { return .noted(note) }
    if let parked = new(in: .parked).first { return .parked(parked) }
    if let objection = new(in: .objections).first { return .objected(objection) }
    let count = before.definitions.count
    return after.definitions.count > count ? .defined(after.definitions[count]) : nil
  }

  private var scored: Record.Happening? {
    let (old, new) = (before.agreement[list: .consensus], after.agreement[list: .consensus])
    guard new.count == old.count else { return .scored(Array(new.dropFirst(old.count))) }
    return zip(old, new).first { $0 != $1 }.map { .heard($1) }
  }

  /// What was said and is no longer in the agreement.
  private var lostRemarks: [String] {
    [Field<[Remark]>.notes, .parked, .objections].flatMap { field in
      let now = after.agreement[list: field]
      return before.agreement[list: field].filter { !now.contains($0) }.map(\.text)
    }
  }
}
