internal import AgreementModel
internal import AnswerReading

// Each team answers hidden; then both are revealed, with the gap and what it means.

extension Conversation {
  func beginApart(_ rest: String, in scene: Scene) -> Turn {
    let id = rest.isEmpty ? position.question : scene.lexicon.question(rest) ?? scene.lexicon.firstQuestion(of: rest)
    guard let id, let question = Questions.question(id), question.kind.isNumber else {
      return .refusing(Message("problem.apart"))
    }
    let then: Position = position.question == id ? .question(id, then: position.then) : .question(id, then: position)
    return Turn(
      events: [event(.moved, id, position: .apart(id, values: [], then: then), in: scene)],
      said: [.coach(Message("coach.apart"))])
  }

  /// One team's estimate, or several slips of paper in one line: "8, 5, 10".
  func estimate(_ text: String, _ id: Question.ID, _ values: [Estimate], then: Position, in scene: Scene) -> Turn {
    guard let question = Questions.question(id) else { return .refusing(Message("problem.unknownQuestion")) }
    let listener = Listener(question: question, agreement: agreement, scene: scene)
    let slips = text.split { $0 == ";" || $0 == "," && question.kind != .money }.map { $0.trimmingSpace }
    let parts = slips.count > 1 && slips.allSatisfy({ $0.contains(where: \.isNumber) }) ? slips : [text]
    var read: [JSON] = []
    for part in parts {
      switch listener.hear(part) {
      case .value(let value, _, _, _): read.append(value)
      case .several(let several): read.append(several[0])
      case .unclear(let message): return .refusing(message)
      }
    }
    let speaker: Speaker = values.isEmpty ? .marketing : .sales
    let all = values + [Estimate(by: speaker, values: read, words: text)]
    guard all.count == 2 else {
      let place = Position.apart(id, values: all, then: then)
      return Turn(events: [event(.estimated, by: speaker, id, position: place, in: scene)])
    }
    let told = event(.estimated, by: speaker, id, position: .apart(id, values: all, then: then), in: scene)
    let settled = event(.estimated, by: speaker, id, position: then, in: scene)
    return Turn(events: [told, settled], said: reveal(question, all, in: scene))
  }

  private func reveal(_ question: Question, _ estimates: [Estimate], in scene: Scene) -> [Utterance] {
    let display = Display(question.kind, scene.lexicon)
    var said: [Utterance] = estimates.map { estimate in
      let sorted = sorted(estimate.values)
      var values: [String: MessageValue] = [
        "team": .term("team.\(estimate.by.rawValue)"), "value": display.value(sorted[(sorted.count - 1) / 2]),
      ]
      guard sorted.count > 1 else { return .coach(Message("coach.estimate", values)) }
      values["low"] = display.value(sorted[0])
      values["high"] = display.value(sorted[sorted.count - 1])
      values["count"] = .count(sorted.count)
      return .coach(Message("coach.estimates", values))
    }
    let middles = estimates.map { estimate in
      let sorted = sorted(estimate.values)
      return sorted[(sorted.count - 1) / 2]
    }
    said += meaning(question, middles, estimates, in: scene)
    said.append(.coach(Message("coach.settle")))
    return said
  }

  /// What each estimate makes of the leads needed, and the gap in leads and in money.
  private func meaning(
    _ question: Question, _ values: [JSON], _ estimates: [Estimate], in scene: Scene
  ) -> [Utterance] {
    var leads: [(exact: Ratio, value: Ratio)] = []
    var said: [Utterance] = []
    for (value, estimate) in zip(values, estimates) {
      var other = agreement
      other.tree[question.pointer] = value
      let figures = Figures(of: other)
      guard let needed = figures.leads, let month = figures.leadsPerMonth, let worth = figures.leadValue else {
        return []
      }
      leads.append((needed, worth))
      said.append(
        .coach(
          Message(
            "coach.estimateMeans",
            [
              "team": .term("team.\(estimate.by.rawValue)"),
              "value": Display(question.kind, scene.lexicon).value(value), "leads": .count(needed.ceiling),
              "leadsPerMonth": .count(month.ceiling),
            ])))
    }
    // Answers that need the same leads differ in something else.
    guard leads.count == 2, leads[0].exact != leads[1].exact else { return [] }
    guard let high = max(leads[0].exact, leads[1].exact).wholeAbove,
      let low = min(leads[0].exact, leads[1].exact).wholeAbove
    else { return said }
    let gap = high - low
    var message: [String: MessageValue] = ["gap": .count(gap)]
    if let currency = Figures(of: agreement).currency {
      let worth = Ratio(gap) * max(leads[0].value, leads[1].value)
      message["worth"] = .money(Money(rounding: worth, currency: currency))
    }
    return said + [.coach(Message("coach.gap", message))]
  }

  private func sorted(_ values: [JSON]) -> [JSON] {
    values.sorted { (Self.size($0) ?? .zero) < (Self.size($1) ?? .zero) }
  }

  private static func size(_ json: JSON) -> Ratio? {
    Rate(json: json)?.value ?? Money(json: json)?.amount.ratio ?? json.integer.map { Ratio($0) }
      ?? AgreedDuration(json: json)?.length.nominalSeconds ?? MonthlyCounts(json: json).map { Ratio($0.total) }
  }
}

extension Lexicon {
  /// The first question of a step that is given by its number or name.
  fileprivate func firstQuestion(of step: String) -> Question.ID? {
    self.step(step).flatMap { Questions.core(of: $0).first?.id }
  }
}
