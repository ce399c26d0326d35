internal import AgreementModel
internal import WorkingTime

// What Marketing promises.

extension Rules {
  static let commitment: [Rule] = [shortfall, monthsDiffer, acceptedLow, dailyLimit, baselineJump]

  /// A target is agreed only when it is real: the promised leads, at this rate and value, bring Marketing's share, or
  /// the room changes one of the four. The conversation says the figure as soon as it is known.
  private static let shortfall = Rule(
    "commitment.shortfall", .caution,
    at: [
      "/commitment/leadsPerMonth", "/revenue/target", "/revenue/marketingShare", "/customerValue/average",
      "/conversion/leadToCustomer", "/conversion/stages", "/conversion/openPipeline",
    ], isSpoken: false
  ) { subject in
    guard let shortfall = Shortfall(of: subject.agreement), shortfall.amount > .zero,
      let currency = subject.figures.currency
    else { return [] }
    func money(_ exact: Ratio?) -> MessageValue? { exact.map { .money(Money(rounding: $0, currency: currency)) } }
    return [
      Hit(
        "/commitment/leadsPerMonth",
        [
          "shortfall": money(shortfall.amount), "leads": shortfall.leads.map(MessageValue.count),
          "value": money(shortfall.value), "target": money(shortfall.target),
          "conversion": shortfall.conversionShown().map { .rate(.decimal($0)) },
        ])
    ]
  }

  /// The months of the promise are the months of the period: one without a number promises nothing, one outside is
  /// never counted.
  private static let monthsDiffer = Rule(
    "commitment.months", .blocker, at: ["/commitment/leadsPerMonth", "/period"]
  ) { subject in
    guard let period = subject[.period], period.from < period.to, let promised = subject[.leadsPerMonth] else {
      return []
    }
    let (months, written) = (Set(period.months.map(\.monthKey)), Set(promised.counts.map(\.month)))
    let wrong = months.symmetricDifference(written).sorted()
    guard let first = wrong.first else { return [] }
    let date = LocalDate(first + "-01")
    return [
      Hit(
        ("/commitment/leadsPerMonth" as Pointer).appending(first),
        [
          "month": date.map(MessageValue.month) ?? .text(first), "period": .text(period.label),
          "more": wrong.count > 1 ? .count(wrong.count - 1) : nil,
        ])
    ]
  }

  /// Sales rejecting 20 to 40 % is usual; who may reject more than that is promised leads that are none.
  private static let acceptedLow = Rule(
    "commitment.acceptedLow", .caution, at: ["/commitment/acceptedShare"], evidence: [.rejectionShare]
  ) { subject in
    guard let share = subject[.acceptedShare], let value = share.value, value < Ratio(60, 100), value >= .zero else {
      return []
    }
    return [Hit("/commitment/acceptedShare", ["share": .rate(share)])]
  }

  /// More leads a month than the daily limit lets through on its working days: one of the two promises is broken.
  private static let dailyLimit = Rule(
    "commitment.dailyLimit", .caution,
    at: ["/commitment/maxPerDay", "/commitment/leadsPerMonth", "/calendar/weeklyHours", "/calendar/holidays"]
  ) { subject in
    guard let limit = subject.json("/commitment/maxPerDay")?.integer, let period = subject[.period],
      let promised = subject[.leadsPerMonth], subject[.weeklyHours] != nil
    else { return [] }
    let calendar = WorkingCalendar(of: subject.agreement, zone: .utc)
    for month in period.months {
      guard let count = promised.counts.first(where: { $0.month == month.monthKey })?.count else { continue }
      let first = max(month, period.from)
      let days = (0..<period.days(inMonthFrom: month)).count { !calendar.hours(on: first.adding(days: $0)).isEmpty }
      if count > limit * days {
        return [
          Hit(
            "/commitment/maxPerDay",
            [
              "limit": .count(limit), "month": .month(month), "leads": .count(count), "days": .count(days),
              "most": .count(limit * days),
            ])
        ]
      }
    }
    return []
  }

  /// A promise above 1.5 times what last year's figures show needs a ramp: it is not kept from the first month on.
  private static let baselineJump = Rule(
    "commitment.baseline", .caution, at: ["/commitment/leadsPerMonth", "/baseline/leadsPerMonth"], evidence: [.ownYear]
  ) { subject in
    guard let baseline = subject.json("/baseline/leadsPerMonth")?.integer, baseline > 0,
      let most = subject[.leadsPerMonth]?.counts.max(by: { $0.count < $1.count }),
      Ratio(most.count) > Ratio(baseline) * Ratio(3, 2), let first = subject[.leadsPerMonth]?.counts.first,
      Ratio(first.count) > Ratio(baseline) * Ratio(3, 2)
    else { return [] }
    return [
      Hit("/commitment/leadsPerMonth", ["promised": .count(first.count), "baseline": .count(baseline)])
    ]
  }
}
