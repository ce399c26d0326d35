internal import AgreementModel
internal import Exports
internal import Measurement

// The parts of a measurement.

extension MeasurementSchema {
  static let frame = object(
    [
      ("from", ref("date")), ("to", ref("date")), ("asOf", ref("instant")),
      ("asOfOrigin", word(["newest", "given", "dayEnd", "now"])), ("zone", string), ("zoneVersion", optional(string)),
      ("leads", ref("count")), ("activities", ref("count")), ("unknownLeadActivities", ref("count")),
      ("notHandedOver", ref("count")), ("badRows", ref("count")),
    ],
    optional: [
      (
        "versions",
        list(object([("number", ref("count")), ("from", ref("date")), ("to", ref("date")), ("leads", ref("count"))]))
      ), ("versionInForce", ref("count")),
    ])

  /// A promise that can be measured, or the columns that it lacks.
  static func clause(_ kind: ClauseKind) -> JSON {
    let missing = object(
      [
        ("notMeasurable", list(string)), ("share", ["type": "null"]), ("target", ref("target")),
        ("attained", ["type": "null"]),
      ],
      optional: [("currencies", list(object([("currency", string), ("sum", ref("figure"))])))])
    return ["anyOf": [missing, measured(kind)]]
  }

  private static func measured(_ kind: ClauseKind) -> JSON {
    var required = counts(kind)
    if kind == .volume { required.append(("committed", ref("figure"))) }
    if kind == .revenue { required += [("won", ref("figure")), ("targetToDate", ref("figure"))] }
    required += [
      ("share", optional(ref("figure"))), ("target", ref("target")), ("attained", ref("verdict")),
      ("provisional", list(word(["periodOpen", "fewLeads"]))), ("allowance", optional(ref("figure"))),
      ("burnRate", optional(ref("figure"))), ("months", list(month)), ("offenderCount", ref("count")),
      ("offenders", list(offender(kind))),
    ]
    if kind == .response || kind == .decision {
      required += ["median", "p90", "p95"].map { ($0, optional(ref("seconds"))) }
      required += [("timed", ref("count")), ("distribution", list(bin))]
    }
    return object(
      required,
      optional: [
        ("latestChangeOnly", ["const": true]), ("allowedThisMonth", ["type": "integer"]), ("limit", ref("duration")),
        ("grades", list(grade)), ("versions", list(version(kind))), ("currency", string), ("forecast", forecast),
        ("ofAccepted", group(.conversion)),
        ("bySilence", ref("count")),
        ("bounds", ref("bounds")),
      ])
  }

  private static func counts(_ kind: ClauseKind) -> [(String, JSON)] { kind.states.map { ($0, ref("count")) } }

  private static func group(_ kind: ClauseKind) -> JSON {
    object(counts(kind) + [("share", optional(ref("figure")))])
  }

  static func breakdown(_ kind: ClauseKind) -> JSON {
    members(
      Breakdown.By.allCases.map { ($0.rawValue, ["type": "object", "additionalProperties": group(kind)]) })
  }

  private static let grade = object(
    [("name", string), ("limit", ref("duration"))] + counts(.response) + [
      ("share", optional(ref("figure"))), ("target", ref("target")), ("attained", ref("verdict")),
      ("allowance", optional(ref("figure"))),
    ])

  private static func version(_ kind: ClauseKind) -> JSON {
    object(
      [("number", ref("count"))] + counts(kind) + [("share", optional(ref("figure"))), ("target", ref("target"))],
      optional: [("limit", ref("duration"))])
  }

  private static let bin = object([
    ("from", ref("seconds")), ("to", optional(ref("seconds"))), ("count", ref("count")), ("inTime", flag),
  ])

  private static let forecast = object([
    ("whole", optional(ref("figure"))), ("atEnd", optional(ref("figure"))), ("band", optional(ref("bounds"))),
    ("withoutCredit", ref("count")),
  ])

  private static let month = object([
    ("month", ref("month")), ("share", optional(ref("figure"))), ("attained", ref("verdict")),
  ])

  private static func offender(_ kind: ClauseKind) -> JSON {
    object([
      ("lead", string), ("owner", string), ("source", string), ("handedOver", ref("instant")),
      ("state", kind.states.isEmpty ? string : word(kind.states)), ("by", optional(ref("seconds"))),
      ("detail", list(string)),
    ])
  }

