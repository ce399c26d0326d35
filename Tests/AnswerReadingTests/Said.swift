import AgreementModel
import AnswerReading

/// What was understood as one line, so that a table can show it: `1200000 EUR`, `0.5 | 0.005`, `missing unit`.
enum Said {
  static let today = LocalDate(daysSinceEpoch: 20_703)  // Monday, 7 September 2026

  static func reader(_ locale: String = "en", currency: String? = nil, period: Period? = nil) -> AnswerReader {
    AnswerReader(
      .init(locale: locale, currency: currency, today: today, period: period),
      zones: ["America/Bogota", "Europe/Tallinn", "Asia/Yerevan"])
  }

  static func line<Value>(_ understood: Understood<Value>, _ describe: (Value) -> String) -> String {
    switch understood {
    case .one(let reading): describe(reading.value) + hedge(reading.hedge)
    case .several(let readings): readings.map { describe($0.value) + hedge($0.hedge) }.joined(separator: " | ")
    case .nothing(let missing): "missing " + line(missing)
    }
  }

  static func line(_ missing: Missing) -> String {
    switch missing {
    case .vague(let word): "vague \(word)"
    case .outOfRange(let words): "range \(words)"
    default: "\(missing)"
    }
  }

  static func hedge(_ hedge: Hedge?) -> String {
    switch hedge {
    case .about: " ~"
    case .atLeast: " >="
    case .atMost: " <="
    case .between(let low, let high): " [\(low), \(high)]"
    case nil: ""
    }
  }

  static func rate(_ rate: Rate) -> String {
    switch rate {
    case .ratio(let part, let whole): "\(part)/\(whole)"
    case .decimal(let value): value.description
    }
  }

  static func money(_ amount: AmountReading) -> String {
    "\(amount.amount) \(amount.currency ?? amount.family.map { "(\($0.rawValue))" } ?? "?")"
  }

  static func duration(_ duration: DurationReading) -> String {
    [duration.length.description, duration.clock?.rawValue, duration.until?.rawValue].compactMap { $0 }.joined(
      separator: " ")
  }

  static func count(_ count: CountReading) -> String {
    count.value.description + (count.per.map { " per \($0.rawValue)" } ?? "")
  }

  static func period(_ period: Period) -> String { "\(period.label): \(period.from) \(period.to)" }

  /// `mon-fri 09:00-18:00`, days with the same hours together.
  static func hours(_ hours: WeeklyHours) -> String {
    var groups: [(days: [Weekday], text: String)] = []
    for day in Weekday.allCases where !hours[day].isEmpty {
      let text = hours[day].map { "\($0.start)-\($0.end)" }.joined(separator: " ")
      if let index = groups.firstIndex(where: { $0.text == text }) {
        groups[index].days.append(day)
      } else {
        groups.append(([day], text))
      }
    }
    return groups.map { $0.days.map { String($0.rawValue.prefix(2)) }.joined() + " " + $0.text }.joined(separator: "; ")
  }
}
