internal import AgreementModel

/// The few shapes that the schema is made of.
enum Shape {
  static let text: JSON = ["type": "string"]
  /// A text with something in it.
  static let name: JSON = ["type": "string", "minLength": 1]
  static let bool: JSON = ["type": "boolean"]
  static let texts = list(text)

  static func ref(_ name: String) -> JSON { ["$ref": .string("#/$defs/\(name)")] }
  static func pattern(_ pattern: String) -> JSON { ["type": "string", "pattern": .string(pattern)] }
  static func word(_ words: [String]) -> JSON { ["enum": .array(words.map(JSON.string))] }
  static func list(_ element: JSON) -> JSON { ["type": "array", "items": element] }
  static func any(of shapes: JSON...) -> JSON { ["anyOf": .array(shapes)] }

  /// A whole number within the range that every reader keeps exactly.
  static func count(from least: Int = 0, to most: Int = 9_007_199_254_740_992) -> JSON {
    ["type": "integer", "minimum": .integer(least), "maximum": .integer(most)]
  }

  /// An object with these members and any others.
  static func object(_ members: [(String, JSON)], required: [String] = []) -> JSON {
    var shape = JSONObject([(name: "type", value: "object")])
    if !required.isEmpty { shape["required"] = .array(required.map(JSON.string)) }
    shape["properties"] = .object(JSONObject(members.map { (name: $0.0, value: $0.1) }))
    return .object(shape)
  }

  /// An object whose members' names are data.
  static func map(of value: JSON, names: String? = nil) -> JSON {
    var shape = JSONObject([(name: "type", value: "object")])
    shape["propertyNames"] = names.map(pattern)
    shape["additionalProperties"] = value
    return .object(shape)
  }
}

extension Shape {
  private static let decimal = #"^-?[0-9]+(\.[0-9]+)?$"#
  private static let part = #"[0-9]+(\.[0-9]+)?"#
  private static let clockPart = #"(T(?=[0-9])(\#(part)H)?(\#(part)M)?(\#(part)S)?)?"#
  private static let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

  /// Values of one form, each under its name.
  static let definitions: [(name: String, value: JSON)] = [
    ("currency", pattern("^[A-Z]{3}$")),
    (
      "money", object([("amount", pattern(decimal)), ("currency", ref("currency"))], required: ["amount", "currency"])
    ),
    ("rate", rate(decimal: #"^(0(\.[0-9]+)?|1(\.0+)?)$"#)),
    ("number", any(of: count(), object([("decimal", pattern(#"^[0-9]+(\.[0-9]+)?$"#))], required: ["decimal"]))),
    ("duration", duration(#"^P(?=[0-9T])(\#(part)Y)?(\#(part)M)?(\#(part)W)?(\#(part)D)?\#(clockPart)$"#)),
    // A limit has no months: they are of different lengths.
    ("limit", duration(#"^P(?=[0-9T])(\#(part)W)?(\#(part)D)?\#(clockPart)$"#)),
    ("date", pattern("^\(day)$")),
    (
      "instant",
      pattern(#"^\#(day)[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:[0-6][0-9](\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"#)
    ),
    ("time", pattern("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")),
    ("pointer", pattern("^(/([^~/]|~[01])*)*$")),
    ("digest", pattern("^[0-9a-f]{64}$")),
    ("team", word(Team.allCases.map(\.rawValue))),
    ("speaker", word(Speaker.allCases.map(\.rawValue))),
    ("rhythm", word(Rhythm.allCases.map(\.rawValue))),
    ("weekday", word(Weekday.allCases.map(\.rawValue))),
    ("hours", list(["type": "array", "items": ref("time"), "minItems": 2, "maxItems": 2])),
    (
      "excused",
      list(object([("from", ref("instant")), ("to", ref("instant")), ("reason", text)], required: ["from", "to"]))
    ),
    (
      "signatures",
      list(
        object(
          [
            ("name", name), ("role", text), ("team", word(Team.allCases.map(\.rawValue) + ["sponsor"])),
            ("at", ref("instant")), ("digest", ref("digest")),
            ("key", pattern("^[!-~]+ [A-Za-z0-9+/]+=*$")),
            (
              "signature",
              pattern(#"^-----BEGIN SSH SIGNATURE-----\n[A-Za-z0-9+/=\n]+\n-----END SSH SIGNATURE-----\n$"#)
            ),
          ], required: ["name", "team", "at", "digest"]))
    ),
    (
      "seal",
      object(
        [("algorithm", text), ("sections", map(of: ref("digest"))), ("digest", ref("digest"))],
        required: ["algorithm", "sections", "digest"])
    ),
  ]

  private static func rate(decimal: String) -> JSON {
    [
      "type": "object",
      "properties": [
        "decimal": pattern(decimal), "numerator": count(), "denominator": count(from: 1),
      ],
      "oneOf": [
        ["required": ["decimal"], "not": ["anyOf": [["required": ["numerator"]], ["required": ["denominator"]]]]],
        ["required": ["numerator", "denominator"], "not": ["required": ["decimal"]]],
      ],
    ]
  }

  private static func duration(_ iso8601: String) -> JSON {
    object(
      [
        ("iso8601", pattern(iso8601)), ("clock", word(AgreedDuration.Clock.allCases.map(\.rawValue))),
        ("until", word(["dayEnd"])),
      ], required: ["iso8601", "clock"])
  }
}
