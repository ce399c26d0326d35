/// The one place where text becomes part of a page.
enum Escaping {
  /// Text between tags and inside quoted attribute values: markup is shown as characters, and what a reader could
  /// not see (control characters, marks that turn the direction of writing, unseen blanks) shows what it is.
  static func escape(_ text: String, into page: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": page += "&amp;"
      case "<": page += "&lt;"
      case ">": page += "&gt;"
      case "\"": page += "&quot;"
      case "'": page += "&#39;"
      default: show(scalar, into: &page)
      }
    }
  }

  private static func show(_ scalar: Unicode.Scalar, into page: inout String) {
    switch scalar.value {
    case 0x09, 0x0A: page.unicodeScalars.append(scalar)
    // A parser would turn a return into a line feed; shown as what it is, nothing is lost.
    case 0x00..<0x20: page.unicodeScalars.append(Unicode.Scalar(scalar.value + 0x2400) ?? scalar)
    case 0x7F: page += "\u{2421}"
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xFDD0...0xFDEF, 0xE0000...0xE007F:
      page += "⟨U+\(hexadecimal(scalar.value))⟩"
    case let value where value & 0xFFFE == 0xFFFE: page += "⟨U+\(hexadecimal(value))⟩"
    default: page.unicodeScalars.append(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
