internal import AgreementModel
internal import Exports
internal import Measurement

// One lead's story: each instant, what it counts as, and what each promise makes of it.

extension Teller {
  /// Nothing when no lead was asked for.
  var story: Page {
    guard let story = measured.story else { return Page() }
    var page = Page()
    page.add(
      .title(
        .report(
          "story.title",
          [
            "lead": .text(story.lead), "owner": .owner(story.owner),
            "source": story.source.isEmpty ? nil : .text(story.source),
          ])))
    page.add(.paragraph(beginning(of: story)))
    var events = Page()
    events.add(items: story.events.map(phrases))
    page.add(.report("heading.events"), events)
    var verdicts = Page()
    verdicts.add(items: story.verdicts.map(phrases))
    page.add(.report("heading.verdicts"), verdicts)
    return page
  }

  private func beginning(of story: LeadStory) -> [Phrase] {
    let line = MessageValue.text("\(story.line)")
    guard let handedOver = story.handedOver else {
      return [Phrase(.report("story.notHandedOver", ["line": line]), .caution)]
    }
    let frame = Period(label: "", from: measured.frame.from, to: measured.frame.to)
    return [
      Phrase(.report("story.handedOver", ["instant": .instant(handedOver, clock), "line": line])),
      story.isInFrame
        ? Phrase(.report("story.inFrame", ["dates": .dates(frame)]))
        : Phrase(.report("story.outside", ["dates": .dates(frame)]), .caution),
    ] + (version(of: story).map { [Phrase($0)] } ?? [])
  }

  /// The version of the agreement that holds for it.
  private func version(of story: LeadStory) -> Message? {
    guard let version = measured.frame.versions.first(where: { $0.number == story.version }), story.isInFrame else {
      return nil
    }
    let days = Period(label: "", from: version.from, to: version.to)
    return .report("story.version", ["number": .count(version.number), "dates": .dates(days)])
  }

  /// 18 January 2027, 11:30: phone, Ana Ruiz, connected (line 34). The first attempt. Reached.
  private func phrases(_ event: LeadStory.Event) -> [Phrase] {
    let said = Message.report(
      "event",
      [
        "instant": .instant(event.at, clock), "what": what(event), "line": .text("\(event.line)"),
        "owner": event.owner.isEmpty ? nil : .text(event.owner),
        "outcome": event.outcome.isEmpty ? nil : .text(event.outcome),
        "table": .message(.report("table.\(event.role.rawValue)")),
      ])
    let effects = event.counts.filter { $0 != .attempt || !event.counts.contains(.firstAttempt) }
    return [Phrase(said, event.ignored == nil ? .plain : .quiet)]
      + effects.map { Phrase(.report("counted.\($0.rawValue)"), .strong) }
      + (event.ignored.map { [Phrase(.report("ignored.\($0.rawValue)"), .caution)] } ?? [])
  }

  private static let events = [
    "handed_over_at", "accepted_at", "rejected_at", "won_at", "status_changed_at", "qualified_at",
  ]

  private func what(_ event: LeadStory.Event) -> MessageValue {
    if event.role == .activities {
      return event.channel.isEmpty ? .message(.report("event.activity")) : .channel(event.channel)
    }
    return Self.events.contains(event.column) ? .message(.report("event.\(event.column)")) : .text(event.column)
  }

  private func phrases(_ verdict: LeadStory.Verdict) -> [Phrase] {
    let name = MessageValue.message(Clause(verdict.kind).name)
    let grade = verdict.grade.map { MessageValue.named($0) }
    guard let state = verdict.state else {
      let form = verdict.detail.isEmpty ? "verdict.notCounted" : "verdict.unmeasurable"
      return [
        Phrase(
          .report(form, ["name": name, "grade": grade, "detail": .list(verdict.detail.map(MessageValue.text))]),
          .caution)
      ]
    }
    let words = MessageValue.message(.report("state.\(verdict.kind.rawValue).\(state)"))
    var phrases = [Phrase(.report("verdict", ["name": name, "grade": grade, "state": words]), tone(verdict, state))]
    phrases += run(verdict)
    phrases += attempts(verdict)
    if !verdict.detail.isEmpty, verdict.kind != .attempts || state != "kept" {
      let kinds: [ClauseKind] = [.attempts, .reasons, .completeness]
      let form = kinds.contains(verdict.kind) ? "verdict.detail.\(verdict.kind.rawValue)" : "verdict.detail"
      let detail = verdict.detail.map(verdict.kind == .attempts ? MessageValue.channel : MessageValue.text)
      phrases.append(Phrase(.report(form, ["detail": .list(detail)])))
    }
    return phrases
  }

  private func attempts(_ verdict: LeadStory.Verdict) -> [Phrase] {
    guard let agreed = verdict.agreedAttempts, let attempts = verdict.attempts else { return [] }
    let values: [String: MessageValue] = ["attempts": .count(attempts), "agreed": .count(agreed)]
    let isReached = verdict.state == "kept" && (attempts < agreed || !verdict.detail.isEmpty)
    return [Phrase(.report("verdict.attempts", values))] + (isReached ? [Phrase(.report("verdict.reached"))] : [])
  }

  private func tone(_ verdict: LeadStory.Verdict, _ state: String) -> Tone {
    let (keeps, breaks) = verdict.kind.keepsAndBreaks
    switch verdict.kind.states.firstIndex(of: state) {
    case let index? where index < keeps: return .good
    case let index? where index < keeps + breaks: return .bad
    default: return .plain
    }
  }

  /// How the clause's clock ran, and until when it would have been in time.
  private func run(_ verdict: LeadStory.Verdict) -> [Phrase] {
    var phrases: [Phrase] = []
    if verdict.kind == .upkeep, verdict.state == "fresh", verdict.due == nil {
      return verdict.from.map { [Phrase(.report("verdict.quiet", ["from": .instant($0, clock)]))] } ?? []
    }
    if verdict.kind != .attempts, let from = verdict.from, let elapsed = verdict.elapsed {
      let length = self.length(elapsed, as: verdict.limit)
      phrases.append(
        Phrase(
          .report(
            verdict.to == nil ? "verdict.running" : "verdict.run",
            [
              "from": .instant(from, clock), "to": verdict.to.map { .instant($0, clock) },
              "elapsed": verdict.limit?.clock == .working
                ? .message(.report("ofWorkingTime", ["length": length])) : length,
              "limit": verdict.limit.map(MessageValue.duration),
            ])))
    }
    if let due = verdict.due { phrases.append(Phrase(.report("verdict.due", ["due": .instant(due, clock)]))) }
    return phrases
  }
}
