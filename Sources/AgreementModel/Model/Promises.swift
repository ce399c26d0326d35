/// A stage of the funnel with the share of leads that passes it: MQL → SQL 30 %.
public struct FunnelStage: ModelValue {
  public var name: String
  public var rate: Rate

  public init(name: String, rate: Rate) {
    self.name = name
    self.rate = rate
  }

  public init?(json: JSON) {
    guard let name = json["name"]?.string, let rate = json["rate"].flatMap(Rate.init(json:)) else { return nil }
    self.init(name: name, rate: rate)
  }
  public var json: JSON { ["name": .string(name), "rate": rate.json] }
}

/// How many leads Marketing promises for each month, by the model's month names (`2027-01`).
public struct MonthlyCounts: ModelValue {
  public var counts: [(month: String, count: Int)]

  public init(_ counts: [(month: String, count: Int)]) {
    self.counts = counts.sorted { $0.month < $1.month }
  }

  public var total: Int { counts.reduce(0) { $0 + $1.count } }

  public init?(json: JSON) {
    guard let object = json.object else { return nil }
    let counts = object.members.compactMap { member in
      member.value.integer.map { (month: member.name, count: $0) }
    }
    guard counts.count == object.count else { return nil }
    self.init(counts)
  }
  public var json: JSON { .object(JSONObject(counts.map { (name: $0.month, value: .integer($0.count)) })) }

  public static func == (left: MonthlyCounts, right: MonthlyCounts) -> Bool {
    left.counts.elementsEqual(right.counts) { $0 == $1 }
  }
  public func hash(into hasher: inout Hasher) {
    for (month, count) in counts {
      hasher.combine(month)
      hasher.combine(count)
    }
  }
}

/// Leads with a limit and a share of their own, picked by the values of columns.
public struct Grade: ModelValue {
  public var name: String
  public var when: [(column: String, values: [String])]
  public var limit: AgreedDuration
  public var share: Rate

  public init(name: String, when: [(column: String, values: [String])], limit: AgreedDuration, share: Rate) {
    self.name = name
    self.when = when
    self.limit = limit
    self.share = share
  }

  public init?(json: JSON) {
    guard let name = json["name"]?.string, let when = json["when"]?.object,
      let limit = json["limit"].flatMap(AgreedDuration.init(json:)),
      let share = json["share"].flatMap(Rate.init(json:))
    else { return nil }
    let columns = when.members.compactMap { member in
      [String](json: member.value).map { (column: member.name, values: $0) }
    }
    guard columns.count == when.count else { return nil }
    self.init(name: name, when: columns, limit: limit, share: share)
  }
  public var json: JSON {
    let columns = JSONObject(when.map { (name: $0.column, value: $0.values.json) })
    return ["name": .string(name), "when": .object(columns), "limit": limit.json, "share": share.json]
  }

  public static func == (left: Grade, right: Grade) -> Bool { left.json == right.json }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// Why Sales may send a lead back, and what becomes of it then.
public struct RejectionReason: ModelValue {
  /// What becomes of a rejected lead. Foreign models may hold other words.
  public static let customary = ["discard", "recycle", "return", "nurture"]

  public var name: String
  public var then: String
  /// Whether a lead that is rejected in time for it counts as delivered; absent means yes.
  public var credit: Bool?
  /// Days until the lead comes back.
  public var delayDays: Int?

  public init(name: String, then: String, credit: Bool? = nil, delayDays: Int? = nil) {
    self.name = name
    self.then = then
    self.credit = credit
    self.delayDays = delayDays
  }

  public init?(json: JSON) {
    guard let name = json["name"]?.string else { return nil }
    self.init(
      name: name, then: json["then"]?.string ?? "", credit: json["credit"]?.bool,
      delayDays: json["delayDays"]?.integer)
  }
  public var json: JSON {
    var object: JSONObject = ["name": .string(name), "then": .string(then)]
    object["credit"] = credit.map(JSON.bool)
    object["delayDays"] = delayDays.map(JSON.integer)
    return .object(object)
  }
}

/// How often something happens.
public enum Rhythm: String, ModelValue, CaseIterable {
  case day, week, fortnight, month, quarter
}

/// A report that somebody gets: compliance, to both teams, every day.
public struct Report: ModelValue {
  public var what: String
  public var to: String
  public var every: Rhythm

  public init(what: String, to: String, every: Rhythm) {
    self.what = what
    self.to = to
    self.every = every
  }

  public init?(json: JSON) {
    guard let what = json["what"]?.string, let to = json["to"]?.string,
      let every = json["every"].flatMap(Rhythm.init(json:))
    else { return nil }
    self.init(what: what, to: to, every: every)
  }
  public var json: JSON { ["what": .string(what), "to": .string(to), "every": every.json] }
}

/// The regular meeting of both teams.
public struct Meeting: ModelValue {
  public var weekday: Weekday
  public var time: LocalTime
  public var minutes: Int
  public var every: Rhythm

  public init(weekday: Weekday, time: LocalTime, minutes: Int, every: Rhythm) {
    self.weekday = weekday
    self.time = time
    self.minutes = minutes
    self.every = every
  }

  public init?(json: JSON) {
    guard let weekday = json["weekday"].flatMap(Weekday.init(json:)),
      let time = json["time"].flatMap(LocalTime.init(json:)), let minutes = json["minutes"]?.integer,
      let every = json["every"].flatMap(Rhythm.init(json:))
    else { return nil }
    self.init(weekday: weekday, time: time, minutes: minutes, every: every)
  }
  public var json: JSON {
    ["weekday": weekday.json, "time": time.json, "minutes": .integer(minutes), "every": every.json]
  }
}

/// A clause that the room added in its own words.
public struct CustomClause: ModelValue {
  public var title: String
  public var text: String
  public var owner: String

  public init(title: String, text: String, owner: String) {
    self.title = title
    self.text = text
    self.owner = owner
  }

  public init?(json: JSON) {
    guard let title = json["title"]?.string, let text = json["text"]?.string else { return nil }
    self.init(title: title, text: text, owner: json["owner"]?.string ?? "")
  }
  public var json: JSON { ["title": .string(title), "text": .string(text), "owner": .string(owner)] }
}

/// Somebody's name under the agreement: who, for which team, when, and the digest of what was signed.
public struct Signature: ModelValue {
  public var name: String
  public var role: String
  public var team: Team
  /// RFC 3339 with the offset of the agreement's zone.
  public var at: String
  /// SHA-256, lower-case hexadecimal.
  public var digest: String
  /// The line of a public key; nil when only the name was typed.
  public var key: String?
  /// What the key signed, as `ssh-keygen -Y sign` writes it.
  public var signature: String?

  public init(
    name: String, role: String, team: Team, at: String, digest: String, key: String? = nil, signature: String? = nil
  ) {
    self.key = key
    self.signature = signature
    self.name = name
    self.role = role
    self.team = team
    self.at = at
    self.digest = digest
  }

  public init?(json: JSON) {
    guard let name = json["name"]?.string, let team = json["team"].flatMap(Team.init(json:)),
      let at = json["at"]?.string, let digest = json["digest"]?.string
    else { return nil }
    self.init(
      name: name, role: json["role"]?.string ?? "", team: team, at: at, digest: digest, key: json["key"]?.string,
      signature: json["signature"]?.string)
  }
  public var json: JSON {
    var object: JSONObject = [
      "name": .string(name), "role": .string(role), "team": team.json, "at": .string(at),
      "digest": .string(digest),
    ]
    object["key"] = key.map(JSON.string)
    object["signature"] = signature.map(JSON.string)
    return .object(object)
  }
}
