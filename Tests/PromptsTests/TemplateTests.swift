import Testing

@testable import Prompts

@Suite struct TemplateTests {
  typealias Piece = Template.Piece

  @Test(
    arguments: [
      ("", []),
      ("Plain words.", [.words("Plain words.")]),
      ("{name}", [.value("name")]),
      ("a {name}b", [.words("a "), .value("name"), .words("b")]),
      ("{n|lead|leads}", [.plural("n", one: "lead", other: "leads")]),
      ("{n||s}", [.plural("n", one: "", other: "s")]),
      ("a[[ {b} c]].", [.words("a"), .optional([.words(" "), .value("b"), .words(" c")]), .words(".")]),
      ("[[{a}]][[{b}]]", [.optional([.value("a")]), .optional([.value("b")])]),
      ("[[{n|one|more}]]", [.optional([.plural("n", one: "one", other: "more")])]),
      ("[ ] a] ]]", [.words("[ ] a] ]]")]),
      ("a [[b", [.words("a "), .optional([.words("b")])]),
      ("open {name", [.words("open {name")]),
      ("a } b", [.words("a } b")]),
      ("¿{día}? ×–“”", [.words("¿"), .value("día"), .words("? ×–“”")]),
    ] as [(String, [Piece])])
  func isReadInPieces(_ text: String, _ pieces: [Piece]) {
    #expect(Template(text).pieces == pieces)
  }

  @Test(
    arguments: [
      ("no names", [], []),
      ("{a} {b|x|y}[[ {c} {a}]][[{d|x|y}]]", ["a", "b"], ["a", "c", "d"]),
    ] as [(String, Set<String>, Set<String>)])
  func tellsItsNames(_ text: String, _ required: Set<String>, _ optional: Set<String>) {
    let names = Template(text).names
    #expect(names.required == required)
    #expect(names.optional == optional)
  }

  @Test(arguments: [
    ("{a} and {b}", "1 and two"),
    ("{a|one|many} {b|one|many}", "one many"),
    ("{missing}!", "—!"),
    ("{missing|one|many}", "many"),
    ("{a}[[, of {missing}]].", "1."),
    ("{a}[[, of {b}]].", "1, of two."),
    ("[[{a} {missing}]][[{b}]]", "two"),
    ("[[always]]", "always"),
  ])
  func isFilled(_ text: String, _ expected: String) {
    let values = ["a": ("1", true), "b": ("two", false)]
    #expect(Template(text).filled { values[$0].map { (text: $0.0, isOne: $0.1) } } == expected)
  }

  @Test func valuesAreNotReadAgain() {
    #expect(Template("{a}").filled { _ in ("{a}[[{b}]]", false) } == "{a}[[{b}]]")
  }
}
