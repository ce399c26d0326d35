// Values of optional fields that make a measurement finer. Each holds only where an agreement has it.

/// Values of columns that set rows apart: `{"outcome": ["sequence", "automatic reply"]}`.
public struct ColumnValues: ModelValue {
  public var columns: [(column: String, values: [String])]

  public init(_ columns: [(column: String, values: [String])]) { self.columns = columns }

  public init?(json: JSON) {
    guard let object = json.object else { return nil }
    let columns = object.members.compactMap { member in
      [String](json: member.value).map { (column: member.name, values: $0) }
    }
    guard columns.count == object.count else { return nil }
    self.init(columns)
  }
  public var json: JSON { .object(JSONObject(columns.map { (name: $0.column, value: $0.values.json) })) }

  public static func == (left: ColumnValues, right: ColumnValues) -> Bool { left.json == right.json }
  public func hash(into hasher: inout Hasher) { hasher.combine(columns.count) }
}

/// What ends the pursuit of a lead: a word of `attempts.endsWith`. Foreign models may hold others, which are outcomes
/// of activities.
public enum PursuitEnd: String, ModelValue, CaseIterable {
  case connected, replied, meeting, won
  /// A rejection, unless its reason is that nobody could reach the lead: see `RejectionReason.isUnreached`.
  case rejection
}

extension RejectionReason {
  /// Whether a reason says that nobody could reach the lead. Such a rejection gives a pursuit up; it does not end it.
  ///
  /// One of the customary words must be in it, letter case aside: "Unreachable after 6 attempts".
  public static func isUnreached(_ name: String) -> Bool {
    let name = name.lowercased()
    return unreached.contains { name.contains($0) }
  }

  private static let unreached = [
    "cannot be reached", "can not be reached", "can't be reached", "could not be reached", "not reached", "unreachable",
    "not reachable", "no answer", "no response", "no reply", "does not answer", "never answers", "no se pudo contactar",
    "no se ha podido contactar", "no contactado", "no localizado", "no localizable", "ilocalizable", "no responde",
    "no contesta", "sin respuesta", "imposible contactar", "imposible de contactar", "no se le localiza",
  ]
}

/// What an attempt must be for the upkeep of the CRM to be due.
public enum UpkeepStart: String, ModelValue, CaseIterable {
  /// A conversation, a reply or a meeting; in the first stage any attempt.
  case contact
}

/// What a stage of the CRM says about a lead.
public enum LeadOutcome: String, ModelValue, CaseIterable {
  case accepted, rejected, won, lost
}

/// What each stage of the CRM says about a lead: `{"meeting": "accepted", "lost": "lost"}`.
public struct StageMeanings: ModelValue {
  public var stages: [(stage: String, outcome: LeadOutcome)]

  public init(_ stages: [(stage: String, outcome: LeadOutcome)]) { self.stages = stages }

  public init?(json: JSON) {
    guard let object = json.object else { return nil }
    let stages = object.members.compactMap { member in
      LeadOutcome(json: member.value).map { (stage: member.name, outcome: $0) }
    }
    guard stages.count == object.count else { return nil }
    self.init(stages)
  }
  public var json: JSON { .object(JSONObject(stages.map { (name: $0.stage, value: $0.outcome.json) })) }

  public static func == (left: StageMeanings, right: StageMeanings) -> Bool { left.json == right.json }
  public func hash(into hasher: inout Hasher) { hasher.combine(stages.count) }
}

/// What a lead counts as that Sales neither accepts nor rejects in time.
public enum Silence: String, ModelValue, CaseIterable {
  case accepted
}

/// What becomes of the rules when the period is over: they stay until replaced, or end.
public enum Afterwards: String, ModelValue, CaseIterable {
  case `continue`, end
}

/// A span in which no clock runs, and why.
public struct ExcusedSpan: ModelValue {
  /// RFC 3339 with an offset.
  public var from: String
  /// RFC 3339 with an offset; the span ends before it.
  public var to: String
  public var reason: String

  public init(from: String, to: String, reason: String) {
    self.from = from
    self.to = to
    self.reason = reason
  }

  public init?(json: JSON) {
    guard let from = json["from"]?.string, let to = json["to"]?.string else { return nil }
    self.init(from: from, to: to, reason: json["reason"]?.string ?? "")
  }
  public var json: JSON { ["from": .string(from), "to": .string(to), "reason": .string(reason)] }

  /// The span as instants; nil when an end cannot be read or the span is empty.
  public var span: Range<Instant>? {
    guard let from = Instant(rfc3339: from), let to = Instant(rfc3339: to), from < to else { return nil }
    return from..<to
  }
}

/// When an agreement is opened again before its review: a promise is missed in so many of any so many months.
public struct BreachTrigger: ModelValue {
  public var missed: Int
  public var of: Int

  public init(missed: Int, of: Int) {
    self.missed = missed
    self.of = of
  }

  public init?(json: JSON) {
    guard let missed = json["missed"]?.integer, let of = json["of"]?.integer else { return nil }
    self.init(missed: missed, of: of)
  }
  public var json: JSON { ["missed": .integer(missed), "of": .integer(of)] }
}

/// Which customers are Marketing's, by a field of the CRM.
public struct SourcedCustomers: ModelValue {
  public var field: String
  /// The field's values that make a customer Marketing's.
  public var values: [String]
  /// How many days before the win are looked at.
  public var lookBackDays: Int?
  /// Whose a customer is that both teams touched; foreign models may hold other words than a team.
  public var bothTouched: String?

  public init(field: String, values: [String], lookBackDays: Int? = nil, bothTouched: String? = nil) {
    self.field = field
    self.values = values
    self.lookBackDays = lookBackDays
    self.bothTouched = bothTouched
  }

  public init?(json: JSON) {
    guard let field = json["field"]?.string, let values = json["values"].flatMap([String].init(json:)) else {
      return nil
    }
    self.init(
      field: field, values: values, lookBackDays: json["lookBackDays"]?.integer,
      bothTouched: json["bothTouched"]?.string)
  }
  public var json: JSON {
    var object: JSONObject = ["field": .string(field), "values": values.json]
    object["lookBackDays"] = lookBackDays.map(JSON.integer)
    object["bothTouched"] = bothTouched.map(JSON.string)
    return .object(object)
  }
}

/// Who decides what the teams have not settled after a time.
public struct Escalation: ModelValue {
  public var who: String
  public var after: AgreedDuration?

  public init(who: String, after: AgreedDuration? = nil) {
    self.who = who
    self.after = after
  }

  public init?(json: JSON) {
    guard let who = json["who"]?.string else { return nil }
    self.init(who: who, after: json["after"].flatMap(AgreedDuration.init(json:)))
  }
  public var json: JSON {
    var object: JSONObject = ["who": .string(who)]
    object["after"] = after?.json
    return .object(object)
  }
}
