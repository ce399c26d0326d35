internal import AgreementModel

// Parallel drafts and the workshop's time.

extension Conversation {
  /// A name changes to that draft; one that is new begins as a copy. Without a name all are compared.
  func scenario(_ name: String, in scene: Scene) -> Turn {
    guard !name.isEmpty else {
      return .saying([.scenarios(scenarioLines(in: scene)), .coach(Message("coach.scenarios"))])
    }
    let first = scene.lexicon.term(for: name, among: ["scenario.first"]) != nil
    let wanted = first ? "" : drafts.first { $0.name.folded == name.folded }?.name ?? name
    guard wanted != scenario else { return .refusing(Message("problem.sameScenario", ["name": .text(name)])) }
    guard wanted.count <= 40 else { return .refusing(Message("problem.scenarioName")) }
    let isNew = !drafts.contains { $0.name == wanted }
    return turn(
      event(.scenario, words: wanted, position: position, in: scene),
      saying: [.coach(Message(isNew ? "coach.newScenario" : "coach.otherScenario", ["name": .text(name)]))], in: scene)
  }

  private func scenarioLines(in scene: Scene) -> [ScenarioLine] {
    drafts.map { draft in
      ScenarioLine(
        name: draft.name, isCurrent: draft.name == scenario,
        facts: Facts.of(draft.agreement, in: scene).filter { Self.compared.contains($0.key) })
    }
  }

  /// The facts by which parallel drafts are compared, in their order.
  public static let compared = [
    "target", "marketingShare", "value", "conversion", "customers", "leads", "leadsPerMonth", "promised", "leadValue",
    "capacityUsed", "shortfall",
  ]

  /// Planned and used minutes of every step; a number plans a workshop of that length from here on.
  func agenda(_ rest: String, in scene: Scene) -> Turn {
    let minutes = rest.isEmpty ? plannedMinutes : Int(rest)
    guard let minutes, (14...600).contains(minutes) else {
      return .refusing(Message("problem.minutes", ["text": .text(rest)]))
    }
    let boxes = TimeBoxes(minutes: minutes)
    let lines = Step.allCases.map { step in
      AgendaLine(
        step: step, planned: boxes.steps[step] ?? 0, used: (secondsSpent[step] ?? 0) / 60,
        isCurrent: position.step == step)
    }
    let values: [String: MessageValue] = [
      "total": .count(boxes.total), "opening": .count(boxes.opening), "closing": .count(boxes.closing),
      "used": .count(secondsSpent.values.reduce(0, +) / 60),
    ]
    let isNew = minutes != plannedMinutes && !isSealed
    return Turn(
      events: isNew
        ? [event(.agenda, by: .facilitator, words: "\(minutes)", position: position, in: scene)] : [],
      said: [.agenda(lines), .coach(Message("coach.agenda", values))])
  }

  /// A time box: of that many minutes, or as the step has it; `off` ends it.
  func timer(_ rest: String, in scene: Scene) -> Turn {
    if scene.lexicon.term(for: rest, among: ["off"]) != nil {
      return Turn(said: [.coach(Message("coach.timerOff"))], effect: .timer(minutes: nil))
    }
    let box = position.step.flatMap { TimeBoxes(minutes: plannedMinutes).steps[$0] } ?? 5
    let digits = rest.prefix { $0.isNumber }
    guard let minutes = rest.isEmpty ? box : Int(digits), (1...600).contains(minutes) else {
      return .refusing(Message("problem.minutes", ["text": .text(rest)]))
    }
    return Turn(
      said: [.coach(Message("coach.timer", ["minutes": .count(minutes)]))], effect: .timer(minutes: minutes))
  }
}
