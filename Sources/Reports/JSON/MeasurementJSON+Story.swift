internal import AgreementModel
internal import Exports
internal import Measurement

// One lead's story.

extension MeasurementJSON {
  static func json(of story: LeadStory, clock: WallClock) -> JSON {
    var object: JSONObject = [
      "lead": .string(story.lead), "owner": .string(story.owner), "source": .string(story.source),
      "line": .integer(story.line),
      "handedOver": story.handedOver.map { instant($0, clock: clock) } ?? .null,
      "inFrame": .bool(story.isInFrame),
      "events": .array(story.events.map { json(of: $0, clock: clock) }),
      "verdicts": .array(story.verdicts.map { json(of: $0, clock: clock) }),
    ]
    object["version"] = story.version.map(JSON.integer)
    return .object(object)
  }

  private static func json(of event: LeadStory.Event, clock: WallClock) -> JSON {
    [
      "at": instant(event.at, clock: clock), "column": .string(event.column),
      "table": .string(event.role.rawValue), "line": .integer(event.line), "channel": .string(event.channel),
      "owner": .string(event.owner), "outcome": .string(event.outcome),
      "counts": .array(event.counts.map { .string($0.rawValue) }),
      "ignored": event.ignored.map { .string($0.rawValue) } ?? .null,
    ]
  }

  private static func json(of verdict: LeadStory.Verdict, clock: WallClock) -> JSON {
    [
      "clause": .string(verdict.kind.rawValue), "grade": verdict.grade.map(JSON.string) ?? .null,
      "state": verdict.state.map(JSON.string) ?? .null,
      "from": verdict.from.map { instant($0, clock: clock) } ?? .null,
      "to": verdict.to.map { instant($0, clock: clock) } ?? .null,
      "elapsed": verdict.elapsed.map(seconds) ?? .null, "limit": verdict.limit?.json ?? .null,
      "due": verdict.due.map { instant($0, clock: clock) } ?? .null,
      "attempts": verdict.attempts.map(JSON.integer) ?? .null,
      "agreedAttempts": verdict.agreedAttempts.map(JSON.integer) ?? .null, "detail": verdict.detail.json,
    ]
  }
}
