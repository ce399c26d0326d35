internal import AgreementModel

// The one number that governs the rest.

extension Rules {
  static let revenue: [Rule] = [noShare, shareExtreme, currencies, notPositive, counting, basisUnclear, monthlyFee]

  /// Without Marketing's share nobody knows how many leads the target needs, and both can say it was the other.
  private static let noShare = Rule.absence("revenue.noShare", .blocker, of: "/revenue/marketingShare") {
    $0.has("/revenue/target")
  }

  /// All or nothing from one team's leads leaves the other without a part in the target.
  private static let shareExtreme = Rule("revenue.shareExtreme", .caution, at: ["/revenue/marketingShare"]) { subject in
    guard let share = subject[.marketingShare], share.value == .zero || share.value == .one else { return [] }
    let idle: Team = share.value == .zero ? .marketing : .sales
    return [Hit("/revenue/marketingShare", ["share": .rate(share), "team": .term("team.\(idle.rawValue)")])]
  }

  /// Euros divided by pesos are no customers.
  private static let currencies = Rule(
    "revenue.currencies", .blocker,
    at: ["/customerValue/average", "/customerValue/largest", "/revenue/target", "/currency"]
  ) { subject in
    guard let currency = subject[.target]?.currency ?? subject[.currency] else { return [] }
    let amounts: [(Pointer, String?)] = [
      ("/revenue/target", subject[.currency].map { $0 == currency ? currency : $0 }),
      ("/customerValue/average", subject[.customerValue]?.currency),
      ("/customerValue/largest", subject[.largestCustomer]?.currency),
    ]
    return amounts.compactMap { pointer, other in
      guard let other, other != currency else { return nil }
      return Hit(pointer, ["currency": .text(currency), "other": .text(other)])
    }
  }

  /// Amounts and counts that divide others must be above zero.
  private static let notPositive = Rule(
    "amount.notPositive", .blocker,
    at: [
      "/revenue/target", "/customerValue/average", "/attempts/count", "/attempts/minutesPerAttempt",
      "/capacity/representatives", "/capacity/followUpHoursPerWeek", "/capacity/reachableAccounts",
      "/commitment/leadsPerMonth", "/conversion/openPipeline",
    ]
  ) { subject in
    let money: [Field<Money>] = [.target, .customerValue]
    let counts: [Field<Int>] = [
      .attemptCount, .minutesPerAttempt, .representatives, .followUpHours, .reachableAccounts,
    ]
    let low =
      money.filter { subject[$0].map { $0.amount.ratio <= .zero } ?? false }.map(\.pointer)
      + counts.filter { subject[$0].map { $0 <= 0 } ?? false }.map(\.pointer)
      + (subject[.openPipeline].map { $0 < 0 } == true ? [Field<Int>.openPipeline.pointer] : [])
      + (subject[.leadsPerMonth]?.counts ?? []).filter { $0.count < 0 }
      .map { ("/commitment/leadsPerMonth" as Pointer).appending($0.month) }
    return low.map { pointer in
      Hit(pointer, ["question": Questions.nearest(to: pointer).map { .term("question.\($0.id)") }])
    }
  }

  /// Signed, invoiced or paid, with or without tax: the difference is easily a fifth of the target.
  private static let counting = Rule(
    "revenue.counting", .hint, at: ["/revenue/countsWhen", "/revenue/tax"], isSpoken: false
  ) { subject in
    guard subject.has("/revenue/target") else { return [] }
    return ["/revenue/countsWhen", "/revenue/tax"].filter(subject.lacks).prefix(1).map { Hit($0) }
  }

  /// Words about subscriptions without a word on what counts of them: a month's fee, a year's, or the contract's?
  private static let basisUnclear = Rule(
    "revenue.basisUnclear", .caution, at: ["/revenue/basis", "/customerValue/basis"]
  ) { subject in
    guard subject.lacks("/revenue/basis") else { return [] }
    let texts: [Field<String>] = [.valueBasis, .marketingRole, .salesRole, .countsWhen]
    guard let word = texts.lazy.compactMap({ subject[$0] }).compactMap(WordLists.recurring.first).first else {
      return []
    }
    return [Hit("/revenue/basis", ["word": .text(word)])]
  }

  /// What a monthly fee brings within the period depends on the month in which the customer comes: one new fee a month
  /// brings n·(n+1)/2 fees in n months. The funnel counts so; a value of another basis would be taken several times.
  private static let monthlyFee = Rule(
    "revenue.monthlyFee", .hint, at: ["/customerValue/average", "/revenue/basis", "/period"]
  ) { subject in
    guard subject[.revenueBasis] == "recurringMonthly", let value = subject[.customerValue],
      let factor = subject.agreement.valueFactor, factor > .one
    else { return [] }
    return [
      Hit(
        "/customerValue/average",
        ["value": .money(value), "fees": .decimal(factor.rounded(scale: 1).trimmed())])
    ]
  }
}
