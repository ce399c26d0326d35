public import AgreementModel

/// Other numbers than those agreed: `value 25000 share 50%`.
///
/// A number is named by its short name or its question's name in any language, or by its place in the model; its
/// value is read as an answer to that question.
public struct Supposition: Sendable {
  /// The fields that can be supposed, by the key of their words: `whatif.value`.
  public static let fields: [(term: String, question: Question.ID)] = [
    ("whatif.target", "revenue.target"), ("whatif.share", "revenue.marketingShare"),
    ("whatif.basis", "revenue.basis"), ("whatif.value", "customerValue.average"),
    ("whatif.rate", "conversion.leadToCustomer"), ("whatif.stages", "conversion.stages"),
    ("whatif.cycle", "conversion.salesCycle"), ("whatif.pipeline", "conversion.openPipeline"),
    ("whatif.leads", "commitment.leadsPerMonth"), ("whatif.attempts", "attempts.count"),
    ("whatif.minutes", "attempts.minutesPerAttempt"), ("whatif.people", "capacity.representatives"),
    ("whatif.hours", "capacity.followUpHoursPerWeek"), ("whatif.accounts", "capacity.reachableAccounts"),
  ]

  let agreement: Agreement
  let scene: Scene

  public init(on agreement: Agreement, in scene: Scene) {
    self.agreement = agreement
    self.scene = scene
  }

  /// What a line supposes, or why it cannot be taken.
  func changes(in text: String) -> Result<[Change], Refusal> {
    let words = text.split { $0.isWhitespace || $0 == "=" }.map(String.init)
    guard !words.isEmpty else { return .failure(Refusal(unknown(""))) }
    var changes: [Change] = []
    var rest = words[...]
    while !rest.isEmpty {
      guard let (question, count) = field(at: rest) else { return .failure(Refusal(unknown(rest[rest.startIndex]))) }
      rest = rest.dropFirst(count)
      var value = rest.indices.prefix { field(at: rest[$0...]) == nil || $0 == rest.startIndex }.map { rest[$0] }
      rest = rest.dropFirst(value.count)
      if value.count > 1, let last = value.last, isConjunction(last) { value.removeLast() }
      switch read(value.joined(separator: " "), as: question) {
      case .success(let json): changes.append(Change(question.pointer, json, origin: .assumed))
      case .failure(let refusal): return .failure(refusal)
      }
    }
    return .success(changes)
  }

  /// An answer in the words of people, as the value of its question's place.
  public func read(_ text: String, as question: Question) -> Result<JSON, Refusal> {
    let text = text.trimming { $0.isWhitespace || $0 == "," || $0 == ";" }
    guard !text.isEmpty else {
      return .failure(
        Refusal(
          Message(
            "numbers.whatif.value",
            [
              "field": .term("question.\(question.id)"),
              "example": .message(Message("question.\(question.id).example")),
            ])))
    }
    switch Listener(question: question, agreement: agreement, scene: scene).hear(text) {
    case .value(let json, _, _, _): return .success(json)
    case .unclear(let message): return .failure(Refusal(message))
    case .several(let values):
      let display = Display(question.kind, scene.lexicon)
      return .failure(
        Refusal(
          Message("numbers.whatif.several", ["text": .text(text), "readings": .list(values.map(display.value))])))
    }
  }

  /// The agreement with what is supposed. What another answer would overrule is taken out of its way: the stages,
  /// whose product is the rate, and the attempts that are expected of those promised.
  public func applied(_ changes: [Change]) -> Agreement {
    var result = agreement
    let places = Set(changes.map(\.pointer))
    if places.contains("/conversion/leadToCustomer"), !places.contains("/conversion/stages") {
      result.tree["/conversion/stages"] = nil
    }
    if places.contains("/attempts/count") { result.tree["/attempts/expected"] = nil }
    for change in changes {
      result.tree[change.pointer] = change.value
      result.tree[Pointer(["provenance", change.pointer.description])] = nil
    }
    return result
  }
}

/// Why something cannot be taken, in words.
public struct Refusal: Error, Hashable, Sendable {
  public var message: Message

  init(_ message: Message) { self.message = message }
}

extension Supposition {
  /// The field that the words begin with, and how many of them name it; the longest name wins.
  private func field(at words: ArraySlice<String>) -> (question: Question, count: Int)? {
    guard let first = words.first else { return nil }
    if let question = Pointer(Self.name(first)).flatMap({ $0 == .root ? nil : Questions.question(at: $0) }) {
      return (question, 1)
    }
    let folded = words.map { Self.name($0).folded }
    let named = Self.fields.compactMap { field -> (question: Question, count: Int)? in
      let names = (scene.lexicon.terms[field.term] ?? []) + (scene.lexicon.questions[field.question] ?? [])
      let counts = names.map { $0.split(separator: " ").map { String($0).folded } }
        .filter { folded.starts(with: $0) }.map(\.count)
      guard let count = counts.max(), let question = Questions.question(field.question) else { return nil }
      return (question, count)
    }
    return named.max { $0.count < $1.count }
  }

  /// The "and" before the next field.
  private func isConjunction(_ word: String) -> Bool {
    (scene.lexicon.terms["whatif.and"] ?? []).contains { $0.folded == word.folded }
  }

  /// `value:` means `value`.
  private static func name(_ word: String) -> String { word.hasSuffix(":") ? String(word.dropLast()) : word }

  private func unknown(_ word: String) -> Message {
    let language = agreement[.language] ?? "en"
    let fields = Self.fields.map { MessageValue.text(scene.lexicon.word($0.term, in: language)) }
    var values: [String: MessageValue] = ["fields": .list(fields)]
    if !word.isEmpty { values["text"] = .text(word) }
    return Message("numbers.whatif.field", values)
  }
}
