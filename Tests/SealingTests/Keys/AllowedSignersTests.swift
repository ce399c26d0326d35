import Sealing
import Testing

/// Files as `ssh-keygen(1)` describes them under ALLOWED SIGNERS.
@Suite struct AllowedSignersTests {
  private static let key = KeyVectors.line

  private func owner(_ text: String, at: String? = "2027-01-04T12:00:00+01:00") throws -> String? {
    try AllowedSigners(text).owner(of: #require(PublicKey(line: Self.key)), at: at)
  }

  @Test(arguments: [
    ("ana@acme.example \(key)", "ana@acme.example"),
    ("# Acme\n\n  ana@acme.example,a@acme.example \(key) laptop\n", "ana@acme.example,a@acme.example"),
    ("\"Ana Ruiz\" \(key)", "Ana Ruiz"),
    ("ana namespaces=\"entente-agreement@v1\" \(key)", "ana"),
    ("ana namespaces=\"git,entente-*\" \(key)", "ana"),
    ("ana namespaces=\"entente-agreement@v?\",valid-after=\"20270101\" \(key)", "ana"),
    ("ana valid-after=\"20270104\",valid-before=\"20270105\" \(key)", "ana"),
    ("ana valid-before=\"20270104110001Z\" \(key)", "ana"),
    ("bo \(KeyVectors.ecdsaLine)\nana \(key)", "ana"),
    ("ca cert-authority \(KeyVectors.ecdsaLine)\nana \(key)", "ana"),
  ])
  func aListedKeyHasItsOwner(text: String, owner: String) throws { #expect(try self.owner(text) == owner) }

  @Test(arguments: [
    "", "# nobody\n", "bo \(KeyVectors.ecdsaLine)", "ana namespaces=\"git\" \(key)",
    "ana namespaces=\"!entente-*,*\" \(key)", "ana cert-authority \(key)", "ana valid-after=\"20270105\" \(key)",
    "ana valid-before=\"20270104\" \(key)", "ana valid-before=\"20270104110000Z\" \(key)",
    "ana valid-after=\"soon\" \(key)",
  ])
  func anUnlistedOneHasNone(text: String) throws { #expect(try owner(text) == nil) }

  @Test func aSpanOfTimeNeedsATime() throws {
    #expect(try owner("ana valid-after=\"20270101\" \(Self.key)", at: nil) == nil)
    #expect(try owner("ana \(Self.key)", at: nil) == "ana")
  }

  @Test(arguments: [
    ("ana", 1), ("# x\nana ssh-ed25519", 2), ("ana \(key)\n\nbo ssh-ed25519 AAAA", 3), ("ana nonsense \(key)", 1),
  ])
  func aBrokenLineIsNamed(text: String, line: Int) {
    let problem = #expect(throws: AllowedSigners.Problem.self) { try AllowedSigners(text) }
    #expect(problem?.line == line)
  }
}
