public import AgreementModel

/// One entry of a model's `signatures`.
public struct SignatureRecord: Hashable, Sendable {
  public var name: String
  public var role: String?
  public var team: String?
  /// RFC 3339.
  public var at: String?
  /// Of what was signed: ``Sealer/contentDigest(of:)``.
  public var digest: String
  /// The line of a public key, `ssh-ed25519 AAAA…`; nil when only the name was typed.
  public var key: String?
  /// What the key signed, ``SignedStatement``, as `ssh-keygen -Y sign` writes it.
  public var signature: String?
  /// Whether the key fits, once it was checked.
  public var check: KeyCheck?

  public init(
    name: String, role: String?, team: String?, at: String?, digest: String, key: String? = nil,
    signature: String? = nil
  ) {
    self.name = name
    self.role = role
    self.team = team
    self.at = at
    self.digest = digest
    self.key = key
    self.signature = signature
  }

  /// Reads an entry; what is missing in it is empty, so that it covers nothing.
  public init(_ json: JSON) {
    self.init(
      name: json["name"]?.string ?? "", role: json["role"]?.string, team: json["team"]?.string,
      at: json["at"]?.string, digest: json["digest"]?.string ?? "", key: json["key"]?.string,
      signature: json["signature"]?.string)
  }

  /// What people compare of the key: `SHA256:…`; nil without one that can be read.
  public var fingerprint: String? { key.flatMap { PublicKey(line: $0) }?.fingerprint }

  public var json: JSON {
    var object: JSONObject = ["name": .string(name)]
    object["role"] = role.map { .string($0) }
    object["team"] = team.map { .string($0) }
    object["at"] = at.map { .string($0) }
    object["digest"] = .string(digest)
    object["key"] = key.map { .string($0) }
    object["signature"] = signature.map { .string($0) }
    return .object(object)
  }
}
