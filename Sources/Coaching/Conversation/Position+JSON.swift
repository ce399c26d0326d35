public import AgreementModel

extension Position {
  var json: JSON {
    switch self {
    case .question(let id, let then): Self.at("question", id, then)
    case .more(let id, let then): Self.at("more", id, then)
    case .card(let step): ["at": "card", "step": step.json]
    case .clarify(let id, let words, let readings, let then):
      {
        var object = Self.at("clarify", id, then).object ?? [:]
        object["words"] = .string(words)
        object["readings"] = .array(readings.map { .array($0.changes.map(\.json)) })
        return .object(object)
      }()
    case .apart(let id, let values, let then):
      {
        var object = Self.at("apart", id, then).object ?? [:]
        object["values"] = .array(values.map(\.json))
        return .object(object)
      }()
    case .consensus(let then): ["at": "consensus", "then": then.json]
    case .exercise(let then): ["at": "exercise", "then": then.json]
    case .concern(let then): ["at": "concern", "then": then.json]
    case .amending: ["at": "amending"]
    case .review: ["at": "review"]
    case .signing(let team): ["at": "signing", "team": team.json]
    case .sealed: ["at": "sealed"]
    }
  }

  init?(json: JSON) {
    let then = json["then"].flatMap(Position.init(json:))
    switch (json["at"]?.string, json["question"]?.string) {
    case ("question"?, let id?): self = .question(id, then: then)
    case ("more"?, let id?): self = .more(id, then: then)
    case ("clarify"?, let id?):
      let readings = (json["readings"]?.array ?? []).map { reading in
        Candidate(changes: (reading.array ?? []).compactMap(Change.init(json:)))
      }
      self = .clarify(id, words: json["words"]?.string ?? "", readings: readings, then: then)
    case ("apart"?, let id?):
      guard let then else { return nil }
      self = .apart(id, values: (json["values"]?.array ?? []).compactMap(Estimate.init(json:)), then: then)
    case ("consensus"?, _):
      guard let then else { return nil }
      self = .consensus(then: then)
    case ("exercise"?, _):
      guard let then else { return nil }
      self = .exercise(then: then)
    case ("concern"?, _):
      guard let then else { return nil }
      self = .concern(then: then)
    case ("card"?, _):
      guard let step = json["step"].flatMap(Step.init(json:)) else { return nil }
      self = .card(step)
    case ("amending"?, _): self = .amending
    case ("review"?, _): self = .review
    case ("signing"?, _):
      guard let team = json["team"].flatMap(Team.init(json:)) else { return nil }
      self = .signing(team)
    case ("sealed"?, _): self = .sealed
    default: return nil
    }
  }

  private static func at(_ name: String, _ id: Question.ID, _ then: Position?) -> JSON {
    var object: JSONObject = ["at": .string(name), "question": .string(id)]
    object["then"] = then?.json
    return .object(object)
  }
}

extension Estimate: ModelValue {
  public var json: JSON { ["by": by.json, "values": .array(values), "said": .string(words)] }

  public init?(json: JSON) {
    guard let by = json["by"].flatMap(Speaker.init(json:)), let values = json["values"]?.array else { return nil }
    self.init(by: by, values: values, words: json["said"]?.string ?? "")
  }
}

extension Change {
  var json: JSON {
    var object: JSONObject = ["at": .string(pointer.description), "origin": origin.json]
    object["value"] = value
    return .object(object)
  }

  init?(json: JSON) {
    guard let pointer = json["at"]?.string.flatMap(Pointer.init(_:)),
      let origin = json["origin"].flatMap(Origin.init(json:))
    else { return nil }
    self.init(pointer, json["value"], origin: origin)
  }
}
