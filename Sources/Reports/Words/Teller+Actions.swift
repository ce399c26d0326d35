internal import AgreementModel
internal import Exports
internal import Measurement

// What to do in the next minute: what is broken and can still be mended, worst first.

extension Teller {
  /// At most six things, the leads that wait first.
  var actions: [[Phrase]] {
    guard !hasNoRows else { return [[Phrase(.report("do.noRows"))]] }
    let columns = doubted.map { MessageValue.text(column(of: $0)) }
    let doubts =
      columns.isEmpty
      ? [] : [Message.report("do.shift", ["columns": .list(columns), "count": .count(columns.count)])]
    return (doubts + waiting + repairs).prefix(6).map { [Phrase($0)] }
  }

  /// States that somebody can end now, and the clause they belong to.
  private static let mendable: [(kind: ClauseKind, state: String)] = [
    (.response, "missed"), (.decision, "overdue"), (.upkeep, "stale"), (.completeness, "incomplete"),
    (.reasons, "none"), (.reasons, "other"),
  ]

  private var waiting: [Message] {
    Self.mendable.compactMap { kind, state in
      guard let clause = measured[kind], clause.isMeasurable else { return nil }
      let count = clause.count(state)
      guard count > 0 else { return nil }
      let leads = clause.offenders.filter { $0.state == state }.map { lead($0, of: clause) }
      return .report(
        "do.\(kind.rawValue).\(state)",
        ["count": .count(count), "leads": leads.isEmpty ? nil : few(leads, of: count)])
    }
  }

  private var repairs: [Message] {
    var messages: [Message] = []
    let unmeasurable = clauses(.unmeasurable).filter { $0.currencies.isEmpty && $0.missing != ["activities"] }
    let columns = unmeasurable.flatMap(\.missing).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if !columns.isEmpty {
      messages.append(
        .report(
          "do.columns",
          ["columns": .list(columns.map(MessageValue.text)), "names": .list(unmeasurable.map(MessageValue.name))]))
    }
    if measured.clauses.contains(where: { $0.missing == ["activities"] }) { messages.append(.report("do.activities")) }
    let turned = measured.clauses.filter(\.dependsOnBadRows)
    if !turned.isEmpty {
      messages.append(
        .report(
          "do.badRows",
          ["count": .count(measured.frame.badRows), "names": .list(turned.map(MessageValue.name))]))
    }
    return messages
  }
}
