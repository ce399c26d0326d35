import AgreementModel

/// Reads whole and decimal numbers in words, figures or both: "un millón doscientos mil", "3 hundred and 21", "2.33 k".
struct Cardinals {
  let text: AnswerText
  let figures: Figures
  /// Whether a lone `m` behind a blank is a million.
  var allowsLooseLetters = false
  /// Whether letters behind figures multiply at all; in durations `5m` is minutes.
  var allowsLetters = true

  /// The longest number that starts at a token and ends at the limit or before.
  func cardinal(at start: Int, limit: Int? = nil) -> Numeral? {
    var sum = Sum(reader: self, start: start, limit: min(limit ?? text.count, text.count))
    sum.run()
    return sum.result
  }

  /// The number that fills the tokens exactly.
  func cardinal(filling tokens: Range<Int>) -> Numeral? {
    guard let number = cardinal(at: tokens.lowerBound, limit: tokens.upperBound), number.end == tokens.upperBound else {
      return nil
    }
    return number
  }

  /// The digits behind a spoken decimal mark: "cero tres" is 03, "mil quinientos" 1500.
  func decimals(at start: Int, limit: Int) -> (digits: String, end: Int)? {
    var digits = ""
    var place = start
    while place < limit, let word = text.word(place) ?? (place == start && text[place]?.isDigits == true ? "" : nil) {
      if word.isEmpty, let figure = text[place] {
        return (figure.text, place + 1)
      }
      if NumeralWords.small[word] == 0 || word == "oh" {
        digits += "0"
        place += 1
        continue
      }
      let opensWithThousand = word == "mil" && digits.isEmpty
      var bound = place
      while bound < limit, let next = text.word(bound),
        NumeralWords.isNumeral(next) || NumeralWords.joins.contains(next),
        opensWithThousand || NumeralWords.scales[next] == nil
      {
        bound += 1
      }
      guard let number = cardinal(at: place, limit: bound), let whole = number.whole else { break }
      digits += String(whole)
      place = number.end
    }
    return digits.isEmpty ? nil : (digits, place)
  }
}

/// The state of adding up one number.
private struct Sum {
  let reader: Cardinals
  let start: Int
  let limit: Int
  private var place: Int
  private var parts: [(value: Ratio, scale: Ratio)] = []
  private var current = Ratio.zero
  private var hasCurrent = false
  /// What is added next must be below this.
  private var room = Self.endless
  private var written = 0
  private var isFigure = true
  private var tokensUsed = 0
  private var grouped = false
  private static let endless = Ratio.ten(60)
  /// The last end that makes a whole number, to return to when what follows does not fit.
  private var settled: Numeral?

  init(reader: Cardinals, start: Int, limit: Int) {
    self.reader = reader
    self.start = start
    self.limit = limit
    place = start
  }

  private var text: AnswerText { reader.text }

  var result: Numeral? {
    guard hasCurrent || !parts.isEmpty else { return nil }
    let value = parts.reduce(current) { $0 + $1.value }
    let weak = tokensUsed == 1 && value == .one && !isFigure
    return Numeral(
      value: value, tokens: start..<place, scale: written, isFigure: isFigure, isWeak: weak, isGrouped: grouped)
  }

  mutating func run() {
    while place < limit, step() {}
    if let settled, !endsRight { restore(settled) }
  }

  /// A part in front of an equal or smaller one belongs to the next number: "two million three million".
  private var endsRight: Bool {
    zip(parts, parts.dropFirst()).allSatisfy { $0.scale > $1.scale }
  }

  private mutating func restore(_ numeral: Numeral) {
    parts = [(numeral.value, .one)]
    current = .zero
    hasCurrent = false
    place = numeral.end
  }

  private mutating func step() -> Bool {
    guard let token = text[place] else { return false }
    if !hasCurrent, token.isDigits || token.isMark(".,"), let figure = reader.figures.figure(at: place),
      figure.end <= limit
    {
      return takeFigure(figure, joined: false)
    }
    guard token.isWord else { return join(token) }
    if takeWord(token.text, at: place) { return true }
    if letter(token) { return true }
    return point(token) || join(token)
  }

  private mutating func takeFigure(_ figure: Numeral, joined: Bool) -> Bool {
    if place > start, !parts.isEmpty || hasCurrent {
      let scaleFollows = text.word(figure.end).map { NumeralWords.scales[$0] != nil } ?? false
      let isRest = room == .ten(3) && figure.tokens.count == 1 && text[figure.start]?.text.count == 3
      guard joined || scaleFollows || isRest, figure.value < room else { return false }
    }
    add(figure.value, room: .zero, end: figure.end)
    written = max(written, figure.scale)
    grouped = grouped || figure.isGrouped
    return true
  }

  private mutating func add(_ value: Ratio, room: Ratio, end: Int) {
    current = current + value
    hasCurrent = true
    self.room = room
    place = end
    tokensUsed += 1
  }

