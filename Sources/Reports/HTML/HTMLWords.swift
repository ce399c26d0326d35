internal import AgreementModel
internal import Measurement
internal import Pages
internal import Prompts

/// The words of the page, as text for pictures and attributes and as pieces of the page in which the words of people
/// are set apart.
struct HTMLWords {
  let pack: Pack

  /// A text of this page.
  func text(_ key: String, _ values: [String: MessageValue?] = [:]) -> String { text(.page(key, values)) }
  func text(_ message: Message) -> String { pack.render(message) }
  func text(_ value: MessageValue) -> String { pack.render(value) }

  func node(_ key: String, _ values: [String: MessageValue?] = [:]) -> Node { node(.page(key, values)) }
  func node(_ message: Message) -> Node { node(.message(message)) }

  /// Controls stand around the words of people until the sentence is taken apart; those in the words themselves are
  /// shown as their pictures, as the page would show them anyway.
  func node(_ value: MessageValue) -> Node {
    let (start, end): (Character, Character) = ("\u{2}", "\u{3}")
    let sentence = pack.render(value) { words in
      let inner = words.map { $0 == start ? "\u{2402}" : $0 == end ? "\u{2403}" : $0 }
      return "\(start)\(String(inner))\(end)"
    }
    let pieces = sentence.split(separator: start, omittingEmptySubsequences: false)
    return .group(
      pieces.enumerated().flatMap { index, piece -> [Node] in
        guard index > 0, let stop = piece.firstIndex(of: end) else { return [.text(String(piece))] }
        return [.words(String(piece[..<stop])), .text(String(piece[piece.index(after: stop)...]))]
      }.filter { !$0.isEmpty })
  }

  /// Sentences one after the other.
  func node(_ phrases: [Phrase]) -> Node {
    .group(phrases.enumerated().flatMap { $0 == 0 ? [node($1.message)] : [" ", node($1.message)] })
  }

  var none: String { text("none") }
  func count(_ count: Int) -> String { text(.count(count)) }

  func share(_ share: Ratio?, of target: Ratio? = nil) -> String {
    share.map { text(MessageValue.share($0, of: target)) } ?? none
  }

  /// 2.3 ×: two digits behind the mark at most.
  func times(_ ratio: Ratio?) -> String {
    ratio.map { text("times", ["number": .decimal($0.rounded(scale: 2).trimmed())]) } ?? none
  }

  func duration(_ duration: AgreedDuration?) -> String { duration.map { text(.duration($0)) } ?? none }

  /// The month of a key such as `2027-01`; the key itself when it is none.
  func month(_ key: String) -> String { LocalDate(key + "-01").map { text(.month($0)) } ?? key }

  func week(_ key: String, _ form: String) -> String {
    guard let week = ISOWeek(key) else { return key }
    return text("week.\(form)", ["number": .text(String(week.number)), "year": .text(String(week.year))])
  }
}

extension Message {
  /// A text of the page; values that are not there are left out.
  static func page(_ key: String, _ values: [String: MessageValue?] = [:]) -> Message {
    Message("page.\(key)", values.compactMapValues(\.self))
  }
}
