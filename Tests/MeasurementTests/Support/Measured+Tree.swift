import AgreementModel
import Measurement

/// A measurement's figures as the scenarios' answers write them.
extension Measured {
  var tree: JSON {
    [
      "frame": frame.tree,
      "clauses": .object(JSONObject(clauses.map { (name: $0.kind.rawValue, value: $0.tree) })),
      "beyondDaily": .array(
        beyondDaily.map {
          [
            "date": .string($0.date.description), "delivered": .integer($0.delivered), "maximum": .integer($0.maximum),
          ]
        }),
      "breakdowns": .object(
        JSONObject(clauses.filter { !$0.breakdowns.isEmpty }.map { (name: $0.kind.rawValue, value: $0.breakdownTree) })),
    ]
  }
}

extension Frame {
  var tree: JSON {
    [
      "from": .string(from.description), "to": .string(to.description), "asOf": .string(asOfText),
      "leads": .integer(leads), "activities": .integer(activities),
      "unknownLeadActivities": .integer(unknownLeadActivities), "notHandedOver": .integer(notHandedOver),
      "badRows": .integer(badRows),
    ]
  }
}

extension Frame {
  /// With the fraction of a second that the model's form leaves out.
  private var asOfText: String {
    let text = asOf.rfc3339(offset: offset)
    let fraction = asOf.microseconds - asOf.seconds * 1_000_000
    let digits = String(String(1_000_000 + fraction).dropFirst())
    return fraction == 0 ? text : "\(text.prefix(19)).\(digits)\(text.dropFirst(19))"
  }
}

extension Ratio {
  var six: JSON { .string(rounded(scale: 6).description) }
}

extension Rate {
  var written: JSON {
    switch self {
    case .decimal(let decimal): .string(decimal.description)
    case .ratio: value?.six ?? .null
    }
  }
}

extension Group {
  func members(_ kind: ClauseKind) -> [(name: String, value: JSON)] {
    zip(kind.states, counts).map { (name: $0, value: .integer($1)) } + [(name: "share", value: share?.six ?? .null)]
  }
}

extension Clause {
  var tree: JSON {
    var members: [(name: String, value: JSON)] = []
    guard notMeasurable.isEmpty else {
      members = [
        (
          "currencies", .array(currencies.map { ["currency": .string($0.currency), "sum": $0.sum.six] })
        ),
        ("notMeasurable", .array(notMeasurable.map(JSON.string))), ("share", .null),
        ("target", target?.written ?? .null),
        ("attained", .null),
      ]
      return .object(JSONObject(members))
    }
    members = group.members(kind)
    members.append(("target", target?.written ?? .null))
    members.append(("attained", attained.map(JSON.bool) ?? .null))
    members.append(("provisional", .array(provisional.map { .string($0.rawValue) })))
    if isLatestChangeOnly { members.append(("latestChangeOnly", true)) }
    if let ofAccepted { members.append(("ofAccepted", .object(JSONObject(ofAccepted.members(kind))))) }
    if let amounts {
      members.append(
        (
          "forecast",
          ["atEnd": amounts.forecast?.six ?? .null, "withoutCredit": .integer(amounts.withoutCredit)]
        ))
      members.append((kind == .volume ? "committed" : "targetToDate", amounts.due.six))
      if kind == .revenue { members.append(("won", amounts.done.six)) }
      return .object(JSONObject(members))
    }
    members.append(("allowance", allowance?.six ?? .null))
    members.append(("burnRate", burnRate?.six ?? .null))
    if kind == .response || kind == .decision {
      members.append(("median", seconds(percentiles?.median)))
      members.append(("p90", seconds(percentiles?.p90)))
      members.append(("p95", seconds(percentiles?.p95)))
    }
    if !grades.isEmpty {
      members.append(
        (
          "grades",
          .array(
            grades.map { grade in
              .object(
                JSONObject(
                  [("name", .string(grade.name))] + grade.group.members(kind) + [
                    ("target", grade.target.written), ("attained", grade.attained.map(JSON.bool) ?? .null),
                    ("allowance", grade.allowance?.six ?? .null),
                  ]))
            })
        ))
    }
    return .object(JSONObject(members))
  }

  var breakdownTree: JSON {
    .object(
      JSONObject(
        breakdowns.map { breakdown in
          (
            name: breakdown.by.rawValue,
            value: .object(
              JSONObject(breakdown.groups.map { (name: $0.name, value: .object(JSONObject($0.group.members(kind)))) }))
          )
        }))
  }

  private func seconds(_ micros: Int?) -> JSON {
    guard let micros else { return .null }
    return micros % 1_000_000 == 0 ? .integer(micros / 1_000_000) : Ratio(micros, 1_000_000).six
  }
}
