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
        badge(clause)
      }
      if let promise = promise(of: clause) {
        Node(.p) {
          words.node(promise.measure)
          if let owner = promise.owner { words.node("answersFor", ["owner": .text(owner)]) }
        }
      }
      if clause.isMeasurable { figures(of: clause) } else { missing(clause) }
    }
  }

  @Markup private func missing(_ clause: Clause) -> [Node] {
    for phrases in teller.line(clause, namesLeads: false).notes {
      Notice(.plain) { Node(.p) { words.node(phrases) } }.node
    }
  }

  @Markup private func figures(of clause: Clause) -> [Node] {
    Facts(facts(of: clause)).node
    states(of: clause)
    for phrases in teller.silence(clause) + teller.versions(clause) {
      Node(.p, .class("small")) { words.node(phrases) }
    }
    for phrases in teller.reservations(clause) { reservation(phrases) }
    if clause.isSoFar { Notice(.open, words.text("periodOpen")).node }
    grades(of: clause)
    weekly(of: clause)
    trend(of: clause)
    distribution(of: clause)
    forecast(of: clause)
    if clause.kind == .quality { funnel }
    months(of: clause)
    breakdowns(of: clause)
    offenders(of: clause)
    if clause.kind == .response { exempt }
  }

  /// What a reader must not miss stands in a frame, the rest in small print.
  private func reservation(_ phrases: [Phrase]) -> Node {
    guard phrases.contains(where: { $0.tone == .caution }) else {
      return Node(.p, .class("small")) { words.node(phrases) }
    }
    return Notice(.open) { Node(.p) { words.node(phrases) } }.node
  }

  /// The leads by state, as one bar whose parts are named below it.
  private func states(of clause: Clause) -> Node {
    guard clause.kind.keepsAndBreaks.keeps > 0, clause.group.counts.contains(where: { $0 > 0 }) else { return .nothing }
    let parts = zip(clause.kind.states, clause.group.counts).enumerated().map { index, state in
      PartsBar.Part(
        state.1, signal: clause.signal(ofState: index), label: self.state(state.0, of: clause.kind),
        value: words.count(state.1))
    }
    return PartsBar(id: clause.kind.rawValue + "-states", title: words.text("byState"), parts: parts).node
  }

  func state(_ state: String, of kind: ClauseKind) -> String { words.text("states.\(kind.rawValue).\(state)") }
}
