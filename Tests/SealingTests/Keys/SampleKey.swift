import AgreementModel
import Crypto
import Foundation
import Sealing

/// A key that signs in a test as `ssh-keygen` does (OpenSSH's PROTOCOL.sshsig), written a second time from its text.
struct SampleKey {
  private let key: Curve25519.Signing.PrivateKey

  /// - Parameter seed: Any number: the same one is the same key.
  init(_ seed: UInt8) throws {
    key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: seed, count: 32))
  }

  private var blob: [UInt8] { field("ssh-ed25519".utf8) + field(key.publicKey.rawRepresentation) }

  var line: String { "ssh-ed25519 " + base64(blob) }

  func signature(over text: String, namespace: String = SignedStatement.namespace) throws -> String {
    let hash = Array(SHA512.hash(data: Array(text.utf8)))
    let middle = field(namespace.utf8) + field([]) + field("sha512".utf8)
    let raw = try key.signature(for: Array("SSHSIG".utf8) + middle + field(hash))
    let whole =
      Array("SSHSIG".utf8) + [0, 0, 0, 1] + field(blob) + middle + field(field("ssh-ed25519".utf8) + field(raw))
    var lines = base64(whole)[...]
    var armored = "-----BEGIN SSH SIGNATURE-----\n"
    while !lines.isEmpty {
      armored += lines.prefix(70) + "\n"
      lines = lines.dropFirst(70)
    }
    return armored + "-----END SSH SIGNATURE-----\n"
  }

  /// A model signed by people, each with a key of their own, and sealed.
  static func signed(_ content: JSON, by people: [(name: String, key: SampleKey)]) throws -> JSON {
    var model = content
    let digest = Sealer.contentDigest(of: content)
    let entries = try people.map { person -> JSON in
      var record = SignatureRecord(
        name: person.name, role: "CMO", team: "marketing", at: "2027-01-04T12:00:00+01:00", digest: digest)
      record.signature = try person.key.signature(over: SignedStatement.text(of: record.json, in: content))
      record.key = person.key.line
      return record.json
    }
    model["/signatures"] = .array(entries)
    return Sealer.sealed(model)
  }

  private func field(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    return [0, 0, UInt8(bytes.count >> 8), UInt8(bytes.count & 255)] + bytes
  }

  private func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
