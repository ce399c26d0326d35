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
    ("agreement.json", "\"18000.00\"", "\"19000.00\"", "the value of a customer (/customerValue)"),
    ("agreement.json", "\"role\": \"CMO\"", "\"role\": \"CFO\"", "the parties (/parties)"),
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

  /// The library tries every position; the program some of them: in the model, in the document and in its comment.
  @Test func aChangeAnywhereIsNoticed() throws {
    for name in ["agreement.json", "agreement.md"] {
      let text = Array(try workplace.text(name).utf8)
      for offset in stride(from: text.count / 26, to: text.count, by: text.count / 13) where text[offset] > 0x20 {
        var changed = text
        changed[offset] = text[offset] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x")
        try workplace.write(String(decoding: changed, as: UTF8.self), to: "changed-\(name)")
        let run = try workplace.run("verify", "changed-\(name)")
        #expect(run.code == 1 || run.code == 65, "\(name), \(offset): \(run.text)")
        #expect(!(run.text + run.errorText).contains("Intact"), "\(name), \(offset)")
      }
    }
  }

  /// Somebody who can compute a digest changes the text and seals it again with the same data.
  @Test func aTextThatWasSealedAnewIsNotProved() throws {
    let document = try workplace.text("agreement.md")
    let forged = try Self.sealedAnew(document.replacing("€18,000", with: "€19,000"))
    try workplace.write(forged, to: "forged.md")
    let run = try workplace.run("verify", "forged.md")
    #expect(run.code == 1)
    #expect(
      words(run.text).contains("Altered: the data in this document is what was signed, but somebody changed the text"),
      "\(run.text)")
    #expect(words(run.text).contains("Differs: section “The numbers”"))
  }

  /// The closing comment over another text, computed by Python.
  private static func sealedAnew(_ text: String) throws -> String {
    let script = #"""
      import hashlib, re, sys
      text = sys.stdin.read()
      start = text.index("<!-- entente-seal")
      body, comment = text[:start], text[start:]
      parts, heading = [[]], [None]
      for line in body.split("\n"):
          if line.startswith("## "):
              parts.append([]); heading.append(line[3:])
          parts[-1].append(line + "\n")
      digests = iter(hashlib.sha256("".join(part).encode()).hexdigest() for part in parts)
      lines = comment.split("\n")
      lines = lines[:[i for i, line in enumerate(lines) if line.startswith("digest ")][0]]
      lines = [re.sub(r"^(opening|section) [0-9a-f]{64}", lambda m: m[1] + " " + next(digests), line) for line in lines]
      whole = hashlib.sha256("\n".join(lines).encode()).hexdigest()
      sys.stdout.write(body + "\n".join(lines) + "\ndigest " + whole + "\n-->\n")
      """#
    let folder = try Workplace()
    let run = try runPiped(
      "/usr/bin/env", ["python3", "-c", script], input: Array(text.utf8), environment: folder.environment,
      in: folder.path)
    try #require(run.code == 0, "\(run.errorText)")
    return run.text
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
