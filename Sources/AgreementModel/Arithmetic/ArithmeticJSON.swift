internal import BigInt

extension Agreement {
  /// The arithmetic as other programs read it: what `entente math --format json` prints.
  ///
  /// Counts are whole and rounded up, amounts are money rounded half up, shares are texts with six digits. `exact` has
  /// the same figures unrounded, as texts of numerator and denominator. A figure whose inputs are missing is null. A
  /// whole number beyond ±2^53 is a text, because not every reader of JSON keeps it.
  public var arithmeticJSON: JSON {
    let figures = Figures(of: self)
    let shortfall = Shortfall(of: self)
    let capacity = Capacity(of: self, attempts: nil)
    func money(_ exact: Ratio?) -> JSON {
      exact.flatMap { exact in figures.currency.map { Money(rounding: exact, currency: $0).json } } ?? .null
    }
    return [
      "marketingRevenue": money(figures.marketingRevenue), "salesRevenue": money(figures.salesRevenue),
      "valueInPeriod": money(figures.valueInPeriod), "customers": .count(figures.customers),
      "conversion": .share(figures.conversion),
      "stages": .array(figures.stages.map { ["name": .string($0.name), "needed": .count($0.needed)] }),
      "leads": .count(figures.leads), "leadsPerMonth": figures.leadsByMonth?.json ?? .null,
      "leadValue": money(figures.leadValue), "capacityUsed": .share(capacity?.used), "market": .share(figures.market),
      "customersTooLate": .count(figures.customersTooLate), "revenueTooLate": money(figures.revenueTooLate),
      "shortfall": money(shortfall?.amount), "levers": levers(shortfall, capacity, money),
      "sensitivity": sensitivity, "exact": exact(figures, shortfall, capacity),
    ]
  }

  /// The smallest changes that close the gap alone; an empty object when nothing is to be closed.
  private func levers(_ shortfall: Shortfall?, _ capacity: Capacity?, _ money: (Ratio?) -> JSON) -> JSON {
    guard shortfall != nil || capacity != nil else { return .null }
    var levers = JSONObject()
    levers["leads"] = shortfall?.leads.map { .whole($0) }
    levers["conversion"] = shortfall?.conversionShown(scale: 6).map { ["decimal": .string($0.description)] }
    levers["value"] = shortfall?.value.map { money($0) }
    levers["target"] = shortfall?.target.map { money($0) }
    levers["hours"] = capacity?.hoursEach.map { .whole($0) }
    return .object(levers)
  }

  private func exact(_ figures: Figures, _ shortfall: Shortfall?, _ capacity: Capacity?) -> JSON {
    var levers = JSONObject()
    levers["leads"] = shortfall.flatMap { $0.leads == nil ? nil : figures.leads }.map { .exact($0) }
    levers["conversion"] = shortfall?.conversion.map { .exact($0) }
    levers["value"] = shortfall?.exactValue.map { .exact($0) }
    levers["target"] = shortfall?.exactTarget.map { .exact($0) }
    levers["hours"] = capacity.flatMap { capacity in
      capacity.hoursEach == nil ? nil : capacity.hoursNeeded.divided(by: Ratio(self[.representatives] ?? 0))
    }.map { .exact($0) }
    return [
      "marketingRevenue": .exact(figures.marketingRevenue), "salesRevenue": .exact(figures.salesRevenue),
      "valueInPeriod": .exact(figures.valueInPeriod), "customers": .exact(figures.customers),
      "conversion": .exact(figures.conversion),
      "stages": .array(figures.stages.map { ["name": .string($0.name), "needed": .exact($0.needed)] }),
      "leads": .exact(figures.leads), "months": .exact(figures.months), "leadsPerMonth": exactMonths(figures),
      "leadValue": .exact(figures.leadValue), "hoursNeeded": .exact(capacity?.hoursNeeded),
      "hoursThere": .exact(capacity?.hoursThere), "capacityUsed": .exact(capacity?.used),
      "market": .exact(figures.market), "customersTooLate": .exact(figures.customersTooLate),
      "revenueTooLate": .exact(figures.revenueTooLate), "shortfall": .exact(shortfall?.amount),
      "levers": shortfall == nil && capacity == nil ? .null : .object(levers),
    ]
  }

  /// Every month's exact share of the exact leads needed.
  private func exactMonths(_ figures: Figures) -> JSON {
    guard let leads = figures.leads, let months = self[.period]?.months, let weights = monthWeights else {
      return .null
    }
    return .object(JSONObject(zip(months, weights).map { (name: $0.monthKey, value: .exact(leads * $1)) }))
  }

  private var sensitivity: JSON {
    guard let sensitivity = Sensitivity(of: self) else { return .null }
    return .array(
      sensitivity.swings.map { swing in
        [
          "input": .string(swing.input.name), "range": .string(swing.range == .counted ? "counted" : "tenth"),
          "low": .exact(swing.low), "base": .exact(swing.base), "high": .exact(swing.high),
          "leadsAtLow": .count(swing.leadsAtLow), "leadsAtHigh": .count(swing.leadsAtHigh),
        ]
      })
  }
}

extension Sensitivity.Input {
  /// The place of the input in the model.
  public var pointer: Pointer {
    switch self {
    case .target: "/revenue/target"
    case .marketingShare: "/revenue/marketingShare"
    case .customerValue: "/customerValue/average"
    case .conversion: "/conversion/leadToCustomer"
    case .openPipeline: "/conversion/openPipeline"
    case .stage(let index, _): Pointer(["conversion", "stages", "\(index)", "rate"])
    }
  }

  fileprivate var name: String { pointer.description }
}

extension JSON {
  fileprivate static func whole(_ value: BigInt) -> JSON {
    value.magnitude <= BigUInt(1) << 53 ? .integer(Int(value)) : .string(String(value))
  }

  fileprivate static func count(_ exact: Ratio?) -> JSON { exact.map { .whole($0.ceiling) } ?? .null }

  fileprivate static func share(_ exact: Ratio?) -> JSON {
    exact.map { .string($0.rounded(scale: 6).description) } ?? .null
  }

  fileprivate static func exact(_ value: Ratio?) -> JSON {
    value.map {
      ["numerator": .string(String($0.numerator)), "denominator": .string(String($0.denominator))]
    } ?? .null
  }
}
