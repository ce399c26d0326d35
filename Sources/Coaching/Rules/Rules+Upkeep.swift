internal import AgreementModel

// What the CRM shows.

extension Rules {
  static let upkeep: [Rule] = [noOwner, slow, noStages, noOutcome]

  private static let noOwner = Rule.absence("upkeep.noOwner", .caution, of: "/upkeep/owner") {
    $0.has("/upkeep/within")
  }

  /// A stage that is entered later than the decision is due tells nobody anything: decisions fall on a lead whose
  /// contacts are not in the CRM yet.
  private static let slow = Rule(
    "upkeep.slow", .caution, at: ["/upkeep/within", "/rejection/decideWithin", "/attempts/within"]
  ) { subject in
    guard let within = subject[.upkeepWithin],
      let limit = subject[.decideWithin] ?? subject[.attemptsWithin], subject.isLonger(within, than: limit)
    else { return [] }
    return [Hit("/upkeep/within", ["within": .duration(within), "limit": .duration(limit)])]
  }

  private static let noStages = Rule.absence("upkeep.noStages", .caution, of: "/upkeep/stages") {
    $0.has("/upkeep/within")
  }

  /// A funnel without a word for won and one for lost never ends: conversion cannot be counted from it.
  private static let noOutcome = Rule("upkeep.noOutcome", .hint, at: ["/upkeep/stages"]) { subject in
    let stages = subject[list: .upkeepStages].joined(separator: " | ")
    guard !stages.isEmpty, !WordLists.won.isIn(stages) || !WordLists.lost.isIn(stages) else { return [] }
    return [Hit("/upkeep/stages")]
  }
}
