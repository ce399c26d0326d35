import AgreementModel
import Sealing

/// One entry of a workshop's log, as it lies in the file: what happened is in the payload, which is not read here.
public struct StoredEvent: Hashable, Sendable {
  /// From 1, without gaps.
  public var number: Int
  /// RFC 3339, as the writer gave it.
  public var at: String
  public var payload: String
  /// SHA-256 over the digest of the event before, the number, the instant and the payload.
  public var digest: String

  public init(number: Int, at: String, payload: String, digest: String) {
    self.number = number
    self.at = at
    self.payload = payload
    self.digest = digest
  }
}

/// Links the events of a workshop, so that a flipped bit in one of them is noticed and named.
enum EventChain {
  /// The digest before the first event: of the RFC 8785 form of `["entente", name, created]`.
  static func beginning(name: String, created: String) -> String {
    Digest.sha256(of: CanonicalJSON.text(of: ["entente", .string(name), .string(created)]))
  }

  /// Of the RFC 8785 form of `[digest before, number, at, payload]`.
  static func digest(after previous: String, number: Int, at: String, payload: String) -> String {
    Digest.sha256(
      of: CanonicalJSON.text(of: [.string(previous), .integer(number), .string(at), .string(payload)]))
  }
}
