extension StringProtocol {
  /// Without white space at both ends.
  package var trimmingSpace: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[start...last])
  }

  /// For comparing words: lower case, without the accents that Spanish and English words carry.
  package var folded: String {
    let lower = lowercased()
    return lower.utf8.allSatisfy { $0 < 128 } ? lower : String(lower.map { plainLetters[$0] ?? $0 })
  }
}

private let plainLetters: [Character: Character] = [
  "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "ç": "c", "à": "a", "è": "e",
]
