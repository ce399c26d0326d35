/// What Tab can put at the cursor.
struct Completer {
  let completions: [Completion]
  let commands: [Completion]

  /// A stretch of the text before the cursor and what may stand there instead.
  struct Offer: Equatable {
    /// Counted in characters of the text before the cursor.
    var start: Int
    var candidates: [Completion]
    /// A space follows a word that is the only one.
    var isFollowedBySpace: Bool
  }

  /// The candidates for the end of the text, in the order they were given; nil when there are none.
  func offer(for text: String) -> Offer? {
    if text.hasPrefix("/"), !commands.isEmpty {
      if let offer = commandOffer(for: text) { return offer }
    }
    return choiceOffer(for: text)
  }
}

extension Completer {
  private func commandOffer(for text: String) -> Offer? {
    guard let space = text.firstIndex(of: " ") else {
      return offer(in: commands, for: text[...], start: 0, isFollowedBySpace: true)
    }
    let name = folded(text[..<space])
    guard let command = commands.first(where: { folded($0.word) == name }) else { return nil }
    let typed = text[text.index(after: space)...].drop { $0 == " " }
    let arguments = command.arguments.map { Completion($0) }
    return offer(in: arguments, for: typed, start: text.count - typed.count, isFollowedBySpace: false)
  }

  /// A choice may have blanks in it, so the whole text is tried first, then what follows each comma or blank.
  private func choiceOffer(for text: String) -> Offer? {
    var typed = text.drop { $0 == " " }
    while true {
      if let offer = offer(
        in: completions, for: typed, start: text.count - typed.count, isFollowedBySpace: false)
      {
        return offer
      }
      guard let blank = typed.firstIndex(where: { $0 == " " || $0 == "," || $0 == ";" || $0 == "\n" }) else {
        return nil
      }
      typed = typed[typed.index(after: blank)...].drop { $0 == " " }
    }
  }

  private func offer(
    in all: [Completion], for typed: Substring, start: Int, isFollowedBySpace: Bool
  ) -> Offer? {
    let beginning = folded(typed)
    let candidates = all.filter { folded($0.word).hasPrefix(beginning) }
    return candidates.isEmpty ? nil : Offer(start: start, candidates: candidates, isFollowedBySpace: isFollowedBySpace)
  }
}

/// The longest beginning that all the words share, capitals and accents apart, written as in the first.
func sharedBeginning(of words: [String]) -> String {
  guard let first = words.first else { return "" }
  var length = first.count
  for word in words.dropFirst() {
    let same = zip(first, word).prefix { folded(String($0)) == folded(String($1)) }.count
    length = min(length, same)
  }
  return String(first.prefix(length))
}
