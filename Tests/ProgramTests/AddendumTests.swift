import Foundation
import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Addenda that each team signs with its key where it is; and what leaves the program comes in again as the same bytes.
@Suite(.enabled(if: access("/usr/bin/ssh-keygen", X_OK) == 0, "ssh-keygen is not installed (openssh-client)"))
struct AddendumTests {
  private static let signed = Result {
    let workplace = try Workplace()
    guard try workplace.run("demo", "--fast", "-o", ".").code == 0 else { throw Unmet("The demo cannot be played") }
    return try workplace.text("agreement.json")
  }

  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try workplace.write(try Self.signed.get(), to: "signed.json")
    for name in ["ana", "tom"] {
      #expect(try openSSH("-q", "-t", "ed25519", "-N", "", "-C", "\(name)@acme.example", "-f", name).code == 0)
    }
    #expect(try workplace.run("import", "signed.json", "Acme").code == 0)
  }

  private func openSSH(_ arguments: String..., input: String = "") throws -> PipedRun {
    try runPiped(
      "/usr/bin/ssh-keygen", arguments, input: Array(input.utf8), environment: workplace.environment,
      in: workplace.path)
  }

  private func excuse() throws {
    let run = try workplace.run(
      "excuse", "Acme", "2027-01-21", "2027-01-25", "--reason", "the office moves", "-o", "x.json")
    #expect(run.code == 0 && words(run.text).contains("entente sign Acme --addendum x.json --key KEY"), "\(run.text)")
    #expect(try workplace.run("verify", "Acme").text.contains("Addendum") == false, "nothing is kept yet")
  }

  private func sign(_ name: String, _ arguments: String...) throws -> PipedRun {
    try workplace.run(["sign", name, "--addendum", "x.json"] + arguments, input: [])
  }

  @Test func eachTeamSignsElsewhere() throws {
    try excuse()
    let ana = try sign("Acme", "--key", "ana", "--name", "Ana Ruiz")
    #expect(ana.code == 0 && words(ana.text).contains("Written: x.ana-ruiz.signature.json"), "\(ana.errorText)")
    // Elsewhere there is the signed model only.
    #expect(try sign("signed.json", "--key", "tom", "--name", "Tom Berg").code == 0)
    let half = try sign("Acme", "--merge", "x.ana-ruiz.signature.json")
    #expect(half.code == 3 && words(half.errorText).contains("somebody of Sales has still to sign"))
    let merges = ["--merge", "x.ana-ruiz.signature.json", "--merge", "x.tom-berg.signature.json"]
    let model = try workplace.run(
      ["sign", "signed.json", "--addendum", "x.json"] + merges + ["-o", "with.json"], input: [])
    #expect(model.code == 0, "\(model.errorText)")
    let merged = try workplace.run(["sign", "Acme", "--addendum", "x.json"] + merges, input: [])
    #expect(merged.code == 0 && words(merged.text).contains("Signed and sealed beside version 1."))
    #expect(try workplace.run(["sign", "Acme", "--addendum", "x.json"] + merges, input: []).code == 1, "once only")
    #expect(try workplace.run("export", "Acme", "--format", "json").text == workplace.text("with.json"))
    try proofs()
    try alterations()
  }

  /// What ssh-keygen says without this program, and `verify` with a list of keys.
  private func proofs() throws {
    #expect(try workplace.run("export", "Acme", "-o", "a.md").code == 0)
    #expect(try workplace.text("a.md").contains("\nAna Ruiz signed with the key ssh-ed25519 "))
    let run = try workplace.run("verify", "a.md", "--extract", "proofs")
    #expect(run.code == 0)
    #expect(words(run.text).contains(": the office moves; signed by Ana Ruiz and Tom Berg"), "\(run.text)")
    #expect(words(run.text).contains("Addendum 1: Ana Ruiz: signed with the key SHA256:"), "\(run.text)")
    for (name, other) in [("1-ana-ruiz", "2-tom-berg"), ("2-tom-berg", "1-ana-ruiz")] {
      let arguments = ["-Y", "verify", "-f", "proofs/claimed_signers", "-I", String(name.dropFirst(2)), "-n"]
      func verified(_ statement: String) throws -> Int32 {
        try runPiped(
          "/usr/bin/ssh-keygen", arguments + ["entente-agreement@v1", "-s", "proofs/addendum-1-\(name).json.sig"],
          input: Array(statement.utf8), environment: workplace.environment, in: workplace.path
        ).code
      }
      #expect(try verified(workplace.text("proofs/addendum-1-\(name).json")) == 0)
      #expect(try verified(workplace.text("proofs/addendum-1-\(other).json")) != 0)
    }
    let sum = try runPiped(
      "/usr/bin/sha256sum", ["proofs/addendum-1.json"], environment: workplace.environment, in: workplace.path)
    #expect(try workplace.text("proofs/addendum-1-1-ana-ruiz.json").contains("\"digest\":\"\(sum.text.prefix(64))\""))
    try workplace.write(
      "ana@acme.example \(try workplace.text("ana.pub"))tom@acme.example \(try workplace.text("tom.pub"))",
      to: "signers")
    let listed = try workplace.run("verify", "a.md", "--signers", "signers", "--language", "es")
    #expect(listed.code == 1, "the version itself was signed by name")
    #expect(words(listed.text).contains("Nadie firmó por Marketing con una clave de tu lista de firmantes."))
    #expect(
      words(listed.text).contains("Adenda 1: Ana Ruiz: firmado con la clave SHA256:"), "\(listed.text)")
  }

  private func alterations() throws {
    let model = try workplace.text("with.json")
    for (old, new) in [("2027-01-25T00:00", "2027-02-25T00:00"), ("the office moves", "the office rests")] {
      try workplace.write(model.replacing(old, with: new), to: "bad.json")
      let run = try workplace.run("verify", "bad.json")
      #expect(run.code == 1 && words(run.text).contains("addendum 1"), "\(run.text)")
    }
  }

  /// A second addendum stands beside the first; `verify` and the model have both, in their order.
  @Test func addendaAddUp() throws {
    for (from, to, reason) in [("2027-01-21", "2027-01-22", "one"), ("2027-02-22", "2027-02-23", "two")] {
      let run = try workplace.run(
        ["excuse", "Acme", from, to, "--reason", reason], input: Array("Ana Ruiz\nTom Berg\n".utf8))
      #expect(run.code == 0, "\(run.errorText)")
    }
    let model = try WrittenModel(try workplace.run("export", "Acme", "--format", "json").text)
    let addenda = try #require(model("addenda") as? [[String: Any]])
    #expect(addenda.map { $0["reason"] as? String } == ["one", "two"])
    let verdict = try workplace.run("verify", "Acme")
    #expect(verdict.code == 0 && words(verdict.text).contains(": two; signed by Ana Ruiz and Tom Berg"))
  }

  @Test func whatIsNoAddendumIsRefused() throws {
    try excuse()
    #expect(try sign("Acme", "--key", "ana", "--name", "Ana Ruiz").code == 0)
    let cases: [([String], Int32, String)] = [
      (["Acme", "--addendum", "signed.json", "--key", "tom", "--name", "Tom Berg"], 65, "is no unsigned addendum"),
      (["Acme", "--addendum", "x.json", "--merge", "signed.json"], 65, "holds no signature under an addendum"),
      (["Acme", "--addendum", "x.json", "--key", "ana"], 64, "Who signs?"),
      (["Acme", "--addendum", "x.json", "--key", "tom", "--name", "Eva Lindt"], 64, "not among the participants"),
      (
        ["Acme", "--addendum", "x.json", "--merge", "x.ana-ruiz.signature.json", "--key", "ana", "--name", "Tom Berg"],
        1,
        "uses the key that Ana Ruiz has signed with"
      ),
    ]
    for (arguments, code, said) in cases {
      let run = try workplace.run(["sign"] + arguments, input: [])
      #expect(run.code == code && words(run.errorText).contains(said), "\(run.text) \(run.errorText)")
    }
    let other = try workplace.text("x.json").replacing("2027-01-25", with: "2027-01-26")
    try workplace.write(other, to: "x.json")
    let changed = try sign("Acme", "--merge", "x.ana-ruiz.signature.json", "--key", "tom", "--name", "Tom Berg")
    #expect(changed.code == 1 && words(changed.errorText).contains("Ana Ruiz signed another addendum than this one"))
    try workplace.write(try workplace.text("x.json").replacing("\"over\": \"", with: "\"over\": \"0"), to: "x.json")
    let elsewhere = try sign("Acme", "--key", "tom", "--name", "Tom Berg")
    #expect(elsewhere.code == 1 && words(elsewhere.errorText).contains("stands beside another version"))
  }

  /// A span in which the second version takes over: one addendum beside each, each team signs once.
  @Test func aSpanOverTwoVersionsStandsBesideBoth() throws {
    try amendForTheNextQuarter()
    let run = try workplace.run(
      "excuse", "Acme", "2027-03-30", "2027-04-03", "--reason", "stocktaking", input: "Ana Ruiz\nTom Berg\n")
    #expect(run.code == 0 && words(run.text).contains("Signed and sealed beside versions 1 and 2."), "\(run.text)")
    let verdict = try workplace.run("verify", "Acme")
    #expect(verdict.code == 0 && verdict.text.components(separatedBy: "Addendum 1").count == 3, "\(verdict.text)")
    // Within one version it stands beside that one alone.
    let later = try workplace.run(
      "excuse", "Acme", "2027-05-03", "2027-05-04", "--reason", "a strike", input: "Ana Ruiz\nTom Berg\n")
    #expect(words(later.text).contains("Signed and sealed beside version 2."), "\(later.text)")
    // By key it is one file and one signature a team as well.
    let both = try workplace.run(
      "excuse", "Acme", "2027-03-31", "2027-04-02", "--reason", "a move", "-o", "x.json", "--language", "es")
    #expect(words(both.text).contains("Acompaña a las versiones 1 y 2."), "\(both.text)")
    #expect(try sign("Acme", "--key", "ana", "--name", "Ana Ruiz").code == 0)
    let merged = try sign("Acme", "--merge", "x.ana-ruiz.signature.json", "--key", "tom", "--name", "Tom Berg")
    #expect(merged.code == 0 && words(merged.text).contains("beside versions 1 and 2"), "\(merged.errorText)")
    #expect(try workplace.run("verify", "Acme").code == 0)
    try expectSameBytes("Acme", version: "1")
    try expectSameBytes("Acme", version: "2")
  }

  private func amendForTheNextQuarter() throws {
    let lines = ["", "", "", "", "", "1 April 2027", "", "", "", "Ana Ruiz", "", "Tom Berg", "", ""]
    let run = try workplace.run(
      "amend", "Acme", "--numbers", "--reason", "Q2 has its own numbers", input: lines.joined(separator: "\n"))
    #expect(run.code == 0 && words(run.text).contains("Signed and sealed"), "\(run.text)\(run.errorText)")
  }

  /// Every file that the program wrote comes in and leaves as the same bytes.
  @Test func whatWasWrittenLeavesAsTheSameBytes() throws {
    #expect(try workplace.run("export", "Acme", "--format", "json").text == workplace.text("signed.json"))
    let text = try String(contentsOf: project("docs/agreement.full.json"), encoding: .utf8)
    try workplace.write(text, to: "full.json")
    #expect(try workplace.run("import", "full.json", "Full").code == 0)
    #expect(try workplace.run("export", "Full", "--format", "json").text == text)
    // A sealed document carries the model in the form that is hashed: the same value, and the same document again.
    #expect(try workplace.run("export", "Acme", "-o", "d.md").code == 0)
    #expect(try workplace.run("export", "d.md").text == workplace.text("d.md"))
    #expect(try workplace.run("import", "d.md", "From a document").code == 0)
    #expect(try workplace.run("verify", "From a document").code == 0)
  }

  private func expectSameBytes(_ name: String, version: String) throws {
    let file = "v\(version).json"
    #expect(try workplace.run("export", name, "--version", version, "-o", file).code == 0)
    #expect(try workplace.run("import", file, "Again \(version)").code == 0)
    #expect(try workplace.run("export", "Again \(version)", "--format", "json").text == workplace.text(file))
  }

  /// Whatever order and blanks another program wrote: the values are the same.
  @Test func anotherProgramsFormKeepsItsValue() throws {
    let model = try workplace.text("signed.json")
    let python = try runPiped(
      "/usr/bin/env",
      [
        "python3", "-c",
        "import json,sys; print(json.dumps(json.load(sys.stdin), sort_keys=True, separators=(',',':')))",
      ],
      input: Array(model.utf8), environment: workplace.environment, in: workplace.path)
    try #require(python.code == 0, "\(python.errorText)")
    try workplace.write(python.text, to: "foreign.json")
    #expect(try workplace.run("verify", "foreign.json").code == 0)
    #expect(try workplace.run("import", "foreign.json", "Foreign").code == 0)
    #expect(try workplace.run("verify", "Foreign").code == 0)
    let again = try workplace.run("export", "Foreign", "--format", "json").text
    let value = try runPiped(
      "/usr/bin/env",
      [
        "python3", "-c", "import json,sys; a,b=map(json.load,map(open,sys.argv[1:])); sys.exit(a!=b)", "signed.json",
        "g.json",
      ],
      environment: workplace.environment, in: write(again, to: "g.json"))
    #expect(value.code == 0)
  }

  private func write(_ text: String, to name: String) throws -> String {
    try workplace.write(text, to: name)
    return workplace.path
  }

  /// Versions of the model's form: the first is read, one that is not known yet is refused by name.
  @Test(arguments: [("1", 0, "entente show"), ("0", 65, "line 2 (/schemaVersion)"), ("2", 65, "newer version")])
  func versionsOfTheForm(version: String, code: Int32, said: String) throws {
    try workplace.write("{\n  \"schemaVersion\": \(version),\n  \"id\": \"x\"\n}\n", to: "v.json")
    let run = try workplace.run("import", "v.json", "Old")
    #expect(run.code == code && words(run.text + run.errorText).contains(said), "\(run.text)\(run.errorText)")
    if version == "2" { #expect(try workplace.run("math", "v.json").code == 65) }
  }
}

private func project(_ path: String) -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: path)
}
