/// Words and phrases of both languages that are looked for in what people wrote, case and accents aside.
struct WordList: Sendable {
  private let phrases: Set<[String]>
  private let exceptions: Set<[String]>
  private let longest: Int

  /// - Parameter exceptions: Longer phrases in which the words mean something else: a quality manager.
  init(_ phrases: [String], except exceptions: [String] = []) {
    self.phrases = Set(phrases.map { WordList.words(of: $0).map(\.folded) })
    self.exceptions = Set(exceptions.map { WordList.words(of: $0).map(\.folded) })
    longest = (phrases + exceptions).map { WordList.words(of: $0).count }.max() ?? 0
  }

  /// The first of the phrases as it is written in a text, the longest where several begin together.
  func first(in text: String) -> String? {
    let words = Self.words(of: text)
    let folded = words.map(\.folded)
    var index = 0
    while index < words.count {
      let lengths = (1...max(1, min(longest, words.count - index))).reversed()
      if let length = lengths.first(where: { exceptions.contains(Array(folded[index..<(index + $0)])) }) {
        index += length
        continue
      }
      if let length = lengths.first(where: { phrases.contains(Array(folded[index..<(index + $0)])) }) {
        return String(text[words[index].startIndex..<words[index + length - 1].endIndex])
      }
      index += 1
    }
    return nil
  }

  func isIn(_ text: String) -> Bool { first(in: text) != nil }

  /// Runs of letters and digits.
  static func words(of text: String) -> [Substring] { text.split { !($0.isLetter || $0.isNumber) } }
}
