/// An answer that is not known yet: who finds it out, by when.
public struct OpenAnswer: ModelValue {
  public var pointer: Pointer
  public var owner: String
  public var due: LocalDate

  public init(pointer: Pointer, owner: String, due: LocalDate) {
    self.pointer = pointer
    self.owner = owner
    self.due = due
  }

  public init?(json: JSON) {
    guard let pointer = json["pointer"]?.string.flatMap(Pointer.init(_:)), let owner = json["owner"]?.string,
      let due = json["due"].flatMap(LocalDate.init(json:))
    else { return nil }
    self.init(pointer: pointer, owner: owner, due: due)
  }
  public var json: JSON {
    ["pointer": .string(pointer.description), "owner": .string(owner), "due": due.json]
  }
}

/// Something that was said beside the answers: a note, a point that was parked, an objection of a team.
public struct Remark: ModelValue {
  public var text: String
  public var by: Speaker
  /// The team that objects; nil for notes and parked points.
  public var team: Team?
  /// What it is about.
  public var pointer: Pointer?
  /// RFC 3339.
  public var at: String

  public init(text: String, by: Speaker, team: Team? = nil, pointer: Pointer? = nil, at: String) {
    self.text = text
    self.by = by
    self.team = team
    self.pointer = pointer
    self.at = at
  }

  public init?(json: JSON) {
    guard let text = json["text"]?.string else { return nil }
    self.init(
      text: text, by: json["by"].flatMap(Speaker.init(json:)) ?? .both, team: json["team"].flatMap(Team.init(json:)),
      pointer: json["pointer"]?.string.flatMap(Pointer.init(_:)), at: json["at"]?.string ?? "")
  }
  public var json: JSON {
    var object: JSONObject = ["text": .string(text), "by": by.json, "at": .string(at)]
    object["team"] = team?.json
    object["pointer"] = pointer.map { .string($0.description) }
    return .object(object)
  }
}

/// One person's score from 0 (blocks) to 5 (will lead it), with the words of those below 3.
public struct Score: ModelValue {
  public var name: String
  public var team: Team?
  public var score: Int
  public var words: String?
  /// What was scored: a place in the model, or nothing for the whole.
  public var pointer: Pointer?
  /// RFC 3339.
  public var at: String?

  public init(
    name: String, team: Team?, score: Int, words: String? = nil, pointer: Pointer? = nil, at: String? = nil
  ) {
    self.name = name
    self.team = team
    self.score = score
    self.words = words
    self.pointer = pointer
    self.at = at
  }

  public init?(json: JSON) {
    guard let score = json["score"]?.integer else { return nil }
    self.init(
      name: json["name"]?.string ?? "", team: json["team"].flatMap(Team.init(json:)), score: score,
      words: json["words"]?.string, pointer: json["pointer"]?.string.flatMap(Pointer.init(_:)),
      at: json["at"]?.string)
  }
  public var json: JSON {
    var object: JSONObject = ["name": .string(name), "score": .integer(score)]
    object["team"] = team?.json
    object["words"] = words.map(JSON.string)
    object["pointer"] = pointer.map { .string($0.description) }
    object["at"] = at.map(JSON.string)
    return .object(object)
  }
}
