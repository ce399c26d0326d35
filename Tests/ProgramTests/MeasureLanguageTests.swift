import PseudoTerminal
import Testing

/// Reports in another language than the agreement's, and with plain signs.
@Suite struct MeasureLanguageTests {
  let workplace: Workplace
  let files: MeasureFiles

  init() throws {
    workplace = try Workplace()
    files = try MeasureFiles(workplace)
    try files.write(inTime: 2, late: 1)
  }

  private func model(_ language: String, _ locale: String) throws {
    let members = "\"language\": \"\(language)\", \"locale\": \"\(locale)\""
    try workplace.write(
      MeasureFiles.model.replacing("\"language\": \"en\"", with: members).replacing(
        "\"response\"", with: "\"attempts\": {\"channels\": [\"call\"]}, \"response\""), to: "acme.json")
  }

  /// Two of three: the marks are those of the language that is asked for, unless the agreement's country is of it.
  @Test(arguments: [
    ("en", "en-US", nil, "66.67%"), ("en", "en-US", "es", "66,67 %"), ("es", "es-ES", nil, "66,67 %"),
    ("es", "es-ES", "en", "66.67%"), ("es", "es-MX", "es", "66.67"), ("en", "es-ES", "en", "66,67"),
  ])
  func numbersAreOfTheLanguage(language: String, locale: String, asked: String?, share: String) throws {
    try model(language, locale)
    let run = try workplace.run(MeasureFiles.measure + (asked.map { ["--language", $0] } ?? []), input: [])
    #expect(words(run.text.replacing("\u{A0}", with: " ")).contains(share), "\(run.text)\(run.errorText)")
  }

  /// Letters of a language stay; everything else is on every keyboard.
  @Test(arguments: ["en", "es"], [["--explain", "L-3"], ["--pack"], []])
  func plainSigns(language: String, more: [String]) throws {
    try model("en", "en-GB")
    let run = try workplace.run(MeasureFiles.measure + ["--plain", "--language", language] + more, input: [])
    #expect(run.code == 0 && !run.text.isEmpty, "\(run.errorText)")
    let strange = Set(run.text.unicodeScalars.filter { !$0.isASCII && !$0.properties.isAlphabetic })
    #expect(strange.subtracting(["¿", "¡"]) == [], "\(run.text)")
    if language == "en" { #expect(run.text.utf8.allSatisfy { $0 < 0x80 }) }
    #expect(!run.output.contains(0x1B))
  }
}
