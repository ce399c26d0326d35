import AgreementModel
import Testing

@Suite struct RefinementsTests {
  /// Every value is read as itself and written as it was.
  private static func isKept<Value>(_ field: Field<Value>, _ json: JSON, as value: Value) -> Bool {
    var tree: JSON = [:]
    tree[field.pointer] = json
    var written = Agreement(tree: [:])
    written[field] = value
    return Agreement(tree: tree)[field] == value && written.tree == tree
  }

  @Test func optionalFieldsOfEverySection() throws {
    #expect(
      Self.isKept(
        .notCounted, ["outcome": ["sequence", "automatic reply"], "channel": ["bot"]],
        as: ColumnValues([("outcome", ["sequence", "automatic reply"]), ("channel", ["bot"])])))
    #expect(Self.isKept(.upkeepAfter, "contact", as: .contact))
    #expect(
      Self.isKept(
        .stageMeanings, ["meeting": "accepted", "lost": "lost"],
        as: StageMeanings([("meeting", .accepted), ("lost", .lost)])))
    #expect(Self.isKept(.silence, "accepted", as: .accepted))
    #expect(Self.isKept(.trigger, ["missed": 2, "of": 3], as: BreachTrigger(missed: 2, of: 3)))
    #expect(Self.isKept(.periodAfterwards, "continue", as: .continue))
    #expect(Self.isKept(.effectiveFrom, "2027-01-04", as: try #require(LocalDate("2027-01-04"))))
    #expect(Self.isKept(.matureAfter, ["iso8601": "P45D", "clock": "elapsed"], as: .init(.init(45, .days), .elapsed)))
    #expect(Self.isKept(.maxPerDay, 25, as: 25))
    #expect(Self.isKept(.newAfter, 180, as: 180))
    #expect(Self.isKept(.attemptsEndWith, ["connected", "rejection"], as: ["connected", "rejection"]))
    #expect(
      Self.isKept(
        .sourced, ["field": "Source", "values": ["Fair"], "lookBackDays": 90, "bothTouched": "marketing"],
        as: SourcedCustomers(field: "Source", values: ["Fair"], lookBackDays: 90, bothTouched: "marketing")))
    #expect(
      Self.isKept(.sourced, ["field": "Source", "values": []], as: SourcedCustomers(field: "Source", values: [])))
    #expect(
      Self.isKept(
        .escalation, ["who": "the director", "after": ["iso8601": "P5D", "clock": "working"]],
        as: Escalation(who: "the director", after: AgreedDuration(ISODuration(5, .days), .working))))
    #expect(
      Self.isKept(
        .reasons,
        [
          ["name": "duplicate", "then": "discard", "credit": false], ["name": "other", "then": "return"],
          ["name": "no budget", "then": "recycle", "credit": true, "delayDays": 90],
        ],
        as: [
          RejectionReason(name: "duplicate", then: "discard", credit: false),
          RejectionReason(name: "other", then: "return"),
          RejectionReason(name: "no budget", then: "recycle", credit: true, delayDays: 90),
        ]))
  }

  @Test(arguments: [
    ("2027-01-12T11:00:00+01:00", "2027-01-12T14:00:00+01:00", 10_800),
    ("2027-01-12T11:00:00+01:00", "2027-01-12T10:00:00Z", nil), ("2027-01-12", "2027-01-13", nil),
  ])
  func excusedSpans(from: String, to: String, seconds: Int?) throws {
    let span = ExcusedSpan(from: from, to: to, reason: "CRM outage")
    #expect(Self.isKept(.excused, [["from": .string(from), "to": .string(to), "reason": "CRM outage"]], as: [span]))
    #expect(span.span.map { $0.upperBound.seconds - $0.lowerBound.seconds } == seconds)
  }

  /// What is not of a field's form is as if it were not there.
  @Test func otherFormsAreNoValues() {
    let tree: JSON = [
      "response": ["notCounted": ["outcome": "sequence"]], "upkeep": ["after": "attempt", "meaning": ["new": "fresh"]],
      "rejection": ["silence": "rejected"], "review": ["trigger": ["missed": "2", "of": 3]],
      "period": ["afterwards": "maybe"], "escalation": ["after": "soon"],
    ]
    let agreement = Agreement(tree: tree)
    #expect(agreement[.notCounted] == nil && agreement[.upkeepAfter] == nil && agreement[.stageMeanings] == nil)
    #expect(agreement[.silence] == nil && agreement[.trigger] == nil && agreement[.periodAfterwards] == nil)
    #expect(agreement[.escalation] == nil)
  }

  @Test(arguments: [
    ("cannot be reached", true), (" Cannot be REACHED ", true), ("no se pudo contactar", true),
    ("Unreachable after 6 attempts", true), ("no contact data", false), ("duplicate", false), ("", false),
  ])
  func aReasonThatSaysUnreached(name: String, isUnreached: Bool) {
    #expect(RejectionReason.isUnreached(name) == isUnreached)
  }
}
