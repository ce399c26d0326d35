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

  public init(name: String, role: String?, team: String?, at: String?, digest: String) {
    self.name = name
    self.role = role
    self.team = team
    self.at = at
    self.digest = digest
  }

  /// Reads an entry; what is missing in it is empty, so that it covers nothing.
  public init(_ json: JSON) {
    self.init(
      name: json["name"]?.string ?? "", role: json["role"]?.string, team: json["team"]?.string,
      at: json["at"]?.string, digest: json["digest"]?.string ?? "")
  }

  public var json: JSON {
    var object: JSONObject = ["name": .string(name)]
    object["role"] = role.map { .string($0) }
    object["team"] = team.map { .string($0) }
    object["at"] = at.map { .string($0) }
    object["digest"] = .string(digest)
    return .object(object)
  }
}
