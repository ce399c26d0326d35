internal import AgreementModel
internal import Measurement
internal import Prompts

// Lengths of time, instants, weeks.

extension HTMLWords {
  /// The two largest units: 3 h 20 min. On the working clock hours are the largest, as days differ in length.
  func length(_ microseconds: Int, clock: AgreedDuration.Clock?) -> String {
    guard microseconds >= 0 else { return text("length.less", ["length": .text(length(-microseconds, clock: clock))]) }
    guard microseconds > 0 else { return text("length.none") }
    let seconds = (microseconds + 500_000) / 1_000_000
    var units = [("hours", 3600), ("minutes", 60), ("seconds", 1)]
    if clock == .elapsed, seconds >= 2 * 86_400 { units = [("days", 86_400), ("hours", 3600)] }
    if clock == .elapsed, seconds >= 10 * 86_400 { units = [("days", 86_400)] }
    // Beyond an hour seconds say nothing, beyond a hundred hours minutes do not either.
    if seconds >= 100 * 3600 { units.removeAll { $0.0 == "minutes" } }
    if seconds >= 600 { units.removeAll { $0.0 == "seconds" } }
    var rest = seconds
    let parts = units.compactMap { name, size -> String? in
      let count = rest / size
      rest -= count * size
      return count == 0 ? nil : text("length." + name, ["count": .count(count)])
    }
    return parts.isEmpty ? text("length.seconds", ["count": .count(seconds)]) : parts.joined(separator: " ")
  }

  /// 4 February 2027, 10:42.
  func moment(_ instant: Instant, offset: Int) -> String {
    let local = instant.rfc3339(offset: offset)
    return text(
      "moment",
      ["date": LocalDate(local.prefix(10)).map { .date($0) }, "time": .text(String(local.dropFirst(11).prefix(5)))])
  }

  /// An instant as earlier measurements wrote it; the text itself when it is none.
  func instant(_ text: String) -> String {
    guard Instant(rfc3339: text) != nil, let date = LocalDate(text.prefix(10)) else { return text }
    return self.text("moment", ["date": .date(date), "time": .text(String(text.dropFirst(11).prefix(5)))])
  }

  /// The whole name of an ISO week such as `2027-W07`; the key itself when it is none.
  func week(_ key: String) -> String {
    guard let week = ISOWeek(key) else { return key }
    return text("weekly.name", ["number": .text(String(week.number)), "year": .text(String(week.year))])
  }

  func shortWeek(_ key: String) -> String {
    ISOWeek(key).map { text("weekly.week", ["number": .text(String($0.number))]) } ?? key
  }
}

/// A week of ISO 8601, which begins on Monday and belongs to the year of its Thursday.
struct ISOWeek: Hashable {
  var year: Int
  var number: Int

  /// Reads `2027-W07`.
  init?(_ key: String) {
    let parts = key.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), parts[1].hasPrefix("W"), let number = Int(parts[1].dropFirst()),
      (1...9998).contains(year), (1...53).contains(number)
    else { return nil }
    self.year = year
    self.number = number
  }

  /// The Monday after it.
  var end: LocalDate {
    // 4 January is always in the first week.
    let fourth = LocalDate(daysSinceEpoch: (LocalDate(year: year, month: 1, day: 4)?.daysSinceEpoch ?? 0))
    let weekday = Weekday.allCases.firstIndex(of: fourth.weekday) ?? 0
    return fourth.adding(days: -weekday + number * 7)
  }
}
