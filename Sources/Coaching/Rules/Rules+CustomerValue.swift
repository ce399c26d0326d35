internal import AgreementModel

// What a customer is worth.

extension Rules {
  static let customerValue: [Rule] = [noBasis, guessed, largest, fewCustomers]

  /// Every lead that is promised hangs on this number; who does not know where it comes from will dispute it later.
  private static let noBasis = Rule.absence(
    "value.noBasis", .caution, of: "/customerValue/basis", evidence: [.ownYear]
  ) { $0.has("/customerValue/average") }

  /// Last year's closed deals are in the CRM; a guess is not needed.
  private static let guessed = Rule(
    "value.guessed", .hint, at: ["/customerValue/basis"], evidence: [.ownYear]
  ) { subject in
    guard let basis = subject[.valueBasis], let word = WordLists.guesses.first(in: basis) else { return [] }
    return [Hit("/customerValue/basis", ["word": .text(word)])]
  }

  /// When one deal is over a third of the total, the average says little: ten of one, or one of ten.
  private static let largest = Rule(
    "value.largest", .caution, at: ["/customerValue/largest", "/revenue/target"]
  ) { subject in
    guard let largest = subject[.largestCustomer], let target = subject[.target], target.amount.ratio > .zero,
      largest.currency == target.currency, largest.amount.ratio * Ratio(3) > target.amount.ratio,
      let share = largest.amount.ratio.divided(by: target.amount.ratio)
    else { return [] }
    return [
      Hit(
        "/customerValue/largest",
        [
          "largest": .money(largest), "target": .money(target), "share": .rate(.decimal(share.rounded(scale: 4))),
        ])
    ]
  }

  /// Of fewer than five customers each is a fifth or more of the promise: chance decides, not the teams.
  private static let fewCustomers = Rule(
    "value.fewCustomers", .hint, at: ["/customerValue/average", "/revenue/target", "/revenue/marketingShare"]
  ) { subject in
    guard let customers = subject.figures.customers, customers > .zero, customers.ceiling < 5 else { return [] }
    return [Hit("/customerValue/average", ["customers": .count(customers.ceiling)])]
  }
}
