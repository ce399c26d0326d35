internal import AgreementModel

// Shares, of which every promise has one.

extension Rules {
  static let shares: [Rule] = [impossible, zeroRate, always, seldom, noShareOfPromise]

  private static let promised: [Pointer] = [
    "/commitment/acceptedShare", "/commitment/completeShare", "/response/share", "/attempts/share", "/upkeep/share",
    "/rejection/decidedShare",
  ]
  private static let others: [Pointer] = [
    "/revenue/marketingShare", "/conversion/leadToCustomer", "/delivery/share", "/rejection/reasonShare",
  ]

  /// The shares of an agreement with those of its grades and stages.
  private static func rates(_ pointers: [Pointer], _ subject: Subject) -> [(pointer: Pointer, rate: Rate)] {
    pointers.compactMap { pointer in subject.rate(pointer).map { (pointer, $0) } }
  }

  private static func ofGrades(_ subject: Subject) -> [(pointer: Pointer, rate: Rate)] {
    subject[list: .grades].enumerated().map {
      (("/response/grades" as Pointer).appending($0).appending("share"), $1.share)
    }
  }

  private static func ofStages(_ subject: Subject) -> [(pointer: Pointer, rate: Rate)] {
    subject[list: .stages].enumerated().map {
      (("/conversion/stages" as Pointer).appending($0).appending("rate"), $1.rate)
    }
  }

  /// A share lies between nothing and all; 60 of 52 was said the wrong way round.
  private static let impossible = Rule(
    "share.impossible", .blocker, at: promised + others + ["/response/grades", "/conversion/stages"]
  ) { subject in
    (rates(promised + others, subject) + ofGrades(subject) + ofStages(subject)).filter { entry in
      entry.rate.value.map { $0 < .zero || $0 > .one } ?? true
    }.map { entry in
      guard case .ratio(let part, let whole) = entry.rate else {
        return Hit(entry.pointer, ["share": .rate(entry.rate)])
      }
      return Hit(
        entry.pointer,
        ["share": .message(Message("format.ratio.typed", ["part": .count(part), "whole": .count(whole)]))])
    }
  }

  /// At a rate of nothing no number of leads brings a customer.
  private static let zeroRate = Rule("rate.zero", .blocker, at: ["/conversion/leadToCustomer", "/conversion/stages"]) {
    subject in
    (rates(["/conversion/leadToCustomer"], subject) + ofStages(subject)).filter { $0.rate.value == .zero }
      .map { Hit($0.pointer) }
  }

  /// 100 % allows no miss at all: the first sick day breaks it, and a broken promise is no longer counted. Reasons and
  /// complete hand-overs a CRM can enforce, so theirs are left alone.
  private static let always = Rule("share.always", .caution, at: promised + ["/response/grades"]) { subject in
    (rates(promised, subject) + ofGrades(subject)).filter { $0.rate.value == .one }.map { entry in
      Hit(entry.pointer)
    }
  }

  /// A promise that holds in less than half of the cases is none; what is accepted has a rule of its own.
  private static let seldom = Rule("share.seldom", .caution, at: promised + ["/response/grades"]) { subject in
    (rates(promised.filter { $0 != "/commitment/acceptedShare" }, subject) + ofGrades(subject)).filter { entry in
      entry.rate.value.map { $0 >= .zero && $0 < Ratio(1, 2) } ?? false
    }.map { Hit($0.pointer, ["share": .rate($0.rate)]) }
  }

  /// A limit without a share cannot be kept or broken: the measurement leaves it out.
  private static let noShareOfPromise = Rule("share.missing", .caution, at: promised) { subject in
    let clauses: [(of: Pointer, share: Pointer)] = [
      ("/commitment/leadsPerMonth", "/commitment/acceptedShare"),
      ("/qualifiedLead/requiredFields", "/commitment/completeShare"), ("/response/limit", "/response/share"),
      ("/attempts/within", "/attempts/share"), ("/upkeep/within", "/upkeep/share"),
      ("/rejection/decideWithin", "/rejection/decidedShare"), ("/rejection/reasons", "/rejection/reasonShare"),
    ]
    return clauses.filter { subject.has($0.of) && subject.lacks($0.share) }.map { clause in
      Hit(clause.share)
    }
  }
}
