internal import AgreementModel
internal import Measurement
internal import Sealing

/// The published JSON Schema (draft 2020-12) of a measurement, ``MeasurementJSON/schemaVersion`` 1.
///
/// Members that a later program adds are allowed everywhere; those that are known are of strict types.
public enum MeasurementSchema {
  /// The schema as `docs/measurement.schema.json` has it.
  public static let text = ReadableJSON.text(of: tree)

  private static let tree: JSON = [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Entente: is the agreement between Marketing and Sales kept?",
    "type": "object",
    "required": ["schemaVersion", "frame", "clauses"],
    "properties": [
      "schemaVersion": ["const": .integer(MeasurementJSON.schemaVersion)],
      "frame": frame,
      "clauses": members(ClauseKind.allCases.map { ($0.rawValue, clause($0)) }),
      "breakdowns": members(ClauseKind.allCases.map { ($0.rawValue, breakdown($0)) }),
      "tables": list(table),
      "shifts": list(shift),
      "doubts": list(doubt),
      "assumptions": assumptions,
      "beyondDaily": list(
        object([("date", ref("date")), ("delivered", ref("count")), ("maximum", ref("count"))])),
      "exempt": list(object([("owner", string), ("reason", string), ("count", ref("count"))])),
      "story": story,
    ],
    "$defs": definitions,
  ]

  static let string: JSON = ["type": "string"]
  static let flag: JSON = ["type": "boolean"]

  static func ref(_ name: String) -> JSON { ["$ref": .string("#/$defs/\(name)")] }
  static func word(_ words: [String]) -> JSON { ["enum": .array(words.map(JSON.string))] }
  static func list(_ element: JSON) -> JSON { ["type": "array", "items": element] }
  static func optional(_ shape: JSON) -> JSON { ["anyOf": [shape, ["type": "null"]]] }

  /// An object that has all these members, and those that it may have.
  static func object(_ members: [(String, JSON)], optional: [(String, JSON)] = []) -> JSON {
    [
      "type": "object", "required": .array(members.map { .string($0.0) }),
      "properties": .object(JSONObject((members + optional).map { (name: $0.0, value: $0.1) })),
    ]
  }

  /// An object with some of these members.
  static func members(_ members: [(String, JSON)]) -> JSON { object([], optional: members) }

  private static let definitions: JSON = [
    "count": ["type": "integer", "minimum": 0, "maximum": 9_007_199_254_740_992],
    "figure": ["type": "string", "pattern": #"^-?[0-9]+\.[0-9]{6}$"#],
    "target": ["type": ["string", "null"], "pattern": #"^-?[0-9]+(\.[0-9]+)?$"#],
    "verdict": ["enum": [true, false, nil]],
    "seconds": ["anyOf": [["type": "integer"], ref("figure")]],
    "date": ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"],
    "month": ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"],
    "instant": [
      "type": "string",
      "pattern": #"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{6})?[+-][0-9]{2}:[0-9]{2}$"#,
    ],
    "duration": object(
      [("iso8601", ["type": "string", "pattern": "^P"]), ("clock", word(["working", "elapsed"]))],
      optional: [("until", word(["dayEnd"]))]),
    "bounds": object([("low", ref("figure")), ("high", ref("figure"))]),
  ]
}
