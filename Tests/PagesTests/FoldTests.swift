import Pages
import Testing

@Suite struct FoldTests {
  @Test func whatIsTooLongForPaperIsLeftToTheScreen() {
    let content = Node(.p, text: "x")
    #expect(
      Fold("More", content: content).node.markup
        == "<details class=\"fold\">\n<summary>More</summary>\n<p>x</p>\n</details>\n")
    #expect(Fold("More", isPrinted: false, content: content).node.markup.contains("class=\"fold screen-only\""))
  }

  @Test func nothingIsNotFolded() { #expect(Fold("More", content: .nothing).node.isEmpty) }

  static let cells: [(cell: Node, isName: Bool)] = [
    (.words("A"), true), (.group([.nothing, .words("A")]), true), (.text("A"), false),
    (.group([.text("in "), .words("A")]), false), (Node(.code, text: "A"), false),
  ]

  /// A name may be long and without a blank; a sentence breaks where it likes.
  @Test(arguments: cells)
  func onlyNamesAreBroken(_ cell: Node, _ isName: Bool) {
    let table = DataTable("T", columns: [.init("C")], rows: [[.init(cell)]])
    #expect(table.node.markup.contains("class=\"text name\"") == isName)
  }
}
