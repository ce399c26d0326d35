internal import AgreementModel

// The time that the agreement is for.

extension Rules {
  static let period: [Rule] = [order, effectiveFrom]

  /// An agreement that ends before it begins has no months, no leads and no target to date.
  private static let order = Rule("period.order", .blocker, at: ["/period"]) { subject in
    guard let period = subject[.period], period.from >= period.to else { return [] }
    return [Hit("/period", ["from": .date(period.from), "to": .date(period.to)])]
  }

  /// A lead is measured by the version in force at its hand-over: one that comes into force after the period's end
  /// measures none.
  private static let effectiveFrom = Rule("period.effectiveFrom", .blocker, at: ["/period/effectiveFrom"]) { subject in
    guard let period = subject[.period],
      let date = subject.json("/period/effectiveFrom").flatMap(LocalDate.init(json:)), date >= period.to
    else { return [] }
    return [Hit("/period/effectiveFrom", ["date": .date(date), "lastDay": .date(period.lastDay)])]
  }
}
