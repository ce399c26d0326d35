import AgreementModel
import Sealing
import Testing

/// Models that were signed with keys.
@Suite struct KeyVerdictTests {
  static let model = Result {
    try SampleKey.signed(
      SignedSample.content, by: [("Ana Ruiz", try SampleKey(1)), ("Tom Berg", try SampleKey(2))])
  }

  /// The statement, worked out by hand: names sorted, no blanks, what the entry has without key and signature.
  @Test func theStatementSaysWhoSignsWhat() throws {
    let entry: JSON = [
      "team": "sales", "name": "Tom \"T\" Berg", "key": "k", "signature": "s", "at": "2027-01-04T12:00:00Z",
      "digest": "00",
    ]
    #expect(
      SignedStatement.text(of: entry, in: ["id": "a", "version": 3, "language": "en"])
        == #"{"at":"2027-01-04T12:00:00Z","digest":"00","id":"a","name":"Tom \"T\" Berg","team":"sales","version":3}"#
        + "\n")
    #expect(SignedStatement.text(of: ["name": "x"], in: ["over": "ff"]) == "{\"name\":\"x\",\"over\":\"ff\"}\n")
  }

  @Test func aModelSignedWithKeysIsIntact() throws {
    guard case .intact(let version) = Verdict(of: try Self.model.get()) else {
      Issue.record("not intact")
      return
    }
    #expect(version.signatures.map(\.check) == [.fits, .fits])
    #expect(version.signatures.map(\.key) == [try SampleKey(1).line, try SampleKey(2).line])
  }

  static let forgeries: [(name: String, forge: @Sendable (inout JSON) -> Void)] = [
    ("another's name", { $0["/signatures/0/name"] = "Eve" }),
    ("another role", { $0["/signatures/0/role"] = "CFO" }),
    ("another team", { $0["/signatures/0/team"] = "sales" }),
    ("another time", { $0["/signatures/0/at"] = "2026-01-04T12:00:00+01:00" }),
    ("another's key", { $0["/signatures/0/key"] = $0["/signatures/1/key" as Pointer] }),
    (
      "another's signature and key",
      {
        $0["/signatures/0/key"] = $0["/signatures/1/key" as Pointer]
        $0["/signatures/0/signature"] = $0["/signatures/1/signature" as Pointer]
      }
    ),
    ("no key", { $0["/signatures/0/key"] = nil }), ("no signature", { $0["/signatures/0/signature"] = nil }),
    ("a broken signature", { $0["/signatures/0/signature"] = "x" }), ("null", { $0["/signatures/0/key"] = JSON.null }),
    (
      "a comment behind the key",
      { $0["/signatures/0/key"] = .string(($0["/signatures/0/key" as Pointer]?.string ?? "") + " x") }
    ),
    ("more in the entry", { $0["/signatures/0/note"] = "x" }),
  ]

  /// Sealed anew, since anybody can seal: only the key shows it.
  @Test(arguments: forgeries.map(\.name))
  func aForgeryUnderANewSealIsNoticed(name: String) throws {
    var model = try Self.model.get()
    try #require(Self.forgeries.first { $0.name == name }).forge(&model)
    model = Sealer.sealed(model)
    let signer = name == "another's name" ? "Eve" : "Ana Ruiz"
    #expect(Verdict(of: model) == .altered([Alteration(.keySignature(0, name: signer))]))
  }

  @Test func aSignatureUnderAnotherAgreementIsNoticed() throws {
    var model = try Self.model.get()
    model["/version"] = 3
    let digest = Sealer.contentDigest(of: model)
    for index in 0...1 { model[Pointer(["signatures", "\(index)", "digest"])] = .string(digest) }
    #expect(
      Verdict(of: Sealer.sealed(model))
        == .altered([
          Alteration(.keySignature(0, name: "Ana Ruiz")), Alteration(.keySignature(1, name: "Tom Berg")),
        ]))
  }

  @Test func aSignatureForAnotherPurposeIsNone() throws {
    let key = try SampleKey(1)
    var record = SignatureRecord(
      name: "Ana", role: nil, team: "sales", at: nil, digest: Sealer.contentDigest(of: ["id": "a"]))
    let text = SignedStatement.text(of: record.json, in: ["id": "a"])
    record.key = key.line
    record.signature = try key.signature(over: text, namespace: "git")
    #expect(SignedStatement.check(record.json, in: ["id": "a"]) == .doesNotFit)
    record.signature = try key.signature(over: text)
    #expect(SignedStatement.check(record.json, in: ["id": "a"]) == .fits)
  }

  /// What another kind of key signed counts as whoever checks it says.
  @Test(arguments: [KeyCheck.fits, .doesNotFit, .notCheckedHere])
  func otherKindsOfKeysAreCheckedByOthers(answer: KeyCheck) throws {
    var model = SignedSample.content
    let record = SignatureRecord(
      name: "Ana", role: nil, team: "sales", at: nil, digest: Sealer.contentDigest(of: model),
      key: KeyVectors.ecdsaLine,
      signature: KeyVectors.ecdsa)
    model["/signatures"] = [record.json]
    let verdict = Verdict(of: Sealer.sealed(model)) { signature, text in
      #expect(signature.key.line == KeyVectors.ecdsaLine)
      #expect(text == SignedStatement.text(of: record.json, in: SignedSample.content))
      return answer
    }
    switch verdict {
    case .intact(let version): #expect(answer != .doesNotFit && version.signatures.map(\.check) == [answer])
    case .altered(let places):
      #expect(answer == .doesNotFit && places == [Alteration(.keySignature(0, name: "Ana"))])
    case .unsigned: Issue.record("unsigned")
    }
  }

  /// Every character of a model that was signed with a key, and of its Markdown.
  @Test func everyChangeOfACharacterIsNoticed() throws {
    let model = try SampleKey.signed(["id": "a", "limit": ["PT4H"]], by: [("Ana", try SampleKey(1))])
    let intact = Verdict(of: model)
    let text = Array(ReadableJSON.text(of: model).utf8)
    for change in CharacterChange.all(of: text) {
      guard let tree = try? StrictJSON.parse(change.applied(to: text)), tree != model else { continue }
      guard case .altered = Verdict(of: tree) else {
        Issue.record("\(change) is not noticed")
        continue
      }
    }
    let sealed = Array(try MarkdownSeal.sealed(SignedSample.shortMarkdown, model: model).utf8)
    #expect(Verdict(ofMarkdown: sealed) == intact)
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0D, 0x0A]
    for change in CharacterChange.all(of: sealed) {
      let changed = change.applied(to: sealed)
      // Blanks at line ends are no change; they are tried elsewhere.
      if changed.filter({ !blanks.contains($0) }) == sealed.filter({ !blanks.contains($0) }) { continue }
      guard case .altered = Verdict(ofMarkdown: changed) else {
        Issue.record("\(change) of the Markdown is not noticed")
        continue
      }
    }
  }
}
