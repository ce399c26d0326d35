public import AgreementModel

/// Signs and seals models: fingerprints of what was agreed, so that any later change is noticed and placed.
public enum Sealer {
  /// The name of the way a seal is made: SHA-256 over RFC 8785.
  public static let algorithm = "sha-256+rfc8785"

  /// Members that may change after a signature without changing what was signed.
  private static let besideContent = ["status", "signatures", "seal", "addenda"]

  /// The digest that a signature records: of the tree, unknown members included, without `status`, `signatures`,
  /// `seal` and `addenda`.
  public static func contentDigest(of tree: JSON) -> String { Digest.sha256(of: signedText(of: tree)) }

  /// The text whose digest a signature records.
  public static func signedText(of tree: JSON) -> String { CanonicalJSON.text(of: tree.removing(besideContent)) }

  /// The `seal` of a model, or of an addendum, as it is now.
  ///
  /// `sections` has a digest for every top-level member but `seal` and `addenda`; `digest` covers the tree without
  /// `addenda` and with this seal in it, without `/seal/digest`.
  public static func seal(_ tree: JSON) -> JSON {
    let members = tree.removing(["seal", "addenda"]).object?.members ?? []
    let texts = members.map { (name: $0.name, text: CanonicalJSON.text(of: $0.value)) }
    var seal = JSONObject([
      ("algorithm", .string(algorithm)),
      ("sections", .object(JSONObject(texts.map { ($0.name, .string(Digest.sha256(of: $0.text))) }))),
    ])
    let all = texts + [(name: "seal", text: CanonicalJSON.text(of: .object(seal)))]
    seal["digest"] = .string(Digest.sha256(of: CanonicalJSON.text(ofMembers: all)))
    return .object(seal)
  }

  /// The tree with its seal in it: where `seal` stood, or as the last member.
  public static func sealed(_ tree: JSON) -> JSON {
    var object = tree.object ?? JSONObject()
    object["seal"] = seal(tree)
    return .object(object)
  }

}

extension JSON {
  fileprivate func removing(_ names: [String]) -> JSON {
    guard var object else { return self }
    for name in names { object[name] = nil }
    return .object(object)
  }
}
