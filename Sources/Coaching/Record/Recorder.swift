public import AgreementModel
internal import WorkingTime

extension Record {
  /// What happened in a workshop, from its events.
  ///
  /// - Parameters:
  ///   - conversation: The workshop in which nothing has been said.
  ///   - scene: The words that values are named by, and the zones; its clock is not looked at.
  public init(of events: some Sequence<Event>, from conversation: Conversation, in scene: Scene) {
    var recorder = Recorder(conversation, scene)
    for event in events { recorder.take(event) }
    self = recorder.record
  }
}

/// Folds events into a record: beside each event stands what it changed.
struct Recorder {
  private(set) var conversation: Conversation
  private let scene: Scene
  private var entries: [Record.Entry] = []
  private var seconds: [Step: Int] = [:]
  private var began: String?
  private var ended: String?

  init(_ conversation: Conversation, _ scene: Scene) {
    self.conversation = conversation
    self.scene = scene
  }

  mutating func take(_ event: Event) {
    let before = conversation
    conversation.apply(event)
    let isAhead = before.isPreparing
    if !isAhead, event.kind != .preparing, event.kind != .language || began != nil {
      began = began ?? event.at
      ended = event.at
    }
    for step in Step.allCases where !isAhead {
      seconds[step, default: 0] += (conversation.secondsSpent[step] ?? 0) - (before.secondsSpent[step] ?? 0)
    }
    let step = event.question.flatMap(Questions.question)?.step ?? before.position.step
    let moment = Moment(event: event, before: before, after: conversation, scene: scene)
    for (index, happening) in moment.happenings.enumerated() {
      if index == 0, moment.continuesList, extendLast(with: event, happening) { continue }
      entries.append(
        Record.Entry(
          at: event.at, by: event.by, step: step?.rawValue, said: index == 0 ? moment.said : [], draft: before.scenario,
          isAhead: isAhead,
          happening))
    }
  }

  /// Another line of a list belongs to the answer that its first line began.
  private mutating func extendLast(with event: Event, _ happening: Record.Happening) -> Bool {
    guard let last = entries.last, case .settled(var old) = last.happening, case .settled(let new) = happening,
      old.count == 1, new.count == 1, old[0].question == new[0].question, last.by == event.by
    else { return false }
    old[0].value = new[0].value
    entries[entries.count - 1].happening = .settled(old)
    entries[entries.count - 1].said += event.words.map { [$0] } ?? []
    return true
  }

  var record: Record {
    let plan = TimeBoxes(minutes: conversation.plannedMinutes).steps
    var record = Record(
      entries: entries,
      times: Step.allCases.map { step in
        Record.StepTime(step: step.rawValue, planned: plan[step] ?? 0, seconds: seconds[step] ?? 0)
      },
      drafts: drafts, began: began.map(onAgreedClock), ended: ended.map(onAgreedClock),
      plannedMinutes: conversation.plannedMinutes)
    for index in record.entries.indices { record.entries[index].at = onAgreedClock(record.entries[index].at) }
    return record
  }

  private var drafts: [Record.Draft] {
    let all = conversation.drafts
    guard all.count > 1 else { return [] }
    return all.map { draft in
      let facts = Facts.of(draft.agreement, in: scene)
      return Record.Draft(
        name: draft.name, isChosen: draft.name == conversation.scenario,
        figures: Conversation.compared.compactMap { name in
          facts[name].map { Record.Effect(name: .message(Message("fact.\(name)")), before: nil, value: $0) }
        })
    }
  }

  /// Answers given before the room named its zone carry the machine's clock.
  private func onAgreedClock(_ text: String) -> String {
    guard let rules = conversation.agreement[.timeZone].flatMap(scene.zone), let instant = Instant(rfc3339: text)
    else { return text }
    return instant.rfc3339(offset: rules.offset(at: instant))
  }
}
