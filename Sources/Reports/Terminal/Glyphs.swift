internal import AgreementModel

// Signs that only repeat what the words say, and what stands for them where there is no Unicode.

extension Screen {
  func mark(_ line: VerdictLine) -> String {
    switch line.standing {
    case .kept: hasSigns ? "✓" : "+"
    case .broken where line.isSoFar: "!"
    case .broken: hasSigns ? "✗" : "x"
    case .open: "?"
    case .unmeasurable: hasSigns ? "–" : "-"
    }
  }

  private var hasSigns: Bool { isUTF8 && !hasPlainSigns }

  var bullet: String { hasSigns && !isPlain ? "•" : "-" }

  /// A bar of a share, with a mark where the agreed share is.
  func bar(_ part: Ratio, target: Ratio?, length: Int) -> String {
    let filled = min(length, max(0, (part * Ratio(length)).wholeBelow ?? length))
    let mark = target.flatMap { ($0 * Ratio(length)).wholeBelow }
    let signs = hasSigns ? ["█", "░", "│"] : ["#", ".", "|"]
    return (0..<length).map { cell in
      cell == mark ? signs[2] : cell < filled ? signs[0] : signs[1]
    }.joined()
  }

  /// A line of eighths, from the least to the greatest; empty where it cannot be drawn.
  func curve(_ shares: [Ratio]) -> String {
    guard hasSigns, !isPlain else { return "" }
    return Curve.text(shares)
  }

  /// The text with the signs and letters that the screen has: what the two languages write is written plainly, all else
  /// shown as its number. Plain signs leave letters as they are.
  func shown(_ text: String) -> String {
    guard !hasSigns, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.unicodeScalars.map { scalar in
      if scalar.isASCII { return String(scalar) }
      if let sign = signs[scalar] { return sign }
      guard !isUTF8 else { return String(scalar) }
      return letters[scalar] ?? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }.joined()
  }
}

/// Eight heights of blocks.
enum Curve {
  static func text(_ shares: [Ratio]) -> String {
    guard let low = shares.min(), let high = shares.max(), shares.count > 1 else { return "" }
    return shares.map { share in
      let height = (share - low).divided(by: high - low).map { ($0 * Ratio(7)).rounded(scale: 0).ratio.wholeBelow ?? 3 }
      return blocks[height ?? 3]
    }.joined()
  }

  private static let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

private let signs: [Unicode.Scalar: String] = [
  "\u{A0}": " ", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-",
  "…": "...", "→": "->", "×": "x", "÷": "/", "≈": "~", "•": "-", "·": "-", "€": "EUR ", "£": "GBP ",
]

private let letters: [Unicode.Scalar: String] = [
  "¿": "", "¡": "",
  "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "Á": "A", "É": "E", "Í": "I", "Ó": "O",
  "Ú": "U", "Ü": "U", "Ñ": "N", "º": "o", "ª": "a",
]
