import AgreementModel
import Testing

/// Which version a lead is measured by, and what is due. Days begin at midnight UTC here.
@Suite struct VersionsInForceTests {
  private static func version(
    _ number: Int, from: String = "2027-01-01", to: String = "2027-04-01", effective: String? = nil,
    afterwards: Afterwards? = nil, signed: String = "2026-12-18T16:00:00Z"
  ) -> Agreement {
    var agreement = Agreement(id: "acme", language: "en")
    agreement.tree["/version"] = .integer(number)
    agreement.tree["/period"] = ["label": "Q", "from": .string(from), "to": .string(to)]
    if let effective { agreement.tree["/period/effectiveFrom"] = .string(effective) }
    agreement[.periodAfterwards] = afterwards
    agreement.tree["/signatures"] = [["name": "Ana Ruiz", "team": "marketing", "at": .string(signed)]]
    agreement.tree["/seal"] = ["digest": .string("d\(number)")]
    return agreement
  }

  private static func inForce(_ versions: [Agreement]) -> VersionsInForce {
    VersionsInForce(versions) { day, _ in Instant(seconds: day.daysSinceEpoch * 86_400) }
  }

  private static func number(_ versions: [Agreement], at instant: String) -> Int? {
    Instant(rfc3339: instant).flatMap { inForce(versions).version(at: $0) }?.number
  }

  @Test(
    arguments: [
      ("2026-12-31T23:59:59Z", nil), ("2027-01-01T00:00:00Z", 1), ("2027-02-09T23:59:59Z", 1),
      ("2027-02-10T00:00:00Z", 2), ("2027-06-01T00:00:00Z", 2),
    ] as [(String, Int?)])
  func aLaterVersionTakesOver(instant: String, number: Int?) {
    let versions = [Self.version(2, effective: "2027-02-10"), Self.version(1)]
    #expect(Self.number(versions, at: instant) == number)
  }

  /// Signed on the 20th of January without a day of its own: from the 21st on.
  @Test(arguments: [("2027-01-20T23:59:59Z", 1), ("2027-01-21T00:00:00Z", 2)])
  func withoutADayItHoldsFromTheDayAfterItsSignatures(instant: String, number: Int) {
    let versions = [Self.version(1), Self.version(2, signed: "2027-01-20T09:00:00Z")]
    #expect(Self.number(versions, at: instant) == number)
  }

  /// The next quarter, signed in March, holds from April; a first version that ends leaves no gap unnoticed.
  @Test(
    arguments: [("2027-03-31T23:59:59Z", 1), ("2027-04-01T00:00:00Z", nil), ("2027-04-10T00:00:00Z", 2)]
      as [(String, Int?)])
  func anEndIsAnEnd(instant: String, number: Int?) {
    let versions = [
      Self.version(1, afterwards: .end),
      Self.version(2, from: "2027-04-10", to: "2027-07-01", signed: "2027-03-10T09:00:00Z"),
    ]
    #expect(Self.number(versions, at: instant) == number)
  }

  @Test func addendaCountInWhatIsMeasured() throws {
    var agreement = Self.version(1)
    let span = ExcusedSpan(from: "2027-01-21T18:00:00Z", to: "2027-01-25T09:00:00Z", reason: "the office moves")
    let day = Holiday(date: try #require(LocalDate("2027-03-19")), name: "Saint Joseph")
    let addendum = Addendum(
      over: "d1", at: "", reason: "", excused: [span], holidays: [day], deputies: [])
    agreement.tree["/addenda"] = [addendum.json]
    let measured = try #require(Self.inForce([agreement]).latest).agreement
    #expect(measured[list: .excused] == [span] && measured[list: .holidays] == [day])
    #expect(agreement[list: .excused].isEmpty)
    #expect(measured.applying(addendum) == measured, "what is there already stays once")
  }

  @Test(arguments: [
    ("2027-02-28", []), ("2027-03-01", ["near 14"]), ("2027-03-14", ["near 1"]), ("2027-03-15", ["passed"]),
    ("2027-04-01", ["passed", "over"]),
  ])
  func whatIsDue(on day: String, due: [String]) throws {
    var agreement = Self.version(1)
    agreement[.reviewOn] = LocalDate("2027-03-15")
    let found = agreement.due(on: try #require(LocalDate(day))).map { due in
      switch due {
      case .reviewNear(_, let days): "near \(days)"
      case .reviewPassed: "passed"
      case .periodOver: "over"
      case .triggered: "triggered"
      }
    }
    #expect(found == due)
  }

  /// Missed in 2 of any 3 months that follow each other.
  @Test(arguments: [
    ([1, 2], true), ([1, 3], true), ([1, 4], false), ([3], false), ([1, 4, 6], true), ([], false),
  ])
  func theTrigger(missed: [Int], isDue: Bool) throws {
    var agreement = Self.version(1)
    agreement[.trigger] = BreachTrigger(missed: 2, of: 3)
    let verdicts = try (1...6).map { month in
      ClauseMonth(
        month: try #require(LocalDate(year: 2027, month: month, day: 1)), clause: "response",
        isMissed: missed.contains(month))
    }
    let due = agreement.due(on: try #require(LocalDate("2027-01-10")), verdicts: verdicts)
    #expect(due == (isDue ? [.triggered(clause: "response", missed: 2, of: 3)] : []))
  }
}

/// Places that are not the same in two versions.
@Suite struct PlaceChangeTests {
  @Test func onlyClausesCount() {
    var new = Agreement(id: "acme", language: "en")
    new.tree["/revenue/target"] = ["amount": "1.00", "currency": "EUR"]
    new.tree["/calendar"] = ["timeZone": "Europe/Madrid", "holidays": []]
    var newer = new
    newer.tree["/revenue/target"] = ["amount": "2.00", "currency": "EUR"]
    newer.tree["/version"] = 2
    newer.tree["/history"] = [["version": 1]]
    newer.tree["/provenance"] = ["/revenue/target": ["origin": "decided"]]
    newer.tree["/calendar/holidays"] = nil
    newer.tree["/zzz"] = ["deep": ["er": true]]
    #expect(
      newer.changes(since: new) == [
        PlaceChange(
          "/revenue/target", before: ["amount": "1.00", "currency": "EUR"],
          after: ["amount": "2.00", "currency": "EUR"]),
        PlaceChange("/zzz/deep/er", before: nil, after: true),
      ])
    #expect(newer.changes(since: newer).isEmpty)
    #expect(
      new.changes(since: newer, atoms: ["/zzz"]).last == PlaceChange("/zzz", before: ["deep": ["er": true]], after: nil)
    )
  }
}
