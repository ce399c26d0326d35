internal import Escaping

/// The one place where text becomes part of a page.
enum HTMLText {
  /// Text between tags and inside quoted attribute values: markup is shown as characters, and what a reader could
  /// not see shows what it is. Line breaks are blanks.
  static func escape(_ text: String, into page: inout String) {
    for scalar in InertText.oneLine(text).unicodeScalars {
      switch scalar {
      case "&": page += "&amp;"
      case "<": page += "&lt;"
      case ">": page += "&gt;"
      case "\"": page += "&quot;"
      case "'": page += "&#39;"
      default: isForbidden(scalar) ? show(scalar, into: &page) : page.unicodeScalars.append(scalar)
      }
    }
  }

  /// Noncharacters, which no page may hold, and tags, which nobody sees.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFDD0...0xFDEF, 0xE0000...0xE007F: true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  private static func show(_ scalar: Unicode.Scalar, into page: inout String) {
    page += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
  }
}
