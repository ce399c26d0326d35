internal import Sealing

/// What a browser may do with a page: show it with the one style sheet inside, nothing else.
enum ContentSecurity {
  static func policy(style: String) -> String {
    "default-src 'none'; style-src 'sha256-\(base64(digest(of: style)))'; base-uri 'none'; form-action 'none'"
  }

  private static func digest(of text: String) -> [UInt8] {
    let digits = Array(Digest.sha256(of: text).utf8).map { $0 > 57 ? $0 - 87 : $0 - 48 }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// RFC 4648 with padding.
  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0...3 { text.append(index <= group.count ? letters[bits >> (18 - 6 * index) & 63] : "=") }
    }
    return text
  }
}
