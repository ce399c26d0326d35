internal import AgreementModel

// How a lead reaches Sales.

extension Rules {
  static let delivery: [Rule] = [noTrace, noOwner, noFallback, late, unmeasured]

  /// What is said in the corridor, or stands in a file that is mailed round, has no time of hand-over: every clock
  /// starts at one.
  private static let noTrace = Rule(
    "delivery.noTrace", .caution, at: ["/delivery/channel"], evidence: [.clocks]
  ) { subject in
    guard let channel = subject[.deliveryChannel], let word = WordLists.traceless.first(in: channel),
      !WordLists.traced.isIn(channel)
    else { return [] }
    return [Hit("/delivery/channel", ["word": .text(word)])]
  }

  /// What nobody owns, nobody repairs.
  private static let noOwner = Rule.absence("delivery.noOwner", .caution, of: "/delivery/owner") {
    $0.has("/delivery/channel")
  }

  /// Automations fail on a Friday evening; leads wait until somebody notices.
  private static let noFallback = Rule.absence("delivery.noFallback", .caution, of: "/delivery/fallback") {
    $0.has("/delivery/channel")
  }

  /// The person who asked waits from their click on, not from the hand-over: a hand-over that takes longer than the
  /// first contact spends the time that Sales is held to.
  private static let late = Rule(
    "delivery.slow", .caution, at: ["/delivery/within", "/response/limit"], evidence: [.shortLife2011]
  ) { subject in
    guard let within = subject[.deliveryWithin], let limit = subject[.responseLimit],
      subject.isLonger(within, than: limit)
    else { return [] }
    return [Hit("/delivery/within", ["within": .duration(within), "limit": .duration(limit)])]
  }

  /// Without a share the hand-over is promised and never measured; it also needs the instant at which a lead qualified.
  private static let unmeasured = Rule(
    "delivery.unmeasured", .hint, at: ["/delivery/within", "/delivery/share"], isSpoken: false
  ) { subject in
    guard let within = subject[.deliveryWithin], subject.lacks("/delivery/share") else { return [] }
    return [Hit("/delivery/share", ["within": .duration(within)])]
  }
}
