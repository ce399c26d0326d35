import AgreementModel
import Coaching
import Sealing
import Testing

@Suite struct RulesTests {
  @Test(arguments: Cases.all)
  func findsWhatIsWeak(_ weak: Case) throws {
    let findings = Fixtures.findings(try Fixtures.sound(with: weak.weak), stale: weak.stale)
    let places = findings.filter { $0.rule == weak.rule }.map(\.pointer.description)
    #expect(places.contains(weak.place), "\(findings.map { "\($0.rule) \($0.pointer)" })")
  }

  @Test(arguments: Cases.all)
  func leavesAloneWhatIsSound(_ sound: Case) throws {
    // Absent things that only the finding's own edit could add have a near miss; all others leave the sound one alone.
    let findings = Fixtures.findings(try Fixtures.sound(with: sound.near))
    #expect(!findings.contains { $0.rule == sound.rule && $0.pointer.description == sound.place })
  }

  @Test(arguments: Rules.all.map(\.id))
  func everyRuleHasACase(_ rule: Rule.ID) {
    #expect(Cases.all.contains { $0.rule == rule })
  }

  @Test func identifiersAreUnique() {
    #expect(Set(Rules.all.map(\.id)).count == Rules.all.count)
    #expect(Set(Cases.all.map(\.rule)).subtracting(Rules.all.map(\.id)) == [])
  }

  /// The page lists every rule under its severity, and no other.
  @Test func thePageIsCurrent() throws {
    let page = try Fixtures.page()
    var listed: [Rule.ID: Severity] = [:]
    var severity: Severity?
    for line in page.split(separator: "\n") {
      if line.hasPrefix("## ") { severity = Severity.allCases.first { line.lowercased() == "## \($0.rawValue)s" } }
      guard line.hasPrefix("| `"), let id = line.split(separator: "`").dropFirst().first else { continue }
      listed[String(id)] = severity
    }
    #expect(listed == Dictionary(uniqueKeysWithValues: Rules.all.map { ($0.id, $0.severity) }))
  }

  @Test func theWorstComesFirst() throws {
    let weak = try Fixtures.sound(with: [
      remove("/upkeep/owner"), set("/attempts/count", "5"), set("/capacity/followUpHoursPerWeek", "1"),
      set("/delivery/fallback", #""asap""#),
    ])
    let findings = Fixtures.findings(weak)
    #expect(
      findings.map(\.rule).prefix(3) == ["capacity.exceeded", "words.vague", "upkeep.noOwner"],
      "\(findings.map(\.rule))")
    #expect(findings.map(\.severity) == findings.map(\.severity).sorted())
  }

  /// Nothing of a model that means nothing yet may stop the rules.
  @Test(arguments: ["{}", #"{"period": null, "response": [], "revenue": "much", "commitment": {"leadsPerMonth": []}}"#])
  func readsWhateverItGets(_ json: String) throws {
    #expect(Fixtures.findings(try Fixtures.sound(with: [set("", json)])).contains { $0.severity == .blocker })
  }

  /// Each value of the sound agreement replaced by each of some that do not belong there: no finding may stop the program.
  @Test(arguments: ["null", #""x""#, "[{}]"])
  func survivesForeignValues(_ json: String) throws {
    let sound = try Fixtures.sound()
    let value = try StrictJSON.parse(json)
    for pointer in Self.pointers(of: sound.tree, at: .root) {
      var foreign = sound
      foreign.tree[pointer] = value
      _ = Rules.findings(in: foreign)
    }
  }

  private static func pointers(of json: JSON, at pointer: Pointer) -> [Pointer] {
    switch json {
    case .object(let object):
      [pointer] + object.members.flatMap { pointers(of: $0.value, at: pointer.appending($0.name)) }
    case .array(let values):
      [pointer] + values.enumerated().flatMap { pointers(of: $0.element, at: pointer.appending("\($0.offset)")) }
    default: [pointer]
    }
  }
}
