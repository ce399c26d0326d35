internal import AgreementModel
internal import AnswerReading
internal import WorkingTime

// Spans in which no clock runs.

extension Listener {
  /// `12 January 11:00–14:00 CRM outage`, `21 January 18:00 – 25 January 9:00: the office moves`, `4–5 May stocktaking`:
  /// days with or without times of day, and what is left is the reason.
  func hearExcused(_ text: String) -> Hearing {
    var spans: [ExcusedSpan] = []
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == ";" }).map({ $0.trimmingSpace }) where !line.isEmpty {
      switch excused(line) {
      case .span(let span): spans.append(span)
      case .unclear(let hearing): return hearing
      }
    }
    return spans.isEmpty ? unclear(.date) : .value(spans.json)
  }

  private enum Excused {
    case span(ExcusedSpan)
    case unclear(Hearing)
  }

  private func excused(_ line: String) -> Excused {
    var rest = line
    let times = Self.takeTimes(from: &rest)
    guard let days = takeDays(from: &rest, areWhole: times.isEmpty) else { return .unclear(unclear(.date)) }
    let reason = Self.withoutJoins(rest)
    guard !reason.isEmpty else { return .unclear(unclear("reason")) }
    // Without times the days are whole; otherwise each end has its own.
    guard times.isEmpty || times.count == 2 else { return .unclear(unclear(.hours)) }
    let rules = scene.rules(of: agreement)
    let isOvernight = times.count == 2 && days.first == days.last && times[1] <= times[0]
    let end = isOvernight || times.isEmpty ? days.last.adding(days: 1) : days.last
    let from = times.isEmpty ? rules.start(of: days.first) : rules.first(of: days.first, times[0])
    let to = times.isEmpty ? rules.start(of: end) : rules.first(of: end, times[1])
    guard from < to else { return .unclear(unclear(.date)) }
    return .span(
      ExcusedSpan(
        from: from.rfc3339(offset: rules.offset(at: from)), to: to.rfc3339(offset: rules.offset(at: to)),
        reason: reason))
  }

  /// The days of one date or of two; where the days are whole, "4–5 May" as well.
  private func takeDays(from rest: inout String, areWhole: Bool) -> (first: LocalDate, last: LocalDate)? {
    let line = rest
    guard let first = takeDate(from: &rest) else { return nil }
    if let last = takeDate(from: &rest) { return (first, last) }
    if areWhole, Self.withoutJoins(rest).first?.isNumber == true, case .one(let period) = reader.period(line),
      period.value.lastDay == first
    {
      rest = line.removing(period.range)
      return (period.value.from, first)
    }
    return (first, first)
  }

  private func takeDate(from rest: inout String) -> LocalDate? {
    let readings = reader.date(rest).readings
    guard let first = readings.min(by: { $0.range.lowerBound < $1.range.lowerBound }),
      readings.count(where: { $0.range == first.range }) == 1
    else { return nil }
    rest = rest.removing(first.range)
    return first.value
  }

  /// Times of day with a colon, in their order.
  private static func takeTimes(from rest: inout String) -> [LocalTime] {
    var times: [LocalTime] = []
    for word in rest.split(whereSeparator: { !($0.isNumber || $0 == ":") }) {
      let digits = String(word).trimming { !$0.isNumber }
      guard digits.contains(":"), let time = LocalTime(digits.count == 4 ? "0" + digits : digits) else { continue }
      times.append(time)
      if let range = rest.firstRange(of: digits) { rest.replaceSubrange(range, with: " ") }
    }
    return times
  }

  private static let joins: Set = [
    "from", "to", "until", "till", "at", "on", "and", "de", "del", "desde", "a", "al", "hasta", "el", "la", "las", "y",
  ]

  /// What is left of a line when its dates and times are gone, without the words that joined them.
  private static func withoutJoins(_ rest: String) -> String {
    var words = rest.split(whereSeparator: \.isWhitespace)
    while let first = words.first,
      joins.contains(first.folded) || !first.contains(where: { $0.isLetter || $0.isNumber })
    {
      words.removeFirst()
    }
    return words.joined(separator: " ").trimming { "–-:,.".contains($0) || $0.isWhitespace }
  }
}
