/// Finds what names a currency: signs (`US$`, `€`), codes (`USD`, `MUSD`), words ("euros", "dólares canadienses").
struct CurrencyMark: Hashable, Sendable {
  enum Form: Hashable, Sendable { case sign, code, noun }

  var form: Form
  var code: String?
  var family: CurrencyFamily?
  /// The power of ten that is part of the mark: 6 in `MUSD` and `MDP`.
  var power = 0
  var tokens: Range<Int>

  var end: Int { tokens.upperBound }
}

enum CurrencyMarks {
  private struct Sign: Sendable {
    var phrase: String
    var tokens: [String]
    var code: String?

    init(_ phrase: String, _ code: String?) {
      self.phrase = phrase
      self.code = code
      tokens = phrase.split(separator: " ").map(String.init)
    }
  }

  /// Signs as tokens; the longest that stands at a place is taken. "$" alone leaves the country open.
  private static let signs: [String: [Sign]] = Dictionary(
    grouping: [
      ("$", nil), ("us $", "USD"), ("u s $", "USD"), ("u . s $", "USD"), ("u . s . $", "USD"), ("usa $", "USD"),
      ("usd $", "USD"),
      ("u $ d", "USD"), ("u $ s", "USD"), ("$ us", "USD"), ("us dollar $", "USD"), ("mex $", "MXN"), ("mx $", "MXN"),
      ("mxn $", "MXN"), ("ca $", "CAD"), ("c $", "CAD"), ("can $", "CAD"), ("cad $", "CAD"), ("au $", "AUD"),
      ("a $", "AUD"),
      ("aud $", "AUD"), ("nz $", "NZD"), ("hk $", "HKD"), ("s $", "SGD"), ("sg $", "SGD"), ("nt $", "TWD"),
      ("r $", "BRL"),
      ("rd $", "DOP"), ("cop $", "COP"), ("col $", "COP"), ("ar $", "ARS"), ("clp $", "CLP"), ("cl $", "CLP"),
      ("$ u", "UYU"),
      ("bz $", "BZD"), ("j $", "JMD"), ("tt $", "TTD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₩", "KRW"),
      ("₹", "INR"),
      ("₽", "RUB"), ("₺", "TRY"), ("₫", "VND"), ("₪", "ILS"), ("₱", "PHP"), ("฿", "THB"), ("₴", "UAH"), ("₡", "CRC"),
      ("₲", "PYG"), ("₦", "NGN"), ("₵", "GHS"), ("s / .", "PEN"), ("s /", "PEN"), ("b / .", "PAB"), ("sfr", "CHF"),
      ("sfr .", "CHF"),
    ].map(Sign.init), by: { $0.tokens[0] })

  /// Signs whose letters must touch what follows, since they are words too: "a $ 4 billion" is no Australian money.
  private static let touching: Set<String> = [
    "a $", "c $", "s $", "j $", "r $", "can $", "s /", "$ us", "$ u", "u s $",
  ]

  /// Millions with their currency as Mexicans write them.
  private static let shorthands: [String: CurrencyMark.Form] = ["mdp": .noun, "mdd": .noun, "mde": .noun]

  /// The mark that starts at a token.
  static func mark(_ text: AnswerText, at place: Int) -> CurrencyMark? {
    sign(text, at: place) ?? code(text, at: place) ?? noun(text, at: place)
  }

  /// The mark behind a number, a "de" or hyphen in between skipped: "5 millones de euros", "10-dollar".
  static func suffix(_ text: AnswerText, at end: Int) -> CurrencyMark? {
    if let mark = mark(text, at: end) { return mark }
    guard text.word(end) == "de" || text.word(end) == "of" || (text.isMark(end, "-") && text.isGlued(end)) else {
      return nil
    }
    return mark(text, at: end + 1).flatMap { $0.form == .sign ? nil : $0 }
  }

  /// The mark that ends where a number starts.
  static func prefix(_ text: AnswerText, endingAt end: Int) -> CurrencyMark? {
    for start in max(0, end - 4)..<max(end, 0) {
      if let mark = mark(text, at: start), mark.end == end { return mark }
    }
    return nil
  }

  private static func sign(_ text: AnswerText, at place: Int) -> CurrencyMark? {
    guard let first = text[place] else { return nil }
    var best: CurrencyMark?
    for sign in signs[first.text] ?? [] {
      guard let end = text.end(of: sign.tokens, at: place), end > best?.end ?? place else { continue }
      if touching.contains(sign.phrase), (place + 1..<end).contains(where: { !text.isGlued($0) }) { continue }
      if sign.phrase == "$ us" || sign.phrase == "$ u", text.isGlued(end) { continue }
      best = CurrencyMark(form: .sign, code: sign.code, tokens: place..<end)
    }
    return best
  }

  private static func code(_ text: AnswerText, at place: Int) -> CurrencyMark? {
    guard let token = text[place], let (code, power) = CurrencyCodes.code(token) else { return nil }
    return CurrencyMark(form: .code, code: code, power: power, tokens: place..<place + 1)
  }

  private static func noun(_ text: AnswerText, at place: Int) -> CurrencyMark? {
    guard let first = text.word(place) else { return nil }
    if shorthands[first] != nil {
      let family: CurrencyFamily? = first == "mdp" ? .peso : first == "mdd" ? .dollar : nil
      return CurrencyMark(
        form: .noun, code: first == "mde" ? "EUR" : nil, family: family, power: 6, tokens: place..<place + 1)
    }
    var region: (prefix: String, end: Int)? = self.region(text, at: place)
    var nounAt = region?.end ?? place
    if first == "nuevos" || first == "new" { nounAt = region?.end ?? place + 1 }
    guard let word = text.word(nounAt), let noun = CurrencyNames.nouns[word],
      region != nil || !CurrencyNames.needsRegion.contains(word)
    else { return nil }
    var end = nounAt + 1
    if let behind = self.region(text, at: end) {
      region = behind
      end = behind.end
    }
    var mark = CurrencyMark(form: .noun, code: noun.code, family: noun.family, tokens: place..<end)
    if let region, let family = noun.family, let code = CurrencyNames.code(family, in: region.prefix) {
      mark.code = code
      mark.family = nil
    }
    if mark.code != nil { mark.family = nil }
    return mark
  }

  private static func region(_ text: AnswerText, at place: Int) -> (prefix: String, end: Int)? {
    for length in [6, 5, 4, 3, 2, 1] where place + length <= text.count {
      let name = (place..<place + length).compactMap { text[$0]?.text }.joined(separator: " ")
      if let prefix = CurrencyNames.regions[name] { return (prefix, place + length) }
    }
    return nil
  }
}
