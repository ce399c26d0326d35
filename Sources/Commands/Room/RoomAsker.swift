internal import AgreementModel
internal import Coaching
internal import Prompts
internal import Session
internal import Terminal

/// Asks the people in the room: with the line editor at a terminal, as plain lines otherwise.
struct RoomAsker: Asker {
  let reader: any LineReader
  let console: Console
  let surroundings: Surroundings
  let exporter: Exporter
  /// What happened so far, for the minutes.
  let record: () throws -> Record
  /// Whether lines come from a pipe or a file: then they are shown as if they had been typed.
  let echoes: Bool
  let isPlain: Bool
  private(set) var signal: Int32?
  /// The end of the time box, and the words that say it is over.
  private var timeBox: Instant?

  init(
    reader: any LineReader, console: Console, surroundings: Surroundings, exporter: Exporter, echoes: Bool,
    isPlain: Bool, record: @escaping () throws -> Record
  ) {
    self.reader = reader
    self.console = console
    self.surroundings = surroundings
    self.exporter = exporter
    self.record = record
    self.echoes = echoes
    self.isPlain = isPlain
  }

  func stage(for conversation: Conversation) throws -> Stage {
    Stage(console: console, pack: try surroundings.pack(for: conversation.agreement), isPlain: isPlain)
  }

  mutating func ask(_ ask: Ask, draft: String?, about conversation: Conversation) throws -> Asked {
    let stage = try stage(for: conversation)
    try stage.show(ask.said, about: conversation)
    let offer = ask.offer.map { stage.pack.render($0, as: .typed) } ?? ""
    let isOnLine = draft != nil || (!offer.isEmpty && displayWidth(offer) <= console.width * 2 / 3)
    if !offer.isEmpty, !isOnLine || echoes {
      try stage.speak(stage.render(Message("coach.offer", ["offer": .text(offer)])), isFirst: false, style: .dim)
    }
    if let editor = reader as? LineEditor { editor.words = LineWords(stage.pack) }
    let prompt = pad(stage.pack.term("speaker.\(ask.speaker.rawValue)"), width: 5) + " › "
    let request = LineRequest(
      prompt: prompt, promptStyle: .bold, offer: draft ?? (isOnLine ? offer : ""),
      isOfferReplaced: ask.isProposal || draft != nil, historyName: ask.history,
      completions: ask.options.map { Completion(stage.pack.render($0, as: .typed)) },
      commands: commands(stage.pack), isHidden: ask.isHidden, isMultiline: ask.isList, aside: clock(stage.pack))
    let event = try reader.read(request)
    // Keys that are hit while the coach speaks wait for the next line.
    (reader as? LineEditor)?.holdQuiet()
    if echoes, case .line(let text, _) = event {
      try console.print(Styled(prompt, .bold) + Styled(ask.isHidden ? "••" : inertRow(text)))
    }
    switch event {
    case .line(let text, let isPasted):
      // What stood on the line is taken as it is, not read again.
      let isOffer = draft == nil && !offer.isEmpty && text == offer
      return .line(Line(isOffer ? "" : text, isPasted: isPasted))
    case .back: return .back
    case .cancelled: return .again
    case .leave, .endOfInput: return .leave
    case .terminated(let signal):
      self.signal = signal
      return .leave
    }
  }

  mutating func say(_ said: [Utterance], about conversation: Conversation) throws {
    try stage(for: conversation).show(said, about: conversation)
  }

  mutating func export(_ target: String, of conversation: Conversation) throws {
    let stage = try stage(for: conversation)
    do {
      let paths = try exporter.write(conversation.agreement, asked: target, pack: stage.pack, record: record)
      for path in paths {
        try stage.speak(stage.render(Message("coach.exported", ["path": .text(path)])))
      }
    } catch let error as any FailureConvertible {
      if echoes { throw error.failure }
      try stage.show([.problem(error.failure.message)], about: conversation)
    }
  }

  mutating func timer(minutes: Int?) {
    timeBox = minutes.map { Instant(seconds: surroundings.now().seconds + $0 * 60) }
  }

  /// What is left of the time box, or by how much it is over: a soft sign, nothing stops.
  private func clock(_ pack: Pack) -> (@Sendable () -> String)? {
    guard let timeBox else { return nil }
    let now = surroundings.now
    return {
      let left = timeBox.seconds - now().seconds
      let minutes = "\(abs(left) / 60):" + (abs(left) % 60 < 10 ? "0" : "") + "\(abs(left) % 60)"
      return left >= 0 ? minutes : "+" + minutes
    }
  }

  private func commands(_ pack: Pack) -> [Completion] {
    Command.allCases.compactMap { command in
      let key = "command.\(command.rawValue)"
      guard let word = pack.texts("\(key).words").first else { return nil }
      return Completion("/" + word, summary: pack.text("\(key).help") ?? "", arguments: arguments(of: command, pack))
    }
  }

  private func arguments(of command: Command, _ pack: Pack) -> [String] {
    switch command {
    case .goto, .show: Step.allCases.map { pack.term("step.\($0.rawValue)") }
    case .edit: Questions.all.map { pack.term("question.\($0.id)") }
    case .language: Pack.languages
    case .export: ExportFormat.allCases.map { pack.texts("exportWords.\($0.rawValue)").first ?? $0.rawValue }
    case .whatif: Supposition.fields.map { pack.term($0.term) }
    case .help: Command.allCases.compactMap { pack.texts("command.\($0.rawValue).words").first }
    default: []
    }
  }
}

extension LineWords {
  /// The line editor's own words in a pack's language.
  init(_ pack: Pack) {
    func word(_ key: String) -> String { pack.text("line.\(key)") ?? key }
    self.init(
      search: word("search"), notFound: word("notFound"), interruptAgain: word("interruptAgain"),
      lineFull: word("lineFull"))
  }
}
