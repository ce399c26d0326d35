internal import AgreementModel
internal import Sealing

/// One signature in a file of its own, to be sent to whoever brings both teams' together.
enum SignatureFile {
  fileprivate static let kind = "entente-signature"

  static func text(of signature: Signature, under agreement: Agreement) -> String {
    var object: JSONObject = ["kind": .string(kind)]
    for name in ["id", "version"] { object[name] = agreement.tree[name] }
    object["signature"] = signature.json
    return ReadableJSON.text(of: .object(object))
  }

  /// The signatures in a signature's file or in a signed copy of the model.
  /// - Throws: `Failure` when it is neither.
  static func signatures(at path: String) throws -> [Signature] {
    let tree = try ModelFile.tree(at: path)
    let written = tree["kind"]?.string == kind ? tree["signature"].map { [$0] } ?? [] : tree["signatures"]?.array ?? []
    let signatures = written.compactMap(Signature.init(json:))
    guard !signatures.isEmpty, signatures.count == written.count else {
      throw Failure(.badData, Message("sign.noSignature", ["path": .text(path)]))
    }
    return signatures
  }
}

/// One person's signatures under addenda in a file of its own: one for each version that is concerned.
struct AddendumSignatureFile {
  /// The digest of the version, and the signature under the addendum beside it.
  var entries: [(over: String, signature: Signature)]

  /// - Parameter id: The agreement's.
  func text(under id: String?) -> String {
    let object: JSONObject = [
      "kind": .string(SignatureFile.kind), "id": id.map(JSON.string) ?? .null,
      "addenda": .array(entries.map { ["over": .string($0.over), "signature": $0.signature.json] }),
    ]
    return ReadableJSON.text(of: .object(object))
  }

  /// - Throws: `Failure` when it is no file of signatures under addenda.
  static func read(_ path: String) throws -> AddendumSignatureFile {
    let tree = try ModelFile.tree(at: path)
    let written = tree["kind"]?.string == SignatureFile.kind ? tree["addenda"]?.array ?? [] : []
    let entries = written.compactMap { entry -> (over: String, signature: Signature)? in
      guard let over = entry["over"]?.string, let signature = entry["signature"].flatMap(Signature.init(json:)) else {
        return nil
      }
      return (over, signature)
    }
    guard !entries.isEmpty, entries.count == written.count else {
      throw Failure(.badData, Message("sign.noAddendumSignature", ["path": .text(path)]))
    }
    return AddendumSignatureFile(entries: entries)
  }
}
