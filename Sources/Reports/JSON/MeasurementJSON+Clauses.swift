internal import AgreementModel
internal import Measurement

// How each clause stands.

extension MeasurementJSON {
  static func json(of clause: Clause, clock: WallClock) -> JSON {
    guard clause.isMeasurable else { return .object(reasons(of: clause)) }
    var object = figures(of: clause)
    object["provisional"] = .array(clause.provisional.map { .string($0.rawValue) })
    object["latestChangeOnly"] = clause.isLatestChangeOnly ? true : nil
    object["allowance"] = figure(clause.allowance)
    object["burnRate"] = figure(clause.burnRate)
    object["allowedThisMonth"] = clause.allowedThisMonth.map(JSON.integer)
    object["limit"] = clause.limit?.json
    if clause.kind == .response || clause.kind == .decision {
      object["median"] = clause.percentiles.map { seconds($0.median) } ?? .null
      object["p90"] = clause.percentiles.map { seconds($0.p90) } ?? .null
      object["p95"] = clause.percentiles.map { seconds($0.p95) } ?? .null
      object["timed"] = .integer(clause.percentiles?.count ?? 0)
      object["distribution"] = .array(clause.distribution.map(json))
    }
    if !clause.versions.isEmpty { object["versions"] = .array(clause.versions.map { json(of: $0, clause.kind) }) }
    if !clause.grades.isEmpty { object["grades"] = .array(clause.grades.map(json)) }
    object["forecast"] = clause.amounts.map(forecast)
    object["ofAccepted"] = clause.ofAccepted.map { .object(counts($0, .conversion)) }
    object["bySilence"] = clause.bySilence.map(JSON.integer)
    object["bounds"] = clause.bounds.map(json)
    object["months"] = .array(clause.months.map(json))
    object["offenderCount"] = .integer(clause.offenderCount)
    object["offenders"] = .array(clause.offenders.map { json(of: $0, clock: clock) })
    return .object(object)
  }

  /// What the trend and the trigger need of a clause.
  static func standing(_ clause: Clause) -> JSON {
    guard clause.isMeasurable else { return .object(reasons(of: clause)) }
    var object = figures(of: clause)
    // Finished months: an agreement may be opened again when a promise is missed in two of three.
    if !clause.months.isEmpty { object["months"] = .array(clause.months.map(json)) }
    return .object(object)
  }

  private static func reasons(of clause: Clause) -> JSONObject {
    var object: JSONObject = ["notMeasurable": clause.missing.json]
    object["currencies"] =
      clause.currencies.isEmpty
      ? nil
      : .array(clause.currencies.map { ["currency": .string($0.currency), "sum": figure($0.sum)] })
    object["share"] = .null
    object["target"] = figure(clause.target)
    object["attained"] = .null
    return object
  }

  private static func figures(of clause: Clause) -> JSONObject {
    var object = JSONObject()
    for (state, count) in zip(clause.kind.states, clause.group.counts) { object[state] = .integer(count) }
    if let amounts = clause.amounts {
      if clause.kind == .revenue {
        object["won"] = figure(amounts.done)
        object["targetToDate"] = figure(amounts.due)
        object["currency"] = amounts.currency.map(JSON.string)
      } else {
        object["committed"] = figure(amounts.due)
      }
    }
    object["share"] = figure(clause.group.share)
    object["target"] = figure(clause.target)
    object["attained"] = verdict(clause.attained)
    return object
  }

  /// Counts under the states' names, and the share.
  private static func counts(_ group: Group, _ kind: ClauseKind) -> JSONObject {
    var object = JSONObject(zip(kind.states, group.counts).map { (name: $0, value: .integer($1)) })
    object["share"] = figure(group.share)
    return object
  }

  private static func json(of grade: Measurement.Grade) -> JSON {
    var object: JSONObject = ["name": .string(grade.name), "limit": grade.limit.json]
    for (name, value) in counts(grade.group, .response).members { object[name] = value }
    object["target"] = figure(grade.target)
    object["attained"] = verdict(grade.attained)
    object["allowance"] = figure(grade.allowance)
    return .object(object)
  }

  private static func json(of version: VersionGroup, _ kind: ClauseKind) -> JSON {
    var object: JSONObject = ["number": .integer(version.number)]
    object["limit"] = version.limit?.json
    for (name, value) in counts(version.group, kind).members { object[name] = value }
    object["target"] = figure(version.target)
    return .object(object)
  }

  private static func json(of bin: Bin) -> JSON {
    [
      "from": seconds(bin.from), "to": bin.to.map(seconds) ?? .null, "count": .integer(bin.count),
      "inTime": .bool(bin.isInTime),
    ]
  }

  private static func forecast(_ amounts: Amounts) -> JSON {
    [
      "whole": figure(amounts.whole), "atEnd": figure(amounts.forecast),
      "band": amounts.forecastBand.map(json) ?? .null, "withoutCredit": .integer(amounts.withoutCredit),
    ]
  }

  static func json(of bounds: Bounds) -> JSON { ["low": figure(bounds.low), "high": figure(bounds.high)] }

  private static func json(of month: MonthVerdict) -> JSON {
    ["month": .string(month.month), "share": figure(month.share), "attained": verdict(month.attained)]
  }

  private static func json(of offender: Offender, clock: WallClock) -> JSON {
    [
      "lead": .string(offender.lead), "owner": .string(offender.owner), "source": .string(offender.source),
      "handedOver": instant(offender.handedOver, clock: clock), "state": .string(offender.state),
      "by": offender.by.map(seconds) ?? .null, "detail": offender.detail.json,
    ]
  }

  static func breakdowns(of clause: Clause) -> JSON {
    .object(
      JSONObject(
        clause.breakdowns.map { breakdown in
          let groups = breakdown.groups.map { (name: $0.name, value: JSON.object(counts($0.group, clause.kind))) }
          return (name: breakdown.by.rawValue, value: .object(JSONObject(groups)))
        }))
  }
}

extension Clause {
  /// Whether its figures mean anything.
  var isMeasurable: Bool { missing.isEmpty }

  /// The columns that would be needed; `currency` when there are sums in several.
  var missing: [String] { notMeasurable.isEmpty && !currencies.isEmpty ? ["currency"] : notMeasurable }
}
