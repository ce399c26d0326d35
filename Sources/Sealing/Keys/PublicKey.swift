/// A public key as OpenSSH writes it: `ssh-ed25519 AAAA…`.
public struct PublicKey: Hashable, Sendable {
  /// `ssh-ed25519`, `ecdsa-sha2-nistp256`, `sk-ssh-ed25519@openssh.com` …
  public let type: String
  /// The key itself, in the form that is shown in base64.
  let blob: [UInt8]

  /// Nil when the bytes do not begin with the name of a kind of key.
  init?(blob: [UInt8]) {
    var wire = SSHWire(blob)
    guard let name = wire.string(), !name.isEmpty, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    type = String(decoding: name, as: UTF8.self)
    self.blob = blob
  }

  /// A line of a `.pub` file, a comment behind the key or not; nil when it is none.
  public init?(line: some StringProtocol) {
    let parts = line.split(whereSeparator: \.isWhitespace)
    guard parts.count >= 2, let blob = Base64.bytes(of: String(parts[1])), let key = PublicKey(blob: blob),
      key.type == parts[0]
    else { return nil }
    self = key
  }

  /// The kind and the key, without a comment.
  public var line: String { "\(type) \(Base64.text(of: blob))" }

  /// What people compare: `SHA256:` and 43 letters, as `ssh-keygen -l` prints it.
  public var fingerprint: String {
    let text = Base64.text(of: Digest.sha256Bytes(of: blob))
    return "SHA256:" + text.prefix { $0 != "=" }
  }

  /// The 32 bytes of an Ed25519 key; nil for another kind.
  var ed25519: [UInt8]? {
    var wire = SSHWire(blob)
    guard type == Self.ed25519Type, wire.string() != nil, let bytes = wire.string(), bytes.count == 32, wire.isAtEnd
    else { return nil }
    return bytes
  }

  static let ed25519Type = "ssh-ed25519"
}
