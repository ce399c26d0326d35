public import AgreementModel

/// The text that a signatory's key signs: who signs for which team, when, and the digest of the whole agreement.
///
/// It is the RFC 8785 form of the entry in `signatures`, without `key` and `signature`, with the model's `id`, `version`
/// and, for an addendum, `over`; and a line break. The digest is that of ``Sealer/signedText(of:)``, so that two
/// ordinary commands, `sha256sum` and `ssh-keygen -Y verify`, prove it all without this program.
public enum SignedStatement {
  /// What keys sign for: `ssh-keygen -Y sign -n entente-agreement@v1`.
  public static let namespace = "entente-agreement@v1"

  /// - Parameter signature: An entry of `signatures`.
  /// - Parameter model: The model, or the addendum, that it belongs to.
  public static func text(of signature: JSON, in model: JSON) -> String {
    var object = signature.object ?? JSONObject()
    for name in ["key", "signature"] { object[name] = nil }
    for name in ["id", "version", "over"] { object[name] = model[name] }
    return CanonicalJSON.text(of: .object(object)) + "\n"
  }

  /// Whether the key of an entry fits it; nil when it was signed by name only.
  ///
  /// - Parameter other: Checks keys of the kinds that this program cannot check.
  public static func check(
    _ signature: JSON, in model: JSON, other: KeyChecker = { _, _ in .notCheckedHere }
  ) -> KeyCheck? {
    guard signature["key"] != nil || signature["signature"] != nil else { return nil }
    guard let signed = signature["signature"]?.string.flatMap(SSHSignature.init(armored:)),
      signature["key"]?.string == signed.key.line, signed.namespace == namespace
    else { return .doesNotFit }
    let text = text(of: signature, in: model)
    let check = signed.check(text.utf8)
    return check == .notCheckedHere ? other(signed, text) : check
  }
}

/// Checks a signature over a text by other means.
public typealias KeyChecker = (_ signature: SSHSignature, _ text: String) -> KeyCheck
