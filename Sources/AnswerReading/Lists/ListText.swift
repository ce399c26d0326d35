/// Cuts an answer into the entries of a list.
struct ListText {
  let text: String

  init(_ text: String) { self.text = text }

  private static let sentenceWords: Set<String> = [
    "but", "because", "which", "who", "when", "if", "unless", "so", "then", "pero", "porque", "que", "quien", "cuando",
    "si", "entonces",
    "aunque", "although", "while", "mientras", "including", "incluyendo", "incluido", "except", "excepto", "salvo",
    "not", "no",
  ]

  /// One entry a line, else parted by semicolons, else by commas where the entries are short and no sentence.
  func parts(everyComma: Bool = false) -> [String] {
    let lines = entries(text.split(whereSeparator: \.isNewline))
    guard lines.count < 2, let line = lines.first else { return lines.flatMap { entries($0.split(separator: ";")) } }
    let marked = entries(line.split(separator: ";"))
    if marked.count > 1 { return marked }
    let commas = Self.commaParts(line)
    if commas.count > 1 || everyComma {
      let parts = entries(Self.withLastTwoParted(commas)[...])
      if everyComma || parts.allSatisfy(Self.isShort) { return parts }
    }
    return marked
  }

  private func entries(_ parts: some Sequence<Substring>) -> [String] {
    parts.map { Self.withoutBullet($0.trimmedBlanks) }.filter { !$0.isEmpty }
  }

  private static func isShort(_ part: String) -> Bool {
    let words = part.split(whereSeparator: \.isWhitespace)
    guard words.count <= 4, let first = words.first else { return false }
    return !sentenceWords.contains(Folding.text(first))
  }

  /// Parted by commas, but not inside numbers: `1,200`.
  static func commaParts(_ line: String) -> [Substring] {
    var parts: [Substring] = []
    var start = line.startIndex
    var before: Character?
    for index in line.indices where line[index] == "," {
      before = index > line.startIndex ? line[line.index(before: index)] : nil
      let next = line.index(after: index)
      if let before, before.isNumber, next < line.endIndex, line[next].isNumber { continue }
      parts.append(line[start..<index])
      start = next
    }
    return parts + [line[start...]]
  }

  /// "a, b and c": the last part is two; "a, b, and c": its joining word goes.
  private static func withLastTwoParted(_ parts: [Substring]) -> [Substring] {
    guard let last = parts.last else { return parts }
    let joins = ["and", "y", "e", "or", "o", "u", "&"]
    let words = last.split(whereSeparator: \.isWhitespace)
    if let first = words.first, joins.contains(Folding.text(first)), words.count > 1 {
      return parts.dropLast() + [last[words[1].startIndex...]]
    }
    guard let index = words.firstIndex(where: { joins.contains(Folding.text($0)) }), index > 0, index + 1 < words.count
    else {
      return parts
    }
    return parts.dropLast() + [last[..<words[index].startIndex], last[words[index + 1].startIndex...]]
  }

  /// Without "- ", "• ", "1. ", "(2) ", "a) ", "[x] " in front.
  static func withoutBullet(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "-*•·–—‣▪◦+>".contains(first) {
      let rest = line.dropFirst()
      guard let next = rest.first, next.isWhitespace || "•·‣▪◦".contains(first) else { return line }
      return withoutBullet(rest.trimmedBlanks)
    }
    if line.hasPrefix("["), let close = line.firstIndex(of: "]"), line.distance(from: line.startIndex, to: close) <= 2 {
      return line[line.index(after: close)...].trimmedBlanks
    }
    let body = first == "(" ? line.dropFirst() : line[...]
    let label = body.prefix { $0.isNumber || ($0.isLetter && $0.isASCII) }
    let isNumbered = !label.isEmpty && label.count <= 3 && label.allSatisfy(\.isNumber)
    let isLettered = label.count == 1 && label.allSatisfy(\.isLetter)
    let rest = body.dropFirst(label.count)
    guard isNumbered || isLettered, let mark = rest.first, mark == ")" || (mark == "." && isNumbered),
      let blank = rest.dropFirst().first, blank.isWhitespace
    else { return line }
    return rest.dropFirst(2).trimmedBlanks
  }
}

extension StringProtocol {
  /// Without blank space at both ends.
  var trimmedBlanks: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
