import Measurement
import Reports
import Testing

@Suite struct WithoutNamesTests {
  /// Every owner of the rich sample, wherever one stands, and nobody's names but theirs.
  @Test func nobodyIsNamed() {
    let named = Measured.sample
    let hidden = named.withoutNames { "Owner \($0)" }
    var owners = Set(named.clauses.flatMap { $0.offenders.map(\.owner) } + named.exempt.map(\.owner))
    for clause in named.clauses {
      for breakdown in clause.breakdowns where breakdown.by == .owner { owners.formUnion(breakdown.groups.map(\.name)) }
    }
    if let story = named.story { owners.formUnion([story.owner] + story.events.map(\.owner)) }
    owners.remove("")
    #expect(owners.contains("Ana Ruiz") && owners.count > 1)
    let text = "\(hidden)"
    for owner in owners { #expect(!text.contains("\"\(owner)\""), "\(owner)") }
    #expect(hidden.clauses.map(\.group) == named.clauses.map(\.group))
    #expect(hidden.clauses.map { $0.offenders.map(\.lead) } == named.clauses.map { $0.offenders.map(\.lead) })
    for (clause, other) in zip(hidden.clauses, named.clauses) {
      #expect(clause.breakdowns.map { $0.groups.map(\.group) } == other.breakdowns.map { $0.groups.map(\.group) })
    }
  }

  /// The order of names, not that in which they are met; nobody stays nobody.
  @Test func numbersFollowTheNames() {
    var measured = Measured.calm
    measured.exempt = ["Zoe", "", "Ana", "Zoe"].map { Exemption(owner: $0, reason: "", count: 1) }
    #expect(measured.withoutNames { "\($0)" }.exempt.map(\.owner) == ["2", "", "1", "2"])
  }
}
