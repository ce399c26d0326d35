internal import AgreementModel
internal import Exports
internal import Measurement

// One lead's story.

extension MeasurementJSON {
  static func json(of story: LeadStory, offset: Int) -> JSON {
    [
      "lead": .string(story.lead), "owner": .string(story.owner), "source": .string(story.source),
      "line": .integer(story.line),
      "handedOver": story.handedOver.map { instant($0, offset: offset) } ?? .null,
      "inFrame": .bool(story.isInFrame),
      "events": .array(story.events.map { json(of: $0, offset: offset) }),
      "verdicts": .array(story.verdicts.map { json(of: $0, offset: offset) }),
    ]
  }

  private static func json(of event: LeadStory.Event, offset: Int) -> JSON {
    [
      "at": instant(event.at, offset: offset), "column": .string(event.column),
      "table": .string(event.role.rawValue), "line": .integer(event.line), "channel": .string(event.channel),
      "owner": .string(event.owner), "outcome": .string(event.outcome),
      "counts": .array(event.counts.map { .string($0.rawValue) }),
      "ignored": event.ignored.map { .string($0.rawValue) } ?? .null,
    ]
  }

  private static func json(of verdict: LeadStory.Verdict, offset: Int) -> JSON {
    [
      "clause": .string(verdict.kind.rawValue), "grade": verdict.grade.map(JSON.string) ?? .null,
      "state": verdict.state.map(JSON.string) ?? .null,
      "from": verdict.from.map { instant($0, offset: offset) } ?? .null,
      "to": verdict.to.map { instant($0, offset: offset) } ?? .null,
      "elapsed": verdict.elapsed.map(seconds) ?? .null, "limit": verdict.limit?.json ?? .null,
      "due": verdict.due.map { instant($0, offset: offset) } ?? .null,
      "attempts": verdict.attempts.map(JSON.integer) ?? .null,
      "agreedAttempts": verdict.agreedAttempts.map(JSON.integer) ?? .null, "detail": verdict.detail.json,
    ]
  }
}
