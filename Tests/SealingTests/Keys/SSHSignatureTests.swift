import Sealing
import Testing

@Suite struct SSHSignatureTests {
  private func read(_ armored: String) throws -> SSHSignature { try #require(SSHSignature(armored: armored)) }

  @Test(arguments: [KeyVectors.sha512, KeyVectors.sha256])
  func whatOpenSSHSignedFits(armored: String) throws {
    let signature = try read(armored)
    #expect(signature.check(KeyVectors.text.utf8) == .fits)
    #expect(signature.namespace == "entente-agreement@v1")
    #expect(signature.key.line == KeyVectors.line)
    #expect(signature.key.fingerprint == KeyVectors.fingerprint)
    #expect(signature.armored == armored)
  }

  @Test(arguments: ["We agree.", "We agree!\n", "We  agree.\n", ""])
  func anotherTextDoesNotFit(text: String) throws {
    #expect(try read(KeyVectors.sha512).check(text.utf8) == .doesNotFit)
    #expect(try read(KeyVectors.sha256).check(text.utf8) == .doesNotFit)
  }

  @Test func theNamespaceIsPartOfWhatIsSigned() throws {
    let other = try read(KeyVectors.otherNamespace)
    #expect(other.namespace == "file")
    #expect(other.check(KeyVectors.text.utf8) == .fits)
  }

  @Test func otherKindsOfKeysAreLeftToOthers() throws {
    let signature = try read(KeyVectors.ecdsa)
    #expect(signature.check(KeyVectors.text.utf8) == .notCheckedHere)
    #expect(signature.key.line == KeyVectors.ecdsaLine)
  }

  /// Every character replaced, removed, and preceded by another one: nothing of it fits.
  @Test func everyChangeOfACharacterIsNoticed() throws {
    let text = Array(KeyVectors.sha512.utf8)
    var read = 0
    for change in CharacterChange.all(of: text) {
      let changed = String(decoding: change.applied(to: text), as: UTF8.self)
      // The last line break may be missing.
      guard changed != KeyVectors.sha512.dropLast(), let signature = SSHSignature(armored: changed) else { continue }
      read += 1
      let isOther = signature.key.line != KeyVectors.line || signature.namespace != SignedStatement.namespace
      #expect(isOther || signature.check(KeyVectors.text.utf8) != .fits, "\(change)")
    }
    #expect(read > 50)
  }

  @Test(arguments: [
    "", "\n", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
    "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n",
    KeyVectors.sha512 + "x\n", " " + KeyVectors.sha512, KeyVectors.sha512.replacing("\n", with: "\r\n"),
    String(KeyVectors.sha512.prefix(200)),
  ])
  func anythingElseIsNone(text: String) { #expect(SSHSignature(armored: text) == nil) }

  @Test(arguments: ["", "ssh-ed25519", "ssh-rsa " + KeyVectors.line.dropFirst(12), "ssh-ed25519 AAAA", "x y z"])
  func whatIsNoKeyIsNone(line: String) { #expect(PublicKey(line: line) == nil) }

  @Test func aCommentBehindAKeyIsNoPartOfIt() {
    #expect(PublicKey(line: KeyVectors.line + " ana@acme.example\n")?.line == KeyVectors.line)
  }
}
