internal import AgreementModel
internal import Exports
internal import Measurement

// What was found in the files, and what the agreement assumed.

extension MeasurementJSON {
  static func json(of table: TableReport) -> JSON {
    [
      "role": .string(table.role.rawValue), "path": .string(table.path), "compressed": .bool(table.isCompressed),
      "encoding": .string(table.encoding.rawValue),
      "separator": .string(String(Unicode.Scalar(table.separator))),
      "system": table.system.map(JSON.string) ?? .null, "channel": table.channel.map(JSON.string) ?? .null,
      "columns": .array(table.columns.map(json)), "dateOnly": table.dateOnly.sorted().json,
      "rows": .integer(table.rows), "badRows": .integer(table.badCount), "bad": .array(table.bad.map(json)),
    ]
  }

  private static func json(of column: RecognisedColumn) -> JSON {
    let (how, system): (String, JSON) =
      switch column.how {
      case .name: ("name", .null)
      case .system(let system): ("system", .string(system))
      case .map: ("map", .null)
      }
    return [
      "name": .string(column.name), "header": .string(column.header), "how": .string(how), "system": system,
      "dates": column.dates.map { .string($0.rawValue) } ?? .null,
      "decimal": column.decimal.map { .string($0.rawValue) } ?? .null,
    ]
  }

  private static func json(of bad: BadRows) -> JSON {
    var object: JSONObject = ["reason": .string(bad.reason.name)]
    object["column"] = bad.reason.column.map(JSON.string)
    if case .cells(let expected) = bad.reason { object["expected"] = .integer(expected) }
    object["count"] = .integer(bad.count)
    object["first"] = .array(
      bad.first.map { ["line": .integer($0.line), "text": $0.text.map(JSON.string) ?? .null] })
    return .object(object)
  }

  static func json(of shift: ShiftSuspicion) -> JSON {
    [
      "table": .string(shift.role.rawValue), "column": .string(shift.column), "outside": .integer(shift.outside),
      "of": .integer(shift.of), "minutes": .integer(shift.minutes), "outsideThen": .integer(shift.outsideThen),
    ]
  }

  static func json(of doubt: Doubt, clock: WallClock) -> JSON {
    var object: JSONObject = ["kind": .string(doubt.name)]
    switch doubt {
    case .strangers(let count, let all):
      object["count"] = .integer(count)
      object["of"] = .integer(all)
    case .channels(let channels, let all):
      object["count"] = .integer(channels.reduce(0) { $0 + $1.count })
      object["of"] = .integer(all)
      object["channels"] = .array(
        channels.map { ["channel": .string($0.channel), "count": .integer($0.count)] })
    case .undecided(let columns): object["columns"] = columns.json
    case .stale(let newest): object["newest"] = instant(newest, clock: clock)
    }
    return .object(object)
  }

  static func json(of excess: DailyExcess) -> JSON {
    ["date": excess.date.json, "delivered": .integer(excess.delivered), "maximum": .integer(excess.maximum)]
  }

  static func json(of exemption: Exemption) -> JSON {
    [
      "owner": .string(exemption.owner), "reason": .string(exemption.reason), "count": .integer(exemption.count),
    ]
  }

  static func json(of assumptions: Assumptions) -> JSON {
    var object: JSONObject = [
      "conversion": [
        "won": assumptions.conversion?.counts.first.map(JSON.integer) ?? .null,
        "share": figure(assumptions.conversion?.share), "agreed": figure(assumptions.agreedConversion),
      ],
      "value": [
        "mean": figure(assumptions.value?.mean), "median": figure(assumptions.value?.median),
        "largest": figure(assumptions.value?.largest), "count": .integer(assumptions.value?.count ?? 0),
        "agreed": assumptions.agreedValue?.json ?? .null,
      ],
      "cycle": [
        "median": assumptions.cycle.map { seconds($0.median) } ?? .null,
        "p90": assumptions.cycle.map { seconds($0.p90) } ?? .null,
        "p95": assumptions.cycle.map { seconds($0.p95) } ?? .null,
        "count": .integer(assumptions.cycle?.count ?? 0), "agreed": assumptions.agreedCycle?.json ?? .null,
      ],
      "cohorts": .array(assumptions.cohorts.map(json)),
    ]
    if assumptions.winsBeforeHandOver > 0 {
      object["winsBeforeHandOver"] = .integer(assumptions.winsBeforeHandOver)
    }
    return .object(object)
  }

  private static func json(of cohort: Assumptions.Cohort) -> JSON {
    [
      "month": .string(cohort.month), "leads": .integer(cohort.leads), "won": .integer(cohort.won),
      "revenue": figure(cohort.revenue), "cycle": cohort.cycle.map(seconds) ?? .null,
      "mature": .bool(cohort.isMature),
    ]
  }
}

extension BadRows.Reason {
  /// The reason's name in JSON, and in the keys of the words.
  var name: String {
    switch self {
    case .cells: "cells"
    case .noKey: "noKey"
    case .time: "time"
    case .amount: "amount"
    case .currency: "currency"
    case .noTime: "noTime"
    case .duplicate: "duplicate"
    case .tooLong: "tooLong"
    }
  }

  var column: String? {
    switch self {
    case .time(let column), .amount(let column), .currency(let column): column
    default: nil
    }
  }
}
