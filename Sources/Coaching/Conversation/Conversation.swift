public import AgreementModel

/// A workshop as a value: what is agreed, where it stands, what can be undone. It is the fold of its events.
///
/// `turn(for:in:)` says what follows from a line that was typed, without changing anything; `apply` folds an
/// event in. In between the event is made durable.
public struct Conversation: Hashable, Sendable {
  public private(set) var agreement: Agreement
  public private(set) var position: Position
  /// Questions passed without an answer.
  public private(set) var skipped: Set<Question.ID> = []
  /// Answers given before something they rest on was changed.
  public private(set) var stale: Set<Question.ID> = []
  /// The question that was answered last, for `/edit` without a name.
  public private(set) var lastAnswered: Question.ID?
  /// Who is answering when the room has said so with `/speaker`.
  public private(set) var speaker: Speaker?
  /// The estimates of both sides that were revealed last; they stay with the answer when it is taken back or changed.
  public private(set) var estimates: [Question.ID: [Estimate]] = [:]
  /// The name of the draft that is worked on; empty for the first.
  public private(set) var scenario = ""
  /// Answers that the facilitator gave ahead and the room has not confirmed.
  public private(set) var prepared: Set<Question.ID> = []
  public private(set) var isPreparing = false
  /// How long the workshop is to be, in minutes.
  public private(set) var plannedMinutes = 90
  /// Every version that was signed, in order, each with the addenda that were signed since.
  public private(set) var versions: [Agreement] = []
  /// What is to change of the last of them; nil while no amendment is open.
  public private(set) var amendment: Amendment?
  /// Seconds spent at each step; a pause longer than twenty minutes is a break.
  public private(set) var secondsSpent: [Step: Int] = [:]
  private var lastInstant: Instant?
  private var scenarios: [String: Draft] = [:]
  private var past: [Moment] = []
  private var future: [Moment] = []

  /// What `/undo` returns to.
  private struct Moment: Hashable, Sendable {
    var agreement: Agreement
    var position: Position
    var skipped: Set<Question.ID>
    var stale: Set<Question.ID>
    var amendment: Amendment?
  }

  /// A parallel draft that is not worked on just now.
  private struct Draft: Hashable, Sendable {
    var moment: Moment
    var past: [Moment]
    var future: [Moment]

    /// What was said is said in the room: it stays whichever draft is worked on, undone answers or not.
    mutating func hear(whatWasSaidIn agreement: Agreement) {
      change { $0.hear(whatWasSaidIn: agreement) }
    }

    /// Everywhere but in what is sealed.
    mutating func change(_ change: (inout Agreement) -> Void) {
      for index in past.indices where past[index].position != .sealed { change(&past[index].agreement) }
      for index in future.indices where future[index].position != .sealed { change(&future[index].agreement) }
      if moment.position != .sealed { change(&moment.agreement) }
    }
  }

  /// A workshop in which nothing has been said.
  public init(id: String, language: String) {
    agreement = Agreement(id: id, language: language)
    position = .question(Questions.all[0].id, then: nil)
  }

  /// A workshop as its events left it.
  public init(id: String, language: String, events: some Sequence<Event>) {
    self.init(id: id, language: language)
    for event in events { apply(event) }
  }

  public var language: String { agreement[.language] ?? "en" }
  public var isSealed: Bool { position == .sealed }
  public var canUndo: Bool { !past.isEmpty && !isSealed }
  /// An amendment that was taken back can be done again, though the version before it is sealed.
  public var canRedo: Bool { !future.isEmpty }

