import AgreementModel

/// Finds "about", "at least" and "up to" beside a value.
enum HedgeWords {
  private static let before: [(hedge: Hedge, phrase: [String])] = table([
    (
      .about,
      [
        "about", "around", "approximately", "approx", "approx .", "roughly", "circa", "ca", "ca .", "nearly", "almost",
        "close to", "more or less", "some", "~", "≈", "aproximadamente", "aprox", "aprox .", "unos", "unas", "casi",
        "cerca de", "alrededor de", "mas o menos", "en torno a", "como unos", "como unas",
      ]
    ),
    (
      .atLeast,
      [
        "at least", "minimum", "minimum of", "a minimum of", "no less than", "not less than", "no fewer than",
        "more than", "over", "above", "upwards of", ">", "> =", "≥", "al menos", "por lo menos", "como minimo",
        "minimo",
        "minimo de", "un minimo de", "mas de", "mas que", "a partir de", "no menos de", "greater than", "superior a",
      ]
    ),
    (
      .atMost,
      [
        "at most", "up to", "maximum", "maximum of", "a maximum of", "max", "max .", "no more than", "not more than",
        "less than", "fewer than", "under", "below", "<", "< =", "≤", "como maximo", "maximo", "maximo de",
        "un maximo de", "a lo sumo", "hasta", "menos de", "menos que", "no mas de", "como mucho", "inferior a",
      ]
    ),
  ])

  private static let after: [(hedge: Hedge, phrase: [String])] = table([
    (
      .about,
      [
        "or so", "more or less", "approximately", "approx", "roughly", "mas o menos", "aproximadamente", "aprox",
        "o asi",
      ]
    ),
    (
      .atLeast,
      [
        "or more", "at least", "minimum", "+", "plus", "o mas", "como minimo", "al menos", "por lo menos", "minimo",
        "and up",
      ]
    ),
    (
      .atMost,
      [
        "or less", "or fewer", "at most", "maximum", "max", "tops", "o menos", "como maximo", "maximo", "a lo sumo",
        "como mucho",
      ]
    ),
  ])

  private static func table(_ lists: [(Hedge, [String])]) -> [(hedge: Hedge, phrase: [String])] {
    lists.flatMap { hedge, phrases in phrases.map { (hedge, $0.split(separator: " ").map(String.init)) } }
  }

  /// What stands beside the value in those tokens.
  static func hedge(_ text: AnswerText, around tokens: Range<Int>) -> Hedge? {
    (before(text, tokens.lowerBound) ?? before(text, skippingArticle(text, tokens.lowerBound)))?.hedge
      ?? after(text, tokens.upperBound)
  }

  /// The hedge that ends where a value starts, and where its words start.
  static func before(_ text: AnswerText, _ end: Int) -> (hedge: Hedge, start: Int)? {
    var best: (hedge: Hedge, start: Int)?
    for (hedge, phrase) in before {
      let start = end - phrase.count
      guard text.end(of: phrase, at: start) == end, start < best?.start ?? end else { continue }
      best = (hedge, start)
    }
    return best
  }

  private static func after(_ text: AnswerText, _ start: Int) -> Hedge? {
    var best: (hedge: Hedge, end: Int)?
    for (hedge, phrase) in after {
      guard let end = text.end(of: phrase, at: start), end > best?.end ?? start else { continue }
      best = (hedge, end)
    }
    return best?.hedge
  }

  private static func skippingArticle(_ text: AnswerText, _ start: Int) -> Int {
    ["a", "an", "un", "una", "el", "la", "los", "las", "of", "de", "the"].contains(text.word(start - 1) ?? "")
      ? start - 1 : start
  }
}
