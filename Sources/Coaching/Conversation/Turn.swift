public import AgreementModel

/// What follows from a typed line: events to be kept, then words to be said, and what the edge must do.
public struct Turn: Hashable, Sendable {
  public var events: [Event] = []
  public var said: [Utterance] = []
  public var effect: Effect?
  /// Why the line could not be taken; nothing was kept of it.
  public var isRefused = false

  public enum Effect: Hashable, Sendable {
    /// Write the documents; the rest of the command's line.
    case export(String)
    /// A time box of that many minutes from now on; none ends it.
    case timer(minutes: Int?)
    /// Leave: everything is kept.
    case leave
  }

  static func refusing(_ message: Message) -> Turn { Turn(said: [.problem(message)], isRefused: true) }
  static func saying(_ utterances: [Utterance]) -> Turn { Turn(said: utterances) }
}

/// Something that appears on the screen.
public enum Utterance: Hashable, Sendable {
  /// The line at the top of a step: company, period, step n of 12.
  case header(Step)
  case coach(Message)
  /// What could not be understood or done.
  case problem(Message)
  /// A step's end.
  case settled(Step)
  case card([CardLine])
  case options([MessageValue])
  case summary([SummaryLine])
  case progress([StepProgress])
  case arithmetic(Arithmetic)
  case comparison(Comparison)
  case promises
  case help(Command?)
  case agenda([AgendaLine])
  case scenarios([ScenarioLine])
}

extension Utterance {
  /// Whether it is drawn as rows that need not be repeated while they are in sight.
  public var isTable: Bool {
    switch self {
    case .card, .promises: true
    default: false
    }
  }
}

/// A line of a step's card.
public struct CardLine: Hashable, Sendable {
  public var question: Question.ID
  /// What is proposed, or agreed already; nil for an optional line without either.
  public var value: MessageValue?
  public var isAgreed: Bool
  public var isStale: Bool
}

/// A line of the agreement so far; a step without lines stands as its heading.
public struct SummaryLine: Hashable, Sendable {
  public var question: Question.ID
  public var step: Step
  public var value: MessageValue?
  public var isSkipped: Bool
  public var isStale: Bool
}

/// How far a step is.
public struct StepProgress: Hashable, Sendable {
  public var step: Step
  /// Questions that an agreement needs, and how many of them are answered.
  public var needed: Int
  public var answered: Int
  public var stale: Int
  public var isCurrent: Bool
}

/// What stands on the screen when the next line is waited for.
public struct Ask: Hashable, Sendable {
  /// What is said before the prompt.
  public var said: [Utterance]
  /// Whose answer is waited for.
  public var speaker: Speaker
  /// What Enter takes; it stands on the line to be edited when it is short enough.
  public var offer: MessageValue?
  /// The kind of question, for the history of the line.
  public var history: String
  /// Terms that can be completed.
  public var options: [MessageValue]
  /// Whether a line ends the answer, or an empty line does.
  public var isList: Bool
  /// Whether the offer is the coach's, and not an answer that is there already.
  public var isProposal = false
  /// Whether what is typed stays hidden.
  public var isHidden = false
}

extension Ask {
  /// A line that is asked for outside of a conversation's own questions.
  public init(_ said: [Utterance], of speaker: Speaker, history: String, options: [MessageValue] = []) {
    self.init(said: said, speaker: speaker, offer: nil, history: history, options: options, isList: false)
  }
}

/// A step's time: planned and used, in minutes.
public struct AgendaLine: Hashable, Sendable {
  public var step: Step
  public var planned: Int
  public var used: Int
  public var isCurrent: Bool
}

/// A parallel draft and its figures, by the names of facts.
public struct ScenarioLine: Hashable, Sendable {
  public var name: String
  public var isCurrent: Bool
  public var facts: [String: MessageValue]
}