  private mutating func takeWord(_ word: String, at index: Int) -> Bool {
    if let value = NumeralWords.small[word] {
      guard Ratio(value) < room, value > 0 || !hasCurrent && parts.isEmpty else { return false }
      isFigure = false
      add(Ratio(value), room: value >= 20 && value % 10 == 0 ? Ratio(10) : .zero, end: index + 1)
      return true
    }
    if let value = NumeralWords.hundreds[word] {
      guard !hasCurrent, Ratio(value) < room else { return false }
      isFigure = false
      add(Ratio(value), room: Ratio(100), end: index + 1)
      return true
    }
    if NumeralWords.articles.contains(word), !hasCurrent, parts.isEmpty,
      let next = text.word(index + 1), index + 1 < limit,
      NumeralWords.hundred.contains(next) || NumeralWords.scales[next] != nil || NumeralWords.dozens.contains(next)
    {
      isFigure = false
      add(.one, room: .zero, end: index + 1)
      return true
    }
    return multiply(word, at: index)
  }

  private mutating func multiply(_ word: String, at index: Int) -> Bool {
    if NumeralWords.hundred.contains(word) {
      guard hasCurrent, current > .zero, current < Ratio(1000), room < Ratio(100) else { return false }
      isFigure = false
      current = current * Ratio(100)
      room = Ratio(100)
      written = 0
      place = index + 1
      tokensUsed += 1
      return true
    }
    if NumeralWords.dozens.contains(word) { return dozen(at: index) }
    guard let power = NumeralWords.scales[word] else { return false }
    return scale(by: .ten(power), alone: word == "mil", end: index + 1)
  }

  private mutating func scale(by scale: Ratio, alone: Bool, end: Int) -> Bool {
    let lower = parts.filter { $0.scale < scale }
    var group = lower.reduce(current) { $0 + $1.value }
    if !hasCurrent && lower.isEmpty {
      guard alone, parts.last.map({ $0.scale > scale }) ?? true else { return false }
      group = .one
    }
    let upper = parts.filter { $0.scale >= scale }
    if upper.last?.scale == scale { return false }
    isFigure = false
    parts = upper + [(group * scale, scale)]
    current = .zero
    hasCurrent = false
    room = scale
    written = 0
    place = end
    tokensUsed += 1
    settled = result
    return true
  }

  /// Dozens multiply the last group: "dos mil y cuatro docenas" is 2,048, "two hundred dozen" 2,400.
  private mutating func dozen(at index: Int) -> Bool {
    guard hasCurrent || !parts.isEmpty else { return false }
    isFigure = false
    if hasCurrent {
      current = current * Ratio(12)
    } else {
      parts = parts.map { ($0.value * Ratio(12), $0.scale) }
    }
    room = .zero
    place = index + 1
    tokensUsed += 1
    return true
  }

  /// A letter behind figures: `100k`, `2.33 k`, `2 MM`.
  private mutating func letter(_ token: Token) -> Bool {
    guard reader.allowsLetters, hasCurrent, tokensUsed == 1, isFigure, let power = NumeralWords.letters[token.text]
    else {
      return false
    }
    let isLoose = token.isSpaced && NumeralWords.letterNeedsTouch.contains(token.text)
    guard !isLoose || reader.allowsLooseLetters || token.raw == "M" else { return false }
    return scale(by: .ten(power), alone: false, end: place + 1)
  }

  /// "one point two", "doscientos coma cero tres", "siete con cincuenta".
  private mutating func point(_ token: Token) -> Bool {
    let isWith = token.text == "con"
    guard hasCurrent || !parts.isEmpty && (!isWith || text[place + 1]?.isDigits == false), !isFigure || !isWith,
      room < Self.endless,
      NumeralWords.points.contains(token.text) || isWith,
      let decimals = reader.decimals(at: place + 1, limit: limit), !(isWith && isFraction(behind: decimals.end)),
      let value = ExactDecimal("0." + decimals.digits)
    else { return false }
    isFigure = false
    add(value.ratio, room: .zero, end: decimals.end)
    return true
  }

  private func isFraction(behind place: Int) -> Bool {
    text.word(place).map { OrdinalWords.denominator($0) != nil } ?? false
  }

  /// "and", "y" and the hyphen between the parts of one number.
  private mutating func join(_ token: Token) -> Bool {
    let isHyphen = token.isMark("-")
    guard isHyphen || NumeralWords.joins.contains(token.text), place > start, let next = text[place + 1],
      place + 1 < limit
    else { return false }
    if isHyphen { return hyphen(next) }
    guard room == Ratio(10) || room >= Ratio(100) else { return false }
    let before = self
    if next.isDigits, !hasCurrent || room == Ratio(100), let figure = reader.figures.figure(at: place + 1),
      figure.end <= limit, figure.value < room, figure.scale == 0
    {
      return takeFigure(figure, joined: true)
    }
    guard next.isWord,
      NumeralWords.small[next.text] ?? 0 > 0 || NumeralWords.hundreds[next.text] != nil || next.text == "mil",
      takeWord(next.text, at: place + 1)
    else {
      self = before
      return false
    }
    return true
  }

  /// "fifty-two", "ninety - five", "two-hundred": words only, so that ranges of figures stay two numbers.
  private mutating func hyphen(_ next: Token) -> Bool {
    guard !isFigure, next.isWord, text[place - 1]?.isWord == true else { return false }
    if room == Ratio(10), let value = NumeralWords.small[next.text], (1...9).contains(value) {
      return takeWord(next.text, at: place + 1)
    }
    guard NumeralWords.hundred.contains(next.text) || NumeralWords.scales[next.text] != nil else { return false }
    return multiply(next.text, at: place + 1)
  }
}
