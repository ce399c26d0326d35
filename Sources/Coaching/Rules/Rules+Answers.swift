internal import AgreementModel

// Whether what an agreement needs is there and can be read at all.

extension Rules {
  static let answers: [Rule] = [missing, unreadable, changedSince]

  /// Without the funnel, the definition, the hours and the first contact there is nothing to sign or to measure.
  ///
  /// What has a rule with words of its own is left to it. An open answer with an owner is no gap.
  private static let missing = Rule("answer.missing", .blocker, at: needed, isSpoken: false) { subject in
    needed.filter { pointer in
      guard subject.lacks(pointer) else { return false }
      return pointer != Field<Rate>.leadToCustomer.pointer || subject[list: .stages].isEmpty
    }.map { Hit($0, ["question": Questions.nearest(to: $0).map { .term("question.\($0.id)") }]) }
  }

  private static let needed: [Pointer] = [
    "/period", "/calendar/timeZone", "/calendar/weeklyHours", "/capacity/representatives",
    "/capacity/followUpHoursPerWeek", "/revenue/target", "/customerValue/average", "/conversion/leadToCustomer",
    "/conversion/salesCycle", "/qualifiedLead/fit", "/qualifiedLead/intent", "/qualifiedLead/mql",
    "/qualifiedLead/sql", "/commitment/leadsPerMonth", "/delivery/channel", "/response/limit",
  ]

  /// A model written elsewhere may hold a text where a number belongs; it would silently count as nothing.
  private static let unreadable = Rule(
    "answer.unreadable", .blocker, at: Questions.all.map(\.pointer), isSpoken: false
  ) { subject in
    var seen: Set<Pointer> = []
    return Questions.all.compactMap { question in
      guard let value = subject.json(question.pointer), value != .null, seen.insert(question.pointer).inserted,
        !question.accepts(value)
      else { return nil }
      return Hit(question.pointer, ["question": .term("question.\(question.id)")])
    }
  }

  /// An answer that rests on a number which was changed afterwards may no longer be meant. Who changes it hears so at
  /// once; here it is for those who have not looked again.
  private static let changedSince = Rule(
    "answer.stale", .caution, at: Questions.all.map(\.pointer), isSpoken: false
  ) { subject in
    Questions.all.filter { subject.stale.contains($0.id) }.map { question in
      Hit(question.pointer, ["question": .term("question.\(question.id)")])
    }
  }
}
