public import AgreementModel

/// Something that happened in a workshop, as it is kept: the values that were understood, beside the words.
///
/// The conversation is the fold of its events. The fold never reads words again, so that a better reader
/// cannot change an old agreement.
public struct Event: Hashable, Sendable {
  public enum Kind: String, ModelValue {
    case answered, cardTaken, skipped, moved, unclear, language, clause, undone, redone, signed, sealed
    /// Notes, objections, parked points; who finds out what is not known; scores of consensus.
    case remark, opened, scored
    /// A team's hidden estimate, and its reveal.
    case estimated
    case speaker, scenario
    /// Other numbers looked at beside those agreed: kept for the minutes, nothing is agreed by it.
    case supposed
    /// The facilitator answers ahead of the workshop; the room takes over.
    case preparing, opening
    /// The next version of what is signed is begun; what is to change in it is picked.
    case amended, planned
    /// The workshop's length in minutes is another one.
    case agenda
    /// Excused spans, holidays and deputies beside a signed version.
    case addendum
    /// A model came from a file: all of it, as it was.
    case imported
  }

  public var kind: Kind
  /// When, RFC 3339 in the agreement's zone.
  public var at: String
  public var by: Speaker
  /// The question or, for a card, nothing.
  public var question: Question.ID?
  /// What was typed, to the letter.
  public var words: String?
  /// What the model gets.
  public var changes: [Change]
  /// What is to be walked of an amendment; of one that begins, when it is only its numbers.
  public var picks: [Pick]?
  /// Where the conversation stands afterwards.
  public var position: Position

  public init(
    _ kind: Kind, at: String, by: Speaker, question: Question.ID? = nil, words: String? = nil,
    changes: [Change] = [], picks: [Pick]? = nil, position: Position
  ) {
    self.kind = kind
    self.at = at
    self.by = by
    self.question = question
    self.words = words
    self.changes = changes
    self.picks = picks
    self.position = position
  }

  /// Whether `/undo` takes it back.
  public var isUndoable: Bool {
    switch kind {
    case .answered, .cardTaken, .skipped, .clause, .remark, .opened, .scored, .planned: true
    default: false
    }
  }
}

extension Event: ModelValue {
  public var json: JSON {
    var object: JSONObject = ["kind": kind.json, "at": .string(at), "by": by.json]
    object["question"] = question.map(JSON.string)
    object["words"] = words.map(JSON.string)
    if !changes.isEmpty { object["changes"] = .array(changes.map(\.json)) }
    object["picks"] = picks?.json
    object["position"] = position.json
    return .object(object)
  }

  public init?(json: JSON) {
    guard let kind = json["kind"].flatMap(Kind.init(json:)), let at = json["at"]?.string,
      let by = json["by"].flatMap(Speaker.init(json:)),
      let position = json["position"].flatMap(Position.init(json:))
    else { return nil }
    let written = json["changes"]?.array ?? []
    let changes = written.compactMap(Change.init(json:))
    guard changes.count == written.count else { return nil }
    let picks = json["picks"].flatMap([Pick].init(json:))
    guard picks != nil || json["picks"] == nil else { return nil }
    self.init(
      kind, at: at, by: by, question: json["question"]?.string, words: json["words"]?.string, changes: changes,
      picks: picks, position: position)
  }
}
