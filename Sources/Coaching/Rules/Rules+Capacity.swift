internal import AgreementModel

// Whether the hours and the market are there.

extension Rules {
  static let capacity: [Rule] = [exceeded, tight, hoursBeyondWeek, marketExceeded]

  private static let inputs: [Pointer] = [
    "/commitment/leadsPerMonth", "/attempts/count", "/attempts/minutesPerAttempt", "/attempts/expected",
    "/capacity/representatives", "/capacity/followUpHoursPerWeek",
  ]

  /// Leads × attempts × minutes in the busiest month against the hours that there are: above 1 the promise cannot be
  /// kept, whoever is willing.
  private static let exceeded = Rule("capacity.exceeded", .blocker, at: inputs) { subject in
    used(subject).flatMap { $0.share > .one ? [$0.hit] : nil } ?? []
  }

  /// Above 85 % a holiday, a cold or a fair is enough to break it.
  private static let tight = Rule("capacity.tight", .caution, at: inputs) { subject in
    used(subject).flatMap { $0.share > Ratio(85, 100) && $0.share <= .one ? [$0.hit] : nil } ?? []
  }

  private static func used(_ subject: Subject) -> (share: Ratio, hit: Hit)? {
    guard subject.has("/commitment/leadsPerMonth"), let capacity = Capacity(of: subject.agreement),
      let used = capacity.used, let minutes = subject[.minutesPerAttempt], let people = subject[.representatives],
      let hours = subject[.followUpHours], hours > 0, people > 0
    else { return nil }
    let attempts = subject.agreement.attemptsALead ?? Ratio(6)
    let wanted = capacity.hoursNeeded.divided(by: Ratio(hours)).flatMap { $0.divided(by: Ratio(85, 100)) }?.ceiling
    let hit = Hit(
      "/commitment/leadsPerMonth",
      [
        "used": .rate(.decimal(used.rounded(scale: 4))), "needed": .count(capacity.hoursNeeded.ceiling),
        "there": .count(capacity.hoursThere.floor), "attempts": .count(attempts.ceiling), "minutes": .count(minutes),
        "people": wanted.map(MessageValue.count),
      ])
    return (used, hit)
  }

  /// Nobody has more hours for leads than the week has.
  private static let hoursBeyondWeek = Rule(
    "capacity.hoursBeyondWeek", .caution, at: ["/capacity/followUpHoursPerWeek", "/calendar/weeklyHours"]
  ) { subject in
    guard let hours = subject[.followUpHours], let week = subject[.weeklyHours], week.workingDays > 0,
      hours * 60 > week.minutes
    else { return [] }
    return [
      Hit(
        "/capacity/followUpHoursPerWeek",
        ["hours": .count(hours), "week": .count(Ratio(week.minutes, 60).floor)])
    ]
  }

  /// There are not more leads than there are companies to become one.
  private static let marketExceeded = Rule(
    "market.exceeded", .blocker,
    at: [
      "/capacity/reachableAccounts", "/revenue/target", "/revenue/marketingShare", "/customerValue/average",
      "/conversion/leadToCustomer",
    ]
  ) { subject in
    guard let accounts = subject[.reachableAccounts], accounts > 0, let leads = subject.figures.leads,
      leads > Ratio(accounts)
    else { return [] }
    return [Hit("/capacity/reachableAccounts", ["leads": .count(leads.ceiling), "accounts": .count(accounts)])]
  }
}
