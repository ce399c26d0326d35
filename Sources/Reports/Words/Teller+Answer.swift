internal import AgreementModel
internal import Exports
internal import Measurement

// The answer: is the agreement kept, by whom not.

extension Teller {
  /// Acme, Q1 2027.
  var title: Message {
    .report(
      "title",
      ["company": agreement[.company].map(MessageValue.text), "period": agreement[.period].map { .text($0.label) }])
  }

  /// Whether the file of leads holds a header at most: then every verdict would be one on nothing.
  var hasNoRows: Bool {
    let leads = measured.tables.filter { $0.role == .leads }
    return !leads.isEmpty && leads.allSatisfy { $0.rows == 0 }
  }

  /// The whole answer in one sentence.
  var headline: Phrase {
    guard !hasNoRows else { return Phrase(.report("answer.noRows"), .bad) }
    let broken = clauses(.broken).filter { !$0.isSoFar }.count
    let behind = clauses(.broken).count - broken
    let rest = clauses(.open).count + clauses(.unmeasurable).count
    let values: [String: MessageValue?] = [
      "count": .count(measured.clauses.count { $0.standing == .kept || $0.standing == .broken }),
      "broken": .count(broken), "behind": behind > 0 ? .count(behind) : nil, "kept": .count(clauses(.kept).count),
      "rest": rest > 0 ? .count(rest) : nil,
    ]
    if broken > 0 { return Phrase(.report("answer.broken", values), .bad) }
    if behind > 0 { return Phrase(.report("answer.behind", values), .caution) }
    guard clauses(.kept).isEmpty else { return Phrase(.report("answer.kept", values), .good) }
    let isOpen = !clauses(.open).isEmpty
    return Phrase(
      .report(measured.clauses.isEmpty ? "answer.none" : isOpen ? "answer.open" : "answer.unmeasurable"), .caution)
  }

  /// Who does not keep what, Sales, Marketing, and what both answer for; then what nobody can say.
  var byWhom: [[Phrase]] {
    guard !hasNoRows else { return [] }
    var items: [[Phrase]] = []
    for team in [Team.sales, .marketing, nil] {
      for isSoFar in [false, true] {
        let broken = clauses(.broken).filter { $0.team == team && $0.isSoFar == isSoFar }
        guard !broken.isEmpty else { continue }
        let values: [String: MessageValue] = [
          "who": .message(.report("team.\(team?.rawValue ?? "both")")), "names": .list(broken.map(MessageValue.name)),
        ]
        items.append([
          Phrase(.report(isSoFar ? "behindBy" : "brokenBy", values), isSoFar ? .caution : .bad)
        ])
      }
    }
    let few = measured.clauses.filter { $0.isMeasurable && $0.provisional.contains(.fewLeads) && $0.attained != nil }
    if !few.isEmpty {
      items.append([Phrase(.report("fewLeads", ["names": .list(few.map(MessageValue.name))]), .quiet)])
    }
    for standing in [Standing.unmeasurable, .open] {
      let clauses = clauses(standing)
      guard !clauses.isEmpty else { continue }
      items.append([
        Phrase(.report("answer.\(standing.rawValue).names", ["names": .list(clauses.map(MessageValue.name))]), .caution)
      ])
    }
    return items
  }

  /// What was measured, and as of when.
  var scope: [[Phrase]] {
    let frame = measured.frame
    let period = Period(label: "", from: frame.from, to: frame.to)
    return [
      [
        Phrase(
          .report(
            "asOf.\(frame.asOfOrigin.rawValue)", ["instant": .instant(frame.asOf, clock), "zone": .text(frame.zone)]),
          .quiet),
        Phrase(
          .report(
            "scope",
            [
              "leads": .count(frame.leads), "dates": .dates(period), "activities": .count(frame.activities),
            ]), .quiet),
      ]
    ] + (measured.frame.versions.isEmpty ? [] : [[Phrase(versions, .quiet)]])
  }

  /// Version 1: 412 leads, 4 January – 14 February. Version 2: …
  private var versions: Message {
    let list = measured.frame.versions.map { version in
      MessageValue.message(
        .report(
          "version.days",
          [
            "number": .count(version.number), "leads": .count(version.leads),
            "dates": .dates(Period(label: "", from: version.from, to: version.to)),
          ]))
    }
    return .report("versions", ["versions": series(list)])
  }
}
