internal import AgreementModel

// Words that promise and say nothing.

extension Rules {
  static let words: [Rule] = [vague]

  /// "asap", "regularly" and "good quality" mean something else to each team, and nothing to a report. A text with a
  /// number in it says what it means.
  private static let vague = Rule(
    "words.vague", .caution, at: FreeText.criteria + FreeText.arrangements, evidence: [.definitions]
  ) { subject in
    FreeText.texts(of: subject).compactMap { entry in
      FreeText.vagueWord(in: entry).map { Hit(entry.pointer, ["word": .text($0), "text": .text(entry.text)]) }
    }
  }
}

/// What people wrote in their own words.
enum FreeText {
  /// Conditions that somebody must be able to look up.
  static let criteria: [Pointer] = [
    "/qualifiedLead/fit", "/qualifiedLead/intent", "/qualifiedLead/exclusions", "/qualifiedLead/mql",
    "/qualifiedLead/sql",
  ]

  /// How things are done.
  static let arrangements: [Pointer] = [
    "/commitment/salesContributes", "/delivery/channel", "/delivery/detail", "/delivery/fallback", "/response/starts",
    "/response/stops", "/rejection/disputes", "/review/onBreach", "/customClauses",
  ]

  struct Entry {
    let pointer: Pointer
    let text: String
    let isCriterion: Bool
  }

  static func texts(of subject: Subject) -> [Entry] {
    (criteria + arrangements).flatMap { pointer -> [Entry] in
      let isCriterion = criteria.contains(pointer) || pointer == "/commitment/salesContributes"
      return pieces(of: subject.json(pointer), at: pointer).map {
        Entry(pointer: $0.pointer, text: $0.text, isCriterion: isCriterion)
      }
    }
  }

  private static func pieces(of json: JSON?, at pointer: Pointer) -> [(pointer: Pointer, text: String)] {
    switch json {
    case .string(let text)?: [(pointer, text)]
    case .array(let values)?:
      values.enumerated().flatMap { index, value -> [(pointer: Pointer, text: String)] in
        let place = pointer.appending(index)
        if let text = value["text"]?.string { return [(place.appending("text"), text)] }
        return pieces(of: value.string.map(JSON.string), at: place)
      }
    default: []
    }
  }

  /// The first word of a text that cannot be measured; none when the text has a number or names a field's value.
  static func vagueWord(in entry: Entry) -> String? {
    guard !isExact(entry.text) else { return nil }
    return WordLists.vagueTime.first(in: entry.text)
      ?? (entry.isCriterion ? WordLists.vagueQuality.first(in: entry.text) : nil)
  }

  /// Whether a text has a figure, or a field with its value: `segment = large`.
  static func isExact(_ text: String) -> Bool { text.contains { $0.isNumber || "=:<>≥≤".contains($0) } }
}
