import Testing

@testable import PackFormat

@Suite struct FlatPackTests {
  @Test func eachTextIsALine() {
    let entries = [
      PackFile.Entry(key: "a", texts: ["one", "two"], line: 1), PackFile.Entry(key: "b", texts: ["three"], line: 2),
    ]
    #expect(FlatPack.text(of: entries) == "a\tone\na\ttwo\nb\tthree\n")
  }

  @Test func whatWouldEndALineIsEscaped() {
    let entry = PackFile.Entry(key: "a", texts: ["one\ntwo\tthree\\n"], line: 1)
    #expect(FlatPack.text(of: [entry]) == #"a\#tone\ntwo\tthree\\n"# + "\n")
  }

  @Test(arguments: [
    [""], ["one"], ["one\ntwo"], ["\n"], ["\t"], ["\\"], ["\\\\"], [#"\n"#], ["\\\n\\t\t"], ["a\r\nb"],
    ["«día» €\u{A0}→"],
    ["first", "", "\\", "last\n"], ["e\u{301}"], [#""""#, #"#""#],
  ])
  func textsComeBack(_ texts: [String]) {
    let entries = [
      PackFile.Entry(key: "x.first", texts: texts, line: 1), PackFile.Entry(key: "y", texts: ["end"], line: 2),
    ]
    let read = FlatPack.entries(of: FlatPack.text(of: entries))
    #expect(read.keys.sorted() == ["x.first", "y"])
    #expect(read["x.first"].map { $0.map { Array($0.utf8) } } == texts.map { Array($0.utf8) })
    #expect(read["y"] == ["end"])
  }

  @Test func nothingHoldsNothing() {
    #expect(FlatPack.text(of: []).isEmpty)
    #expect(FlatPack.entries(of: "").isEmpty)
  }
}
