/// What happened in a workshop, in its order: what the minutes tell and the model does not keep.
///
/// It is a second fold of the events that give the model. Its values are typed, so that every language can write them;
/// what people typed stays as they typed it.
public struct Record: Hashable, Sendable {
  public var entries: [Entry]
  /// The time at each step in the room, in the order of the steps; what was prepared ahead is not counted.
  public var times: [StepTime]
  /// Parallel drafts with their figures when there was more than one, the first one first.
  public var drafts: [Draft]
  /// The first and the last thing kept in the room, RFC 3339; nil when nobody has been there yet.
  public var began: String?
  public var ended: String?
  /// How long the workshop was planned to be.
  public var plannedMinutes: Int

  public init(
    entries: [Entry] = [], times: [StepTime] = [], drafts: [Draft] = [], began: String? = nil, ended: String? = nil,
    plannedMinutes: Int = 90
  ) {
    self.entries = entries
    self.times = times
    self.drafts = drafts
    self.began = began
    self.ended = ended
    self.plannedMinutes = plannedMinutes
  }
}

extension Record {
  /// One thing that happened.
  public struct Entry: Hashable, Sendable {
    /// RFC 3339, on the clock of the agreement's zone.
    public var at: String
    public var by: Speaker
    /// The step it belongs to, by the key of its words; nil for what comes after the last one.
    public var step: String?
    /// What was typed, to the letter; the lines of a list one by one.
    public var said: [String]
    /// The draft that was worked on; empty for the first one.
    public var draft: String
    /// Whether the facilitator did it alone, ahead of the workshop.
    public var isAhead: Bool
    public var happening: Happening

    public init(
      at: String, by: Speaker, step: String?, said: [String] = [], draft: String = "", isAhead: Bool = false,
      _ happening: Happening
    ) {
      self.at = at
      self.by = by
      self.step = step
      self.said = said
      self.draft = draft
      self.isAhead = isAhead
      self.happening = happening
    }
  }

  public enum Happening: Hashable, Sendable {
    /// Answers that were given, changed or confirmed.
    case settled([Settled])
    /// A question was passed by.
    case leftOpen(question: String)
    /// Nobody knew; each question has somebody who finds out.
    case unknown([OpenAnswer])
    /// Other numbers, and what they would have changed. Nothing was agreed by it.
    case supposed([Settled], effects: [Effect])
    /// Each team believed this before it knew what the other believed.
    case estimated(question: String, [TeamEstimate])
    case noted(Remark)
    case parked(Remark)
    case objected(Remark)
    /// Somebody's own definition of a qualified lead.
    case defined(String)
    case clause(CustomClause)
    case scored([Score])
    /// Words of somebody whose score was low.
    case heard(Score)
    /// `/undo`: what stood there before came back; remarks that went with it.
    case takenBack([Settled], remarks: [String])
    case doneAgain([Settled])
    /// Another draft was taken up; empty for the first one.
    case draft(name: String, isNew: Bool)
    case signed(Signature)
    /// Signatures given so far no longer fit the text.
    case signaturesVoid
    case sealed
    /// The next version of what is signed was begun, and why.
    case amended(version: Int, reason: String)
    /// Spans, holidays or deputies were sealed beside a version.
    case addendum(reason: String)
    /// The workshop was made of a model, by the path of its file.
    case imported(from: String)
  }

  /// An answer with what stood in its place before.
  public struct Settled: Hashable, Sendable {
    /// The question's identifier: the key of its words.
    public var question: String
    /// Nil when nothing else stood there.
    public var before: MessageValue?
    /// Nil when nothing stands there any more.
    public var value: MessageValue?
    /// `measured`, `assumed`, `decided`, `proposed` or `derived`.
    public var origin: String?

    public init(question: String, before: MessageValue?, value: MessageValue?, origin: String? = nil) {
      self.question = question
      self.before = before
      self.value = value
      self.origin = origin
    }
  }

  /// A figure as it was and as it would be.
  public struct Effect: Hashable, Sendable {
    public var name: MessageValue
    public var before: MessageValue?
    public var value: MessageValue?

    public init(name: MessageValue, before: MessageValue?, value: MessageValue?) {
      self.name = name
      self.before = before
      self.value = value
    }
  }

  /// One team's estimates, in its own words as well.
  public struct TeamEstimate: Hashable, Sendable {
    public var by: Speaker
    public var values: [MessageValue]
    public var said: String

    public init(by: Speaker, values: [MessageValue], said: String) {
      self.by = by
      self.values = values
      self.said = said
    }
  }

  public struct StepTime: Hashable, Sendable {
    public var step: String
    /// Minutes of the step in a workshop of the planned length.
    public var planned: Int
    public var seconds: Int

    public init(step: String, planned: Int, seconds: Int) {
      self.step = step
      self.planned = planned
      self.seconds = seconds
    }
  }

  public struct Draft: Hashable, Sendable {
    /// Empty for the first one.
    public var name: String
    public var isChosen: Bool
    public var figures: [Effect]

    public init(name: String, isChosen: Bool, figures: [Effect]) {
      self.name = name
      self.isChosen = isChosen
      self.figures = figures
    }
  }
}
