internal import AgreementModel

/// Where the conversation goes: every step is its core questions, one by one, and then its card.
extension Conversation {
  /// The places of a step in their order.
  static func stops(of step: Step) -> [Position] {
    let questions = Questions.core(of: step).map { Position.question($0.id, then: nil) }
    return Questions.card(of: step).isEmpty ? questions : questions + [.card(step)]
  }

  static let stops: [Position] = Step.allCases.flatMap(stops(of:)) + [.review]

  /// The place in the order of stops that a position belongs to.
  func stop(of position: Position) -> Position {
    if isPreparing, let id = position.question, Self.preparedStops.contains(.question(id, then: nil)) {
      return .question(id, then: nil)
    }
    switch position {
    case .apart(_, _, let then), .consensus(let then), .concern(let then), .exercise(let then):
      return stop(of: then)
    case .question(let id, let then), .more(let id, let then), .clarify(let id, _, _, let then):
      if let then { return stop(of: then) }
      guard let question = Questions.question(id) else { return .review }
      if let amendment, amendment.stops.contains(.question(id, then: nil)) { return .question(id, then: nil) }
      return question.mode == .core ? .question(id, then: nil) : .card(question.step)
    case .card, .amending: return position
    case .review, .signing, .sealed: return .review
    }
  }

  /// Where it goes on after a question: to the place that was left for it, or to the next stop.
  func after(_ position: Position) -> Position {
    position.then ?? following(position)
  }

  func following(_ position: Position) -> Position {
    guard let index = stops.firstIndex(of: stop(of: position)) else { return nextStale(after: position) ?? .review }
    let next = stops[(index + 1)...].first(where: isAsked) ?? .review
    return next == .review ? nextStale(after: position) ?? next : next
  }

  func preceding(_ position: Position) -> Position? {
    guard let index = stops.firstIndex(of: stop(of: position)) else { return nil }
    return stops[..<index].last(where: isAsked)
  }

  /// A question that the agreement gives no reason to ask is passed by.
  private func isAsked(_ stop: Position) -> Bool {
    guard case .question(let id, _) = stop, let question = Questions.question(id) else { return true }
    return question.isAsked(agreement)
  }

  /// The stops of this conversation: all, or only what is prepared ahead.
  private var stops: [Position] {
    if let amendment { return [.amending] + amendment.stops + [.review] }
    return isPreparing ? Self.preparedStops + [.review] : Self.stops
  }

  /// The first stop that still lacks something an agreement needs.
  var firstOpen: Position {
    Self.stops.first { stop in
      switch stop {
      case .question(let id, _): !isAnswered(id) && isAsked(stop)
      case .card(let step): Questions.card(of: step).contains { !$0.isOptional && !isAnswered($0.id) }
      default: true
      }
    } ?? .review
  }

  /// Whether a question's place in the model is filled.
  func isAnswered(_ id: Question.ID) -> Bool {
    guard let question = Questions.question(id) else { return false }
    if case .people(let team) = question.kind { return !agreement.participants(of: team).isEmpty }
    if question.kind == .period { return agreement[.period] != nil }
    return agreement.has(question.pointer)
  }

  /// The value of a question; of the people only those of its team.
  func value(of question: Question) -> JSON? {
    guard isAnswered(question.id) else { return nil }
    if case .people(let team) = question.kind { return agreement.participants(of: team).json }
    return agreement.tree[question.pointer]
  }

  /// Questions without which nothing can be signed, that have no answer yet.
  /// One that somebody finds out by a day is not missing: both teams can sign it as open.
  var missing: [Question] {
    let open = Set(agreement[list: .open].map(\.pointer))
    return Questions.all.filter {
      !$0.isOptional && $0.isAsked(agreement) && !isAnswered($0.id) && !open.contains($0.pointer)
    }
  }
}
