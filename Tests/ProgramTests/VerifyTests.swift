import PseudoTerminal
import Testing

/// `verify` answers by its exit code: intact, altered with the place, unsigned, no document, no file.
@Suite struct VerifyTests {
  /// The documents of a signed agreement, made once.
  private static let signed = Result {
    let workplace = try Workplace()
    guard try workplace.run("demo", "--fast", "-o", ".").code == 0 else { throw Unmet("The demo cannot be played") }
    return try ["agreement.md", "agreement.json"].map { (name: $0, text: try workplace.text($0)) }
  }

  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    for document in try Self.signed.get() { try workplace.write(document.text, to: document.name) }
  }

  @Test(arguments: ["agreement.md", "agreement.json"])
  func whatWasSignedIsIntact(name: String) throws {
    let run = try workplace.run("verify", name)
    #expect(run.code == 0 && run.errorText == "")
    #expect(words(run.text).contains("Ana Ruiz, CMO (Marketing), 1 December 2026, 10:00:00 (+01:00)"))
  }

  @Test(arguments: [
    ("agreement.md", "€18,000", "€19,000", "The numbers"), ("agreement.md", "| CMO |", "| CFO |", "Parties"),
    ("agreement.json", "\"18000.00\"", "\"19000.00\"", "/customerValue"),
    ("agreement.json", "\"role\": \"CMO\"", "\"role\": \"CFO\"", "/parties"),
  ])
  func anAlterationIsPlaced(name: String, old: String, new: String, place: String) throws {
    let document = try workplace.text(name)
    try workplace.write(document.replacing(old, with: new, maxReplacements: 1), to: name)
    let run = try workplace.run("verify", name)
    #expect(run.code == 1)
    #expect(words(run.text).contains(place), "\(run.text)")
    try workplace.write(document, to: name)
    #expect(try workplace.run("verify", name).code == 0)
  }

  @Test func aDraftIsUnsigned() throws {
    #expect(try workplace.run("new", "Acme", input: "\nQ2 2027\n").code == 0)
    for name in ["draft.md", "draft.json"] {
      #expect(try workplace.run("export", "Acme", "-o", name).code == 0)
      #expect(try workplace.run("verify", name).code == 3)
    }
    #expect(try workplace.run("verify", "Acme").code == 3)
  }

  @Test func halfADocumentIsNone() throws {
    try workplace.write(String(try workplace.text("agreement.json").prefix(1000)), to: "half.json")
    let run = try workplace.run("verify", "half.json")
    #expect(run.code == 65)
    #expect(words(run.errorText).contains("half.json, line "))
    #expect(try workplace.run("verify", "nothing.md").code == 66)
    #expect(try workplace.run("verify", "Nobody").code == 66)
  }
}
