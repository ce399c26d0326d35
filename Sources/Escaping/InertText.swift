/// Words of people and of files on one line, with everything visible that a reader could not see.
public enum InertText {
  /// Line breaks are blanks; control characters, marks that change the direction of writing and unseen blanks show
  /// what they are: ␛, ⟨U+202E⟩.
  public static func oneLine(_ text: String) -> String {
    var result = ""
    var isBlank = false
    var isFlag = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x2028, 0x2029:
        if !isBlank { result.unicodeScalars.append(" ") }
        isBlank = true
        continue
      case 0x00..<0x20:
        if let picture = Unicode.Scalar(scalar.value + 0x2400) { result.unicodeScalars.append(picture) }
      case 0x7F: result.unicodeScalars.append("\u{2421}")
      case 0x80...0x9F, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB, 0xE0001:
        result += "⟨U+\(hexadecimal(scalar.value))⟩"
      // Behind a black flag they are the flag of Scotland; anywhere else they are letters that nobody sees.
      case 0xE0020...0xE007F where !isFlag: result += "⟨U+\(hexadecimal(scalar.value))⟩"
      default: result.unicodeScalars.append(scalar)
      }
      isBlank = false
      isFlag = scalar.value == 0x1F3F4 || isFlag && (0xE0020...0xE007E).contains(scalar.value)
    }
    return result
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
