import AgreementModel
import Exports
import Measurement

extension Clause {
  static func sample(_ kind: ClauseKind) -> Clause {
    switch kind {
    case .response: response
    case .attempts: attempts
    case .upkeep: upkeep
    case .decision: decision
    case .reasons: reasons
    case .delivery: delivery
    case .volume: volume
    case .quality: quality
    case .completeness: completeness
    case .conversion: conversion
    case .revenue: revenue
    }
  }

  private init(_ kind: ClauseKind, _ counts: [Int], _ share: Ratio?, target: Rate, attained: Bool?) {
    self.init(kind)
    self.target = target
    self.group = Group(counts: counts, share: share)
    self.attained = attained
  }

  /// 70 misses; allowed are 10 % of 200, 5 % of 305 and 5 % of the other 377: 54.1.
  private static let response: Clause = {
    var clause = Clause(
      .response, [812, 61, 9, 14, 3], Ratio(812, 882), target: .decimal(decimal("0.95")), attained: false)
    clause.limit = AgreedDuration(ISODuration(4, .hours), .working)
    clause.allowance = Ratio(700, 541)
    clause.burnRate = Ratio(9, 4)
    clause.allowedThisMonth = -3
    clause.percentiles = Percentiles(median: minutes(90), p90: minutes(230), p95: hours(5) + 500_000, count: 873)
    clause.distribution = [
      Bin(from: 0, to: minutes(15), count: 210, isInTime: true),
      Bin(from: minutes(15), to: hours(1), count: 240, isInTime: true),
      Bin(from: hours(1), to: hours(2), count: 160, isInTime: true),
      Bin(from: hours(2), to: hours(4), count: 202, isInTime: true),
      Bin(from: hours(4), to: hours(8), count: 40, isInTime: false),
      Bin(from: hours(8), to: nil, count: 21, isInTime: false),
    ]
    clause.grades = [
      Measurement.Grade(
        name: "demo request", limit: AgreedDuration(ISODuration(15, .minutes), .elapsed),
        target: .decimal(decimal("0.9")), group: Group(counts: [180, 18, 2, 1, 1], share: Ratio(9, 10)), attained: true,
        allowance: Ratio(1)),
      Measurement.Grade(
        name: Hostile.markup, limit: AgreedDuration(ISODuration(1, .days), .working, until: .dayEnd),
        target: .decimal(decimal("0.95")), group: Group(counts: [300, 5, 0, 3, 0], share: Ratio(300, 305)),
        attained: true, allowance: Ratio(20, 61)),
    ]
    let owners = [Hostile.pipe, "Ana Ruiz", Hostile.formula, Hostile.escape, ""]
    clause.offenders = (1...10).map { index in
      Offender(
        lead: index == 4 ? Hostile.formula : "L-00\(10 + index)", owner: owners[index % 5],
        source: index % 2 == 0 ? "webinar" : "demo",
        handedOver: at("2027-02-0\(1 + index % 9)T10:00:00+01:00"), state: index <= 2 ? "missed" : "late",
        by: hours(60 - 5 * index) + minutes(12))
    }
    clause.offenderCount = 70
    clause.bounds = Bounds(low: Ratio(812, 889), high: Ratio(819, 889))
    clause.breakdowns = [
      Breakdown(
        by: .owner,
        groups: [
          ("", Group(counts: [2, 1, 6, 3, 0], share: Ratio(2, 9))),
          (Hostile.escape, Group(counts: [200, 10, 0, 1, 0], share: Ratio(20, 21))),
          (Hostile.formula, Group(counts: [100, 30, 1, 2, 0], share: Ratio(100, 131))),
          ("Ana Ruiz", Group(counts: [310, 8, 1, 4, 1], share: Ratio(310, 319))),
          (Hostile.pipe, Group(counts: [200, 12, 1, 4, 2], share: Ratio(200, 213))),
        ]),
      Breakdown(
        by: .source,
        groups: [
          ("demo", Group(counts: [180, 18, 2, 1, 1], share: Ratio(9, 10))),
          ("webinar", Group(counts: [632, 43, 7, 13, 2], share: Ratio(632, 682))),
        ]),
      Breakdown(
        by: .week,
        groups: [
          ("2026-W53", Group(counts: [0, 0, 0, 0, 0])),
          ("2027-W01", Group(counts: [97, 3, 0, 0, 0], share: Ratio(97, 100))),
          ("2027-W02", Group(counts: [120, 5, 0, 0, 1], share: Ratio(24, 25))),
          ("2027-W03", Group(counts: [130, 10, 0, 0, 0], share: Ratio(13, 14))),
          ("2027-W04", Group(counts: [135, 15, 0, 0, 0], share: Ratio(9, 10))),
          ("2027-W05", Group(counts: [110, 8, 2, 0, 2], share: Ratio(11, 12))),
          ("2027-W06", Group(counts: [120, 12, 3, 0, 0], share: Ratio(8, 9))),
          ("2027-W07", Group(counts: [100, 8, 4, 14, 0], share: Ratio(25, 28))),
        ]),
      Breakdown(
        by: .month,
        groups: [
          ("2027-01", Group(counts: [482, 33, 0, 0, 1], share: Ratio(482, 515))),
          ("2027-02", Group(counts: [330, 28, 9, 14, 2], share: Ratio(330, 367))),
        ]),
    ]
    clause.months = [MonthVerdict(month: "2027-01", share: Ratio(482, 515), attained: false)]
    return clause
  }()

