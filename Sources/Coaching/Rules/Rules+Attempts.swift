internal import AgreementModel

// How often Sales tries before it gives up.

extension Rules {
  static let attempts: [Rule] = [
    tooFew, few, noChannels, oneChannel, requiredNotAgreed, windowShort, windowBeforeResponse, noEnd, thrownAway,
  ]

  /// Of leads that converted, half were reached only after the first call: who stops at two gives them away.
  private static let tooFew = Rule(
    "attempts.tooFew", .caution, at: ["/attempts/count"], evidence: [.sixCalls, .attemptsGivenUp, .agreedAttempts]
  ) { subject in
    guard let count = subject[.attemptCount], (1...2).contains(count) else { return [] }
    return [Hit("/attempts/count", ["count": .count(count)])]
  }

  /// The sixth call still reached some of those who bought; published agreements ask for three to seven.
  private static let few = Rule(
    "attempts.few", .hint, at: ["/attempts/count"],
    evidence: [.sixCalls, .sixCalls2015, .bankCampaign, .agreedAttempts]
  ) { subject in
    guard let count = subject[.attemptCount], (3...5).contains(count) else { return [] }
    return [Hit("/attempts/count", ["count": .count(count)])]
  }

  /// Without a list of channels every activity in the CRM is an attempt, a note as well.
  private static let noChannels = Rule.absence(
    "attempts.noChannels", .caution, of: "/attempts/channels", evidence: [.agreedAttempts]
  ) { $0.has("/attempts/count") }

  /// Somebody who never picks up may well answer an e-mail: published agreements ask for two channels or more.
  private static let oneChannel = Rule(
    "attempts.oneChannel", .caution, at: ["/attempts/channels"], evidence: [.agreedAttempts]
  ) { subject in
    let channels = Set(subject[list: .channels].map(\.folded))
    guard channels.count == 1, let channel = subject[list: .channels].first else { return [] }
    return [Hit("/attempts/channels", ["channel": Words.term(channel)])]
  }

  /// An attempt through a channel that is not agreed does not count, so that such a promise is always broken.
  private static let requiredNotAgreed = Rule(
    "attempts.requiredNotAgreed", .blocker, at: ["/attempts/requiredChannels", "/attempts/channels"]
  ) { subject in
    let agreed = Set(subject[list: .channels].map(\.folded))
    guard !agreed.isEmpty else { return [] }
    return subject[list: .requiredChannels].enumerated().filter { !agreed.contains($0.element.folded) }.map {
      Hit(("/attempts/requiredChannels" as Pointer).appending($0.offset), ["channel": Words.term($0.element)])
    }
  }

  /// Published agreements spread 3 to 7 attempts over about 14 days. More than three on every day of the window is
  /// pestering, or cannot be done.
  private static let windowShort = Rule(
    "attempts.windowShort", .caution, at: ["/attempts/within", "/attempts/count"], evidence: [.agreedAttempts]
  ) { subject in
    guard let count = subject[.attemptCount], let within = subject[.attemptsWithin],
      let days = within.clock == .working ? subject.workingDays(within) : subject.wallDays(within),
      Ratio(count) > days * Ratio(3)
    else { return [] }
    return [Hit("/attempts/within", ["count": .count(count), "within": .duration(within)])]
  }

  /// When the window ends before the first contact is due, a lead can be given up before anybody had to call.
  private static let windowBeforeResponse = Rule(
    "attempts.windowBeforeResponse", .caution, at: ["/attempts/within", "/response/limit"]
  ) { subject in
    guard let within = subject[.attemptsWithin], let limit = subject[.responseLimit],
      subject.isLonger(limit, than: within)
    else { return [] }
    return [Hit("/attempts/within", ["within": .duration(within), "limit": .duration(limit)])]
  }

  /// A lead that nobody reached must go somewhere, or it is called for ever or forgotten.
  private static let noEnd = Rule.absence(
    "attempts.noEnd", .caution, of: "/attempts/afterwards"
  ) { $0.has("/attempts/count") }

  /// Not reached is not the same as not interested: half of the work was already paid for.
  private static let thrownAway = Rule("attempts.thrownAway", .hint, at: ["/attempts/afterwards"]) { subject in
    subject[.afterwards] == "discard" ? [Hit("/attempts/afterwards")] : []
  }
}
