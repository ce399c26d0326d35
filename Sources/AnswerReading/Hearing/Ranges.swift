/// Finds the words that make two values one range: "3 to 5", "between 3 and 5", "de 3 a 5", "3–5".
enum Ranges {
  private static let joins = ["-", "to", "a", "hasta", "or", "o", "u", "through", "al"]
  private static let articles: Set<String> = ["el", "la", "los", "las", "the"]
  private static let openers: Set<String> = ["between", "entre", "from", "de", "desde", "del"]

  /// The tokens of the range whose ends hold those tokens; nil when the words between do not join them.
  static func range(_ text: AnswerText, _ left: Range<Int>, _ right: Range<Int>) -> Range<Int>? {
    let before = articles.contains(text.word(left.lowerBound - 1) ?? "") ? left.lowerBound - 1 : left.lowerBound
    let opener = text.word(before - 1)
    let isOpen = opener.map { openers.contains($0) } ?? false
    let start = isOpen ? before - 1 : left.lowerBound
    let isArticled = right.lowerBound == left.upperBound + 2 && articles.contains(text.word(right.lowerBound - 1) ?? "")
    guard isArticled || right.lowerBound == left.upperBound + 1, let join = text[left.upperBound] else { return nil }
    if opener == "between" || opener == "entre", join.text == "and" || join.text == "y" {
      return start..<right.upperBound
    }
    guard joins.contains(join.text) else { return nil }
    return start..<right.upperBound
  }
}