  static let table = object([
    ("role", word(TableRole.allCases.map(\.rawValue))), ("path", string), ("compressed", flag),
    ("encoding", word(["UTF-8", "Windows-1252"])), ("separator", string), ("system", optional(string)),
    ("channel", optional(string)),
    (
      "columns",
      list(
        object([
          ("name", string), ("header", string), ("how", word(["name", "system", "map"])), ("system", optional(string)),
          ("dates", word(["dmy", "mdy"]).orNull), ("decimal", word(["point", "comma"]).orNull),
        ]))
    ),
    ("dateOnly", list(string)), ("rows", ref("count")), ("badRows", ref("count")),
    (
      "bad",
      list(
        object(
          [
            ("reason", word(["cells", "noKey", "time", "amount", "currency", "noTime", "duplicate", "tooLong"])),
            ("count", ref("count")), ("first", list(object([("line", ref("count")), ("text", optional(string))]))),
          ], optional: [("column", string), ("expected", ref("count"))]))
    ),
  ])

  static let shift = object([
    ("table", word(TableRole.allCases.map(\.rawValue))), ("column", string), ("outside", ref("count")),
    ("of", ref("count")), ("minutes", ["type": "integer", "minimum": -840, "maximum": 840]),
    ("outsideThen", ref("count")),
  ])

  /// Why all figures are doubtful: activities of unknown leads or in channels that are not agreed, decisions that no column
  /// tells, files that end long before as-of.
  static let doubt = object(
    [("kind", word(["strangers", "channels", "undecided", "stale"]))],
    optional: [
      ("count", ref("count")), ("of", ref("count")),
      ("channels", list(object([("channel", string), ("count", ref("count"))]))), ("columns", list(string)),
      ("newest", ref("instant")),
    ])

  static let assumptions = object(
    [
      (
        "conversion",
        object([
          ("won", optional(ref("count"))), ("share", optional(ref("figure"))), ("agreed", optional(ref("figure"))),
        ])
      ),
      (
        "value",
        object([
          ("mean", optional(ref("figure"))), ("median", optional(ref("figure"))), ("largest", optional(ref("figure"))),
          ("count", ref("count")), ("agreed", optional(object([("amount", string), ("currency", string)]))),
        ])
      ),
      (
        "cycle",
        object([
          ("median", optional(ref("seconds"))), ("p90", optional(ref("seconds"))), ("p95", optional(ref("seconds"))),
          ("count", ref("count")), ("agreed", optional(ref("duration"))),
        ])
      ),
      (
        "cohorts",
        list(
          object([
            ("month", ref("month")), ("leads", ref("count")), ("won", ref("count")), ("revenue", ref("figure")),
            ("cycle", optional(ref("seconds"))), ("mature", flag),
          ]))
      ),
    ], optional: [("winsBeforeHandOver", ref("count"))])

  static let story = object(
    [
      ("lead", string), ("owner", string), ("source", string), ("line", ref("count")),
      ("handedOver", optional(ref("instant"))), ("inFrame", flag),
      (
        "events",
        list(
          object([
            ("at", ref("instant")), ("column", string), ("table", word(TableRole.allCases.map(\.rawValue))),
            ("line", ref("count")), ("channel", string), ("owner", string), ("outcome", string),
            ("counts", list(word(["firstAttempt", "attempt", "reached", "decision", "win"]))),
            (
              "ignored",
              word(["beforeHandOver", "afterAsOf", "otherChannel", "incoming", "notCounted"]).orNull
            ),
          ]))
      ),
      (
        "verdicts",
        list(
          object([
            ("clause", word(ClauseKind.allCases.map(\.rawValue))), ("grade", optional(string)),
            ("state", optional(string)), ("from", optional(ref("instant"))), ("to", optional(ref("instant"))),
            ("elapsed", optional(ref("seconds"))), ("limit", optional(ref("duration"))),
            ("due", optional(ref("instant"))), ("attempts", optional(ref("count"))),
            ("agreedAttempts", optional(ref("count"))), ("detail", list(string)),
          ]))
      ),
    ], optional: [("version", ref("count"))])
}

extension JSON {
  fileprivate var orNull: JSON { MeasurementSchema.optional(self) }
}
