import AgreementModel
import Testing

@testable import Pages

/// The pictures of documents: where their parts stand, worked out by hand.
@Suite struct PictureTests {
  private static let chart = Chart(id: "x", title: "T", description: "D", numbers: Fold("", content: .nothing))

  /// 300 of 300 is all of the width; 100 is a third, in its middle; one of 300 is a hundredth at least.
  @Test(arguments: [
    "<rect class=\"stage\" x=\"0%\" y=\"30\" width=\"100%\" height=\"20\">",
    "<rect class=\"stage\" x=\"33.33%\" y=\"108\" width=\"33.33%\" height=\"20\">",
    "<rect class=\"stage\" x=\"49.5%\" y=\"186\" width=\"1%\" height=\"20\">",
    "<rect class=\"stage result\" x=\"0%\" y=\"264\" width=\"100%\" height=\"20\">",
    "points=\"0,0 100,0 66.67,58 33.33,58\"", ">half &lt;b&gt;</text>",
  ])
  func aFunnelIsAsWideAsItsNumbers(piece: String) {
    let funnel = FunnelChart(
      Self.chart,
      stages: [
        .init("a", value: Ratio(300), label: "300"), .init("b", value: Ratio(100), label: "100", note: "half <b>"),
        .init("c", value: Ratio(1), label: "1"),
      ], result: .init("r", label: "9"))
    #expect(funnel.node.markup.contains(piece))
  }

  /// Ten days between 4 % and 96 % of the width: the fifth day is at half; a day is 9.2 %.
  @Test(arguments: [
    "<circle class=\"pin\" cx=\"4%\" cy=\"16\" r=\"12\">",
    "<circle class=\"pin strong\" cx=\"50%\" cy=\"16\" r=\"12\">",
    "<rect class=\"band\" x=\"13.2%\" y=\"46\" width=\"27.6%\" height=\"22\">",
    "<line class=\"stroke\" x1=\"22.4%\" y1=\"51\" x2=\"22.4%\" y2=\"63\">",
  ])
  func aTimelineIsAsLongAsItsDays(piece: String) throws {
    let first = try #require(LocalDate("2027-01-01"))
    func day(_ days: Int) -> LocalDate { first.adding(days: days) }
    let timeline = TimelineChart(
      Self.chart, from: first, to: day(10), band: day(1)...day(3), pauses: [], strokes: [day(2)],
      marks: [.init(first, isStrong: false), .init(day(5), isStrong: true), .init(day(10), isStrong: false)])
    #expect(timeline.node.markup.contains(piece))
  }

  /// Two marks on neighbouring days of a long time stand one above the other, the picture grows by a level.
  @Test func marksMakeRoomForEachOther() throws {
    let first = try #require(LocalDate("2027-01-01"))
    let timeline = TimelineChart(
      Self.chart, from: first, to: first.adding(days: 100), band: nil, pauses: [], strokes: [],
      marks: [0, 1, 50].map { .init(first.adding(days: $0), isStrong: false) })
    let markup = timeline.node.markup
    #expect(markup.contains("cx=\"4%\" cy=\"43\"") && markup.contains("cx=\"4.92%\" cy=\"16\""))
    #expect(markup.contains("cx=\"50%\" cy=\"43\"") && markup.contains("height=\"99\""))
  }

  @Test(arguments: [
    ("one two three", 7, 2, ["one two", "three"]), ("one two three four", 7, 2, ["one two", "three…"]),
    ("unbroken", 3, 5, ["unb", "rok", "en"]), ("", 5, 2, []), ("a\u{1B}b", 9, 1, ["a␛b"]),
    ("漢字漢字", 4, 2, ["漢字", "漢字"]),
    ("95\u{A0}% it is", 6, 3, ["95\u{A0}%", "it is"]), ("aaaa bbbb", 4, 1, ["aaa…"]),
  ])
  func labelsBreakIntoLines(text: String, letters: Int, most: Int, lines: [String]) {
    #expect(LabelLines.of(text, letters: letters, most: most) == lines)
  }

  @Test func aWayIsDrawnFromTheTopToTheBottom() {
    let flow = FlowChart(
      Self.chart, left: "L", right: "R",
      rows: [
        .init(left: .init("a"), right: .init("b"), across: .toRight, isContinued: false), .init(right: .init("c")),
      ], outcome: nil)
    let markup = flow.node.markup
    // A box of one line is 36 high; below the lanes' names, 26, and 30 apart.
    #expect(markup.contains("<rect class=\"box plain\" x=\"54%\" y=\"26\" width=\"46%\" height=\"36\" rx=\"8\">"))
    #expect(markup.contains("<rect class=\"box plain\" x=\"54%\" y=\"92\" width=\"46%\" height=\"36\" rx=\"8\">"))
    #expect(markup.contains("<line class=\"arrow\" x1=\"46%\" y1=\"44\" x2=\"54%\" y2=\"44\">"))
    #expect(markup.contains("<line class=\"arrow\" x1=\"77%\" y1=\"62\" x2=\"77%\" y2=\"89\">"))
    #expect(!markup.contains("x1=\"23%\""))
  }

  /// A theme's rules for one kind of page are not in another's.
  @Test func everyKindHasItsLooks() {
    #expect(Theme.document.style.contains(".terms") && !Theme.standard.style.contains(".terms"))
    let sheet = Theme(palette: .standard, kind: .sheet(letters: 115)).style
    #expect(sheet.contains("--letter:11.5pt") && !sheet.contains(".stage"))
  }
}
