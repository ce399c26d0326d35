internal import AgreementModel

/// The judges of the clauses that can be measured, ready for the time that the leads span.
struct Judges {
  private(set) var all: [any Judge] = []
  /// The lengths of the limits of those that have percentiles, by clause.
  private(set) var lengths: [ClauseKind: Int] = [:]
  let clocks: Clocks
  private let terms: Terms
  private let asOf: Int
  private let first: Int
  private let last: Int

  /// - Parameter handedOver: The earliest and the latest hand-over; nil when there is no lead.
  init(
    _ kinds: [ClauseKind], _ terms: Terms, handedOver: ClosedRange<Int>?, asOf: Int
  ) throws(MeasurementProblem) {
    self.terms = terms
    self.asOf = asOf
    first = Self.clamped(handedOver?.lowerBound ?? asOf)
    last = Self.clamped(handedOver?.upperBound ?? asOf)
    // Leads are qualified some time before they are handed over.
    let qualified = terms.delivery == nil ? 0 : 366 * 86_400_000_000
    clocks = Clocks(terms.calendar, from: Self.clamped(first - qualified), to: Self.clamped(asOf))
    for kind in kinds { if let judge = try judge(kind) { all.append(judge) } }
    if kinds.contains(.response), let limit = terms.response?.own.limit {
      lengths[.response] = try limit.length()
    }
    if kinds.contains(.decision), let limit = terms.decision?.limit { lengths[.decision] = try limit.length() }
  }

  /// Tables are drawn up for 1900 to 9999; of other instants the calendar is asked.
  private static func clamped(_ instant: Int) -> Int {
    min(max(instant, -2_208_988_800_000_000), 253_402_300_799_000_000)
  }

  private func timed(_ limit: Limit) throws(MeasurementProblem) -> TimedLimit {
    try TimedLimit(limit, clocks, from: first, to: last)
  }

  private func judge(_ kind: ClauseKind) throws(MeasurementProblem) -> (any Judge)? {
    switch kind {
    case .response: return try response()
    case .attempts:
      guard let attempts = terms.attempts else { return nil }
      return AttemptsJudge(
        within: try timed(attempts.within), count: attempts.count,
        requiredChannels: attempts.required.isEmpty ? 0 : .max >> UInt32(32 - attempts.required.count), asOf: asOf)
    case .upkeep:
      guard let upkeep = terms.upkeep else { return nil }
      return UpkeepJudge(
        within: try TimedLimit(upkeep.within, clocks, from: first, to: Self.clamped(asOf)), asOf: asOf)
    case .decision:
      guard let decision = terms.decision else { return nil }
      return DecisionJudge(within: try timed(decision.limit), asOf: asOf)
    case .reasons: return terms.reasons == nil ? nil : ReasonsJudge()
    case .delivery:
      guard let delivery = terms.delivery else { return nil }
      return DeliveryJudge(
        within: try TimedLimit(delivery.limit, clocks, from: Self.clamped(first - 366 * 86_400_000_000), to: last))
    case .volume:
      guard terms.volume != nil else { return nil }
      let within = terms.rejection.withoutCredit.isEmpty ? nil : terms.rejection.within
      return VolumeJudge(within: try optional(within))
    case .quality:
      guard terms.quality != nil else { return nil }
      return QualityJudge(
        silence: try optional(terms.rejection.isSilenceAcceptance ? terms.rejection.within : nil), asOf: asOf)
    case .completeness: return terms.completeness.map { CompletenessJudge(fields: $0.fields.count) }
    case .conversion:
      guard let conversion = terms.conversion else { return nil }
      return ConversionJudge(
        last: conversion.age.lastOldEnough(at: asOf), clock: clocks[conversion.age.duration.clock])
    case .revenue: return nil
    }
  }

  private func optional(_ limit: Limit?) throws(MeasurementProblem) -> TimedLimit? {
    guard let limit else { return nil }
    return try timed(limit)
  }

  private func response() throws(MeasurementProblem) -> (any Judge)? {
    guard let response = terms.response else { return nil }
    var grades: [TimedLimit] = []
    for grade in response.grades { grades.append(try timed(grade.promise.limit)) }
    return ResponseJudge(grades: grades, own: try timed(response.own.limit), asOf: asOf)
  }
}
