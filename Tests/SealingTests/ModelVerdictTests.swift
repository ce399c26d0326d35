import AgreementModel
import Sealing
import Testing

@Suite struct ModelVerdictTests {
  @Test func aSignedModelIsIntact() throws {
    guard case .intact(let version) = Verdict(of: SignedSample.withAddenda) else {
      Issue.record("not intact")
      return
    }
    #expect(version.id == "acme-2027-q1")
    #expect(version.version == 2)
    #expect(version.signatures.map(\.name) == ["Ana Ruiz", "Tom Berg"])
    #expect(version.addenda.count == 2)
    #expect(version.digest == SignedSample.model["seal"]?["digest"]?.string)
  }

  /// The digests of a model that is small enough for other programs: Python's json and hashlib.
  @Test func otherProgramsFindTheSameDigests() throws {
    let model: JSON = ["b": "é", "a": 1, "status": "x", "signatures": [], "addenda": [1]]
    #expect(
      Sealer.contentDigest(of: model) == "09ad9fd2fb648cb2f62141215828ea00a62c299db05d20aa9ade2f527a301cc6")
    let seal = Sealer.seal(model)
    #expect(seal["algorithm"] == "sha-256+rfc8785")
    #expect(seal["sections"]?.object?.names == ["b", "a", "status", "signatures"])
    #expect(seal["sections"]?["b"] == "f2886017e9c7abacf804b54d64787dce2b611c9544ba21f3affdd126a6e50086")
    #expect(seal["digest"] == "0a3cc177eddd24434126bc85496ff439b4c51fb49473f56055b7f924a6484438")
  }

  @Test func orderAndBlanksAreNoAlteration() throws {
    let reordered = JSON.object(JSONObject((SignedSample.model.object?.members ?? []).reversed()))
    #expect(reordered.object?.names.first == "seal")
    #expect(Verdict(of: reordered) == Verdict(of: SignedSample.model))
  }

  @Test func withoutSignaturesNobodySigned() throws {
    #expect(Verdict(of: SignedSample.content) == .unsigned)
    #expect(Verdict(of: Sealer.sealed(SignedSample.content)) == .unsigned)
    #expect(Verdict(of: ["status": "signed", "seal": nil, "signatures": []]) == .unsigned)
    #expect(Verdict(of: [:]) == .unsigned)
    #expect(Verdict(of: []) == .unsigned)
  }

  struct Forgery: Sendable, CustomStringConvertible {
    let description: String
    let alterations: [Alteration]
    let forge: @Sendable (inout JSON) -> Void

    init(_ description: String, _ alterations: [Alteration], _ forge: @escaping @Sendable (inout JSON) -> Void) {
      self.description = description
      self.alterations = alterations
      self.forge = forge
    }
  }

  static let uncovered = [Alteration(.signature(0, name: "Ana Ruiz")), Alteration(.signature(1, name: "Tom Berg"))]

  @Test(arguments: [
    Forgery("a value", [Alteration(.section("response"))] + uncovered) { $0["/response/share/decimal"] = "0.96" },
    Forgery("two sections", [Alteration(.section("version")), Alteration(.section("open"))] + uncovered) {
      $0["/version"] = 3
      $0["/open/-"] = "x"
    },
    Forgery("a section less", [Alteration(.section("provenance"), .missing)] + uncovered) { $0["/provenance"] = nil },
    Forgery("a section more", [Alteration(.section("scope"), .added)] + uncovered) { $0["/scope"] = [] },
    Forgery("null for an empty list", [Alteration(.section("open"))] + uncovered) { $0["/open"] = JSON.null },
    Forgery("its status", [Alteration(.section("status"))]) { $0["/status"] = "draft" },
    Forgery("a signature less", [Alteration(.section("signatures"))]) { $0["/signatures/1"] = nil },
    Forgery("all signatures", [Alteration(.section("signatures"))]) { $0["/signatures"] = [] },
    Forgery("a signer's name", [Alteration(.section("signatures"))]) { $0["/signatures/0/name"] = "Eve" },
    Forgery("the digest", [Alteration(.seal)]) { $0["/seal/digest"] = "00" },
    Forgery("a section's digest", [Alteration(.seal)]) { $0["/seal/sections/open"] = "00" },
    Forgery("the algorithm", [Alteration(.seal)]) { $0["/seal/algorithm"] = "crc32" },
    Forgery("more in the seal", [Alteration(.seal)]) { $0["/seal/note"] = "x" },
    Forgery("the seal cut out", [Alteration(.seal, .missing)]) { $0["/seal"] = nil },
    Forgery("the seal emptied", [Alteration(.seal, .missing)]) { $0["/seal"] = JSON.null },
    Forgery("no list of addenda", [Alteration(.section("addenda"))]) { $0["/addenda"] = "x" },
    Forgery("an addendum's content", [Alteration(.addendum(1))]) { $0["/addenda/1/excused/0/to"] = "2027-03-01" },
    Forgery("an unsigned addendum", [Alteration(.addendum(2))]) {
      $0["/addenda/-"] = Sealer.sealed(["over": $0[Pointer.sealDigest] ?? nil])
    },
    Forgery("an addendum to another version", [Alteration(.addendum(0))]) {
      $0["/addenda"] = [SignedSample.addendum(over: "00", reason: "x")]
    },
    Forgery("sealed anew with the old signatures", uncovered) {
      $0["/response/share/decimal"] = "0.1"
      $0["/addenda"] = nil
      $0 = Sealer.sealed($0)
    },
    Forgery("sealed anew with one old signature", [Alteration(.signature(1, name: "Tom Berg"))]) {
      $0["/response/share/decimal"] = "0.1"
      $0["/addenda"] = nil
      $0["/signatures/0/digest"] = .string(Sealer.contentDigest(of: $0))
      $0 = Sealer.sealed($0)
    },
    Forgery("content and digest, not the list", [Alteration(.section("response"))] + uncovered) {
      let sections = $0[Pointer.sealSections]
      $0["/response/share/decimal"] = "0.1"
      $0["/addenda"] = nil
      $0 = Sealer.sealed($0)
      $0["/seal/sections"] = sections
    },
  ])
  func aForgeryIsNoticedAndPlaced(forgery: Forgery) {
    var model = SignedSample.withAddenda
    forgery.forge(&model)
    #expect(Verdict(of: model) == .altered(forgery.alterations))
  }

  /// Every character of a signed model replaced, removed, and preceded by another one.
  @Test func everyChangeOfACharacterIsNoticedAndPlaced() throws {
    let model = SignedSample.short
    let text = Array(ReadableJSON.text(of: model).utf8)
    let places = try ModelPlaces(text)
    var tried = 0
    for change in CharacterChange.all(of: text) {
      let changed = change.applied(to: text)
      let verdict: Verdict
      do {
        verdict = try Verdict(ofDocument: changed)
        if changed.withoutBlanksBetweenTokens == text.withoutBlanksBetweenTokens {
          #expect(verdict == Verdict(of: model), "\(change)")
          continue
        }
      } catch {
        tried += 1
        if let section = places.section(at: change.offset) {
          #expect(error.pointer.tokens.first == section, "\(change)")
        }
        continue
      }
      tried += 1
      guard case .altered(let alterations) = verdict else {
        Issue.record("\(change): \(verdict)")
        continue
      }
      if let section = places.section(at: change.offset) {
        #expect(alterations.contains { $0.isIn(section) }, "\(change): \(alterations)")
      }
    }
    #expect(tried > 2 * text.count)
  }
}

extension Alteration {
  func isIn(_ section: String) -> Bool {
    switch place {
    case .section(let name): name == section
    case .seal: section == "seal"
    case .addendum: section == "addenda"
    default: false
    }
  }
}

extension [UInt8] {
  /// A JSON text without the blanks that mean nothing.
  var withoutBlanksBetweenTokens: [UInt8] {
    var isString = false
    var isEscaped = false
    return filter { byte in
      if !isString, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { return false }
      if byte == UInt8(ascii: "\""), !isEscaped { isString.toggle() }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      return true
    }
  }
}

extension Pointer {
  // Read by a literal, these would be names of members.
  fileprivate static let sealDigest: Pointer = "/seal/digest"
  fileprivate static let sealSections: Pointer = "/seal/sections"
}