  /// Folds an event in. Every event that was kept is applied without asking again.
  public mutating func apply(_ event: Event) {
    spend(until: event.at)
    switch event.kind {
    case .undone:
      guard let moment = past.popLast() else { return }
      future.append(current)
      restore(moment)
    case .redone:
      guard let moment = future.popLast() else { return }
      past.append(current)
      restore(moment)
    case .scenario:
      change(to: event.words ?? "")
    case .supposed: break
    case .addendum: add(event)
    case .imported:
      if let tree = event.changes.first?.value { agreement = Agreement(tree: tree) }
      position = event.position
      if isSealed { versions.append(agreement) }
    default:
      if event.isUndoable {
        past.append(current)
        future = []
      }
      if event.kind == .amended { begin(event) }
      if event.kind == .planned { amendment?.picks = event.picks ?? [] }
      take(event)
      position = event.position
      if event.kind == .sealed { end() }
    }
  }

  /// What came before the amendment cannot be undone, only the amendment itself.
  private mutating func begin(_ event: Event) {
    past = [current]
    (future, scenarios, scenario) = ([], [:], "")
    amendment = Amendment(
      reason: event.words ?? "", picks: event.picks ?? [], takesOnlyNumbers: event.picks != nil)
  }

  private mutating func end() {
    versions.append(agreement)
    amendment = nil
    (past, future) = ([], [])
  }

  /// Puts an addendum beside the version that it is sealed over. A draft of the next version has its days as well.
  private mutating func add(_ event: Event) {
    guard let addendum = event.changes.first?.value.flatMap(Addendum.init(json:)),
      let index = versions.firstIndex(where: { $0.sealDigest == addendum.over })
    else { return }
    versions[index].tree["/addenda"] = .array((versions[index].tree["addenda"]?.array ?? []) + [addendum.json])
    guard let last = versions.last, !isSealed else {
      agreement = versions.last ?? agreement
      return
    }
    // What came with an older version is no business of the draft.
    guard last.sealDigest == addendum.over else { return }
    var draft = Draft(moment: current, past: past, future: future)
    draft.change { $0 = $0.applying(addendum) }
    (agreement, past, future) = (draft.moment.agreement, draft.past, draft.future)
    for name in scenarios.keys { scenarios[name]?.change { $0 = $0.applying(addendum) } }
  }

  private var current: Moment {
    Moment(
      agreement: agreement, position: position, skipped: skipped, stale: stale, amendment: amendment)
  }

  private mutating func restore(_ moment: Moment) {
    let language = language
    (agreement, position, skipped, stale) = (moment.agreement, moment.position, moment.skipped, moment.stale)
    amendment = moment.amendment
    // What is sealed stays as it is, with the addenda that came since.
    if isSealed { agreement = versions.last ?? agreement } else { agreement[.language] = language }
  }

  /// The draft of that name; one that is new begins as a copy of the current one.
  private mutating func change(to name: String) {
    let draft = Draft(moment: current, past: past, future: future)
    scenarios[scenario] = draft
    scenario = name
    var next = scenarios[name] ?? draft
    next.hear(whatWasSaidIn: agreement)
    restore(next.moment)
    (past, future) = (next.past, next.future)
  }

  /// The parallel drafts by name, the current one among them.
  var drafts: [(name: String, agreement: Agreement)] {
    var drafts = scenarios.mapValues(\.moment.agreement)
    drafts[scenario] = agreement
    return drafts.sorted { $0.key < $1.key }.map { (name: $0.key, agreement: $0.value) }
  }

  private mutating func spend(until text: String) {
    guard let instant = Instant(rfc3339: text) else { return }
    if let lastInstant, let step = position.step {
      let seconds = instant.seconds - lastInstant.seconds
      if (0...1200).contains(seconds) { secondsSpent[step, default: 0] += seconds }
    }
    lastInstant = instant
  }

  private mutating func take(_ event: Event) {
    takeFacilitation(event)
    if event.kind == .answered { lastAnswered = event.question }
    if event.kind == .skipped, let id = event.question { skipped.insert(id) }
    // More lines of a list complete an answer, they do not change it.
    let isMore = position == .more(event.question ?? "", then: position.then)
    for change in event.changes {
      let old = agreement.tree[change.pointer]
      agreement.tree[change.pointer] = change.value
      // What an amendment carries over keeps its origin.
      if event.kind != .amended || change.value == nil { keepProvenance(of: change, in: event, isMore: isMore) }
      if let old, old != change.value, !isMore { markStale(by: change.pointer) }
    }
    settle(event)
  }

