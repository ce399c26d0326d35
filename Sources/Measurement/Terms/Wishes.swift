internal import Exports

/// Which columns are read of each table, and where they stand in its batches.
struct Wishes {
  let leads: Wish
  let activities: Wish
  let lead: LeadPlaces
  let activity: ActivityPlaces

  init(_ terms: Terms, forStory: Bool) {
    var texts = Places(["owner", "source"])
    lead = LeadPlaces(terms, &texts)
    leads = Wish(
      .leads, times: LeadPlaces.times, texts: texts.names,
      keys: ["contact_id", "deal_id"], amounts: ["amount"], filled: terms.completeness?.fields ?? [])
    var words = Places(["channel", "outcome", "direction"])
    activity = ActivityPlaces(terms, &words, forStory: forStory)
    activities = Wish(.activities, times: ["at"], texts: words.names)
  }
}

/// Names of columns, each once.
struct Places {
  private(set) var names: [String]

  init(_ names: [String]) { self.names = names }

  mutating func place(of name: String) -> Int {
    if let place = names.firstIndex(of: name) { return place }
    names.append(name)
    return names.count - 1
  }
}

/// Where the columns of the leads stand in their batches.
struct LeadPlaces {
  static let times = ["handed_over_at", "status_changed_at", "accepted_at", "rejected_at", "won_at", "qualified_at"]
  /// All names that the measurement has for columns of the leads.
  static let names: Set = Set(
    times + [
      "lead_id", "source", "owner", "status", "rejection_reason", "amount", "deal_id", "contact_id", "currency",
    ])
  static let (handedOver, changed, accepted, rejected, won, qualified) = (0, 1, 2, 3, 4, 5)
  static let (owner, source) = (0, 1)
  static let (lead, contact, deal) = (0, 1, 2)

  let status: Int?
  let reason: Int?
  let currency: Int?
  /// For every condition of a grade, in the order of ``WordClasses``.
  let grades: [Int]

  init(_ terms: Terms, _ texts: inout Places) {
    let needsStatus = terms.upkeep?.isAfterContact == true || !terms.meaning.isEmpty
    status = needsStatus ? texts.place(of: "status") : nil
    let needsReason =
      terms.reasons != nil || terms.response != nil || terms.quality != nil || terms.attempts?.ends != nil
      || !terms.rejection.withoutCredit.isEmpty
    reason = needsReason ? texts.place(of: "rejection_reason") : nil
    currency = terms.revenue == nil ? nil : texts.place(of: "currency")
    var places: [Int] = []
    for grade in terms.response?.grades ?? [] {
      for condition in grade.when { places.append(texts.place(of: condition.column)) }
    }
    grades = places
  }
}

/// Where the columns of the activities stand in their batches.
struct ActivityPlaces {
  static let (channel, outcome, direction) = (0, 1, 2)

  /// For every column that sets activities apart, in the order of the terms.
  let notCounted: [Int]
  let owner: Int?

  init(_ terms: Terms, _ texts: inout Places, forStory: Bool) {
    var places: [Int] = []
    for condition in terms.attempt.notCounted { places.append(texts.place(of: condition.column)) }
    notCounted = places
    owner = forStory ? texts.place(of: "owner") : nil
  }
}
