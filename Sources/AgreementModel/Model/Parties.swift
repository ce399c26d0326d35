/// The two sides of an agreement.
public enum Team: String, ModelValue, CaseIterable {
  case marketing, sales
}

/// Who gave an answer.
public enum Speaker: String, ModelValue, CaseIterable {
  case marketing, sales, both, facilitator
}

/// Somebody at the table, `{"name": "Ana Ruiz", "role": "CMO", "team": "marketing"}`.
public struct Participant: ModelValue {
  public var name: String
  public var role: String
  public var team: Team

  public init(name: String, role: String, team: Team) {
    self.name = name
    self.role = role
    self.team = team
  }

  public init?(json: JSON) {
    guard let name = json["name"]?.string, let team = json["team"].flatMap(Team.init(json:)) else { return nil }
    self.init(name: name, role: json["role"]?.string ?? "", team: team)
  }
  public var json: JSON { ["name": .string(name), "role": .string(role), "team": team.json] }
}
