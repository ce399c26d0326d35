/// How signs and letters are made comparable: case, accents, width and kinds of dash aside.
enum Folding {
  /// A letter without its accents, in lower case.
  static func letter(_ character: Character) -> String {
    if let plain = plainLetters[character] { return plain }
    let lower = character.lowercased()
    if lower.unicodeScalars.allSatisfy(\.isASCII) { return lower }
    let bare = String(
      String.UnicodeScalarView(lower.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }))
    guard bare.count == 1, let letter = bare.first else { return bare }
    return plainLetters[letter] ?? bare
  }

  /// A whole text without case and accents; what is no letter stays as it is.
  static func text(_ text: some StringProtocol) -> String {
    text.map { $0.isLetter ? letter($0) : String($0) }.joined()
  }

  /// A sign in its ASCII form where it has one, an emoji without its skin tone.
  static func sign(_ character: Character) -> String {
    if let plain = plainSigns[character] { return plain }
    let scalars = character.unicodeScalars
    guard scalars.count > 1 else { return String(character) }
    return String(String.UnicodeScalarView(scalars.filter { !$0.properties.isEmojiModifier && $0.value != 0xFE0F }))
  }

  /// The value of a decimal digit of any script; nil for anything else, superscripts and numerals included.
  static func digit(_ character: Character) -> Int? {
    let scalars = character.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  private static let plainLetters: [Character: String] = {
    var table: [Character: String] = ["ß": "ss", "æ": "ae", "œ": "oe", "º": "o", "ª": "a", "ł": "l"]
    let groups = [
      ("a", "áàâäãåā"), ("e", "éèêëē"), ("i", "íìîïī"), ("o", "óòôöõøō"), ("u", "úùûüū"), ("n", "ñń"), ("c", "çćč"),
      ("s", "šś"), ("z", "žźż"), ("y", "ýÿ"),
    ]
    for (plain, accented) in groups {
      for character in accented {
        table[character] = plain
        if let upper = character.uppercased().first { table[upper] = plain }
      }
    }
    for offset in 0..<26 {
      guard let upper = Unicode.Scalar(0xFF21 + offset), let lower = Unicode.Scalar(0xFF41 + offset),
        let plain = Unicode.Scalar(0x61 + offset)
      else { continue }
      table[Character(upper)] = String(Character(plain))
      table[Character(lower)] = String(Character(plain))
    }
    return table
  }()

  private static let plainSigns: [Character: String] = [
    "−": "-", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "－": "-", "’": "'", "‘": "'", "´": "'",
    "′": "'", "`": "'", "“": "\"", "”": "\"", "″": "\"", "％": "%", "﹪": "%", "٪": "%", "＄": "$", "﹩": "$", "￡": "£",
    "￥": "¥", "，": ",", "．": ".", "٫": ".", "٬": ",", "：": ":", "；": ";", "／": "/", "⁄": "/", "∕": "/", "＋": "+",
    "（": "(", "）": ")", "×": "x", "∼": "~", "～": "~", "≃": "≈", "…": ".",
  ]
}
