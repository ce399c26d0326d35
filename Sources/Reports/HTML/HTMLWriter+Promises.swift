internal import AgreementModel
internal import Measurement
internal import Pages

// Promise by promise: what was agreed, what was attained, and all that leads to it.

extension HTMLWriter {
  var promises: Node {
    section("promises", words.text("each.title")) {
      for clause in measured.clauses { article(clause) }
      daily
    }
  }

  private func article(_ clause: Clause) -> Node {
    let id = clause.kind.rawValue
    return Node(.article, .class("clause"), .id(id), .labelled(by: id + "-title")) {
      Node(.div, .class("clause-head")) {
        Node(.h3, .id(id + "-title"), text: name(of: clause))
        badge(HTMLStanding(of: clause))
      }
      if let promise = promise(of: clause) { Node(.p) { words.node(.message(promise.measure)) } }
      if clause.isMeasurable { figures(of: clause) } else { missing(of: clause) }
    }
  }

  private func missing(of clause: Clause) -> Node {
    let sums = clause.currencies.map { MessageValue.money(Money(rounding: $0.sum, currency: $0.currency)) }
    return Notice(.plain) {
      Node(.p) {
        clause.notMeasurable.isEmpty
          ? words.node("notMeasurableCurrencies", ["sums": .list(sums)])
          : words.node("notMeasurable", ["columns": .list(clause.notMeasurable.map(missing))])
      }
    }.node
  }

  @Markup private func figures(of clause: Clause) -> [Node] {
    Facts(facts(of: clause)).node
    states(of: clause)
    reservations(of: clause)
    grades(of: clause)
    weekly(of: clause)
    distribution(of: clause)
    forecast(of: clause)
    if clause.kind == .conversion { funnel }
    months(of: clause)
    breakdowns(of: clause)
    offenders(of: clause)
    if clause.kind == .response { exempt }
  }

  /// The leads by state, as one bar whose parts are named below it.
  private func states(of clause: Clause) -> Node {
    let (keeps, breaks) = clause.kind.keepsAndBreaks
    guard keeps > 0, !clause.group.counts.isEmpty else { return .nothing }
    // A lead that has not become a customer breaks nothing, and an exempt one waits for nothing.
    let broken: Signal = clause.kind == .conversion ? .plain : .bad
    let parts = zip(clause.kind.states, clause.group.counts).enumerated().map { index, state in
      PartsBar.Part(
        state.1, signal: index < keeps ? .good : index < keeps + breaks ? broken : state.0 == "exempt" ? .plain : .open,
        label: self.state(state.0, of: clause.kind), value: words.count(state.1))
    }
    return PartsBar(
      id: clause.kind.rawValue + "-states", title: words.text("counts"), parts: parts
    ).node
  }

  func state(_ state: String, of kind: ClauseKind) -> String {
    words.text("states.\(kind.rawValue).\(state)")
  }

  /// Why the verdict is not the last word.
  @Markup private func reservations(of clause: Clause) -> [Node] {
    for reason in clause.provisional { Notice(.open, words.text("provisional." + reason.rawValue)).node }
    if clause.isLatestChangeOnly { Notice(.open, words.text("latestChangeOnly")).node }
    if let bounds = clause.bounds {
      let turns = couldTurn(clause)
      let sentence = words.text(
        turns ? "bounds.other" : "bounds.same",
        ["low": .text(words.share(bounds.low)), "high": .text(words.share(bounds.high))])
      if turns { Notice(.open, sentence).node } else { Node(.p, .class("small"), text: sentence) }
    }
  }
}
