public import AgreementModel

/// Where a workshop stands: what the next line typed is an answer to.
public indirect enum Position: Hashable, Sendable {
  /// A question. `then` is where the conversation goes on afterwards when that is not the next stop: the card
  /// from which the question was picked, or the place that was left for an edit.
  case question(Question.ID, then: Position?)
  /// More lines of a list that has begun.
  case more(Question.ID, then: Position?)
  /// A step's card of proposals.
  case card(Step)
  /// One of several plausible readings of what was said must be picked.
  case clarify(Question.ID, words: String, readings: [Candidate], then: Position?)
  /// Both teams estimate a question's answer, each hidden from the other; `values` are the estimates so far.
  case apart(Question.ID, values: [Estimate], then: Position)
  /// Everybody's own definition of a qualified lead, one a line, before one is agreed.
  case exercise(then: Position)
  /// Everybody's score from 0 to 5.
  case consensus(then: Position)
  /// The words of the first one who scored below 3 and has not been heard.
  case concern(then: Position)
  /// What is to change in the next version of what is signed.
  case amending
  /// Everything is walked through: the promises are read back.
  case review
  /// Somebody of a team types their name.
  case signing(Team)
  /// Signed and sealed: nothing changes any more.
  case sealed

  public var step: Step? {
    switch self {
    case .question(let id, _), .more(let id, _), .clarify(let id, _, _, _), .apart(let id, _, _):
      Questions.question(id)?.step
    case .card(let step): step
    case .consensus(let then), .concern(let then), .exercise(let then): then.step
    case .amending, .review, .signing, .sealed: nil
    }
  }

  public var question: Question.ID? {
    switch self {
    case .question(let id, _), .more(let id, _), .clarify(let id, _, _, _), .apart(let id, _, _): id
    default: nil
    }
  }

  /// Where the conversation goes on after this question, if not at the next stop.
  public var then: Position? {
    switch self {
    case .question(_, let then), .more(_, let then), .clarify(_, _, _, let then): then
    case .apart(_, _, let then), .consensus(let then), .concern(let then), .exercise(let then): then
    default: nil
    }
  }
}

/// One reading of an answer that can be read in several ways.
public struct Candidate: Hashable, Sendable {
  public var changes: [Change]

  public init(changes: [Change]) { self.changes = changes }
}

/// What one side believes: a team's hidden estimate, or several slips of paper read together.
public struct Estimate: Hashable, Sendable {
  public var by: Speaker
  /// The values that were written down; a team's own estimate is one.
  public var values: [JSON]
  public var words: String

  public init(by: Speaker, values: [JSON], words: String) {
    self.by = by
    self.values = values
    self.words = words
  }
}

/// What an answer puts into the model: a value at a place, or nothing there any more.
public struct Change: Hashable, Sendable {
  public var pointer: Pointer
  public var value: JSON?
  public var origin: Origin

  public init(_ pointer: Pointer, _ value: JSON?, origin: Origin) {
    self.pointer = pointer
    self.value = value
    self.origin = origin
  }
}

/// Where a value of the model comes from.
public enum Origin: String, ModelValue {
  /// Counted from what happened: 52 of 1,240.
  case measured
  /// Believed for now.
  case assumed
  /// Agreed by the room.
  case decided
  /// Taken as the coach proposed it.
  case proposed
  /// Follows from other values.
  case derived
}