  private mutating func takeFacilitation(_ event: Event) {
    switch event.kind {
    case .speaker: speaker = event.words.flatMap(Speaker.init(rawValue:))
    case .preparing: isPreparing = true
    case .opening: isPreparing = false
    case .agenda: plannedMinutes = event.words.flatMap { Int($0) } ?? plannedMinutes
    case .estimated:
      if case .apart(let id, let values, _) = position, case .question = event.position { estimates[id] = values }
    default: break
    }
  }

  /// What has just been answered is neither skipped nor stale.
  private mutating func settle(_ event: Event) {
    guard event.kind == .answered || event.kind == .cardTaken else { return }
    let pointers = Set(event.changes.map(\.pointer))
    if event.question == "conversion.definition" { stale.remove("conversion.leadToCustomer") }
    for question in Questions.all where pointers.contains(question.pointer) || question.id == event.question {
      skipped.remove(question.id)
      stale.remove(question.id)
      if isPreparing { prepared.insert(question.id) } else { prepared.remove(question.id) }
    }
  }

  private mutating func markStale(by pointer: Pointer) {
    // From when a version holds changes no other answer.
    guard pointer != Field<LocalDate>.effectiveFrom.pointer, pointer != Field<Afterwards>.periodAfterwards.pointer
    else {
      return
    }
    for question in Questions.all where agreement.has(question.pointer) {
      if question.dependsOn.contains(where: { $0.contains(pointer) || pointer.contains($0) }) {
        stale.insert(question.id)
      }
    }
  }

  private mutating func keepProvenance(of change: Change, in event: Event, isMore: Bool) {
    guard Self.hasProvenance(change.pointer) else { return }
    let place = Pointer(["provenance", change.pointer.description])
    guard change.value != nil else {
      agreement.tree[place] = nil
      return
    }
    var entry: JSONObject = ["origin": change.origin.json, "by": event.by.json, "at": .string(event.at)]
    entry["said"] = event.words.map(JSON.string)
    // The words of a list are those of all its lines; both teams' people stand in one list.
    let isShared = change.pointer == Field<[Participant]>.participants.pointer
    if isMore || isShared, let old = agreement.tree[place] {
      let words = [old["said"]?.string, event.words].compactMap(\.self).filter { !$0.isEmpty }
      if !words.isEmpty { entry["said"] = .string(words.joined(separator: "\n")) }
      if old["by"] != event.by.json { entry["by"] = Speaker.both.json }
    }
    if let id = event.question, let question = Questions.question(id), question.pointer == change.pointer,
      let estimates = estimates[id]
    {
      entry["estimates"] = estimates.json
    }
    agreement.tree[place] = .object(entry)
  }

  private static let withoutProvenance: Set<String> = [
    "id", "language", "status", "version", "signatures", "seal", "history", "provenance", "open", "objections",
    "notes", "parked", "consensus", "addenda",
  ]

  private static func hasProvenance(_ pointer: Pointer) -> Bool {
    pointer.tokens.first.map { !withoutProvenance.contains($0) && pointer.tokens.last != "-" } ?? false
  }
}

extension Agreement {
  private static let said: [Pointer] = ["/objections", "/notes", "/parked", "/qualifiedLead/definitions"]

  /// Adds what is noted in another draft and not in this one.
  fileprivate mutating func hear(whatWasSaidIn other: Agreement) {
    for place in Self.said {
      let old = tree[place]?.array ?? []
      let new = (other.tree[place]?.array ?? []).filter { !old.contains($0) }
      if !new.isEmpty { tree[place] = .array(old + new) }
    }
  }
}
