extension Agreement {
  /// The same agreement with its sections, their members and the values in them in the written order, whatever order
  /// they came in: an agreement just made and one read again from its file are written as the same bytes.
  ///
  /// Members that this program does not know follow the known ones in the order they have.
  public var inWrittenOrder: Agreement {
    guard let object = Self.valuesInOrder(tree).object else { return self }
    var sections = Self.sorted(object, by: Self.sectionOrder)
    for (section, order) in Self.memberOrder {
      if let members = sections[section]?.object { sections[section] = .object(Self.sorted(members, by: order)) }
    }
    return Agreement(tree: .object(sections))
  }

  private static func valuesInOrder(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): .array(elements.map(valuesInOrder))
    case .object(let object):
      .object(sorted(JSONObject(object.members.map { ($0.name, valuesInOrder($0.value)) }), by: valueOrder))
    default: json
    }
  }

  private static func sorted(_ object: JSONObject, by order: [String]) -> JSONObject {
    let known = order.compactMap { name in object[name].map { (name: name, value: $0) } }
    return JSONObject(known + object.members.filter { !order.contains($0.name) })
  }

  /// The top-level members of a model in their written order.
  public static let sectionOrder = [
    "schemaVersion", "id", "version", "status", "language", "locale", "currency", "parties", "period", "scope",
    "crm", "calendar", "revenue", "customerValue", "conversion", "qualifiedLead", "commitment", "delivery",
    "response", "attempts", "upkeep", "rejection", "review", "capacity", "escalation", "sponsor", "consent",
    "baseline", "open", "customClauses", "objections", "notes", "parked", "consensus", "signatures", "seal",
    "history", "provenance", "addenda",
  ]

  /// The members of values, wherever one stands, and of the seal's sections.
  private static let valueOrder =
    [
      "numerator", "denominator", "decimal", "amount", "currency", "iso8601", "clock", "until", "monday", "tuesday",
      "wednesday", "thursday", "friday", "saturday", "sunday", "label", "start", "end", "date", "hours", "name", "role",
      "team", "title", "text", "what", "from", "to", "when", "limit", "share", "rate", "then", "weekday", "time",
      "minutes", "every", "origin", "by", "at", "said", "algorithm", "sections", "digest",
    ] + sectionOrder

  /// The members of each section in their written order.
  package static let memberOrder: [String: [String]] = [
    "parties": ["company", "facilitator", "participants"],
    "period": ["label", "from", "to", "effectiveFrom", "afterwards"],
    "calendar": ["timeZone", "weeklyHours", "holidays", "specialDays", "excused"],
    "revenue": ["target", "marketingShare", "roles", "countsWhen", "tax", "basis", "sourced"],
    "customerValue": ["average", "basis", "largest"],
    "conversion": ["leadToCustomer", "stages", "salesCycle", "openPipeline", "matureAfter", "definition"],
    "qualifiedLead": [
      "fit", "intent", "exclusions", "requiredFields", "mql", "sql", "decidedBy", "unit", "newAfter",
      "definitions",
    ],
    "commitment": ["leadsPerMonth", "acceptedShare", "completeShare", "salesContributes", "maxPerDay"],
    "delivery": ["channel", "detail", "within", "owner", "fallback", "share"],
    "response": ["starts", "stops", "limit", "share", "grades", "notCounted"],
    "attempts": [
      "count", "within", "channels", "requiredChannels", "share", "minutesPerAttempt", "afterwards", "expected",
      "endsWith",
    ],
    "upkeep": ["within", "stages", "owner", "share", "after", "meaning"],
    "rejection": ["decideWithin", "decidedShare", "reasons", "reasonShare", "disputes", "silence"],
    "review": ["reports", "meeting", "onBreach", "reviewOn", "trigger"],
    "capacity": ["representatives", "followUpHoursPerWeek", "reachableAccounts", "newCustomersPerMonth"],
  ]
}
