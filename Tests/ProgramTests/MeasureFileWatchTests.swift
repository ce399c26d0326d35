import Testing

@testable import Commands

/// When a watch measures again: the files as they are at each look, and what follows from it.
@Suite struct MeasureFileWatchTests {
  /// Letters stand for states of the file, a blank for no file. The first one is measured before the first look.
  static let stories: [(name: String, states: String, expected: String)] = [
    ("nothing happens", "aaaa", "..."),
    ("it changes and is quiet", "abbb", ".c."),
    ("it is being written", "abcdeee", "....c."),
    ("it changes back before it is quiet", "abaa", "..."),
    ("it changes twice", "abbbccc", ".c..c."),
    ("it is gone, which is said once", "a   ", "m.."),
    ("it comes back as it was", "a  aaa", "m..c."),
    ("it comes back changed, in pieces", "a bccc", "m..c."),
    ("it is gone twice", "a aa aa", "m.cm.c"),
    ("it is not there from the beginning", "  aaa", "m.c."),
  ]

  @Test(arguments: stories)
  func looks(name: String, states: String, expected: String) {
    var states = states.map { state in state == " " ? nil : Self.stamp(state) }[...]
    var watch = FileWatch(["leads.csv"]) { _ in states.first ?? nil }
    var seen = ""
    while let state = states.dropFirst().first {
      states = states.dropFirst()
      switch watch.look({ _ in state }) {
      case .nothing: seen += "."
      case .changed: seen += "c"
      case .missing(let paths): seen += paths == ["leads.csv"] ? "m" : "?"
      }
    }
    #expect(seen == expected, "\(name)")
  }

  /// The program's own writing is no change; somebody else's at the same time is one.
  @Test func whatWasWrittenHereIsKnown() {
    var files = ["acme.entente": Self.stamp("a"), "leads.csv": Self.stamp("a")]
    var watch = FileWatch(files.keys.sorted()) { files[$0] }
    files["acme.entente"] = Self.stamp("b")
    watch.accept("acme.entente") { files[$0] }
    #expect(watch.look { files[$0] } == .nothing)
    #expect(watch.look { files[$0] } == .nothing)
    files = ["acme.entente": Self.stamp("c"), "leads.csv": Self.stamp("b")]
    watch.accept("acme.entente") { files[$0] }
    #expect(watch.look { files[$0] } == .nothing)
    #expect(watch.look { files[$0] } == .changed)
  }

  /// A measurement that a change has overtaken is done again.
  @Test func whatWasForgottenIsMeasuredAgain() {
    var watch = FileWatch(["leads.csv"]) { _ in Self.stamp("a") }
    watch.forget()
    #expect(watch.look { _ in Self.stamp("a") } == .changed)
    #expect(watch.look { _ in Self.stamp("a") } == .nothing)
  }

  private static func stamp(_ state: Character) -> FileStamp {
    FileStamp(file: 1, size: Int(state.asciiValue ?? 0), modified: 0)
  }
}
