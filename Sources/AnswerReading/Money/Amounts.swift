import AgreementModel

/// Finds amounts of money: `$ 14 million`, `1,2 M €`, "quince euros con 50", `5 MDP`.
struct Amounts {
  let text: AnswerText
  /// One mark before three digits groups.
  private let grouping: Numerals
  /// The locale's marks, for figures in front of a million: "$1.125 billion".
  private let plain: Numerals

  init(_ text: AnswerText, marks: NumberMarks) {
    self.text = text
    grouping = Numerals(text, marks: marks, isGrouping: true, allowsLooseLetters: true)
    plain = Numerals(text, marks: marks, allowsLooseLetters: true)
  }

  /// Every amount that names a currency, ranges joined.
  func all() -> [Heard<AmountReading>] {
    var heard: [Heard<AmountReading>] = []
    var last: Numeral?
    var place = 0
    while place < text.count {
      if let found = amount(at: place) {
        append(found, behind: last, to: &heard)
        last = nil
        place = found.tokens.upperBound
      } else if let numeral = number(at: place) {
        last = extend(&heard, to: numeral) ? nil : numeral
        place = numeral.end
      } else {
        place += 1
      }
    }
    return heard
  }

  /// "€5-10k": the upper end without a currency of its own.
  private func extend(_ heard: inout [Heard<AmountReading>], to right: Numeral) -> Bool {
    guard var left = heard.last, !right.isWeak, !right.looksLikeYear(in: text),
      !Clocks.unitFollows(text, at: right.end),
      let tokens = Ranges.range(text, left.tokens, right.tokens),
      let number = (left.tokens.lowerBound..<left.tokens.upperBound).lazy.compactMap({ number(at: $0) }).first,
      number.end == left.tokens.upperBound, number.value == left.value.amount.ratio
    else { return false }
    left.value.amount = number.lifted(to: right, in: text).decimal
    guard left.value.amount.ratio < right.value else { return false }
    left.hedge = .between(left.value.amount, right.decimal)
    left.tokens = tokens
    heard[heard.count - 1] = left
    return true
  }

  /// A number as amounts are written.
  func number(at place: Int) -> Numeral? {
    guard let numeral = grouping.numeral(at: place) else { return nil }
    return numeral.isGrouped && !numeral.isFigure ? plain.numeral(at: place) : numeral
  }

  private func append(_ found: Heard<AmountReading>, behind last: Numeral?, to heard: inout [Heard<AmountReading>]) {
    var found = found
    found.hedge = HedgeWords.hedge(text, around: found.tokens)
    if let left = last, let tokens = Ranges.range(text, left.tokens, found.tokens) {
      let right = Numeral(value: found.value.amount.ratio, tokens: left.end + 1..<numberEnd(in: found.tokens))
      let low = left.lifted(to: right, in: text).decimal
      found.hedge = .between(low, found.value.amount)
      found.value.amount = low
      found.tokens = tokens
    } else if let left = heard.last, let tokens = Ranges.range(text, left.tokens, found.tokens),
      left.value.currency == found.value.currency
    {
      heard.removeLast()
      found.first = left.tokens
      found.hedge = .between(left.value.amount, found.value.amount)
      found.value.amount = left.value.amount
      found.tokens = tokens
    }
    heard.append(found)
  }

  private func numberEnd(in tokens: Range<Int>) -> Int {
    (tokens.lowerBound..<tokens.upperBound).lazy.compactMap { number(at: $0)?.end }.first ?? tokens.upperBound
  }

  private static let halves: Phrases = ["a half", "half", "medio", "media"]

  /// "a dollar", "an euro": one, where no other amount is named.
  func single() -> Heard<AmountReading>? {
    for place in 0..<text.count where ["a", "an"].contains(text.word(place) ?? "") {
      guard let mark = CurrencyMarks.mark(text, at: place + 1), mark.form == .noun, mark.power == 0 else { continue }
      let reading = AmountReading(amount: ExactDecimal(1), currency: mark.code, family: mark.family)
      return Heard(value: reading, tokens: place..<mark.end)
    }
    return nil
  }

  // MARK: One amount

  private func amount(at place: Int) -> Heard<AmountReading>? {
    if text.isMark(place, "-"), !(text[place - 1]?.isDigits ?? false), var found = prefixed(at: place + 1) {
      found.value.amount = (Ratio.zero - found.value.amount.ratio).decimal(keeping: found.value.amount.scale)
      found.tokens = place..<found.tokens.upperBound
      return found
    }
    return prefixed(at: place) ?? suffixed(at: place)
  }

