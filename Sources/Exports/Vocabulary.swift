/// The words of a reading's text columns, each once, numbered in the order in which the files first have them.
///
/// Number 0 is the empty word. Words are trimmed and keep their letter case; ``folded(_:)`` is what comparisons use.
public struct Vocabulary: Sendable {
  public private(set) var words: [String] = [""]

  public init() {}

  public var count: Int { words.count }
  public subscript(number: UInt32) -> String { words[Int(number)] }
  /// The word with letter case aside.
  public func folded(_ number: UInt32) -> String { words[Int(number)].lowercased() }

  public mutating func append(_ word: String) -> UInt32 {
    words.append(word)
    return UInt32(words.count - 1)
  }
}
