import AgreementModel
import Coaching
import Prompts
import Testing

/// The words of each rule and source, in every language.
@Suite struct RuleWordsTests {
  static let languages = Pack.languages

  @Test(arguments: languages)
  func everyRuleHasItsWords(_ language: String) throws {
    let pack = try #require(Pack(language: language))
    for rule in Rules.all {
      for part in ["says", "mend"] { #expect(pack.text("rule.\(rule.id).\(part)") != nil, "\(rule.id).\(part)") }
    }
    for evidence in Evidence.allCases { #expect(pack.text(evidence.key) != nil, "\(evidence.key)") }
    for severity in Severity.allCases { #expect(pack.text("critique.\(severity.rawValue)") != nil) }
  }

  /// Every word stands for a rule, and every source is cited somewhere or belongs to a step.
  @Test(arguments: languages)
  func nothingIsSaidThatNoRuleSays(_ language: String) throws {
    let pack = try #require(Pack(language: language))
    let rules = Set(Rules.all.flatMap { ["rule.\($0.id).says", "rule.\($0.id).mend"] })
    #expect(Set(pack.all.keys.filter { $0.hasPrefix("rule.") }) == rules)
    #expect(Set(pack.all.keys.filter { $0.hasPrefix("evidence.") }) == Set(Evidence.allCases.map(\.key)))
    let cited = Set(Rules.all.flatMap(\.evidence) + Step.allCases.flatMap(Evidence.of))
    #expect(cited == Set(Evidence.allCases))
  }

  /// A value that a sentence needs and nobody gives would stand as a dash.
  @Test(arguments: languages)
  func nothingIsLeftBlank(_ language: String) throws {
    let pack = try #require(Pack(language: language))
    for weak in Cases.all {
      for finding in Fixtures.findings(try Fixtures.sound(with: weak.weak), stale: weak.stale) {
        for message in [finding.says, finding.mend] {
          let words = pack.render(message)
          #expect(!words.contains("—") && !words.contains("{"), "\(message.key): \(words)")
          #expect(!words.contains("question."), "\(message.key): \(words)")
        }
      }
    }
  }

  /// Each source is one line with its year, or says that it has none.
  @Test(arguments: languages)
  func everySourceHasItsYear(_ language: String) throws {
    let pack = try #require(Pack(language: language))
    let practice: Set<Evidence> = [
      .agreedResponseTimes, .agreedAttempts, .mqlToSQL, .definitions, .clocks, .rejectionReasons, .rejectionShare,
      .reviewTriggers, .weeklyMeeting, .ownYear,
    ]
    for evidence in Evidence.allCases where !practice.contains(evidence) {
      let text = try #require(pack.text(evidence.key))
      let hasYear = (2000...2030).contains { text.contains(String($0)) }
      #expect(
        hasYear || text.contains(language == "es" ? "sin fecha" : "undated") || evidence == .bankCampaign, "\(text)")
      #expect(!text.contains("\n"))
    }
  }
}
