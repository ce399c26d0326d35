internal import AgreementModel

// What the room added in its own words, and what it left open.

extension Rules {
  static let clauses: [Rule] = [clauseUnowned, contributionUncounted, openUnowned]

  /// No field measures a clause in free words: somebody must answer for it.
  private static let clauseUnowned = Rule("clause.unowned", .hint, at: ["/customClauses"]) { subject in
    subject[list: .customClauses].enumerated().filter { $0.element.owner.trimmingSpace.isEmpty }.map {
      Hit(("/customClauses" as Pointer).appending($0.offset), ["title": .text($0.element.title)])
    }
  }

  /// What Sales contributes is promised like everything else: how much, and how often.
  private static let contributionUncounted = Rule(
    "commitment.uncounted", .hint, at: ["/commitment/salesContributes"]
  ) { subject in
    subject[list: .salesContributes].enumerated().filter { entry in
      !entry.element.contains(where: \.isNumber) && !WordLists.amounts.isIn(entry.element)
    }.map { Hit(("/commitment/salesContributes" as Pointer).appending($0.offset), ["text": .text($0.element)]) }
  }

  /// An answer may be open when somebody finds out by a day within the period.
  private static let openUnowned = Rule("open.unowned", .caution, at: ["/open"]) { subject in
    (subject.json("/open")?.array ?? []).enumerated().filter { _, entry in
      let owner = entry["owner"]?.string?.trimmingSpace ?? ""
      let due = entry["due"].flatMap(LocalDate.init(json:))
      let isLate = due.flatMap { due in subject[.period].map { due >= $0.to } } ?? false
      return owner.isEmpty || due == nil || isLate
    }.map { index, entry in
      let question = entry["pointer"]?.string.flatMap(Pointer.init(_:)).flatMap(Questions.nearest(to:))
      return Hit(
        ("/open" as Pointer).appending(index),
        ["question": question.map { .term("question.\($0.id)") } ?? .text(entry["pointer"]?.string ?? "?")])
    }
  }
}
