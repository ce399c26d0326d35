internal import AgreementModel
internal import Coaching
internal import Prompts
internal import Session
internal import Terminal
internal import WorkingTime
internal import Workshops

/// A workshop at the terminal or from an answers file, from its file's opening to its closing.
struct Room {
  let surroundings: Surroundings
  let workshop: Workshop
  let isPlain: Bool

  /// Runs the conversation until somebody leaves.
  /// - Throws: `Failure` when an answers file has a line that cannot be taken, or nothing can be written.
  /// - Parameter said: What is said first, instead of a welcome.
  func run(after said: [Utterance]? = nil) throws {
    let asker = try asker()
    let conversation = try converse(with: asker, after: said)
    if !conversation.isSealed { try farewell(at: asker.stage(for: conversation)) }
  }

  /// The facilitator answers ahead of the workshop.
  /// - Parameter baseline: What last year's exports said.
  func prepare(with baseline: BaselineAnswers? = nil) throws {
    let conversation = try converse(with: try asker(), isPreparing: true, baseline: baseline)
    let stage = try asker().stage(for: conversation)
    try stage.console.print()
    try stage.speak(stage.render(Message("coach.prepared", ["name": .text(ShellWord.quoted(workshop.contents.name))])))
  }

  /// Runs the conversation with lines from somewhere else, to be watched.
  func play(_ reader: any LineReader, console: Console) throws -> Conversation {
    try converse(
      with: RoomAsker(
        reader: reader, console: console, surroundings: surroundings, exporter: Exporter(surroundings: surroundings),
        echoes: false, isPlain: isPlain, record: record))
  }

  private func converse(
    with roomAsker: RoomAsker, isPreparing: Bool = false, baseline: BaselineAnswers? = nil,
    after said: [Utterance]? = nil
  ) throws -> Conversation {
    var asker = roomAsker
    var conversation = try workshop.contents.conversation()
    let packs = try Pack.languages.map { try surroundings.pack($0) }
    let zones = surroundings.zones
    let lexicon = Lexicon(packs: packs, zoneNames: zones.names)
    let name = workshop.contents.name
    var journal = WorkshopJournal(workshop: workshop)
    if workshop.contents.events.isEmpty {
      let event = Event(
        .language, at: surroundings.now().rfc3339(), by: .facilitator,
        changes: [Change("/language", .string(surroundings.language), origin: .decided)],
        position: conversation.position)
      try journal.append([event])
      conversation.apply(event)
    }
    let scene = surroundings.scene(name: name, lexicon: lexicon)
    if let said {
      try asker.say(said, about: conversation)
    } else {
      try greet(conversation, asker, isPreparing: isPreparing)
    }
    if conversation.isPreparing != isPreparing {
      let event = isPreparing ? conversation.beginPreparing(in: scene) : conversation.openRoom(in: scene)
      try journal.append([event])
      conversation.apply(event)
    }
    if let baseline { try take(baseline, &conversation, &journal, asker) }
    var session = Session(conversation) { surroundings.scene(name: name, lexicon: lexicon) }
    let ending: Session.Ending
    do {
      ending = try session.run(&asker, &journal, stopsAtRefusal: asker.echoes)
    } catch let error as LineError {
      throw failure(error)
    }
    if let signal = asker.signal {
      workshop.close()
      endProcess(bySignal: signal)
    }
    if case .refused(let said) = ending { throw refusal(said, asker, session.conversation) }
    return session.conversation
  }

  /// What was measured is kept first and then shown; the room is offered it as prepared answers.
  private func take(
    _ baseline: BaselineAnswers, _ conversation: inout Conversation, _ journal: inout WorkshopJournal,
    _ asker: RoomAsker
  ) throws {
    let zone = conversation.agreement[.timeZone].flatMap { try? surroundings.zones.rules(for: $0) } ?? .utc
    let now = surroundings.now()
    let event = Event(
      .answered, at: now.rfc3339(offset: zone.offset(at: now)), by: .facilitator,
      changes: baseline.changes(for: conversation), position: conversation.position)
    try journal.append([event])
    conversation.apply(event)
    let stage = try asker.stage(for: conversation)
    for message in baseline.findings { try stage.speak(stage.render(message), isFirst: false) }
  }

  func asker() throws -> RoomAsker {
    let environment = TerminalEnvironment.current()
    let exporter = Exporter(surroundings: surroundings)
    let use = TerminalUse.decide(in: environment, isPlainWished: isPlain)
    let isColoured = environment.isColoured() && use != .plain(.wished)
    let console = Console(isColoured: isColoured)
    if use == .editing, let editor = try editor(isColoured: isColoured) {
      return RoomAsker(
        reader: editor, console: console, surroundings: surroundings, exporter: exporter, echoes: false, isPlain: false,
        record: record)
    }
    return RoomAsker(
      reader: PlainReader(console: console), console: console, surroundings: surroundings, exporter: exporter,
      echoes: !environment.isInputTerminal, isPlain: true, record: record)
  }

  /// What happened so far.
  private func record() throws -> Record { try workshop.contents.record(surroundings) }

  /// Answers are recalled within the workshop only; commands everywhere.
  private func editor(isColoured: Bool) throws -> LineEditor? {
    let words = LineWords(try surroundings.pack)
    let answers = try HistoryStore(path: workshop.path + ".history")
    let commands = try HistoryStore(path: try? surroundings.library.home + "/commands.history")
    return try? LineEditor(
      program: "entente", words: words, isColoured: isColoured, answers: answers, commands: commands)
  }

  private func greet(_ conversation: Conversation, _ asker: RoomAsker, isPreparing: Bool) throws {
    let stage = try asker.stage(for: conversation)
    let answered = conversation.progress.reduce(0) { $0 + $1.answered }
    let needed = conversation.progress.reduce(0) { $0 + $1.needed }
    let message =
      workshop.contents.events.isEmpty || answered == 0
      ? Message("coach.started")
      : Message("coach.resumed", ["answered": .count(answered), "needed": .count(needed)])
    try stage.speak(stage.render(isPreparing ? Message("coach.preparing") : message))
  }

  private func farewell(at stage: Stage) throws {
    try stage.console.print()
    try stage.speak(stage.render(Message("coach.left", ["name": .text(ShellWord.quoted(workshop.contents.name))])))
  }

  private func failure(_ error: LineError) -> Failure {
    switch error {
    case .notUTF8(let line): Failure(.badData, Message("cli.notUTF8", ["line": .count(line)]))
    case .tooLong(let line, let limit):
      Failure(.badData, Message("cli.lineTooLong", ["line": .count(line), "limit": .count(limit)]))
    case .unreadable(let code): Failure(.noInput, Message("cli.unreadableInput", ["code": .count(Int(code))]))
    }
  }

  /// A line of an answers file that cannot be taken: its number, the question, the reason; what came before is kept.
  private func refusal(_ said: [Utterance], _ asker: RoomAsker, _ conversation: Conversation) -> Failure {
    let reasons = said.compactMap { utterance -> MessageValue? in
      if case .problem(let message) = utterance { .message(message) } else { nil }
    }
    let line = (asker.reader as? PlainReader)?.lineNumber ?? 0
    var values: [String: MessageValue] = [
      "line": .count(line), "reason": reasons.first ?? .text(""),
      "name": .text(ShellWord.quoted(workshop.contents.name)),
    ]
    if let question = conversation.position.question { values["question"] = .term("question.\(question)") }
    return Failure(.badData, Message("cli.refusedLine", values))
  }
}
