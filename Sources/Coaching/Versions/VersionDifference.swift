public import AgreementModel

/// What changed from one version of an agreement to another, clause by clause, in values for the words of a pack.
public struct VersionDifference: Hashable, Sendable {
  /// A clause, or a part of one, that says something else.
  public struct Line: Hashable, Sendable {
    public var step: Step?
    public var pointer: Pointer
    public var name: MessageValue
    /// Nil: there was nothing.
    public var before: MessageValue?
    /// Nil: it is left out now.
    public var after: MessageValue?
    /// Of a list what is gone and what is new; both empty where the whole is shown.
    public var removed: [MessageValue] = []
    public var added: [MessageValue] = []
    /// As the models have it.
    public var change: PlaceChange
  }

  public var before: Agreement
  public var after: Agreement
  public var lines: [Line]
  /// The figures that are no longer the same.
  public var figures: [Comparison.Row]
  public var burden: Burden

  public init(from before: Agreement, to after: Agreement, lexicon: Lexicon) {
    self.before = before
    self.after = after
    lines = Self.lines(before, after, lexicon)
    figures = Comparison(of: before, and: after, supposed: [], lexicon: lexicon).figures.filter {
      $0.difference != nil || ($0.now == nil) != ($0.then == nil)
    }
    burden = Burden(from: before, to: after)
  }

  /// Why the newer one was made.
  public var reason: String? {
    let number = before[.version] ?? 1
    return after[list: .history].first { $0.version == number }?.reason ?? after[list: .history].last?.reason
  }
}

extension VersionDifference {
  private static let participants = Field<[Participant]>.participants.pointer
  private static let period = Field<Period>.period.pointer

  private static func lines(_ before: Agreement, _ after: Agreement, _ lexicon: Lexicon) -> [Line] {
    let atoms = Set(Questions.all.map(\.pointer)).subtracting([period])
    let lines = after.changes(since: before, atoms: atoms).flatMap { change -> [Line] in
      if change.pointer == participants { return people(before, after, change, lexicon) }
      guard let question = Questions.question(at: change.pointer) else {
        return periodPart(change) ? [] : [other(change)]
      }
      return [line(question, change, lexicon)]
    }
    let spans = spans(before, after, lexicon)
    return (spans + lines).enumerated().sorted {
      ($0.element.step.map(\.number) ?? 13, $0.offset) < ($1.element.step.map(\.number) ?? 13, $1.offset)
    }.map(\.element)
  }

  /// The period's name and days are one line.
  private static func spans(_ before: Agreement, _ after: Agreement, _ lexicon: Lexicon) -> [Line] {
    guard before[.period] != after[.period], let question = Questions.question(at: period) else { return [] }
    let change = PlaceChange(period, before: before[.period]?.json, after: after[.period]?.json)
    return [line(question, change, lexicon)]
  }

  private static func periodPart(_ change: PlaceChange) -> Bool {
    change.pointer.tokens.first == "period" && ["label", "from", "to"].contains(change.pointer.tokens.last)
  }

  private static func people(
    _ before: Agreement, _ after: Agreement, _ change: PlaceChange, _ lexicon: Lexicon
  ) -> [Line] {
    Team.allCases.compactMap { team in
      guard let question = Questions.all.first(where: { $0.kind == .people(team) }) else { return nil }
      let (old, new) = (before.participants(of: team).json, after.participants(of: team).json)
      return old == new ? nil : line(question, PlaceChange(change.pointer, before: old, after: new), lexicon)
    }
  }

  private static func line(_ question: Question, _ change: PlaceChange, _ lexicon: Lexicon) -> Line {
    let display = Display(question.kind, lexicon)
    var line = Line(
      step: question.step, pointer: change.pointer, name: .term("question.\(question.id)"),
      before: change.before.map(display.value), after: change.after.map(display.value), change: change)
    line.split { display.value(.array([$0])) }
    return line
  }

  /// A place that no question asks for.
  private static func other(_ change: PlaceChange) -> Line {
    let step = Questions.all.first { $0.pointer.tokens.first == change.pointer.tokens.first }?.step
    let name =
      named.contains(change.pointer.tokens[0]) && change.pointer.tokens.count == 1
      ? MessageValue.message(Message("diff.place.\(change.pointer.tokens[0])")) : .text(change.pointer.description)
    var line = Line(
      step: step, pointer: change.pointer, name: name, before: change.before.map(PlainValue.of),
      after: change.after.map(PlainValue.of), change: change)
    line.split(PlainValue.of)
    return line
  }

  private static let named: Set = ["customClauses", "objections", "notes", "parked", "open"]
}

extension VersionDifference.Line {
  /// Of a list with something in common only what is gone and what is new is worth reading.
  fileprivate mutating func split(_ show: (JSON) -> MessageValue) {
    guard let old = change.before?.array, let new = change.after?.array, old.contains(where: new.contains) else {
      return
    }
    removed = old.filter { !new.contains($0) }.map(show)
    added = new.filter { !old.contains($0) }.map(show)
  }
}
