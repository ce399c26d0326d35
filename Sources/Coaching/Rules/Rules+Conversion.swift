internal import AgreementModel

// How many leads become customers.

extension Rules {
  static let conversion: [Rule] = [
    tooHigh, tooLow, notMeasured, otherDefinition, fewCases, stagesDisagree, stageSpread, cycleLonger, tooLate,
  ]

  private static let place: Pointer = "/conversion/leadToCustomer"

  /// The best ratio of leads to customers in the data at hand is 38.5 %, for online courses; above half, leads are
  /// probably counted after Sales has sorted them.
  private static let tooHigh = Rule(
    "rate.tooHigh", .caution, at: ["/conversion/leadToCustomer", "/conversion/stages"],
    evidence: [.xEducation, .olist, .ownYear]
  ) { subject in
    guard let rate = subject.figures.conversion, rate > Ratio(1, 2), rate <= .one else { return [] }
    return [Hit(place, ["rate": shown(rate, subject)])]
  }

  /// The worst cohort in the data at hand is 0.8 %; below 0.5 % contacts are probably counted, not qualified leads.
  private static let tooLow = Rule(
    "rate.tooLow", .caution, at: ["/conversion/leadToCustomer", "/conversion/stages"],
    evidence: [.olist, .xEducation, .ownYear]
  ) { subject in
    guard let rate = subject.figures.conversion, rate > .zero, rate < Ratio(5, 1000) else { return [] }
    return [Hit(place, ["rate": shown(rate, subject)])]
  }

  /// An estimate becomes a promise of leads; a count of last year's would settle what two teams believe.
  private static let notMeasured = Rule(
    "rate.assumed", .hint, at: ["/conversion/leadToCustomer"], evidence: [.ownYear, .olist, .xEducation]
  ) { subject in
    guard case .decimal? = subject[.leadToCustomer], let rate = subject[.leadToCustomer],
      subject.json(Pointer(["provenance", place.description, "origin"]))?.string != Origin.measured.rawValue
    else { return [] }
    return [Hit(place, ["rate": .rate(rate)])]
  }

  /// A rate that was counted under another definition of a qualified lead says little about this one.
  private static let otherDefinition = Rule(
    "rate.otherDefinition", .caution, at: ["/conversion/leadToCustomer", "/conversion/definition"],
    evidence: [.mqlToSQL], isSpoken: false
  ) { subject in
    guard case .ratio? = subject[.leadToCustomer], let rate = subject[.leadToCustomer],
      let definition = subject.json("/conversion/definition")?.string, ["stricter", "looser"].contains(definition)
    else { return [] }
    return [Hit(place, ["rate": .rate(rate)])]
  }

  /// A count of k wins wavers by about one in √k: of fewer than ten by a third and more.
  private static let fewCases = Rule("rate.fewCases", .hint, at: ["/conversion/leadToCustomer"]) { subject in
    guard case .ratio(let won, let leads)? = subject[.leadToCustomer], (1...9).contains(won), leads > won else {
      return []
    }
    return [Hit(place, ["won": .count(won), "leads": .count(leads)])]
  }

  /// The funnel is worked out from the stages; another rate beside them means that one of the two is wrong. Rounded
  /// stages differ by a few per cent, hence the tolerance of one in twenty.
  private static let stagesDisagree = Rule(
    "rate.stagesDisagree", .caution, at: ["/conversion/stages", "/conversion/leadToCustomer"]
  ) { subject in
    let rates = subject[list: .stages].compactMap { $0.rate.value }
    guard !rates.isEmpty, rates.count == subject[list: .stages].count, let rate = subject[.leadToCustomer],
      let whole = rate.value, case let product = rates.reduce(.one, *),
      max(whole, product) * Ratio(19, 20) > min(whole, product)
    else { return [] }
    return [Hit("/conversion/stages", ["product": shown(product, subject), "rate": .rate(rate)])]
  }

  /// From MQL to SQL sources say anything from 12 to 45 %: outside of that the two definitions are probably one, or
  /// have nothing to do with each other.
  private static let stageSpread = Rule(
    "rate.stageSpread", .hint, at: ["/conversion/stages"], evidence: [.mqlToSQL, .sourceToSQL, .ownYear]
  ) { subject in
    subject[list: .stages].enumerated().compactMap { index, stage in
      guard WordLists.sql.isIn(stage.name), let rate = stage.rate.value, rate > .zero, rate <= .one,
        rate < Ratio(12, 100) || rate > Ratio(45, 100)
      else { return nil }
      return Hit(
        ("/conversion/stages" as Pointer).appending(index), ["name": .text(stage.name), "rate": .rate(stage.rate)])
    }
  }

  /// With a sales cycle longer than the period none of its leads is won within it: the target hangs on leads that are
  /// there already.
  private static let cycleLonger = Rule(
    "cycle.longerThanPeriod", .caution, at: ["/conversion/salesCycle", "/period", "/conversion/openPipeline"]
  ) { subject in
    guard let cycle = subject[.salesCycle], let days = subject.agreement.salesCycleInDays,
      let period = subject[.period],
      period.days > 0, days >= Ratio(period.days), !subject.has("/conversion/openPipeline")
    else { return [] }
    return [Hit("/conversion/salesCycle", ["cycle": .duration(cycle), "days": .count(period.days)])]
  }

  /// Leads handed over after the period's end less the cycle are mostly won in the next one. Above a quarter of the
  /// customers the target needs what earlier leads still bring.
  private static let tooLate = Rule(
    "cycle.tooLate", .caution, at: ["/conversion/salesCycle", "/period", "/conversion/openPipeline"],
    evidence: [.olist]
  ) { subject in
    guard let late = subject.figures.customersTooLate, let customers = subject.figures.customers, customers > .zero,
      let share = late.divided(by: customers), share > Ratio(1, 4), share < .one,
      !subject.has("/conversion/openPipeline")
    else { return [] }
    return [Hit("/conversion/salesCycle", ["late": .count(late.ceiling), "customers": .count(customers.ceiling)])]
  }

  /// The rate as it was given, or worked out.
  private static func shown(_ rate: Ratio, _ subject: Subject) -> MessageValue {
    if let given = subject[.leadToCustomer], given.value == rate { return .rate(given) }
    return .rate(.decimal(rate.rounded(scale: 4)))
  }
}
