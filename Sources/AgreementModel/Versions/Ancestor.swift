/// A version that an agreement was amended from: an entry of `history`.
public struct Ancestor: ModelValue {
  public var version: Int
  /// Of its seal: SHA-256, lower-case hexadecimal.
  public var digest: String
  /// When it was signed last, RFC 3339.
  public var at: String
  /// What led to the next version.
  public var reason: String

  public init(version: Int, digest: String, at: String, reason: String) {
    self.version = version
    self.digest = digest
    self.at = at
    self.reason = reason
  }

  public init?(json: JSON) {
    guard let version = json["version"]?.integer, let digest = json["digest"]?.string else { return nil }
    self.init(
      version: version, digest: digest, at: json["at"]?.string ?? "", reason: json["reason"]?.string ?? "")
  }
  public var json: JSON {
    ["version": .integer(version), "digest": .string(digest), "at": .string(at), "reason": .string(reason)]
  }
}

extension Field<[Ancestor]> { public static let history = Field("/history") }

extension Agreement {
  /// The digest that addenda and the next version refer to; nil while nothing is sealed.
  public var sealDigest: String? { tree["seal"]?["digest"]?.string }

  /// When the last of the signatures was given, RFC 3339; nil while nobody has signed.
  public var signedAt: String? {
    (tree["signatures"]?.array ?? []).compactMap { $0["at"]?.string }
      .max { Instant(rfc3339: $0).map(\.microseconds) ?? 0 < Instant(rfc3339: $1).map(\.microseconds) ?? 0 }
  }
}
