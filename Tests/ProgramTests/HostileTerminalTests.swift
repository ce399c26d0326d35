import AgreementModel
import Foundation
import HostileCorpus
import PseudoTerminal
import Sealing
import Terminal
import Testing

/// The corpus of hostile words through every field to the terminal: what `show`, `diff`, `verify` and the others print
/// drives no terminal, turns no text, and reads as what went in.
@Suite struct HostileTerminalTests {
  private static let texts = (HostileTexts.all + [HostileTexts.long]).filter { !visible($0).isEmpty }

  /// Every text comes to every field where `ENTENTE_THOROUGH` is set; otherwise every tenth turn is taken.
  private static let turns = Array(
    stride(from: 0, to: texts.count, by: ProcessInfo.processInfo.environment["ENTENTE_THOROUGH"] == nil ? 10 : 1))

  /// What `export` writes with nothing unseen in it; JSON keeps every character, and shows it at a terminal.
  private static let formats = ["markdown", "csv", "ics", "wall", "minutes"]

  /// As people see it, without the places where lines were broken.
  private static func visible(_ text: String) -> String {
    String(inertRow(text).filter { !$0.isWhitespace })
  }

  private static let full = Result {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/agreement.full.json")
    return try StrictJSON.parse(try Data(contentsOf: url))
  }

  /// Places in which only some words have a meaning: `import` names them, one at a time.
  private static let kept = Result { () throws -> Set<Pointer> in
    let workplace = try Workplace()
    var kept: Set<Pointer> = ["/calendar/timeZone", "/period/afterwards", "/id", "/language", "/locale"]
    var text = ""
    for _ in 0..<60 {
      try workplace.write(ReadableJSON.text(of: try unsigned(saying: { "plain" }, except: kept)), to: "m.json")
      let run = try workplace.run("import", "m.json", "Probe")
      if run.code == 0 { return kept }
      text = run.errorText
      guard let place = words(text).firstMatch(of: /line \d+ \((\/[^)]*)\)/).map({ String($0.1) }),
        let section = Pointer(place)
      else { break }
      for pointer in Leaves.of(try full.get()) where section.contains(pointer) { kept.insert(pointer) }
    }
    throw Unmet("No model with words of people is imported: \(text)")
  }

  private static func unsigned(saying next: () -> String, except kept: Set<Pointer>) throws -> JSON {
    var tree = try full.get()
    for name in ["signatures", "seal", "addenda", "history"] { tree[Pointer([name])] = nil }
    return Leaves.saying(next, in: tree, except: kept)
  }

  private static func signed(saying next: () -> String) throws -> JSON {
    var tree = try unsigned(saying: next, except: kept.get())
    tree["/status"] = "signed"
    tree["/version"] = 1
    let digest = Sealer.contentDigest(of: tree)
    tree["/signatures"] = .array(
      ["marketing", "sales"].map { team in
        SignatureRecord(
          name: next(), role: next(), team: team, at: "2026-12-18T16:31:05+01:00", digest: digest
        ).json
      })
    return Sealer.sealed(tree)
  }

  /// Nothing but visible characters, blanks and line ends.
  private func expectInert(_ run: PipedRun, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let unseen = (run.text + run.errorText).unicodeScalars.filter { scalar in
      if (0x20...0x7E).contains(scalar.value) || scalar == "\n" || scalar == "\r" { return false }
      // Joined emoji, and the flag that is spelled in tags.
      if scalar == "\u{200D}" || scalar == "\u{1F3F4}" || (0xE0060...0xE007F).contains(scalar.value) { return false }
      return [.control, .format].contains(scalar.properties.generalCategory)
    }
    #expect(unseen.isEmpty, "\(what): \(unseen.map(\.value))", sourceLocation: sourceLocation)
  }

  @Test(arguments: turns)
  func everyFieldOnTheTerminal(turn: Int) throws {
    let workplace = try Workplace()
    var place = turn
    let tree = try Self.signed {
      place += 1
      return Self.texts[place % Self.texts.count]
    }
    try workplace.write(ReadableJSON.text(of: tree), to: "s.json")
    let imported = try workplace.run("import", "s.json", "Acme")
    #expect(imported.code == 0, "\(imported.errorText)")
    expectInert(imported, "import")
    func run(_ arguments: String..., code: Int32? = 0, shows pointers: Pointer...) throws {
      let run = try workplace.run(arguments, input: [])
      let what = arguments.joined(separator: " ")
      if let code { #expect(run.code == code, "\(what): \(run.errorText)") }
      expectInert(run, what)
      let seen = run.text.filter { !$0.isWhitespace }
      for pointer in pointers {
        let text = Self.visible(tree[pointer]?.string ?? "")
        #expect(seen.contains(text), "\(what), \(pointer): \(text.prefix(60)) is not in it")
      }
    }
    try run("show", "Acme", shows: "/delivery/owner", "/parties/company", "/qualifiedLead/fit/0")
    try run("verify", "Acme", shows: "/signatures/0/name", "/signatures/1/role")
    try run("verify", "Acme", "--language", "es", shows: "/signatures/1/name")
    try run("list")
    try run("math", "Acme", code: nil)
    try run("lint", "Acme", code: nil)
    for format in Self.formats { try run("export", "Acme", "--format", format) }
    // JSON is for programs: it gives every character back.
    #expect(try StrictJSON.parse(try workplace.run("export", "Acme", "--format", "json").text) == tree)
    // An argument ends at the first NUL; blanks alone are no reason.
    let text = Self.texts[turn].replacing("\u{0}", with: "")
    let reason = text.allSatisfy(\.isWhitespace) ? "why" : text
    let amended = try workplace.run("amend", "Acme", "--reason=\(reason)", input: "revenue target\n1.3 million\n")
    expectInert(amended, "amend")
    let diff = try workplace.run("diff", "Acme")
    expectInert(diff, "diff")
    let said = Self.visible(reason.trimmingCharacters(in: .whitespacesAndNewlines))
    let isWhole = diff.text.filter { !$0.isWhitespace }.contains(said)
    #expect(isWhole, "\(diff.text.prefix(200))")
    try run("diff", "Acme", "--format", "markdown")
    let changes = try StrictJSON.parse(try workplace.run("diff", "Acme", "--format", "json").text)
    #expect(changes["reason"]?.string == reason.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// In the room: typed as an answer, a note, a parked point and a command, the words come back inert.
  @Test(arguments: HostileTexts.unseen + HostileTexts.formulas.prefix(4))
  func everyLineInTheRoom(text: String) throws {
    let workplace = try Workplace()
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("\u{0}", with: "")
    let inputs = [
      "Acme\n/note \(line)\n/park \(line)\n/parked\n", "\(line)\n/show\n", "Acme\n/\(line)\n", "Acme\n\(line)\n",
    ]
    for input in inputs {
      let run = try workplace.run("new", UUID().uuidString, input: input)
      expectInert(run, input)
    }
  }
}
