import AgreementModel
import Exports
import Foundation
import Measurement
import Sealing
import Testing

/// A frame of two versions, worked out by hand: the first asks for 4 working hours and 75 %, the second, from 1 February
/// on, for one hour and 50 %. January has 198 working hours, February 180, March 198; at as-of, Tuesday 10 February at
/// noon, 57 of February's are over.
@Suite struct VersionsTests {
  private let hour = 3_600_000_000
  private let files: Files
  private let request: MeasurementRequest

  init() throws {
    files = try Files()
    func sections(_ limit: String, _ share: String, _ leads: Int, _ target: String, _ more: String = "") -> String {
      """
      "response": {"limit": {"iso8601": "\(limit)", "clock": "working"}, "share": {"decimal": "\(share)"}},
      "commitment": {"leadsPerMonth": {"2026-01": 22, "2026-02": \(leads), "2026-03": 44}\(more)},
      "revenue": {"target": {"amount": "\(target)", "currency": "EUR"}, "marketingShare": {"decimal": "0.5"}}
      """
    }
    let leads = """
      lead_id,handed_over_at,owner,accepted_at,rejected_at,won_at,amount
      A,2026-01-05T10:00Z,Eva,2026-01-05T13:30Z,,2026-01-20T10:00Z,30
      B,2026-01-05T10:00Z,Eva,,,,
      C,2026-01-05T10:00Z,Noa,,,,
      D,2026-02-09T10:00Z,Noa,,2026-02-09T15:00Z,,
      E,2026-02-09T10:00Z,Eva,2026-02-09T11:00Z,,,
      F,2026-02-10T11:30Z,Eva,,,,
      """
    let activities = """
      lead_id,at,channel
      A,2026-01-05T13:00Z,phone
      B,2026-01-05T16:00Z,phone
      D,2026-02-09T12:00Z,phone
      E,2026-02-09T10:30Z,phone
      """
    let first = try files.request(
      sections("PT4H", "0.75", 22, "640.00"), leads: leads, activities: activities, asOf: "2026-02-10T12:00:00Z")
    let second = try files.request(
      sections("PT1H", "0.5", 40, "1280.00", #", "acceptedShare": {"decimal": "0.5"}"#), leads: leads)
    var request = first
    request.versions = [
      try Self.span(1, first.agreement, "2026-01-01", "2026-02-01"),
      try Self.span(2, second.agreement, "2026-02-01", "2026-04-01"),
    ]
    (request.from, request.to) = (LocalDate("2026-01-01"), LocalDate("2026-04-01"))
    self.request = request
  }

  private static func span(
    _ number: Int, _ agreement: Agreement, _ from: String, _ to: String
  ) throws -> VersionSpan {
    VersionSpan(
      number: number, agreement: agreement, from: try #require(LocalDate(from)), to: try #require(LocalDate(to)))
  }

  private func measured() throws -> Measured {
    defer { files.remove() }
    return try Measured.measure(request)
  }

  @Test func eachLeadIsJudgedByItsOwnVersion() throws {
    let measured = try measured()
    let response = try #require(measured[.response])
    #expect(response.group == Group(counts: [2, 2, 1, 1, 0], share: Ratio(2, 5)))
    #expect(response.versions.map(\.number) == [1, 2])
    #expect(response.versions.map(\.group.counts) == [[1, 1, 1, 0, 0], [1, 1, 0, 1, 0]])
    #expect(response.versions.map { $0.target?.value } == [Ratio(3, 4), Ratio(1, 2)])
    // Asked are 0.75 × 3 + 0.5 × 2 = 3.25 of 5.
    #expect(response.target?.value == Ratio(13, 20))
    #expect(response.attained == false)
    #expect(response.allowance == Ratio(12, 7))
    #expect(response.burnRate == .one)
    #expect(response.allowedThisMonth == 0)
    #expect(response.months == [MonthVerdict(month: "2026-01", share: Ratio(1, 3), attained: false)])
    #expect(response.offenders.map(\.lead) == ["C", "B", "D"])
    #expect(response.offenders.dropFirst().map(\.by) == [2 * hour, hour])
    #expect(response.percentiles == Percentiles(median: 2 * hour, p90: 6 * hour, p95: 6 * hour, count: 4))
    #expect(response.limit?.length.description == "PT1H", "the words are those of the version in force")
    #expect(
      response.distribution.filter { $0.count > 0 }.map { [$0.to ?? 0, $0.count, $0.isInTime ? 1 : 0] } == [
        [hour / 2, 1, 1], [2 * hour, 1, 0], [4 * hour, 1, 1], [8 * hour, 1, 0],
      ])
    let owners = try #require(response.breakdowns.first { $0.by == .owner })
    #expect(owners.groups.map(\.name) == ["Eva", "Noa"])
    #expect(owners.groups.map(\.group.counts) == [[2, 1, 0, 1, 0], [0, 1, 1, 0, 0]])
  }

  @Test func theFrameNamesTheVersions() throws {
    let frame = try measured().frame
    #expect(
      frame.versions.map { "\($0.number) \($0.from) \($0.to) \($0.leads)" } == [
        "1 2026-01-01 2026-02-01 3", "2 2026-02-01 2026-04-01 3",
      ])
    #expect(frame.versionInForce == 2)
    #expect(frame.leads == 6)
    #expect("\(frame.from) \(frame.to)" == "2026-01-01 2026-04-01")
  }

  /// 22 for January by the first version, of the second one's 40 for February what is due of it.
  @Test func whatIsDueComesFromTheVersionOfTheDays() throws {
    let measured = try measured()
    let volume = try #require(measured[.volume])
    #expect(volume.amounts?.due == Ratio(22) + Ratio(40 * 57, 180))
    #expect(volume.amounts?.whole == Ratio(22 + 40 + 44))
    #expect(volume.amounts?.forecast == Ratio(6) + Ratio(6 * 321, 255))
    #expect(volume.months == [MonthVerdict(month: "2026-01", share: Ratio(6 - 3, 22), attained: false)])
    let revenue = try #require(measured[.revenue])
    #expect(revenue.amounts?.done == Ratio(30))
    #expect(revenue.amounts?.due == Ratio(320 * 198, 576) + Ratio(640 * 57, 576))
    #expect(revenue.amounts?.whole == Ratio(320 * 198, 576) + Ratio(640 * 378, 576))
    #expect(revenue.months.map(\.share) == [Ratio(30, 110)])
  }

  /// A promise of one version only is kept or broken by its own leads.
  @Test func whatOneVersionLacksIsNotAskedOfItsLeads() throws {
    let quality = try #require(try measured()[.quality])
    #expect(quality.group == Group(counts: [1, 1], share: Ratio(1, 2)))
    #expect(quality.versions.map(\.number) == [2])
    #expect(quality.attained == true)
  }

  @Test(arguments: [("A", 1, "met"), ("D", 2, "late")])
  func theStoryNamesTheVersion(lead: String, version: Int, state: String) throws {
    defer { files.remove() }
    var request = request
    request.explain = lead
    let story = try #require(try Measured.measure(request).story)
    #expect(story.isInFrame)
    #expect(story.version == version)
    #expect(story.verdicts.first { $0.kind == .response }?.state == state)
  }

  /// Before the second version begins it has no leads; the first one's words hold.
  @Test func aVersionToComeOnlyCountsForThePlan() throws {
    defer { files.remove() }
    var request = request
    request.asOf = .instant(try #require(Instant(rfc3339: "2026-01-20T12:00:00Z")))
    let measured = try Measured.measure(request)
    #expect(measured.frame.versionInForce == 1)
    #expect(measured[.response]?.target?.value == Ratio(3, 4))
    #expect(measured[.response]?.limit?.length.description == "PT4H")
    #expect(measured[.response]?.group.counts == [1, 1, 1, 0, 0])
    #expect(measured[.volume]?.amounts?.whole == Ratio(106))
  }

  /// Versions that agree on the same come to what one would; and to the same for any number of workers.
  @Test(arguments: ["large-quarter", "large-and-untidy", "grades-and-the-rest", "breakdowns"], [1, 3])
  func equalVersionsAreOne(name: String, workers: Int) throws {
    files.remove()
    let scenario = try #require(Scenario.all.first { $0.name == name })
    var request = try scenario.request()
    let one = try Measured.measure(request)
    let length = one.frame.to.daysSinceEpoch - one.frame.from.daysSinceEpoch
    let cuts = [0, length / 3, length / 2, length].map { one.frame.from.adding(days: $0) }
    request.versions = zip(cuts, cuts.dropFirst()).enumerated().map { index, days in
      VersionSpan(number: index + 1, agreement: request.agreement, from: days.0, to: days.1)
    }
    (request.from, request.to) = (one.frame.from, one.frame.to)
    request.workers = workers
    var several = try Measured.measure(request)
    #expect(several.frame.versions.reduce(0) { $0 + $1.leads } == one.frame.leads)
    several.frame.versions = []
    several.frame.versionInForce = nil
    for index in several.clauses.indices {
      let kind = several.clauses[index].kind
      #expect(kind == .revenue || !several.clauses[index].isMeasured || several.clauses[index].versions.count == 3)
      several.clauses[index].versions = []
      let (left, right) = (several.clauses[index], one.clauses[index])
      #expect(Set(left.offenders.map(\.by)) == Set(right.offenders.map(\.by)), "\(kind)")
      several.clauses[index].offenders = right.offenders
      #expect(several.clauses[index] == right, "\(kind)")
    }
    #expect(several.frame == one.frame)
    #expect(several.exempt == one.exempt)
    #expect(several.beyondDaily == one.beyondDaily)
    #expect(several.otherChannels == one.otherChannels)
    #expect(several.assumptions == one.assumptions)
    #expect(several.shifts == one.shifts)
  }
}

extension Clause {
  fileprivate var isMeasured: Bool { notMeasurable.isEmpty && currencies.isEmpty }
}
