internal import AgreementModel
internal import Exports
internal import WorkingTime

/// Tells what happened to one lead, and what each clause makes of it.
struct StoryWriter {
  let notes: StoryNotes
  let terms: Terms
  let writer: ClauseWriter
  let tables: [TableReport]
  let missing: [ClauseKind: [String]]
  let asOf: Int

  /// - Throws: When no good row has the lead's identifier.
  func story(_ name: String) throws(MeasurementProblem) -> LeadStory {
    guard let row = notes.lead else { throw .unknownLead(name) }
    let handed = instant(row, LeadPlaces.handedOver)
    let isInFrame = row.number < KeyStore.secondRow
    var story = LeadStory(
      lead: name, owner: word(row.owner), source: word(row.source), line: row.line,
      handedOver: handed.map(Instant.init(microseconds:)), isInFrame: isInFrame)
    story.events = events(row, handed)
    if isInFrame {
      let verdicts = Verdicts(capacity: 1)
      story.verdicts = terms.kinds.filter { $0 != .revenue }.map { verdict($0, row, Int(row.number), verdicts) }
    }
    return story
  }

  private func word(_ number: UInt32) -> String { writer.vocabulary[number] }

  /// A filled cell, whether or not it is later than as-of.
  private func instant(_ row: StoryNotes.LeadRow, _ column: Int) -> Int? {
    column < row.times.count && row.times[column] != Batch.empty ? row.times[column] : nil
  }
}

// What happened.
extension StoryWriter {
  private func events(_ row: StoryNotes.LeadRow, _ handed: Int?) -> [LeadStory.Event] {
    var events: [LeadStory.Event] = []
    for (column, name) in LeadPlaces.times.enumerated() {
      guard let at = instant(row, column) else { continue }
      var event = LeadStory.Event(at: Instant(microseconds: at), column: name, role: .leads, line: row.line)
      if at > asOf { event.ignored = .afterAsOf } else { event.counts = effects(of: column) }
      events.append(event)
    }
    let rows = notes.activities.map { activity in (activity, event(activity, handed)) }
    let first = rows.filter { $0.1.counts.contains(.attempt) }.map(\.0.at).min()
    for (activity, event) in rows {
      var event = event
      if activity.at == first, let place = event.counts.firstIndex(of: .attempt) {
        event.counts[place] = .firstAttempt
      }
      events.append(event)
    }
    // Of what happened at the same instant the columns come first, and then the rows in their order.
    return events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  private func effects(of column: Int) -> [LeadStory.Event.Effect] {
    switch column {
    case LeadPlaces.accepted, LeadPlaces.rejected: [.decision]
    case LeadPlaces.won: [.win]
    default: []
    }
  }

  private func event(_ activity: StoryNotes.Activity, _ handed: Int?) -> LeadStory.Event {
    let channel = activity.channel == 0 ? tables[activity.table].channel ?? "" : word(activity.channel)
    var event = LeadStory.Event(
      at: Instant(microseconds: activity.at), column: "at", role: .activities, line: activity.line, channel: channel,
      owner: word(activity.owner), outcome: word(activity.outcome))
    if activity.at > asOf {
      event.ignored = .afterAsOf
    } else if handed.map({ activity.at < $0 }) ?? true {
      event.ignored = .beforeHandOver
    } else {
      if activity.effect.isAttempt { event.counts.append(.attempt) }
      if activity.effect.reaches { event.counts.append(.reached) }
      if !activity.effect.isAttempt { event.ignored = whyNoAttempt(activity, channel) }
    }
    return event
  }

  private func whyNoAttempt(_ activity: StoryNotes.Activity, _ channel: String) -> LeadStory.Event.Reason {
    let agreed = terms.attempt.channels?.contains(channel.folded) ?? true
    guard agreed else { return .otherChannel }
    return WordClasses.isIncoming(word(activity.direction).folded) ? .incoming : .notCounted
  }
}

// What each clause makes of it.
extension StoryWriter {
  private func verdict(
    _ kind: ClauseKind, _ row: StoryNotes.LeadRow, _ number: Int, _ verdicts: Verdicts
  ) -> LeadStory.Verdict {
    var verdict = LeadStory.Verdict(kind)
    let missing = missing[kind] ?? []
    guard missing.isEmpty, let judge = writer.plan.judges.firstIndex(where: { $0.kind == kind }) else {
      verdict.detail = missing
      return verdict
    }
    let lead = writer.store.leads[number]
    writer.judgeOne(number, judge, verdicts)
    verdict.state = verdicts.states[0] == Verdicts.none ? nil : States(kind).name(verdicts.states[0])
    verdict.limit = terms.limit(of: kind)?.duration
    verdict.detail = writer.detail(kind, number)
    switch kind {
    case .response:
      let grade = grade(of: number)
      verdict.grade = grade?.name
      verdict.limit = grade?.promise.limit.duration ?? verdict.limit
      let end = verdicts.states[0] == ResponseJudge.exempt ? lead.rejected : lead.firstAttempt
      if let limit = grade?.promise.limit ?? terms.response?.own.limit {
        span(&verdict, limit, lead.handedOver, end)
      }
    case .attempts:
      guard let attempts = terms.attempts else { break }
      span(&verdict, attempts.within, lead.handedOver, asOf)
      verdict.attempts = Int(lead.attempts)
      verdict.agreedAttempts = attempts.count
      verdict.detail = attempts.required.indices.filter { lead.channels & 1 << UInt32($0) == 0 }
        .map { attempts.required[$0] }
    case .upkeep:
      guard let upkeep = terms.upkeep, lead.changed != Lead.never else { break }
      span(&verdict, upkeep.within, lead.touched == Lead.never ? lead.changed : lead.touched, asOf)
      if lead.touched == Lead.never { verdict.due = nil }
    case .decision:
      if let limit = terms.decision?.limit { span(&verdict, limit, lead.handedOver, lead.decided) }
    case .delivery:
      let qualified = writer.store.qualified[number]
      if let limit = terms.delivery?.limit, qualified != Lead.never {
        span(&verdict, limit, qualified, lead.handedOver)
      }
    case .conversion:
      verdict.from = Instant(microseconds: lead.handedOver)
      verdict.to = Instant(microseconds: asOf)
      verdict.limit = terms.conversion?.age.duration
    case .reasons, .volume, .quality, .completeness, .revenue: break
    }
    return verdict
  }

  /// The clock's span and its end; without an end it still runs at as-of.
  private func span(_ verdict: inout LeadStory.Verdict, _ limit: Limit, _ from: Int, _ to: Int) {
    let to = to == Lead.never ? asOf : to
    verdict.from = Instant(microseconds: from)
    verdict.to = Instant(microseconds: to)
    verdict.elapsed = terms.calendar.time(
      on: limit.clock, from: Instant(microseconds: from), to: Instant(microseconds: to))
    guard let deadlines = try? limit.deadlines(from: from, to: from) else { return }
    let due = deadlines.last(after: from)
    verdict.due = due == .max ? nil : Instant(microseconds: due)
  }

  private func grade(of number: Int) -> Terms.Response.Grade? {
    guard let grades = terms.response?.grades, writer.store.columns.grades else { return nil }
    let grade = writer.store.grades[number]
    return grade == LeadStore.noGrade ? nil : grades[Int(grade)]
  }
}
