import AgreementModel
import Exports
import Measurement
import Testing

/// What files and command lines really hold: foreign currencies, misspelt columns, two ways of writing an identifier.
@Suite struct InputTests {
  private let files: Files

  init() throws { files = try Files() }

  private static let revenue = """
    "revenue": {"target": {"amount": "1000.00", "currency": "EUR"}, "marketingShare": {"decimal": "0.5"}}
    """

  /// Five wins; what says another currency is no amount of the agreement's.
  @Test func aForeignCurrencyIsNotAdded() throws {
    defer { files.remove() }
    let amounts = ["$ 1", "USD 2", "€4", "8 EUR", "16", "R$ 32", "kr 64"]
    let rows = amounts.enumerated().map { "L\($0),2026-01-05T10:00Z,2026-01-06T10:00Z,\($1)\n" }.joined()
    var request = try files.request(Self.revenue, leads: "lead_id,handed_over_at,won_at,amount\n" + rows)
    request.maximumBad = .one
    let measured = try Measured.measure(request)
    #expect(measured.tables[0].bad.map(\.reason) == [.currency(column: "amount")])
    #expect(measured.tables[0].bad.flatMap(\.first).map(\.line) == [2, 3, 7])
    #expect(measured.tables[0].bad.flatMap(\.first).compactMap(\.text) == ["$ 1", "USD 2", "R$ 32"])
    #expect(measured[.revenue]?.amounts?.done == Ratio(4 + 8 + 16 + 64))
    #expect(measured[.revenue]?.notMeasurable == [])
    // More of them than are allowed are an error.
    request.maximumBad = Ratio(1, 100)
    #expect(throws: MeasurementProblem.self) { try Measured.measure(request) }
  }

