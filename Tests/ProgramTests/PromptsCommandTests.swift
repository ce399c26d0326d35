import Foundation
import PseudoTerminal
import Testing

/// Words of one's own: exported, changed, checked and used, up to a third language.
@Suite struct PromptsCommandTests {
  let workplace: Workplace

  init() throws { workplace = try Workplace() }

  private func change(_ name: String, _ old: String, _ new: String) throws {
    let text = try workplace.text(name)
    #expect(text.contains(old), "\(name): \(old)")
    try workplace.write(text.replacing(old, with: new), to: name)
  }

  @Test func whatIsExportedIsInOrderAndNeverOverwritten() throws {
    for language in ["en", "es"] {
      #expect(try workplace.run("prompts", "export", "words", "--language", language).code == 0)
    }
    #expect(try workplace.run("prompts", "check", "words").code == 0)
    try workplace.write("mine", to: "words/en/coach.yaml")
    #expect(try workplace.run("prompts", "export", "words").code == 73)
    #expect(try workplace.text("words/en/coach.yaml") == "mine")
    #expect(try workplace.run("prompts", "check", "nowhere").code == 66)
    #expect(try workplace.run("prompts", "export", "words", "--as", "Portuguese").code == 64)
  }

  @Test(arguments: [
    (
      "coach.yaml", "{name} has signed for {team}", "{nam} has signed for {team}",
      "coach.yaml, line 32: “coach.signed” has {nam}"
    ),
    ("coach.yaml", "{name} has signed for {team}", "{name} has signed", "“coach.signed” leaves out {team}."),
    ("coach.yaml", "{name} has signed", "[[{name} has signed", "square brackets is not closed with two"),
    ("coach.yaml", "  signed:", "  sigend:", "Is “coach.signed” meant?"),
    ("coach.yaml", "  signed:", "  sigend:", "“coach.signed” is missing."),
    ("coach.yaml", "  signed:", "\tsigned:", "this is no YAML"),
    ("agreement.md.mustache", "{{period.label}}", "{{{period.label}}}", "Use two braces."),
    ("agreement.md.mustache", "{{period.label}}", "{{perod}}", "there is no value “perod”"),
    ("agreement.md.mustache", "{{/history}}", "", "cannot be read"),
  ])
  func aSlipIsNamedWithItsPlace(file: String, old: String, new: String, said: String) throws {
    #expect(try workplace.run("prompts", "export", "words").code == 0)
    try change("words/en/\(file)", old, new)
    let run = try workplace.run("prompts", "check", "words")
    #expect(run.code == 65)
    #expect(words(run.errorText).contains(said), "\(run.errorText)")
    #expect(words(run.errorText).contains("words/en/\(file), line "))
  }

  @Test func aPackThatCannotBeReadStopsEverythingElse() throws {
    #expect(try workplace.run("prompts", "export", "words").code == 0)
    try workplace.write("coach:\n  done: x\n", to: "words/en/mine.yaml")
    let run = try workplace.run("list", "--prompts", "words")
    #expect(run.code == 65)
    #expect(words(run.errorText).contains("words/en/mine.yaml, line 2: “coach.done” stands in en/coach.yaml, line"))
  }

  /// Portuguese, of which only a few sentences are translated so far, without a line of Swift.
  @Test func aThirdLanguageIsAFolder() throws {
    #expect(try workplace.run("prompts", "export", "words", "--language", "en", "--as", "pt").code == 0)
    try change("words/pt/coach.yaml", "{name} has signed for {team}.", "{name} assinou por {team}.")
    try change("words/pt/questions.yaml", "For which period is it?", "Para que período é?")
    try change("words/pt/agreement.md.mustache", "# Service level agreement", "# Acordo de nível de serviço")
    #expect(try workplace.run("prompts", "check", "words").code == 0)
    let talk = try workplace.run(
      "new", "Acme", "--prompts", "words", "--language", "pt", input: "\nQ2 2027\nAna Ruiz, CMO\n\nTom Berg, CSO\n")
    #expect(talk.code == 0, "\(talk.errorText)")
    #expect(talk.text.contains("Para que período é?"))
    #expect(talk.text.contains("Ana Ruiz, CMO for Marketing."))
    // In the conversation as well, to it and back; without its words it is refused by name.
    let moved = try workplace.run(
      "resume", "Acme", "--prompts", "words", input: "/language es\n/language pt\n/edit period\n")
    #expect(moved.code == 0 && moved.text.contains("Para que período é?"), "\(moved.errorText)")
    let without = try workplace.run("resume", "Acme", input: "\n")
    #expect(without.code == 64 && words(without.errorText).contains("the language “pt”. There are en and es; words of"))
    let refused = try workplace.run("new", "Other", input: "\n/language pt\n")
    #expect(refused.code == 65 && words(refused.errorText).contains("words in: en and es."), "\(refused.errorText)")
    let document = try workplace.run("export", "Acme", "--prompts", "words").text
    #expect(document.hasPrefix("# Acordo de nível de serviço between Marketing and Sales of Acme, Q2 2027\n"))
    #expect(
      try workplace.run("export", "Acme", "--format", "json", "--prompts", "words").text.contains(
        "\"language\": \"pt\""))
    // The user's own folder does the same without an option.
    try FileManager.default.createDirectory(
      atPath: workplace.path + "/.config/entente", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: workplace.path + "/words", toPath: workplace.path + "/.config/entente/prompts")
    #expect(try workplace.run("export", "Acme").text == document)
  }
}
