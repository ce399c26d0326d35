import AgreementModel

/// Reads numbers in figures: `1,200.50`, `1.200,50`, `1 234 567`, `.08`, `192.`.
struct Figures {
  let text: AnswerText
  let marks: NumberMarks
  /// Whether one mark before exactly three digits groups thousands in every locale, as in money and counts.
  let isGrouping: Bool

  /// A longer row of digits is no number that a workshop decides.
  private static let mostDigits = 60

  private struct Group {
    var digits: String
    var mark: String
  }

  func figure(at start: Int) -> Numeral? {
    if let fraction = leadingMark(at: start) { return fraction }
    guard let first = text[start], first.isDigits else { return nil }
    var groups = [Group(digits: first.text, mark: "")]
    var ends = [start + 1]
    while let next = nextGroup(after: ends[ends.count - 1], first: groups[0].digits.count, last: groups.last) {
      groups.append(next.group)
      ends.append(next.end)
    }
    for count in stride(from: groups.count, to: 0, by: -1) {
      if let (number, scale, grouped) = number(Array(groups[..<count])) {
        return Numeral(
          value: number.ratio, tokens: start..<ends[count - 1], scale: scale, isFigure: true, isGrouped: grouped)
      }
    }
    return nil
  }

  /// `.08` and `,5`, where nothing stands right before the mark.
  private func leadingMark(at start: Int) -> Numeral? {
    guard text.isMark(start, ".,"), let mark = text[start], mark.isSpaced || text.isMark(start - 1, "-+($€£~<>="),
      let digits = text[start + 1], digits.isDigits, !digits.isSpaced,
      digits.text.count <= Self.mostDigits, let number = ExactDecimal("0." + digits.text)
    else { return nil }
    return Numeral(value: number.ratio, tokens: start..<start + 2, scale: number.scale, isFigure: true)
  }

  private func nextGroup(after place: Int, first: Int, last: Group?) -> (group: Group, end: Int)? {
    guard let next = text[place], let last else { return nil }
    if next.isDigits, next.isSpaced, !next.startsLine, next.text.count == 3, first <= 3,
      last.mark == " " || last.mark.isEmpty
    {
      return (Group(digits: next.text, mark: " "), place + 1)
    }
    guard next.isMark(".,'"), !next.isSpaced, let digits = text[place + 1], digits.isDigits, !digits.isSpaced else {
      return nil
    }
    return (Group(digits: digits.text, mark: next.text), place + 2)
  }

  private func number(_ groups: [Group]) -> (ExactDecimal, scale: Int, grouped: Bool)? {
    let marksUsed = groups.dropFirst().map(\.mark)
    guard groups[0].digits.count <= Self.mostDigits else { return nil }
    guard let last = marksUsed.last else { return ExactDecimal(groups[0].digits).map { ($0, 0, false) } }
    let grouping = marksUsed.dropLast()
    let lastIsDecimal: Bool
    if grouping.isEmpty {
      lastIsDecimal = isDecimal(single: last, before: groups[0].digits, after: groups[1].digits)
    } else {
      guard let kind = grouping.first, grouping.allSatisfy({ $0 == kind }) else { return nil }
      lastIsDecimal = last != kind && last != " " && last != "'"
      guard lastIsDecimal || last == kind else { return nil }
    }
    let whole = lastIsDecimal ? groups.dropLast() : groups[...]
    guard isGrouped(whole.map(\.digits)) else { return nil }
    let digits = whole.map(\.digits).joined()
    let decimals = lastIsDecimal ? groups[groups.count - 1].digits : ""
    guard digits.count + decimals.count <= Self.mostDigits else { return nil }
    let number = ExactDecimal(decimals.isEmpty ? digits : digits + "." + decimals)
    return number.map { ($0, decimals.count, !lastIsDecimal && (last == "." || last == ",") && grouping.isEmpty) }
  }

  private func isDecimal(single mark: String, before: String, after: String) -> Bool {
    guard mark == "." || mark == "," else { return false }
    guard after.count == 3, before.count <= 3, !before.hasPrefix("0") else { return true }
    return !isGrouping && mark == (marks == .pointDecimal ? "." : ",")
  }

  /// Threes behind one to three digits; `10,00,000` is written in India.
  private func isGrouped(_ groups: [String]) -> Bool {
    guard groups.count > 1 else { return true }
    let inner = groups.dropFirst().dropLast()
    return (1...3).contains(groups[0].count) && groups[groups.count - 1].count == 3
      && (inner.allSatisfy { $0.count == 3 } || inner.allSatisfy { $0.count == 2 })
  }
}
