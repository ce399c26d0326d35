internal import AgreementModel
internal import Measurement
internal import Pages

// What to do now: the broken promises first, then those at risk, then what is missing to judge the rest.

extension HTMLWriter {
  var todo: Node {
    let items = deeds
    guard !items.isEmpty else { return Node(.p, .class("lead"), text: words.text("todoNothing")) }
    let onBreach = agreement[.onBreach].flatMap { $0.isEmpty ? nil : $0 }
    let isBroken = measured.clauses.contains { HTMLStanding(of: $0) == .broken }
    return .group([
      Node(.ol, .class("todo")) { for item in items { Node(.li) { Node(.span) { item } } } },
      onBreach.map { text in isBroken ? Node(.p) { words.node("onBreach", ["text": .text(text)]) } : .nothing }
        ?? .nothing,
    ])
  }

  private var deeds: [Node] {
    let order: [HTMLStanding] = [.broken, .behind]
    let broken = order.flatMap { standing in measured.clauses.filter { HTMLStanding(of: $0) == standing } }
    let missing = measured.clauses.filter { HTMLStanding(of: $0) == .missing }
    let shifted = measured.shifts.map { words.node("do.zone", ["column": .text($0.column)]) }
    return broken.map(deed) + missing.map(missingDeed) + shifted
  }

  private func deed(_ clause: Clause) -> Node {
    var values: [String: MessageValue?] = [
      "who": who(clause), "misses": .count(misses(clause.group, clause)),
      "share": .text(words.share(clause.group.share)),
      "target": .text(words.rate(clause.target)), "lead": clause.offenders.first.map { .text($0.lead) },
    ]
    if let amounts = clause.amounts {
      let (currency, gap) = (amounts.currency, amounts.due - amounts.done)
      // Leads are whole: half a lead short is one lead short.
      values["gap"] = currency == nil ? gap.wholeAbove.map { .count($0) } : words.amount(gap, currency)
      values["forecast"] = amounts.forecast.map { words.amount($0, currency) }
      values["whole"] = amounts.whole.map { words.amount($0, currency) }
    }
    return words.node("do." + clause.kind.rawValue, values)
  }

  private func missingDeed(_ clause: Clause) -> Node {
    let name = MessageValue.text(name(of: clause))
    if clause.notMeasurable.isEmpty { return words.node("do.currency", ["clause": name]) }
    return words.node("do.columns", ["columns": .list(clause.notMeasurable.map(missing)), "clause": name])
  }

  /// A missing column in words: `rejected_at`, `activities.at`, `activities`.
  func missing(_ column: String) -> MessageValue {
    if column == "activities" { return .text(words.text("activitiesFile")) }
    let isOfActivities = column.hasPrefix("activities.")
    let name = isOfActivities ? String(column.dropFirst("activities.".count)) : column
    return .message(
      Message(isOfActivities ? "page.columnOfActivities" : "page.column", ["name": .text(name)]))
  }

  private func who(_ clause: Clause) -> MessageValue {
    let team = words.text("team." + word(of: team(of: clause)))
    guard let owner = promise(of: clause)?.owner else { return .text(team) }
    return .message(Message("page.ownerOf", ["team": .text(team), "owner": .text(owner)]))
  }
}
