/// The entries of a pack as one text that is quickly read: a line for each text, its key, a tab, the text.
///
/// A list's texts follow each other under the same key. Line ends, tabs and backslashes in a text are escaped.
public enum FlatPack {
  public static func text(of entries: [PackFile.Entry]) -> String {
    entries.flatMap { entry in entry.texts.map { "\(entry.key)\t\(escaped($0))\n" } }.joined()
  }

  public static func entries(of text: String) -> [String: [String]] {
    var result: [String: [String]] = [:]
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")),
        let tab = bytes[start..<end].firstIndex(of: UInt8(ascii: "\t"))
      else { break }
      let key = String(decoding: bytes[start..<tab], as: UTF8.self)
      result[key, default: []].append(unescaped(bytes[(tab + 1)..<end]))
      start = end + 1
    }
    return result
  }

  private static func escaped(_ text: String) -> String {
    String(
      text.unicodeScalars.flatMap { scalar -> [Character] in
        switch scalar {
        case "\n": ["\\", "n"]
        case "\t": ["\\", "t"]
        case "\\": ["\\", "\\"]
        default: [Character(scalar)]
        }
      })
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let backslash = UInt8(ascii: "\\")
    guard bytes.contains(backslash) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        result.append(byte == UInt8(ascii: "n") ? 10 : byte == UInt8(ascii: "t") ? 9 : byte)
        isEscaped = false
      } else if byte == backslash {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
