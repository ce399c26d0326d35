internal import AgreementModel

// What an event makes of the figures, of other answers and of the step it stands in.

extension Conversation {
  /// What is to be said after an event, beside its own acknowledgement.
  func consequences(since before: Conversation, _ event: Event, in scene: Scene) -> [Utterance] {
    var said = figures(since: before, in: scene)
    let stale = Questions.all.filter {
      self.stale.contains($0.id) && !before.stale.contains($0.id)
        && !(awaitsNumbers && Amendment.numbers.contains(.question($0.id)))
    }
    if !stale.isEmpty {
      let names = stale.map { MessageValue.term("question.\($0.id)") }
      said.append(.coach(Message("coach.stale", ["questions": .list(names)])))
    }
    said += critique(since: before, event, in: scene)
    if !before.agreement[list: .signatures].isEmpty, agreement[list: .signatures].isEmpty {
      said.append(.coach(Message("coach.signaturesDropped")))
    }
    if let step = before.position.step, position.step != step, event.kind != .moved || isEndOfList(before) {
      if isSettled(step) { said.append(.settled(step)) }
    }
    return said
  }

  private func isEndOfList(_ before: Conversation) -> Bool {
    if case .more = before.position { return true }
    return false
  }

  /// Whether all that an agreement needs of a step is there.
  func isSettled(_ step: Step) -> Bool {
    Questions.all.filter { $0.step == step && !$0.isOptional && $0.isAsked(agreement) }.allSatisfy { isAnswered($0.id) }
  }

  /// The figures that are new or that have changed, as soon as their inputs are there.
  private func figures(since before: Conversation, in scene: Scene) -> [Utterance] {
    guard before.agreement.tree != agreement.tree else { return [] }
    let (last, new) = (Facts.of(before.agreement, in: scene), Facts.of(agreement, in: scene))
    let compared = Facts.of(compared(since: before), in: scene)
    return Self.spoken.compactMap { figure in
      let old = figure.weighs ? compared : last
      guard let value = new[figure.name], old[figure.name] != value, !figure.weighs || !awaitsNumbers else {
        return nil
      }
      guard figure.isSaid(agreement) else { return nil }
      var values = new
      values["before"] = old[figure.name]
      let key = "figure.\(figure.name)"
      return .coach(Message(old[figure.name] == nil ? key : "\(key).changed", values))
    }
  }

  private struct SpokenFigure: Sendable {
    let name: String
    /// Whether a promise is weighed against what is needed.
    var weighs = false
    var isSaid: @Sendable (Agreement) -> Bool = { _ in true }
  }

  private static let spoken: [SpokenFigure] = [
    SpokenFigure(name: "marketingRevenue"),
    SpokenFigure(name: "customers"),
    SpokenFigure(name: "leads"),
    SpokenFigure(name: "customersTooLate"),
    SpokenFigure(name: "shortfall", weighs: true),
    SpokenFigure(name: "capacityUsed", weighs: true) { $0[.leadsPerMonth] != nil },
  ]
}