  private static let attempts: Clause = {
    var clause = Clause(.attempts, [640, 40, 219], Ratio(640, 680), target: .decimal(decimal("0.9")), attained: true)
    clause.limit = AgreedDuration(ISODuration(10, .days), .working)
    clause.allowance = Ratio(10, 17)
    clause.burnRate = Ratio(1, 2)
    clause.allowedThisMonth = 6
    clause.offenders = [
      Offender(
        lead: "L-0200", owner: "Ana Ruiz", source: "demo", handedOver: at("2027-01-04T09:00:00+01:00"), state: "failed",
        by: hours(30), detail: ["email"])
    ]
    clause.offenderCount = 40
    clause.bounds = Bounds(low: Ratio(640, 687), high: Ratio(647, 687))
    clause.months = [MonthVerdict(month: "2027-01", share: Ratio(19, 20), attained: true)]
    return clause
  }()

  private static let upkeep: Clause = {
    var clause = Clause(.upkeep, [700, 100], Ratio(7, 8), target: .decimal(decimal("0.90")), attained: false)
    clause.limit = AgreedDuration(ISODuration(1, .days), .working)
    clause.allowance = Ratio(5, 4)
    clause.burnRate = Ratio(3, 4)
    clause.allowedThisMonth = -20
    clause.bounds = Bounds(low: Ratio(700, 807), high: Ratio(707, 807))
    clause.offenders = [
      Offender(
        lead: "L-0301", owner: Hostile.lines, source: "", handedOver: at("2027-01-07T09:00:00+01:00"), state: "stale",
        by: hours(201))
    ]
    clause.offenderCount = 100
    return clause
  }()

  private static let decision: Clause = {
    var clause = Clause(.decision, [700, 30, 20, 149], Ratio(14, 15), target: .decimal(decimal("0.9")), attained: true)
    clause.limit = AgreedDuration(ISODuration(3, .days), .working)
    clause.allowance = Ratio(2, 3)
    clause.allowedThisMonth = 4
    clause.percentiles = Percentiles(median: hours(11), p90: hours(26), p95: hours(40), count: 730)
    clause.isLatestChangeOnly = true
    clause.bounds = Bounds(low: Ratio(700, 757), high: Ratio(707, 757))
    return clause
  }()

  private static let reasons: Clause = {
    var clause = Clause(.reasons, [45, 3, 2], Ratio(9, 10), target: .decimal(decimal("0.95")), attained: false)
    clause.allowance = Ratio(2)
    clause.allowedThisMonth = -2
    clause.bounds = Bounds(low: Ratio(45, 57), high: Ratio(52, 57))
    clause.offenders = [
      Offender(
        lead: "L-0400", owner: "Ana Ruiz", source: "demo", handedOver: at("2027-01-11T09:00:00+01:00"), state: "other",
        detail: ["not interested"]),
      Offender(
        lead: "L-0401", owner: "", source: "demo", handedOver: at("2027-01-12T09:00:00+01:00"), state: "none"),
    ]
    clause.offenderCount = 5
    return clause
  }()

  private static let delivery: Clause = {
    var clause = Clause(.delivery, [12, 1], Ratio(12, 13), target: .decimal(decimal("0.9")), attained: true)
    clause.limit = AgreedDuration(ISODuration(10, .minutes), .elapsed)
    clause.allowance = Ratio(10, 13)
    clause.provisional = [.fewLeads]
    clause.allowedThisMonth = 0
    return clause
  }()

  private static let volume: Clause = {
    var clause = Clause(.volume, [899], Ratio(1798, 1901), target: .decimal(ExactDecimal(1)), attained: false)
    var amounts = Amounts(done: Ratio(899), due: Ratio(1901, 2))
    amounts.whole = Ratio(1240)
    amounts.forecast = Ratio(5864, 5)
    amounts.forecastBand = Bounds(low: Ratio(1100), high: Ratio(1250))
    amounts.withoutCredit = 11
    clause.amounts = amounts
    clause.provisional = [.periodOpen]
    clause.months = [MonthVerdict(month: "2027-01", share: Ratio(516, 600), attained: false)]
    return clause
  }()

  private static let quality: Clause = {
    var clause = Clause(.quality, [620, 130], Ratio(62, 75), target: .decimal(decimal("0.8")), attained: true)
    clause.allowance = Ratio(13, 15)
    clause.burnRate = Ratio(6, 5)
    clause.allowedThisMonth = 1
    clause.bounds = Bounds(low: Ratio(620, 757), high: Ratio(627, 757))
    return clause
  }()

  private static let completeness: Clause = {
    var clause = Clause(.completeness)
    clause.target = .decimal(decimal("0.95"))
    clause.notMeasurable = ["phone", "budget"]
    return clause
  }()

  private static let conversion: Clause = {
    var clause = Clause(.conversion, [4, 96], Ratio(1, 25), target: .ratio(52, of: 1240), attained: false)
    clause.provisional = [.periodOpen]
    clause.allowance = Ratio(496, 495)
    clause.ofAccepted = Group(counts: [4, 80], share: Ratio(1, 21))
    clause.bounds = Bounds(low: Ratio(4, 107), high: Ratio(11, 107))
    return clause
  }()

  private static let revenue: Clause = {
    var clause = Clause(.revenue, [], Ratio(620_001, 744_000), target: .decimal(ExactDecimal(1)), attained: false)
    var amounts = Amounts(done: Ratio(620_001, 2), due: Ratio(372_000))
    amounts.whole = Ratio(720_000)
    amounts.forecast = Ratio(600_001)
    amounts.currency = "EUR"
    clause.amounts = amounts
    clause.provisional = [.periodOpen]
    return clause
  }()
}
