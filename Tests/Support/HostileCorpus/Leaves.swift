public import AgreementModel

/// The places of a model that hold a value of their own, for tests that look at each.
public enum Leaves {
  public static func of(_ json: JSON, at pointer: Pointer = .root) -> [Pointer] {
    switch json {
    case .object(let object) where !object.isEmpty:
      object.members.flatMap { of($0.value, at: pointer.appending($0.name)) }
    case .array(let elements) where !elements.isEmpty:
      elements.enumerated().flatMap { of($1, at: pointer.appending("\($0)")) }
    case .null, .array, .object: []
    default: [pointer]
    }
  }

  /// Another value of the same kind: the next day, another unit, one more; nil for words, of which any will do.
  public static func changed(_ json: JSON) -> JSON? {
    switch json {
    case .bool(let flag): .bool(!flag)
    case .integer(let number): .integer(number + 1)
    case .string(let text): changed(text).map(JSON.string)
    default: nil
    }
  }

  /// The tree with the next of some words in every place that holds words of people.
  ///
  /// - Parameter kept: Places where only some words have a meaning.
  public static func saying(_ next: () -> String, in tree: JSON, except kept: Set<Pointer> = []) -> JSON {
    var result = tree
    for pointer in of(tree) where !kept.contains(pointer) {
      guard let value = tree[pointer], value.string != nil, changed(value) == nil else { continue }
      result[pointer] = .string(next())
    }
    return result
  }

  private static func changed(_ text: String) -> String? {
    if let date = LocalDate(text) { return date.adding(days: 1).description }
    if let time = LocalTime(text), let later = LocalTime(minutes: (time.minutes + 1) % 1440) { return "\(later)" }
    if let instant = Instant(rfc3339: text) {
      return Instant(microseconds: instant.microseconds + 1_000_000).rfc3339(offset: 3600)
    }
    if ISODuration(text) != nil { return text == "P7D" ? "P8D" : "P7D" }
    if ExactDecimal(text) != nil { return text == "0.5" ? "0.6" : "0.5" }
    return replacements[text]
  }

  /// Words that stand for something, each with another of its kind.
  private static let replacements = [
    "EUR": "GBP", "working": "elapsed", "elapsed": "working", "dayEnd": "none", "marketing": "sales",
    "sales": "marketing", "both": "sales", "facilitator": "both", "monday": "tuesday", "day": "week", "week": "month",
    "en": "es", "signed": "draft",
  ]
}
