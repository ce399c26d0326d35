import AgreementModel
import Coaching
import Prompts
import Testing

@testable import Commands

/// What changed between two versions, and who carries more.
@Suite struct VersionDifferenceTests {
  private func sample() -> Agreement {
    var room = Rehearsal()
    room.type(Sample.all)
    return room.agreement
  }

  private func difference(_ lines: [String], _ language: String = "en") -> VersionDifference {
    var room = Rehearsal()
    room.type(Sample.all)
    let before = room.agreement
    room.type(lines)
    return VersionDifference(from: before, to: room.agreement, lexicon: Rehearsal.lexicon)
  }

  private func says(_ difference: VersionDifference, _ language: String = "en") throws -> [String] {
    let pack = try #require(Pack(language: language))
    return difference.lines.map { pack.render($0.sentence) }
  }

  @Test func nothingChanged() {
    let same = VersionDifference(from: sample(), to: sample(), lexicon: Rehearsal.lexicon)
    #expect(same.lines.isEmpty && same.figures.isEmpty)
    #expect(same.burden.verdict == .neither && same.burden.marketing.isEmpty && same.burden.sales.isEmpty)
  }

  @Test(arguments: [
    (["/response/limit: 2 working hours"], "Response limit: 4 working hours → 2 working hours", Burden.Verdict.sales),
    (["/response/limit: 8 working hours"], "Response limit: 4 working hours → 8 working hours", .less),
    // On another clock nobody can say in general which of the two is shorter.
    (
      ["/response/limit: 24 hours around the clock"], "Response limit: 4 working hours → 24 hours around the clock",
      .neither
    ),
    (["/revenue/target: 1.3 million"], "Target: €1,200,000 → €1,300,000", .neither),
    (["/commitment/leadsPerMonth: 320"], "Leads promised: 318 a month → 320 a month", .both),
    (["/customerValue/largest: 90,000"], "Largest customer: €90,000 (new)", .neither),
  ])
  func oneClause(lines: [String], said: String, verdict: Burden.Verdict) throws {
    let found = difference(lines)
    let words = try says(found).map { $0.replacing(/^[^:]+:/, with: "") }
    #expect(words.contains(String(said.drop { $0 != ":" }.dropFirst())), "\(words)")
    #expect(found.burden.verdict == verdict, "\(found.burden)")
  }

  /// Marketing's promise and Sales' hours grow alike: 320 ÷ 318 both.
  @Test func theGreaterShareIsNamed() {
    #expect(difference(["/commitment/leadsPerMonth: 320"]).burden.heavier == nil)
    let more = difference(["/commitment/leadsPerMonth: 320", "/attempts/count: 8"]).burden
    #expect(more.verdict == .both && more.heavier == .sales)
    let fewer = difference(["/commitment/leadsPerMonth: 320", "/attempts/count: 5"]).burden
    #expect(fewer.verdict == .marketing)
    let mixed = difference(["/response/limit: 2 working hours", "/attempts/count: 5"]).burden
    #expect(mixed.verdict == .mixed)
  }

  /// Of a list only what went and what came is shown.
  @Test func listsShowWhatCameAndWent() throws {
    var before = sample()
    before[.fit] = ["fifty employees", "retail", "Spain"]
    var after = before
    after[.fit] = ["fifty employees", "Spain", "Portugal"]
    var found = VersionDifference(from: before, to: after, lexicon: Rehearsal.lexicon)
    #expect(try says(found).first?.hasSuffix("out: retail; in: Portugal") == true)
    after[.fit] = ["Spain", "fifty employees", "retail"]
    found = VersionDifference(from: before, to: after, lexicon: Rehearsal.lexicon)
    #expect(try says(found).first?.contains("in another order: Spain, fifty employees and retail") == true)
  }

  /// Members that no question asks for, and those that no program knows.
  @Test func whatNoQuestionAsksFor() throws {
    let before = sample()
    var after = before
    after.tree["/escalation"] = ["who": "Eva Lindt"]
    after.tree["/x-extra"] = ["colour": "blue"]
    let said = try says(VersionDifference(from: before, to: after, lexicon: Rehearsal.lexicon))
    #expect(said == ["/escalation/who: Eva Lindt (new)", "/x-extra/colour: blue (new)"])
  }
}
