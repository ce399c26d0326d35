import AgreementModel
import Measurement
import Testing

@Suite struct StoryTests {
  private let sections = """
    "response": {"limit": {"iso8601": "PT2H", "clock": "working"}, "share": {"decimal": "0.9"},
      "notCounted": {"outcome": ["sequence"]},
      "grades": [{"name": "hot", "when": {"source": ["demo"]}, "limit": {"iso8601": "PT1H", "clock": "working"},
        "share": {"decimal": "0.9"}}]},
    "attempts": {"count": 3, "within": {"iso8601": "P2D", "clock": "working"}, "channels": ["phone", "email"],
      "requiredChannels": ["phone", "email"], "share": {"decimal": "0.9"}},
    "rejection": {"decideWithin": {"iso8601": "P1D", "clock": "working", "until": "dayEnd"},
      "decidedShare": {"decimal": "0.9"}, "reasons": [], "reasonShare": {"decimal": "1"}}
    """
  private let leads = """
    lead_id,handed_over_at,source,owner,accepted_at,rejected_at,rejection_reason,won_at
    K,2026-01-05T09:00Z,web,Noa,,,,
    L,2026-01-05T10:00Z,Demo,Eva,2026-01-06T18:00Z,,,2026-02-01T10:00Z
    M,,web,Noa,,,,
    """
  private let activities = """
    lead_id,at,channel,owner,outcome,direction
    L,2026-01-05T09:59Z,phone,Eva,,
    L,2026-01-05T10:30Z,email,Robot,sequence,
    L,2026-01-05T10:40Z,email,,replied,incoming
    L,2026-01-05T10:50Z,fax,Eva,,
    L,2026-01-05T11:30Z,Phone,Eva,no answer,outgoing
    L,2026-01-06T11:30Z,phone,Eva,,
    K,2026-01-06T11:30Z,phone,Eva,,
    L,2026-01-20T11:30Z,email,Eva,,
    """

  private func story(_ lead: String) throws -> LeadStory? {
    let files = try Files()
    defer { files.remove() }
    var request = try files.request(sections, leads: leads, activities: activities, asOf: "2026-01-15T12:00:00Z")
    request.explain = lead
    return try Measured.measure(request).story
  }

  @Test func everythingThatHappened() throws {
    let story = try #require(try story("L"))
    #expect([story.lead, story.owner, story.source] == ["L", "Eva", "Demo"])
    #expect(story.line == 3)
    #expect(story.isInFrame)
    let told = story.events.map { event in
      "\(event.line) \(event.column) \(event.counts.map(\.rawValue).joined(separator: "+")) \(event.ignored?.rawValue ?? "")"
    }
    #expect(
      told == [
        "2 at  beforeHandOver", "3 handed_over_at  ", "3 at  notCounted", "4 at reached incoming", "5 at  otherChannel",
        "6 at firstAttempt ", "7 at attempt ", "3 accepted_at decision ", "9 at  afterAsOf", "3 won_at  afterAsOf",
      ])
  }

  @Test func everyVerdict() throws {
    let story = try #require(try story("L"))
    let verdicts = Dictionary(uniqueKeysWithValues: story.verdicts.map { ($0.kind, $0) })
    let response = try #require(verdicts[.response])
    #expect(response.grade == "hot")
    #expect(response.state == "late")
    #expect(response.elapsed == 5_400_000_000)
    #expect(response.due == Instant(rfc3339: "2026-01-05T11:00:00Z"))
    let attempts = try #require(verdicts[.attempts])
    #expect(attempts.state == "kept")
    #expect(attempts.attempts == 2)
    #expect(attempts.agreedAttempts == 3)
    #expect(attempts.detail == ["email"])
    let decision = try #require(verdicts[.decision])
    #expect(decision.state == "inTime")
    #expect(decision.due == Instant(rfc3339: "2026-01-06T18:00:00Z"))
    #expect(verdicts[.reasons]?.state == nil)
  }

  @Test func aLeadThatWasNeverHandedOver() throws {
    let story = try #require(try story("M"))
    #expect(story.handedOver == nil)
    #expect(!story.isInFrame)
    #expect(story.events.isEmpty && story.verdicts.isEmpty)
  }

  @Test func nobodyOfThatName() {
    #expect(throws: MeasurementProblem.unknownLead("l")) { try story("l") }
  }
}
