import AgreementModel
import HostileCorpus
import Prompts
import Sealing
import Testing

@testable import Documents

/// Nobody signs what the document does not show: every value of a model reaches the Markdown.
@Suite struct CompletenessTests {
  private func body(_ tree: JSON, _ language: String = "en") throws -> String {
    try Renderer.of(language).body(tree)
  }

  /// The places of a model whose words are not in the document when all are marked at once.
  private func unseen(in tree: JSON, _ language: String = "en") throws -> [String] {
    var marked = tree
    var marks: [(pointer: Pointer, mark: String)] = []
    for (index, pointer) in Leaves.of(tree).enumerated() {
      guard let text = tree[pointer]?.string else { continue }
      marks.append((pointer, "Zq\(index)q"))
      marked[pointer] = .string(text + "Zq\(index)q")
    }
    let text = try body(marked, language)
    return marks.filter { !text.contains($0.mark) }.map(\.pointer.description)
  }

  /// The places of a model where another value of the same kind leaves the document as it was.
  private func unchanging(in tree: JSON) throws -> [String] {
    let before = try body(tree)
    return try Leaves.of(tree).filter { pointer in
      guard let changed = tree[pointer].flatMap(Leaves.changed) else { return false }
      var other = tree
      other[pointer] = changed
      return try body(other) == before
    }.map(\.description)
  }

  @Test(.enabled(if: Fixtures.sampleURL != nil, "the sample agreement is not beside the project"))
  func everyFieldOfTheSample() throws {
    #expect(try unseen(in: Fixtures.sample().tree) == [])
    #expect(try unchanging(in: Fixtures.sample().tree) == [])
  }

  @Test(arguments: ["en", "es"])
  func everyWordOfTheFullModel(language: String) throws {
    #expect(try unseen(in: Fixtures.agreement(FullAgreement.url).tree, language) == [])
  }

  @Test func everyValueOfTheFullModel() throws {
    #expect(try unchanging(in: Fixtures.agreement(FullAgreement.url).tree) == [])
  }

  /// Every section alone, since everything but the version of the model and the name may be absent.
  @Test func everySectionAlone() throws {
    let full = try Fixtures.agreement(FullAgreement.url).tree
    for name in full.object?.names ?? [] where name != "schemaVersion" && name != "id" {
      let tree: JSON = .object(
        JSONObject(
          [("schemaVersion", 1), ("id", "alone"), (name, full[name] ?? .null)].map { (name: $0.0, value: $0.1) }))
      #expect(try unseen(in: tree) == [], "\(name)")
      #expect(try unchanging(in: tree) == [], "\(name)")
    }
  }

  /// Every member of every section alone with its section.
  @Test func everyMemberAlone() throws {
    let full = try Fixtures.agreement(FullAgreement.url).tree
    for section in full.object?.members ?? [] {
      for member in section.value.object?.members ?? [] {
        let alone: JSON = .object(JSONObject([(name: member.name, value: member.value)]))
        let tree: JSON = .object(
          JSONObject([
            (name: "schemaVersion", value: 1), (name: "id", value: "alone"), (name: section.name, value: alone),
          ]))
        #expect(try unseen(in: tree) == [], "/\(section.name)/\(member.name)")
        #expect(try unchanging(in: tree) == [], "/\(section.name)/\(member.name)")
      }
    }
  }

  /// Members that this program does not know.
  @Test(arguments: [
    "/unknown", "/parties/unknown", "/parties/participants/0/unknown", "/revenue/target/unknown",
    "/response/limit/unknown", "/review/meeting/unknown", "/rejection/reasons/1/unknown", "/new/deep/down",
    "/addenda/0/unknown", "/provenance/~1revenue~1target/unknown", "/calendar/holidays/-",
  ])
  func unknownMembers(pointer: String) throws {
    var tree = try Fixtures.agreement(FullAgreement.url).tree
    tree[try #require(Pointer(pointer))] = "Zq9"
    #expect(try body(tree).contains("Zq9"))
  }

  /// Values of other types than the model's are written as they are.
  @Test(arguments: [
    "/response/limit", "/revenue/target", "/parties/participants", "/calendar/weeklyHours/monday", "/seal",
  ])
  func valuesOfOtherTypes(pointer: String) throws {
    var tree = try Fixtures.agreement(FullAgreement.url).tree
    tree[try #require(Pointer(pointer))] = "Zq9"
    #expect(try body(tree).contains("Zq9"))
  }

  /// A sealed document proves itself whatever people said in it.
  @Test(arguments: [
    "| a | b |", "## Signatures", "<!-- x", "-->", "{{name}}", "a\u{0}\u{202E}b", "\\",
    "<!-- entente-seal sha-256+rfc8785",
  ])
  func wordsOfPeopleCanBeSealed(text: String) throws {
    var signed = Self.replacingWords(in: try Fixtures.agreement(FullAgreement.url).tree, by: text)
    let digest = Sealer.contentDigest(of: signed)
    signed["/signatures"] = [SignatureRecord(name: text, role: text, team: "sales", at: nil, digest: digest).json]
    signed["/addenda"] = nil
    let sealed = try MarkdownDocument(pack: #require(Pack(language: "en"))).text(
      of: Agreement(tree: Sealer.sealed(signed)))
    guard case .intact = try Verdict(ofDocument: Array(sealed.utf8)) else {
      Issue.record("\(try Verdict(ofDocument: Array(sealed.utf8)))")
      return
    }
  }

  private static func replacingWords(in tree: JSON, by text: String) -> JSON {
    var tree = tree
    for pointer in Leaves.of(tree) {
      guard let value = tree[pointer], value.string != nil, Leaves.changed(value) == nil else { continue }
      tree[pointer] = .string(text)
    }
    return tree
  }

  @Test func theLeastModelIsADocument() throws {
    let text = try body(["schemaVersion": 1, "id": "least"])
    #expect(text.contains("| Agreement | least |"))
    #expect(text.contains("This is a draft. Nobody has signed it."))
  }
}

/// A pack and its template, read once.
private struct Renderer {
  let pack: Pack
  let template: DocumentTemplate

  init(_ language: String) throws {
    pack = try #require(Pack(language: language))
    template = try MarkdownDocument(pack: pack).template()
  }

  func body(_ tree: JSON) -> String { MarkdownDocument.body(of: Agreement(tree: tree), in: pack, template) }

  private static let all = Result { try ["en": Renderer("en"), "es": Renderer("es")] }

  static func of(_ language: String) throws -> Renderer { try #require(all.get()[language]) }
}
