import Crypto

/// Whether a key's signature fits a text.
public enum KeyCheck: Hashable, Sendable {
  case fits, doesNotFit
  /// A kind of key that this program cannot check by itself; `ssh-keygen` can.
  case notCheckedHere
}

/// A signature as `ssh-keygen -Y sign` writes it (OpenSSH's PROTOCOL.sshsig).
public struct SSHSignature: Hashable, Sendable {
  private static let magic = Array("SSHSIG".utf8)
  private static let first = "-----BEGIN SSH SIGNATURE-----\n"
  private static let last = "\n-----END SSH SIGNATURE-----\n"
  private static let lineLength = 70

  /// Whose signature it says it is.
  public let key: PublicKey
  /// What it was made for, so that a signature under a commit is none under an agreement.
  public let namespace: String
  /// The text between the marks, as it was read.
  public let armored: String
  private let reserved: [UInt8]
  private let hash: String
  private let algorithm: String
  private let bytes: [UInt8]

  /// Reads the one form in which `ssh-keygen` writes it; the last line break may be missing. Nil for anything else.
  public init?(armored text: String) {
    let text = text.hasSuffix("\n") ? text : text + "\n"
    guard text.hasPrefix(Self.first), text.hasSuffix(Self.last), text.utf8.count > Self.first.count + Self.last.count
    else { return nil }
    let base64 = text.dropFirst(Self.first.count).dropLast(Self.last.count)
    guard let blob = Base64.bytes(of: String(base64.filter { $0 != "\n" })), Self.armored(blob) == text else {
      return nil
    }
    var wire = SSHWire(blob)
    guard wire.bytes(Self.magic.count) == Self.magic, wire.number() == 1,
      let key = wire.string().flatMap(PublicKey.init(blob:)), let namespace = wire.string(),
      let reserved = wire.string(), let hash = wire.string(), let signature = wire.string(), wire.isAtEnd
    else { return nil }
    var inner = SSHWire(signature)
    guard let algorithm = inner.string(), let bytes = inner.string() else { return nil }
    self.key = key
    self.namespace = String(decoding: namespace, as: UTF8.self)
    self.reserved = reserved
    self.hash = String(decoding: hash, as: UTF8.self)
    self.algorithm = String(decoding: algorithm, as: UTF8.self)
    // What follows the signature of a security key (flags, counter) is for `ssh-keygen` to read.
    guard inner.isAtEnd || self.algorithm != PublicKey.ed25519Type else { return nil }
    self.bytes = bytes
    armored = text
  }

  /// Whether the key signed this text. The namespace is the caller's to compare.
  public func check(_ message: some Sequence<UInt8>) -> KeyCheck {
    guard key.type == PublicKey.ed25519Type else { return .notCheckedHere }
    guard algorithm == key.type, let raw = key.ed25519, let digest = digest(of: Array(message)) else {
      return .doesNotFit
    }
    let signed =
      Self.magic + SSHWire.string(namespace.utf8) + SSHWire.string(reserved) + SSHWire.string(hash.utf8)
      + SSHWire.string(digest)
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else { return .doesNotFit }
    return key.isValidSignature(bytes, for: signed) ? .fits : .doesNotFit
  }

  private func digest(of message: [UInt8]) -> [UInt8]? {
    switch hash {
    case "sha256": Digest.sha256Bytes(of: message)
    case "sha512": Digest.sha512Bytes(of: message)
    default: nil
    }
  }

  private static func armored(_ blob: [UInt8]) -> String {
    var lines: [Substring] = []
    var base64 = Base64.text(of: blob)[...]
    while !base64.isEmpty {
      lines.append(base64.prefix(lineLength))
      base64 = base64.dropFirst(lineLength)
    }
    return first + lines.joined(separator: "\n") + last
  }
}
