internal import AgreementModel

// What a qualified lead is.

extension Rules {
  static let lead: [Rule] = [
    mqlUnbound, mqlOneSide, sqlIsMQL, noExclusions, noRequiredFields, contactFieldMissing, noField, noDecider,
  ]

  /// The definition of an MQL must use what was agreed just before: who fits, and what they have done.
  private static let mqlUnbound = Rule(
    "lead.mqlUnbound", .caution, at: ["/qualifiedLead/mql", "/qualifiedLead/fit", "/qualifiedLead/intent"],
    evidence: [.definitions]
  ) { subject in
    guard let mql = MQLSides(of: subject), !mql.namesFit, !mql.namesIntent else { return [] }
    return [Hit("/qualifiedLead/mql", ["text": .text(mql.text)])]
  }

  /// Fit alone is a list of companies, intent alone brings students and competitors: the practical form is both.
  private static let mqlOneSide = Rule(
    "lead.mqlOneSide", .hint, at: ["/qualifiedLead/mql", "/qualifiedLead/fit", "/qualifiedLead/intent"],
    evidence: [.definitions]
  ) { subject in
    guard let mql = MQLSides(of: subject), mql.namesFit != mql.namesIntent else { return [] }
    return [
      Hit(
        "/qualifiedLead/mql",
        [
          "text": .text(mql.text),
          "missing": .term(mql.namesFit ? "question.qualifiedLead.intent" : "question.qualifiedLead.fit"),
        ])
    ]
  }

  /// When both names mean the same, Sales has no say in what it accepts, and the stage measures nothing.
  private static let sqlIsMQL = Rule(
    "lead.sqlIsMQL", .caution, at: ["/qualifiedLead/sql", "/qualifiedLead/mql"], evidence: [.definitions]
  ) { subject in
    guard let mql = subject[.mql], let sql = subject[.sql], !sql.trimmingSpace.isEmpty else { return [] }
    let (left, right) = (WordList.words(of: mql).map(\.folded), WordList.words(of: sql).map(\.folded))
    let isSame =
      left == right || WordLists.sameAsMQL.isIn(sql) || WordLists.anyMQL.contains(right.joined(separator: " "))
    return isSame ? [Hit("/qualifiedLead/sql")] : []
  }

  /// Students, competitors and customers fill every form; who is left out is agreed before they arrive.
  private static let noExclusions = Rule.absence("lead.noExclusions", .hint, of: "/qualifiedLead/exclusions") {
    $0.has("/qualifiedLead/mql")
  }

  /// Sales cannot call a lead without a number, and "complete" means nothing without a list.
  private static let noRequiredFields = Rule.absence(
    "lead.noRequiredFields", .caution, of: "/qualifiedLead/requiredFields"
  ) { $0.has("/qualifiedLead/mql") || $0.has("/commitment/completeShare") }

  /// A channel that must be used needs an address to use it with.
  private static let contactFieldMissing = Rule(
    "lead.contactField", .caution,
    at: ["/qualifiedLead/requiredFields", "/attempts/requiredChannels", "/attempts/channels"]
  ) { subject in
    let fields = subject[list: .requiredFields].joined(separator: " | ")
    guard !fields.isEmpty else { return [] }
    let required = subject[list: .requiredChannels]
    let channels = required.isEmpty ? subject[list: .channels] : required
    return WordLists.contactFields.compactMap { names, of in
      guard let channel = channels.first(where: of.contains), !names.isIn(fields) else { return nil }
      return Hit("/qualifiedLead/requiredFields", ["channel": Words.term(channel)])
    }
  }

  /// Completeness is counted in a column of the CRM's export; a sentence is the name of none.
  private static let noField = Rule("lead.notAField", .caution, at: ["/qualifiedLead/requiredFields"]) { subject in
    subject[list: .requiredFields].enumerated().filter { WordList.words(of: $0.element).count > 5 }.map {
      Hit(("/qualifiedLead/requiredFields" as Pointer).appending($0.offset), ["text": .text($0.element)])
    }
  }

  /// Somebody has the last word on a lead, or every lead becomes a meeting.
  private static let noDecider = Rule.absence("lead.noDecider", .caution, of: "/qualifiedLead/decidedBy") {
    $0.has("/qualifiedLead/mql")
  }
}

/// What the definition of an MQL mentions: fit, intent, or a criterion of either by its own words.
private struct MQLSides {
  let text: String
  let namesFit: Bool
  let namesIntent: Bool

  init?(of subject: Subject) {
    guard let mql = subject[.mql], !mql.trimmingSpace.isEmpty else { return nil }
    text = mql
    let words = Self.stems(mql)
    let namesBoth = WordLists.allCriteria.isIn(mql)
    namesFit =
      namesBoth || WordLists.fit.isIn(mql)
      || !words.isDisjoint(with: subject[list: .fit].reduce(into: []) { $0.formUnion(Self.stems($1)) })
    namesIntent =
      namesBoth || WordLists.intent.isIn(mql)
      || !words.isDisjoint(with: subject[list: .intent].reduce(into: []) { $0.formUnion(Self.stems($1)) })
  }

  /// The beginnings of the words that carry meaning: demos and demo are one.
  private static func stems(_ text: String) -> Set<String> {
    Set(WordList.words(of: text).map { String($0.folded.prefix(5)) }.filter { $0.count > 3 })
  }
}
