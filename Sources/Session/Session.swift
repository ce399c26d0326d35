internal import AgreementModel
public import Coaching

/// Asks for the next line. The terminal, a pipe and a test each do it in their way.
public protocol Asker {
  /// Shows what stands before the prompt and waits for a line.
  /// - Parameter draft: A line that could not be taken, to be mended.
  mutating func ask(_ ask: Ask, draft: String?, about conversation: Conversation) throws -> Asked
  /// Shows what was said in answer.
  mutating func say(_ said: [Utterance], about conversation: Conversation) throws
  /// Begins a time box of that many minutes; none ends it.
  mutating func timer(minutes: Int?)
  /// Writes the agreement's documents where the rest of the command's line says.
  mutating func export(_ target: String, of conversation: Conversation) throws
}

/// What came back from the prompt.
public enum Asked: Hashable, Sendable {
  case line(Line)
  /// Escape on an empty line.
  case back
  /// The line was given up; the same question again.
  case again
  /// The end of the input, or the wish to leave.
  case leave
}

/// Keeps events. An event is durable when `append` returns.
public protocol Journal {
  mutating func append(_ events: [Event]) throws
}

/// A workshop going on: ask, step, append, and only then acknowledge.
public struct Session {
  /// How a session came to its end.
  public enum Ending: Hashable, Sendable {
    case left
    /// A line could not be taken and nobody is there to mend it.
    case refused([Utterance])
  }

  public private(set) var conversation: Conversation
  private let scene: () -> Scene

  /// - Parameter scene: The clock and the words, asked for anew at every turn.
  public init(_ conversation: Conversation, scene: @escaping () -> Scene) {
    self.conversation = conversation
    self.scene = scene
  }

  /// Runs until somebody leaves.
  /// - Parameter stopsAtRefusal: Whether a line that cannot be taken ends the session, as in an answers file.
  public mutating func run(
    _ asker: inout some Asker, _ journal: inout some Journal, stopsAtRefusal: Bool = false
  ) throws -> Ending {
    var draft: String?
    var step: Step?
    var isSameAsBefore = false
    var card: Step?
    while true {
      var ask = conversation.ask(in: scene())
      // After a view or a line that could not be taken the tables that still stand above are not drawn again.
      if isSameAsBefore { ask.said.removeAll(where: \.isTable) }
      if let current = conversation.position.step, current != step { ask.said.insert(.header(current), at: 0) }
      step = conversation.position.step
      let line: Line
      switch try asker.ask(ask, draft: draft, about: conversation) {
      case .leave: return .left
      case .again:
        draft = nil
        continue
      case .back: line = Line("/back")
      case .line(let typed): line = typed
      }
      let turn = try take(line, &asker, &journal, saysRefusal: !stopsAtRefusal)
      draft = turn.isRefused ? line.text : nil
      if case .card(let shown) = conversation.position {
        isSameAsBefore = card == shown
      } else {
        isSameAsBefore = turn.events.allSatisfy { $0.kind == .supposed }
      }
      if case .card(let shown) = conversation.position {
        card = shown
      } else if conversation.position.then == nil {
        card = nil
      }
      if turn.isRefused, stopsAtRefusal { return .refused(turn.said) }
      if turn.effect == .leave { return .left }
      if conversation.hasPrepared {
        let event = conversation.openRoom(in: scene())
        try journal.append([event])
        conversation.apply(event)
        return .left
      }
    }
  }

  /// One line: what follows from it is made durable, and only then said.
  public mutating func take(
    _ line: Line, _ asker: inout some Asker, _ journal: inout some Journal, saysRefusal: Bool = true
  ) throws -> Turn {
    let turn = conversation.turn(for: line, in: scene())
    if !turn.events.isEmpty {
      try journal.append(turn.events)
      for event in turn.events { conversation.apply(event) }
    }
    if saysRefusal || !turn.isRefused { try asker.say(turn.said, about: conversation) }
    switch turn.effect {
    case .export(let target): try asker.export(target, of: conversation)
    case .timer(let minutes): asker.timer(minutes: minutes)
    case .leave, nil: break
    }
    return turn
  }
}
