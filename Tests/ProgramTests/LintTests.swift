import PseudoTerminal
import Testing

/// The critique as a command: exit codes, streams, both formats.
@Suite struct LintTests {
  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    #expect(try workplace.run("new", "Acme", input: "\nQ2 2027\nAna Ruiz, CMO\n\n").code == 0)
    try workplace.write(#"{"schemaVersion": 1, "id": "acme"}"#, to: "empty.json")
    try workplace.write(#"{"a": 1.5}"#, to: "fraction.json")
    try workplace.write("[1]", to: "list.json")
  }

  static let commands: [(code: Int32, arguments: String)] = [
    (1, "lint Acme"), (1, "lint empty.json"), (1, "lint empty.json --format json"),
    (64, "lint empty.json --format xml"),
    (64, "lint"), (65, "lint fraction.json"), (65, "lint list.json"), (66, "lint none.json"), (66, "lint Nobody"),
  ]

  @Test(arguments: commands)
  func endWithTheirCode(code: Int32, arguments: String) throws {
    let run = try workplace.run(arguments.split(separator: " ").map(String.init), input: [])
    #expect(run.code == code, "\(arguments): \(run.errorText)")
    #expect(run.output.isEmpty == (code != 1), "\(arguments): \(run.text)")
    #expect(run.errors.isEmpty == (code == 1), "\(arguments): \(run.errorText)")
  }

  /// What the sample workshop agrees is sound; the critique speaks the language that is asked for.
  @Test func theSampleWorkshopIsSound() throws {
    #expect(try workplace.run("demo", "--fast", "-o", "demo").code == 0)
    let path = "demo/agreement.json"
    let run = try workplace.run("lint", path)
    #expect(run.code == 0 && run.text == "I have nothing to object to.\n", "\(run.text)")
    let spanish = try workplace.run("lint", path, "--language", "es")
    #expect(spanish.text == "No tengo nada que objetar.\n", "\(spanish.text)")
  }

  /// Two answers under names that nobody knows are as good as missing.
  @Test func whatIsNotSaidIsAHint() throws {
    #expect(try workplace.run("demo", "--fast", "-o", "demo").code == 0)
    let model = try workplace.text("demo/agreement.json")
    let path = "without.json"
    try workplace.write(
      model.replacing(#""silence": "accepted""#, with: #""quiet": "accepted""#)
        .replacing(/sales desk",\s*"share"/, with: #"sales desk", "part""#), to: path)
    let run = try workplace.run("lint", path)
    #expect(run.code == 0 && run.text.hasSuffix("0 blockers, 0 cautions, 2 hints.\n"), "\(run.text)")
    let spanish = try workplace.run("lint", path, "--language", "es")
    #expect(spanish.text.hasSuffix("0 impedimentos, 0 advertencias, 2 apuntes.\n"), "\(spanish.text)")
    let json = try workplace.run("lint", path, "--format", "json")
    #expect(
      json.text == """
        {
          "findings": [
            {
              "rule": "delivery.unmeasured",
              "severity": "hint",
              "pointer": "/delivery/share",
              "message": "The hand-over is promised within 15 working minutes, but without a share, so that no report measures it."
            },
            {
              "rule": "rejection.silence",
              "severity": "hint",
              "pointer": "/rejection/silence",
              "message": "It is not said what a lead counts as when Sales says nothing within 3 working days, to the end of the day."
            }
          ]
        }

        """)
  }
}
