internal import AgreementModel

// How Sales says no.

extension Rules {
  static let rejection: [Rule] = [
    noReasons, catchAll, noDeadline, noWayBack, noConsequence, decidedAfterAttempts, unreachedTooEarly, manyReasons,
    noDisputes, silence,
  ]

  /// A no without a reason teaches Marketing nothing, and the next month brings the same leads.
  private static let noReasons = Rule.absence(
    "rejection.noReasons", .caution, of: "/rejection/reasons", evidence: [.rejectionReasons]
  ) { $0.has("/commitment/leadsPerMonth") || $0.has("/rejection") }

  /// Into "other" and "not interested" everything goes that nobody wants to explain.
  private static let catchAll = Rule(
    "rejection.catchAll", .caution, at: ["/rejection/reasons"], evidence: [.rejectionReasons]
  ) { subject in
    subject[list: .reasons].enumerated().filter { _, reason in
      let words = WordList.words(of: reason.name).map(\.folded)
      return WordLists.catchAllReasons.contains(words.joined(separator: " "))
    }.map { Hit(("/rejection/reasons" as Pointer).appending($0.offset), ["reason": .text($0.element.name)]) }
  }

  /// A lead that is neither taken nor sent back is lost to both.
  private static let noDeadline = Rule.absence("rejection.noDeadline", .caution, of: "/rejection/decideWithin") {
    $0.has("/rejection") || $0.has("/commitment/leadsPerMonth")
  }

  /// Bad timing today is a customer next year: when every reason discards, the work on the lead is thrown away.
  private static let noWayBack = Rule(
    "rejection.noWayBack", .caution, at: ["/rejection/reasons"], evidence: [.rejectionReasons]
  ) { subject in
    let reasons = subject[list: .reasons]
    guard !reasons.isEmpty, reasons.allSatisfy({ WordLists.discard.isIn($0.then) }) else { return [] }
    return [Hit("/rejection/reasons")]
  }

  /// Each reason says what Marketing does next, or nothing is done.
  private static let noConsequence = Rule(
    "rejection.noConsequence", .caution, at: ["/rejection/reasons"], evidence: [.rejectionReasons]
  ) { subject in
    subject[list: .reasons].enumerated().filter { $0.element.then.trimmingSpace.isEmpty }.map {
      Hit(("/rejection/reasons" as Pointer).appending($0.offset), ["reason": .text($0.element.name)])
    }
  }

  /// Deciding after the last attempt keeps leads that are given up on the list of those that are worked on.
  private static let decidedAfterAttempts = Rule(
    "rejection.decidedLate", .caution, at: ["/rejection/decideWithin", "/attempts/within"]
  ) { subject in
    guard let limit = subject[.decideWithin], let within = subject[.attemptsWithin],
      subject.isLonger(limit, than: within)
    else { return [] }
    return [Hit("/rejection/decideWithin", ["limit": .duration(limit), "within": .duration(within)])]
  }

  /// "Cannot be reached" is a reason only after the agreed attempts; when the decision is due before their window ends,
  /// one of the two promises must be broken.
  private static let unreachedTooEarly = Rule(
    "rejection.unreachedEarly", .hint, at: ["/rejection/reasons", "/rejection/decideWithin", "/attempts/within"],
    evidence: [.rejectionReasons]
  ) { subject in
    guard let limit = subject[.decideWithin], let within = subject[.attemptsWithin],
      subject.isLonger(within, than: limit)
    else { return [] }
    return subject[list: .reasons].enumerated().filter { WordLists.unreached.isIn($0.element.name) }.map {
      Hit(
        ("/rejection/reasons" as Pointer).appending($0.offset),
        ["reason": .text($0.element.name), "limit": .duration(limit), "within": .duration(within)])
    }
  }

  /// Few reasons are used; of many, the first in the list is.
  private static let manyReasons = Rule(
    "rejection.manyReasons", .hint, at: ["/rejection/reasons"], evidence: [.rejectionReasons]
  ) { subject in
    let count = subject[list: .reasons].count
    return count > 12 ? [Hit("/rejection/reasons", ["count": .count(count)])] : []
  }

  private static let noDisputes = Rule.absence("rejection.noDisputes", .caution, of: "/rejection/disputes") {
    $0.has("/rejection/reasons")
  }

  /// When Sales says nothing until the deadline, the agreement should say what that means.
  private static let silence = Rule(
    "rejection.silence", .hint, at: ["/rejection/decideWithin", "/rejection/silence"], isSpoken: false
  ) { subject in
    guard let limit = subject[.decideWithin], subject.lacks("/rejection/silence") else { return [] }
    return [Hit("/rejection/silence", ["limit": .duration(limit)])]
  }
}
