internal import AgreementModel
internal import Measurement
internal import Pages
internal import Prompts

/// The words of the page, as text for pictures and attributes and as pieces of the page in which the words of people
/// are set apart.
struct HTMLWords {
  let pack: Pack

  func text(_ key: String, _ values: [String: MessageValue?] = [:]) -> String {
    pack.render(Message("page." + key, values.compactMapValues(\.self)))
  }

  func text(_ value: MessageValue) -> String { pack.render(value) }

  func node(_ key: String, _ values: [String: MessageValue?] = [:]) -> Node {
    node(.message(Message("page." + key, values.compactMapValues(\.self))))
  }

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

  func has(_ key: String) -> Bool { pack.text("page." + key) != nil }
}

// Numbers.
extension HTMLWords {
  func count(_ count: Int) -> String { text(.count(count)) }

  /// A percentage with one digit at most; with two when one would make it look like the share that was agreed.
  func share(_ share: Ratio?, beside target: Ratio? = nil) -> String {
    guard let share else { return text("none") }
    var scale = 3
    if let target, share != target, share.rounded(scale: scale).ratio == target { scale = 4 }
    return text(.rate(.decimal(share.rounded(scale: scale).trimmed())))
  }

  func rate(_ rate: Rate?) -> String { share(rate?.value) }

  /// 1.3 ×: one digit, none for whole numbers.
  func times(_ ratio: Ratio?) -> String {
    guard let ratio else { return text("none") }
    return text("times", ["number": .decimal(ratio.rounded(scale: ratio < Ratio(10) ? 1 : 0).trimmed())])
  }

  /// Leads, or money with no cents above a thousand.
  func amount(_ amount: Ratio, _ currency: String?) -> MessageValue {
    let isLarge = max(amount, .zero - amount) >= Ratio(1000)
    guard let currency else { return .decimal(amount.rounded(scale: isLarge ? 0 : 1).trimmed()) }
    return .money(Money(amount: amount.rounded(scale: isLarge ? 0 : 2), currency: currency))
  }

  func duration(_ duration: AgreedDuration?) -> String { duration.map { text(.duration($0)) } ?? text("none") }

  /// The month of a key such as `2027-01`; the key itself when it is none.
  func month(_ key: String) -> String { LocalDate(key + "-01").map { text(.month($0)) } ?? key }
}