  /// `$ 14 million`, `US$ 5`, `EUR 1.200`, `$ 10 dollars`, "dólar 22,5 millones".
  private func prefixed(at place: Int) -> Heard<AmountReading>? {
    guard let mark = CurrencyMarks.mark(text, at: place), let number = number(at: mark.end),
      mark.form != .noun || text[mark.end]?.isDigits == true,
      mark.form == .sign || !(text[place - 1]?.isDigits ?? false)
    else { return nil }
    var reading = reading(number, mark)
    var end = number.end
    if let behind = CurrencyMarks.suffix(text, at: end), behind.form != .sign {
      if reading.currency == nil {
        reading.currency = behind.code
        reading.family = behind.family
      }
      if behind.code == nil || behind.code == reading.currency {
        reading.amount = scaled(reading.amount, by: behind.power)
        end = behind.end
      }
    }
    return withMinor(Heard(value: reading, tokens: place..<end), needsWord: true)
  }

  /// `115 USD`, "150 millones de dólares", `75 USD millones`, `10 $ 30 cent`.
  private func suffixed(at place: Int) -> Heard<AmountReading>? {
    guard let number = number(at: place) else { return nil }
    if let word = text[number.end]?.text, CurrencyNames.cents.contains(word) {
      let value = (number.value * Ratio(1, 100)).decimal(keeping: 2)
      return Heard(value: AmountReading(amount: value), tokens: place..<number.end + 1)
    }
    guard let mark = CurrencyMarks.suffix(text, at: number.end), !belongsToNext(mark) else { return nil }
    var reading = reading(number, mark)
    var end = mark.end
    if number.isFigure, let word = text.word(end), let power = NumeralWords.scales[word],
      power >= 6 || word == "mil" || word == "thousand"
    {
      reading.amount = scaled(number.decimal, by: power + mark.power)
      end += 1
      if word == "mil", let next = text.word(end), next == "millones" {
        reading.amount = scaled(reading.amount, by: 6)
        end += 1
      }
    }
    return withMinor(Heard(value: reading, tokens: place..<end), needsWord: false)
  }

  private func reading(_ number: Numeral, _ mark: CurrencyMark) -> AmountReading {
    AmountReading(
      amount: mark.power == 0 ? number.decimal : scaled(number.decimal, by: mark.power), currency: mark.code,
      family: mark.family)
  }

  private func scaled(_ amount: ExactDecimal, by power: Int) -> ExactDecimal {
    power == 0 ? amount : (amount.ratio * .ten(power)).decimal()
  }

  /// In "1 $ 10 dollars" and "3 $5" the sign belongs to the number behind it.
  private func belongsToNext(_ mark: CurrencyMark) -> Bool {
    guard mark.form != .noun, let next = number(at: mark.end) else { return false }
    if let behind = text[next.end]?.text, CurrencyNames.cents.contains(behind) { return false }
    if let behind = CurrencyMarks.suffix(text, at: next.end), behind.form != .sign || mark.form == .sign {
      return behind.form != .sign
    }
    return mark.form == .sign && text.isGlued(mark.end) && !text.isGlued(mark.tokens.lowerBound)
  }

  /// "thirteen dollars forty-five cents", "15 dollars and 50.", "25 euros con 50", "17 USD 25".
  private func withMinor(_ major: Heard<AmountReading>, needsWord: Bool) -> Heard<AmountReading> {
    var place = major.tokens.upperBound
    if text.word(place) == "and" || text.word(place) == "y", let end = Self.halves.end(in: text, at: place + 1) {
      var result = major
      result.value.amount = (major.value.amount.ratio + Ratio(1, 2)).decimal(keeping: 2)
      result.tokens = major.tokens.lowerBound..<end
      return result
    }
    let isJoined = ["and", "y", "con", "with"].contains(text.word(place) ?? "")
    let isListed = text.isMark(place, ",&")
    if isJoined || isListed { place += 1 }
    guard let minor = grouping.numeral(at: place), let cents = minor.whole, (1..<100).contains(cents),
      major.value.amount.isWhole
    else { return major }
    var end = minor.end
    if let word = text[end]?.text, CurrencyNames.cents.contains(word) {
      end += 1
    } else {
      guard !needsWord, !isListed, endsPhrase(end), isJoined || (cents >= 10 && minor.isFigure) else { return major }
    }
    var result = major
    result.value.amount = (major.value.amount.ratio + Ratio(cents, 100)).decimal(keeping: 2)
    result.tokens = major.tokens.lowerBound..<end
    return result
  }

  private func endsPhrase(_ place: Int) -> Bool {
    guard let token = text[place] else { return true }
    return token.isMark(".,;!?)\"") || ["and", "y", "but", "pero"].contains(token.text)
  }
}

extension ExactDecimal {
  var isWhole: Bool { ratio.isWhole }
}
