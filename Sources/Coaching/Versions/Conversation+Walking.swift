internal import AgreementModel

// Going through an amendment: what rests on a change is looked at again, whether it was picked or not.

extension Conversation {
  /// The next answer that rests on something changed and is no stop of its own; nil where no amendment is open.
  func nextStale(after position: Position) -> Position? {
    guard let amendment else { return nil }
    let stops = amendment.stops
    let here = position.question.flatMap { id in Questions.all.firstIndex { $0.id == id } }
    let isStale = here.map { stale.contains(Questions.all[$0].id) } ?? false
    // From the last stop the first of them; from one of them the one after it.
    let start = isStale && !isWalked(Questions.all[here ?? 0], stops) ? (here ?? 0) + 1 : 0
    return Questions.all[start...].first { question in
      question.id != position.question && stale.contains(question.id) && question.isAsked(agreement)
        && !isWalked(question, stops)
    }.map { .question($0.id, then: nil) }
  }

  private func isWalked(_ question: Question, _ stops: [Position]) -> Bool {
    stops.contains(.question(question.id, then: nil)) || question.mode != .core && stops.contains(.card(question.step))
  }

  /// An answer that ends the walk and makes others doubtful leads to the first of them.
  func walkingOn(_ event: Event) -> Event {
    guard amendment != nil, event.position == .review, event.kind == .answered || event.kind == .cardTaken else {
      return event
    }
    var next = self
    next.apply(event)
    let fresh = next.stale.subtracting(stale)
    guard let place = next.nextStale(after: .review), let id = place.question, fresh.contains(id) else { return event }
    var event = event
    event.position = place
    return event
  }

  /// Whether numbers of the next period are still to come: those that are given stand beside old ones, so nothing is
  /// judged by both together yet.
  var awaitsNumbers: Bool {
    guard amendment?.takesOnlyNumbers == true, let id = position.question else { return false }
    return Amendment.numbers.contains(.question(id))
  }

  /// What the numbers are compared with once the last of them is given: the version that they follow.
  func compared(since before: Conversation) -> Agreement {
    before.awaitsNumbers && !awaitsNumbers ? versions.last ?? before.agreement : before.agreement
  }

  /// The answer that stands. In an amendment one that a new period has left behind stands no more: leads by the months
  /// of the period before, a review before the period begins.
  func standing(_ question: Question) -> JSON? {
    guard let value = value(of: question), !(amendment != nil && isLeftBehind(question, value)) else { return nil }
    return value
  }

  private func isLeftBehind(_ question: Question, _ value: JSON) -> Bool {
    guard let period = agreement[.period] else { return false }
    switch question.id {
    case "period":
      return amendment?.takesOnlyNumbers == true && versions.last?[.period] == period
    case "commitment.leadsPerMonth":
      guard let counts = MonthlyCounts(json: value) else { return false }
      return counts.counts.map(\.month) != period.months.map(\.monthKey)
    case "review.reviewOn":
      return LocalDate(json: value).map { $0 < period.from } ?? false
    case "calendar.holidays":
      let days = [Holiday](json: value) ?? []
      return !days.contains { $0.isYearly || ($0.date >= period.from && $0.date < period.to) }
    default: return false
    }
  }

  /// The period that follows the signed one.
  func nextNumbers(for question: Question, in scene: Scene) -> JSON? {
    guard question.id == "period", amendment != nil, let last = versions.last?[.period] else { return nil }
    return Proposals.following(last, language, scene)?.json
  }
}

extension JSON {
  /// A period with what the one before it says of the time after, and from when it holds where that lies before its
  /// end.
  func keeping(_ old: JSON?, until end: LocalDate) -> JSON {
    guard var object, let old = old?.object else { return self }
    object["afterwards"] = object["afterwards"] ?? old["afterwards"]
    if let start = old["effectiveFrom"].flatMap(LocalDate.init(json:)), start < end {
      object["effectiveFrom"] = start.json
    }
    return .object(object)
  }
}
