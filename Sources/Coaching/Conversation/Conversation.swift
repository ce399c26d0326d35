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
  private var past: [Moment] = []
  private var future: [Moment] = []

  /// What `/undo` returns to.
  private struct Moment: Hashable, Sendable {
    var agreement: Agreement
    var position: Position
    var skipped: Set<Question.ID>
    var stale: Set<Question.ID>
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
  public var canRedo: Bool { !future.isEmpty && !isSealed }

  /// Folds an event in. Every event that was kept is applied without asking again.
  public mutating func apply(_ event: Event) {
    switch event.kind {
    case .undone:
      guard let moment = past.popLast() else { return }
      future.append(current)
      restore(moment)
    case .redone:
      guard let moment = future.popLast() else { return }
      past.append(current)
      restore(moment)
    default:
      if event.isUndoable {
        past.append(current)
        future = []
      }
      take(event)
      position = event.position
    }
  }

  private var current: Moment {
    Moment(agreement: agreement, position: position, skipped: skipped, stale: stale)
  }

  private mutating func restore(_ moment: Moment) {
    let language = language
    (agreement, position, skipped, stale) = (moment.agreement, moment.position, moment.skipped, moment.stale)
    agreement[.language] = language
  }

  private mutating func take(_ event: Event) {
    if event.kind == .answered { lastAnswered = event.question }
    if event.kind == .skipped, let id = event.question { skipped.insert(id) }
    // More lines of a list complete an answer, they do not change it.
    let isMore = position == .more(event.question ?? "", then: position.then)
    for change in event.changes {
      let old = agreement.tree[change.pointer]
      agreement.tree[change.pointer] = change.value
      keepProvenance(of: change, in: event)
      if let old, old != change.value, !isMore { markStale(by: change.pointer) }
    }
    settle(event)
  }

  /// What has just been answered is neither skipped nor stale.
  private mutating func settle(_ event: Event) {
    guard event.kind == .answered || event.kind == .cardTaken else { return }
    let pointers = Set(event.changes.map(\.pointer))
    for question in Questions.all where pointers.contains(question.pointer) || question.id == event.question {
      skipped.remove(question.id)
      stale.remove(question.id)
    }
  }

  private mutating func markStale(by pointer: Pointer) {
    for question in Questions.all where agreement.has(question.pointer) {
      if question.dependsOn.contains(where: { $0.contains(pointer) || pointer.contains($0) }) {
        stale.insert(question.id)
      }
    }
  }

  private mutating func keepProvenance(of change: Change, in event: Event) {
    guard Self.hasProvenance(change.pointer) else { return }
    let place = Pointer(["provenance", change.pointer.description])
    guard change.value != nil else {
      agreement.tree[place] = nil
      return
    }
    var entry: JSONObject = ["origin": change.origin.json, "by": event.by.json, "at": .string(event.at)]
    entry["said"] = event.words.map(JSON.string)
    agreement.tree[place] = .object(entry)
  }

  private static let withoutProvenance: Set<String> = [
    "id", "language", "status", "version", "signatures", "seal", "history", "provenance",
  ]

  private static func hasProvenance(_ pointer: Pointer) -> Bool {
    pointer.tokens.first.map { !withoutProvenance.contains($0) && pointer.tokens.last != "-" } ?? false
  }
}
