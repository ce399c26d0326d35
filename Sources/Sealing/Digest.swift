import Crypto

/// Fingerprints of texts and files.
public enum Digest {
  /// SHA-256 in 64 lower-case hexadecimal digits.
  public static func sha256(of bytes: some Sequence<UInt8>) -> String {
    hexadecimal(sha256Bytes(of: bytes))
  }

  /// SHA-256 of the text's UTF-8 bytes.
  public static func sha256(of text: String) -> String { sha256(of: Array(text.utf8)) }

  static func sha256Bytes(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    Array(bytes).withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Array(hash.finalize())
  }

  static func sha512Bytes(of bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA512()
    Array(bytes).withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Array(hash.finalize())
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