  /// A column of currencies decides, whatever stands beside the digits; as the design has it, nothing is measured then.
  @Test func aColumnOfCurrenciesGoesFirst() throws {
    defer { files.remove() }
    let measured = try Measured.measure(
      files.request(
        Self.revenue,
        leads: """
          lead_id,handed_over_at,won_at,amount,currency
          A,2026-01-05T10:00Z,2026-01-06T10:00Z,$ 100,USD
          B,2026-01-05T10:00Z,2026-01-06T10:00Z,50,EUR
          """))
    #expect(measured.frame.badRows == 0)
    #expect(measured[.revenue]?.notMeasurable == ["currency"])
    #expect(
      measured[.revenue]?.currencies.map { "\($0.currency) \($0.sum.rounded(scale: 0))" } == ["EUR 50", "USD 100"])
  }

  /// Without an agreed currency a sign says nothing.
  @Test func anyCurrencyWhereNoneIsAgreed() throws {
    defer { files.remove() }
    let measured = try Measured.measure(
      files.request(leads: "lead_id,handed_over_at,won_at,amount\nA,2026-01-05T10:00Z,2026-01-06T10:00Z,$ 100\n"))
    #expect(measured.frame.badRows == 0)
    #expect(measured.assumptions?.value?.mean == Ratio(100))
  }

  @Test(arguments: [
    ("handed_over", "handed_over_at"), ("owners", "owner"), ("acepted_at", "accepted_at"),
    ("Won at", "won_at"), ("industri", "industry"),
  ])
  func aMapOfAnUnknownColumnIsRefused(name: String, nearest: String) throws {
    defer { files.remove() }
    var request = try files.request(
      #""qualifiedLead": {"requiredFields": ["Industry"]}"#, leads: "lead_id,handed_over_at,X\nA,2026-01-05T10:00Z,\n")
    request.map = [name: "X"]
    #expect {
      try Measured.measure(request)
    } throws: { error in
      guard case .unknownColumn(name, let found, let known)? = error as? MeasurementProblem else { return false }
      return found == nearest && known.contains("handed_over_at") && known.contains("industry")
    }
    #expect(throws: MeasurementProblem.self) { try Baseline.measure(request) }
  }

  @Test(arguments: ["Industry", "INDUSTRY", "plan", "Sent_by", "Handed_Over_At", "outcome", "deal_id", "region"])
  func knownColumnsMayBeMapped(name: String) throws {
    defer { files.remove() }
    let limit = #""limit": {"iso8601": "PT1H", "clock": "working"}, "share": {"decimal": "0.9"}"#
    var request = try files.request(
      #"""
      "qualifiedLead": {"requiredFields": ["Industry"]},
      "response": {\#(limit), "notCounted": {"sent_by": ["robot"]},
        "grades": [{"name": "a", "when": {"Plan": ["big"]}, \#(limit)}]}
      """#, leads: "lead_id,handed_over_at,X\nA,2026-01-05T10:00Z,2026-01-05T10:00Z\n")
    request.map = [name: "X"]
    #expect(throws: Never.self) { try Measured.measure(request) }
  }

  /// A win before the hand-over is a win, after no time at all.
  @Test func aWinBeforeTheHandOver() throws {
    defer { files.remove() }
    let measured = try Measured.measure(
      files.request(
        """
        "conversion": {"leadToCustomer": {"decimal": "0.5"}, "salesCycle": {"iso8601": "P1D", "clock": "elapsed"}}
        """,
        leads: """
          lead_id,handed_over_at,won_at
          A,2026-01-05T10:00Z,2026-01-02T10:00Z
          B,2026-01-05T10:00Z,2026-01-15T10:00Z
          C,2026-01-05T10:00Z,
          D,2026-02-20T10:00Z,
          """))
    #expect(measured[.conversion]?.group.counts == [2, 1])
    #expect(measured.assumptions?.winsBeforeHandOver == 1)
    #expect(measured.assumptions?.cycle?.median == 0)
    #expect(measured.assumptions?.cycle?.p90 == 10 * 86_400_000_000)
  }

  /// Silence is acceptance, and late all the same.
  @Test func silenceIsCountedApart() throws {
    defer { files.remove() }
    let measured = try Measured.measure(
      files.request(
        """
        "commitment": {"acceptedShare": {"decimal": "0.5"}},
        "rejection": {"decideWithin": {"iso8601": "PT9H", "clock": "working"}, "decidedShare": {"decimal": "0.9"},
          "silence": "accepted"}
        """,
        leads: """
          lead_id,handed_over_at,accepted_at,rejected_at
          A,2026-01-05T10:00Z,2026-01-05T12:00Z,
          B,2026-01-05T10:00Z,,2026-01-05T12:00Z
          C,2026-01-05T10:00Z,,
          D,2026-01-05T11:00Z,,
          E,2026-01-12T10:00Z,,
          """, asOf: "2026-01-12T11:00:00Z"))
    #expect(measured[.quality]?.group.counts == [3, 1])
    #expect(measured[.quality]?.bySilence == 2)
    #expect(measured[.decision]?.group.counts == [2, 0, 2, 1])
    #expect(measured[.quality]?.breakdowns[0].groups.first?.group.counts == [3, 1])
  }

  /// Salesforce's own example, its neighbours, and what only looks like one.
  @Test(arguments: [
    ("001A0000006Vm9r", "001A0000006Vm9rIAC", true), ("001A0000006Vm9rIAC", "001A0000006Vm9r", true),
    ("00QABCDEFGHIJKL", "00QABCDEFGHIJKL255", true), ("00qabcdefghijkl", "00qabcdefghijklAAA", true),
    ("001A0000006Vm9r", "001A0000006Vm9rIAD", false), ("001A0000006Vm9r", "001A0000006vm9r", false),
    ("001A0000006Vm9r", "001A0000006Vm9s", false), ("001A0000006Vm9", "001A0000006Vm9IAA", false),
    ("001-0000006Vm9r", "001-0000006Vm9rAAC", false),
  ])
  func salesforceWritesIdentifiersInTwoWays(lead: String, activity: String, isJoined: Bool) throws {
    defer { files.remove() }
    let limit = #""response": {"limit": {"iso8601": "PT4H", "clock": "working"}, "share": {"decimal": "0.9"}}"#
    for (column, cell) in [("", ""), (",contact_id", ",C1")] {
      var request = try files.request(
        limit, leads: "lead_id,handed_over_at\(column)\n\(lead),2026-01-05T10:00Z\(cell)\n",
        activities: "lead_id,at,channel\n\(activity),2026-01-05T11:00Z,phone\n")
      request.explain = lead
      let measured = try Measured.measure(request)
      #expect(measured[.response]?.group.counts[0] == (isJoined ? 1 : 0))
      #expect(measured.frame.unknownLeadActivities == (isJoined ? 0 : 1))
      #expect(measured.story?.events.count == (isJoined ? 2 : 1))
    }
  }
}
