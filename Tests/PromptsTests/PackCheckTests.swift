import Testing

@testable import Prompts

/// Packs from folders: what is wrong in one is found with file and line.
@Suite struct PackCheckTests {
  private typealias File = PackFolder.File

  private func problems(_ path: String, _ text: String) -> [PackProblem] {
    PackCheck.problems(in: [File(path: path, text: text)])
  }

  @Test(arguments: OwnPack.languages)
  func theProgramsOwnWordsAreInOrder(language: String) {
    let files = OwnPack.files(of: language).map { name in
      File(path: "\(language)/\(name)", text: OwnPack.text("\(language)/\(name)") ?? "")
    }
    #expect(files.count > 20)
    #expect(PackCheck.problems(in: files) == [])
  }

  @Test(arguments: [
    ("coach:\n  signed: \"{name} signed for {team}\"\n", []),
    (
      "coach:\n  signed: \"{name} signed\"\n",
      [PackProblem("en/my.yaml", 2, .missingValue(key: "coach.signed", name: "team"))]
    ),
    (
      "coach:\n\n  signed: \"{nam} {name} {team}\"\n",
      [PackProblem("en/my.yaml", 3, .unknownValue(key: "coach.signed", name: "nam", known: ["name", "team"]))]
    ),
    ("coach: {sigend: x}\n", [PackProblem("en/my.yaml", 1, .unknownKey("coach.sigend", nearest: "coach.signed"))]),
    ("nonsense: x\n", [PackProblem("en/my.yaml", 1, .unknownKey("nonsense", nearest: nil))]),
    (
      "coach:\n  signed: [a, b]\n",
      [PackProblem("en/my.yaml", 2, .textCount(key: "coach.signed", count: 2, expected: 1))]
    ),
    ("coach:\n  signed: \"\"\n", [PackProblem("en/my.yaml", 2, .empty(key: "coach.signed"))]),
    (
      "verify:\n  signature: \"{name} {role}[[ ({team})]][[, {at}]]\"\n",
      [PackProblem("en/my.yaml", 2, .notOptional(key: "verify.signature", name: "role"))]
    ),
    ("a: \"b\n", [PackProblem("en/my.yaml", 2, .syntax("found unexpected end of stream"))]),
    ("coach:\n  done: x\ncoach:\n  left: y\n", [PackProblem("en/my.yaml", 1, .repeated(key: "coach"))]),
    ("coach:\n  done: {{x}}\n", [PackProblem("en/my.yaml", 2, .shape(key: "coach.done"))]),
    ("term: {language: {pt: [Portuguese, pt]}, phone: [phone, blower]}\n", []),
    ("format: {money: {BRL: \"R$ {amount}\"}, decimal: {pt: \",\"}}\n", []),
  ])
  func aChangedWordIsJudged(text: String, expected: [PackProblem]) {
    #expect(problems("en/my.yaml", text) == expected)
  }

  @Test(arguments: [
    ("{name", BracketProblem.openBrace), ("name} {team}", .closingBrace), ("{}", .noName), ("{na me}", .noName),
    ("{name|one}", .noName), ("{1a}", .noName), ("{name {team}", .noName), ("[[{name}", .openPart),
    ("{name}]] {team}", .closingPart), ("[[{name}[[{team}]]]]", .nestedPart), ("[[always]]", .partWithoutValue),
  ])
  func aBrokenBraceIsNamed(text: String, problem: BracketProblem) {
    #expect(BracketProblem(in: text) == problem)
    #expect(
      problems("en/my.yaml", "coach:\n  signed: '\(text)'\n") == [
        PackProblem("en/my.yaml", 2, .bracket(key: "coach.signed", problem))
      ])
  }

  @Test(arguments: ["", "a [ b ] c", "{p90}", "{n|one|two}", "[[a {b}]] {c}", "[[{n|a|b}]]", "1] 2[ ]"])
  func whatIsWellFormedIsLeftAlone(text: String) { #expect(BracketProblem(in: text) == nil) }

  /// A key is placed after the one that stands before it in the program's file.
  @Test func aMissingKeyIsNamedWhereAFileIsReplaced() throws {
    let own = try #require(OwnPack.text("en/commands.yaml"))
    let lines = own.split(separator: "\n", omittingEmptySubsequences: false)
    let last = try #require(lines.lastIndex { !$0.isEmpty })
    let found = problems("en/commands.yaml", lines[..<last].joined(separator: "\n") + "\n")
    #expect(!found.isEmpty)
    for problem in found {
      guard case .missingKey(let key) = problem.reason else {
        Issue.record("\(problem)")
        continue
      }
      #expect(key.hasPrefix("command.") && problem.line == last)
    }
    // A file of another name may say only what is to be said otherwise.
    #expect(problems("en/my.yaml", "coach:\n  done: Done.\n") == [])
  }

  @Test func aNewLanguageNeedsEveryWord() throws {
    let found = problems("pt/coach.yaml", try #require(OwnPack.text("en/coach.yaml")))
    #expect(found.count > 300)
    #expect(found.allSatisfy { if case .missingKey = $0.reason { $0.path != "pt/coach.yaml" } else { false } })
  }

  @Test func aKeyInTwoFilesIsNoPack() {
    let files = [
      File(path: "en/a.yaml", text: "coach:\n  done: x\n"), File(path: "en/b.yaml", text: "\ncoach.done: y\n"),
    ]
    let problem = PackProblem("en/b.yaml", 2, .standsTwice(key: "coach.done", path: "en/a.yaml", line: 2))
    #expect(PackCheck.problems(in: files) == [problem])
    #expect(throws: problem) { try PackFolder(files: files) }
    #expect(throws: Never.self) {
      try PackFolder(files: [files[0], File(path: "es/b.yaml", text: files[1].text)])
    }
  }

  @Test func aTemplateThatNothingReadsIsNamed() {
    #expect(problems("en/letter.md.mustache", "x") == [PackProblem("en/letter.md.mustache", 1, .unknownFile)])
  }

  @Test func wordsOfAFolderStandBeforeTheProgramsOwn() throws {
    let folder = try PackFolder(files: [
      File(path: "en/my.yaml", text: "coach:\n  done: Finished!\n"),
      File(path: "en/agreement.md.mustache", text: "# {{id}}"),
      File(path: "pt/my.yaml", text: "coach:\n  done: Pronto.\n"),
    ])
    #expect(folder.languages == ["en", "pt"])
    try Pack.$folders.withValue([folder]) {
      #expect(Pack.languages == ["en", "es", "pt"])
      let english = try #require(Pack(language: "en"))
      #expect(english.text("coach.done") == "Finished!")
      #expect(english.template("agreement.md") == "# {{id}}")
      let portuguese = try #require(Pack(language: "pt"))
      #expect(portuguese.text("coach.done") == "Pronto.")
      // What the folder does not say is said in English.
      #expect(portuguese.text("coach.signed") == "{name} has signed for {team}.")
      #expect(portuguese.template("agreement.md") == OwnPack.text("en/agreement.md.mustache"))
      #expect(Pack(language: "fr") == nil)
    }
    #expect(Pack(language: "en")?.text("coach.done") != "Finished!")
    #expect(Pack.languages == ["en", "es"])
  }
}
