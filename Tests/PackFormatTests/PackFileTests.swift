import Testing

@testable import PackFormat

@Suite struct PackFileTests {
  @Test func namesAreJoinedByDots() throws {
    let yaml = """
      # Words.
      coach:
        offer: "Enter: {offer}"
        left:
          first: one
      term: {person: [person, contact], "yes": [yes, y]}
      unit.days: 3
      """
    #expect(
      try PackFile(yaml: yaml).entries == [
        .init(key: "coach.offer", texts: ["Enter: {offer}"], line: 3),
        .init(key: "coach.left.first", texts: ["one"], line: 5),
        .init(key: "term.person", texts: ["person", "contact"], line: 6),
        .init(key: "term.yes", texts: ["yes", "y"], line: 6),
        .init(key: "unit.days", texts: ["3"], line: 7),
      ])
  }

  @Test func nothingIsNoEntry() throws {
    #expect(try PackFile(yaml: "").entries.isEmpty)
    #expect(try PackFile(yaml: "# Only a remark.\n").entries.isEmpty)
  }

  @Test func blocksKeepTheirLines() throws {
    let yaml = "a: |\n  one\n  two\nb: >\n  three\n  four\n"
    #expect(try PackFile(yaml: yaml).entries.map(\.texts) == [["one\ntwo\n"], ["three four\n"]])
  }

  @Test(arguments: [
    ("a: \"open\nb: 1\n", 3),
    ("a: one\n  b: two\n", 2),
    ("a: one\nb: [x, y\nc: 2\n", 3),
    ("a: one\n\tb: two\n", 2),
    ("a: one\nb: {text} more\n", 2),
  ])
  func aSyntaxErrorNamesItsLine(_ yaml: String, _ line: Int) {
    let problem = #expect(throws: PackFile.Problem.self) { try PackFile(yaml: yaml) }
    #expect(problem?.line == line)
    guard case .syntax(let words) = problem?.reason else {
      Issue.record("\(String(describing: problem)) is not about syntax")
      return
    }
    #expect(!words.isEmpty)
  }

  @Test(arguments: [
    ("a: one\nb: two\na: three\n", "a", 1),
    ("x:\n  a: one\n  b: two\n  b: three\n", "b", 3),
    ("x:\n  a: one\nx.a: two\n", "x.a", 3),
  ])
  func aNameStandsOnlyOnce(_ yaml: String, _ key: String, _ line: Int) {
    #expect(throws: PackFile.Problem(reason: .duplicate(key: key), line: line)) { try PackFile(yaml: yaml) }
  }

  @Test(arguments: [
    ("a:\n  - [one, two]\n", "a", 2),
    ("a:\n  - {b: one}\n", "a", 2),
    // Braces that are not quoted are a mapping whose key is a mapping; this must not end the process.
    ("a: one\nb: {{name}}\n", "b", 2),
  ])
  func otherShapesAreRefused(_ yaml: String, _ key: String, _ line: Int) {
    #expect(throws: PackFile.Problem(reason: .shape(key: key), line: line)) { try PackFile(yaml: yaml) }
  }

  @Test func aListWithoutNamesHasNoKey() throws {
    #expect(throws: PackFile.Problem(reason: .shape(key: ""), line: 1)) { try PackFile(yaml: "- one\n- two\n") }
    #expect(throws: PackFile.Problem(reason: .shape(key: ""), line: 1)) { try PackFile(yaml: "one\n") }
  }
}
