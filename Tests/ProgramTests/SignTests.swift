import PseudoTerminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `sign`, `key` and `verify` with keys, and the commands of the manual that need only OpenSSH.
@Suite(.enabled(if: access("/usr/bin/ssh-keygen", X_OK) == 0, "ssh-keygen is not installed (openssh-client)"))
struct SignTests {
  private static let keygen = "/usr/bin/ssh-keygen"

  /// The sample agreement as it was before anybody signed it.
  private static let draft = Result {
    let workplace = try Workplace()
    guard try workplace.run("demo", "--fast", "-o", ".").code == 0 else { throw Unmet("The demo cannot be played") }
    let model = try workplace.text("agreement.json")
    guard let start = model.firstRange(of: "\n  \"signatures\": [")?.lowerBound,
      let history = model.firstRange(of: "\n  \"history\":")?.lowerBound
    else { throw Unmet("The sample has no signatures") }
    let unsigned = String(model[..<start]) + "\n  \"signatures\": [],\n  \"seal\": null," + String(model[history...])
    return unsigned.replacing("\"status\": \"signed\"", with: "\"status\": \"draft\"")
  }

  let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try workplace.write(try Self.draft.get(), to: "m.json")
    for name in ["ana", "tom"] {
      let run = try openSSH("-q", "-t", "ed25519", "-N", "", "-C", "\(name)@acme.example", "-f", name)
      #expect(run.code == 0, "\(run.errorText)")
    }
  }

  private func openSSH(_ arguments: String..., input: String = "") throws -> PipedRun {
    try runPiped(
      Self.keygen, arguments, input: Array(input.utf8), environment: workplace.environment, in: workplace.path)
  }

  @Test func eachTeamSignsElsewhere() throws {
    #expect(try workplace.run("sign", "m.json", "--key", "ana", "--name", "Ana Ruiz").code == 0)
    #expect(try workplace.run("sign", "m.json", "--key", "tom", "--name", "Tom Berg", "-o", "tom.json").code == 0)
    let merged = try workplace.run(
      "sign", "m.json", "--merge", "m.ana-ruiz.signature.json", "--merge", "tom.json", "-o", "s.json")
    #expect(merged.code == 0, "\(merged.errorText)")
    let intact = try workplace.run("verify", "s.json", "--extract", "proofs")
    #expect(intact.code == 0, "\(intact.text)")
    #expect(words(intact.text).contains("Ana Ruiz: signed with the key SHA256:"))
    try manual()
    try signers()
    try alterations()
    // Merging the one into a copy that the other signed is the same.
    let copy = try workplace.run(
      "sign", "m.json", "--key", "ana", "--name", "Ana Ruiz", "--merge", "tom.json", "-o", "t.json")
    #expect(copy.code == 0, "\(copy.errorText)")
    #expect(try workplace.run("verify", "t.json").code == 0)
    #expect(try workplace.run("sign", "s.json", "--key", "ana", "--name", "Ana Ruiz").code == 1)
  }

  /// The commands of docs/signing.md.
  private func manual() throws {
    let statement = try workplace.text("proofs/1-ana-ruiz.json")
    let verified = try openSSH(
      "-Y", "verify", "-f", "proofs/claimed_signers", "-I", "ana-ruiz", "-n", "entente-agreement@v1", "-s",
      "proofs/1-ana-ruiz.json.sig", input: statement)
    #expect(verified.code == 0, "\(verified.errorText)")
    let altered = try openSSH(
      "-Y", "verify", "-f", "proofs/claimed_signers", "-I", "ana-ruiz", "-n", "entente-agreement@v1", "-s",
      "proofs/1-ana-ruiz.json.sig", input: statement.replacing("Ana", with: "Eva"))
    #expect(altered.code != 0)
    let sum = try runPiped(
      "/usr/bin/sha256sum", ["proofs/agreement.json"], environment: workplace.environment, in: workplace.path)
    #expect(statement.contains("\"digest\":\"\(sum.text.prefix(64))\""))
  }

  private func signers() throws {
    try workplace.write("ana@acme.example \(try workplace.text("ana.pub"))", to: "signers")
    let unknown = try workplace.run("verify", "s.json", "--signers", "signers")
    #expect(unknown.code == 1)
    #expect(words(unknown.text).contains("Nobody signed for Sales with a key of your list of signers."))
    try workplace.write(
      "ana@acme.example \(try workplace.text("ana.pub"))tom@acme.example \(try workplace.text("tom.pub"))",
      to: "signers")
    let known = try workplace.run("verify", "s.json", "--signers", "signers", "--language", "es")
    #expect(known.code == 0)
    #expect(words(known.text).contains("que tu lista de firmantes atribuye a tom@acme.example."))
    try workplace.write("ana\n", to: "signers")
    #expect(try workplace.run("verify", "s.json", "--signers", "signers").code == 65)
  }

  private func alterations() throws {
    let signed = try workplace.text("s.json")
    try workplace.write(signed.replacing("\"18000.00\"", with: "\"19000.00\""), to: "bad.json")
    #expect(try workplace.run("verify", "bad.json").code == 1)
    // The name as signed, not as a participant.
    let records = try #require(signed.firstRange(of: "\"signatures\""))
    let forged = signed[records.lowerBound...].replacing("\"name\": \"Ana Ruiz\"", with: "\"name\": \"Eva Ruiz\"")
    try workplace.write(String(signed[..<records.lowerBound]) + String(forged), to: "bad.json")
    let run = try workplace.run("verify", "bad.json")
    #expect(run.code == 1)
    #expect(words(run.text).contains("did not sign this name, role, time and content"))
  }

  @Test(
    arguments: [
      (["m.json", "--key", "ana"], 64, "Who signs?"),
      (["m.json", "--key", "ana", "--name", "Eva Lindt"], 64, "Eva Lindt is not among the participants."),
      (["m.json", "--key", "ana", "--name", "Eva Lindt", "--team", "legal"], 64, "There is no team “legal”."),
      (["m.json", "--key", "ana", "--name", "Eva Lindt", "--team", "sales"], 1, "Add the role"),
      (["m.json", "--key", "ana", "--name", "Ana", "--team", "marketing"], 1, "Ana"),
      (["m.json", "--key", "ana", "--name", "Tom Berg", "--team", "marketing"], 1, "Tom Berg"),
      (["m.json", "--key", "nobody", "--name", "Ana Ruiz"], 65, "ssh-keygen did not sign with nobody"),
      (["m.json", "--merge", "m.json"], 65, "m.json holds no signature."),
      (["none.json", "--key", "ana", "--name", "Ana Ruiz"], 66, "none.json"),
    ] as [([String], Int32, String)])
  func refusesAsTheConversationDoes(arguments: [String], code: Int32, said: String) throws {
    let run = try workplace.run(["sign"] + arguments, input: [])
    #expect(run.code == code, "\(run.text) \(run.errorText)")
    #expect(words(run.errorText).contains(said), "\(run.errorText)")
  }

  @Test func whatCannotBeKeptIsNotSigned() throws {
    let model = try workplace.text("m.json").replacing("\"representatives\": 6", with: "\"representatives\": 1")
    try workplace.write(model, to: "m.json")
    let run = try workplace.run("sign", "m.json", "--key", "ana", "--name", "Ana Ruiz")
    #expect(run.code == 1)
    #expect(!workplace.has("m.ana-ruiz.signature.json"))
  }

  @Test func aSignatureUnderAnotherTextIsNotTaken() throws {
    #expect(try workplace.run("sign", "m.json", "--key", "ana", "--name", "Ana Ruiz").code == 0)
    let model = try workplace.text("m.json").replacing("\"18000.00\"", with: "\"18001.00\"")
    try workplace.write(model, to: "m.json")
    let run = try workplace.run("sign", "m.json", "--merge", "m.ana-ruiz.signature.json", "-o", "s.json")
    #expect(run.code == 1)
    #expect(words(run.errorText).contains("Ana Ruiz signed another text than this one"))
    #expect(!workplace.has("s.json"))
  }

  @Test func aKeyStandsForOnePerson() throws {
    #expect(try workplace.run("sign", "m.json", "--key", "ana", "--name", "Ana Ruiz").code == 0)
    #expect(try workplace.run("sign", "m.json", "--key", "ana", "--name", "Tom Berg", "-o", "tom.json").code == 0)
    let run = try workplace.run(
      "sign", "m.json", "--merge", "m.ana-ruiz.signature.json", "--merge", "tom.json", "-o", "s.json")
    #expect(run.code == 1)
    #expect(words(run.errorText).contains("Tom Berg uses the key that Ana Ruiz has signed with."))
  }

  @Test func anotherKindOfKeyNeedsOpenSSH() throws {
    #expect(try openSSH("-q", "-t", "ecdsa", "-N", "", "-f", "ec").code == 0)
    #expect(try workplace.run("sign", "m.json", "--key", "ana", "--name", "Ana Ruiz").code == 0)
    let signed = try workplace.run(
      "sign", "m.json", "--key", "ec", "--name", "Tom Berg", "--merge", "m.ana-ruiz.signature.json", "-o", "s.json")
    #expect(signed.code == 0, "\(signed.errorText)")
    #expect(try workplace.run("verify", "s.json").code == 0)
    workplace.environment["PATH"] = workplace.path
    let run = try workplace.run("verify", "s.json")
    #expect(run.code == 1)
    #expect(words(run.text).contains("is of the kind ecdsa-sha2-nistp256, which only ssh-keygen can check."))
    #expect(try workplace.run("sign", "m.json", "--key", "ana", "--name", "Tom Berg", "-o", "x.json").code == 66)
  }

  /// Without a key the name stands, and what a key would prove and which there are is said; at a terminal one is chosen.
  @Test func withoutAKeyTheKeysAreNamed() throws {
    let none = try workplace.run("sign", "m.json", "--name", "Ana Ruiz", "-o", "a.json")
    #expect(none.code == 0 && words(none.text).contains("There is no key in ~/.ssh; “entente key new” makes one"))
    #expect(try workplace.run("key", "new", input: "\n\n").code == 0)
    let named = try workplace.run("sign", "m.json", "--name", "Ana Ruiz", "-o", "b.json", "--language", "es")
    #expect(named.code == 0 && words(named.text).contains("nada prueba quién lo escribió"), "\(named.text)")
    #expect(words(named.text).contains("/.ssh/id_ed25519.pub, huella SHA256:"), "\(named.text)")
    let asked = try workplace.run("sign", "m.json")
    #expect(asked.code == 64 && words(asked.errorText).contains("/.ssh/id_ed25519.pub, fingerprint SHA256:"))

    let terminal = try workplace.terminal("sign", "m.json", "--name", "Ana Ruiz", "-o", "c.json")
    try terminal.wait(for: "With which key?")
    terminal.type("7" + Key.enter)
    try terminal.wait(for: "There is no key “7”")
    terminal.type("1" + Key.enter)
    #expect(try terminal.ending() == 0)
    #expect(try workplace.text("c.json").contains("BEGIN SSH SIGNATURE"))
    let byName = try workplace.terminal("sign", "m.json", "--name", "Ana Ruiz", "-o", "d.json")
    try byName.wait(for: "With which key?")
    byName.type(Key.enter)
    #expect(try byName.ending() == 0)
    #expect(try !workplace.text("d.json").contains("SSH SIGNATURE"))
  }

  @Test func keysAreMadeAndShown() throws {
    #expect(try workplace.run("key", "show").code == 66)
    let made = try workplace.run("key", "new", input: "\n\n")
    #expect(made.code == 0, "\(made.errorText)")
    #expect(workplace.has(".ssh/id_ed25519.pub"))
    #expect(try workplace.run("key", "new").code == 73)
    let shown = try workplace.run("key", "show")
    let fingerprint = try openSSH("-l", "-f", ".ssh/id_ed25519.pub").text.split(separator: " ")[1]
    #expect(shown.text.contains(fingerprint))
    #expect(shown.text.contains("namespaces=\"entente-agreement@v1\" ssh-ed25519 "))
  }
}
