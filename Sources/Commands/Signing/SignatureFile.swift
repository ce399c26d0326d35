internal import AgreementModel
internal import Sealing

/// One signature in a file of its own, to be sent to whoever brings both teams' together.
enum SignatureFile {
  private static let kind = "entente-signature"

  static func text(of signature: Signature, under agreement: Agreement) -> String {
    var object: JSONObject = ["kind": .string(kind)]
    for name in ["id", "version"] { object[name] = agreement.tree[name] }
    object["signature"] = signature.json
    return ReadableJSON.text(of: .object(object))
  }

  /// The signatures in a signature's file or in a signed copy of the model.
  /// - Throws: `Failure` when it is neither.
  static func signatures(at path: String) throws -> [Signature] {
    let tree: JSON
    do {
      tree = try StrictJSON.parse(try ModelFile.bytes(at: path))
    } catch let problem as JSONProblem {
      throw ModelFile.failure(problem, path)
    }
    let written = tree["kind"]?.string == kind ? tree["signature"].map { [$0] } ?? [] : tree["signatures"]?.array ?? []
    let signatures = written.compactMap(Signature.init(json:))
    guard !signatures.isEmpty, signatures.count == written.count else {
      throw Failure(.badData, Message("sign.noSignature", ["path": .text(path)]))
    }
    return signatures
  }
}
