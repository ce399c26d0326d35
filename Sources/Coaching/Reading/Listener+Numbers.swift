internal import AgreementModel
internal import AnswerReading

// Money, shares, rates, counts and lengths of time.

extension Listener {
  func hearNumbers(_ text: String) -> Hearing {
    switch question.kind {
    case .money: hearMoney(text)
    case .share: hearing(reader.share(text)) { $0.json }
    case .rate: hearRate(text)
    case .count: hearCount(text)
    case .monthlyCounts: hearMonthlyCounts(text)
    case .trigger: hearTrigger(text)
    case .cycle:
      hearing(reader.duration(text)) { AgreedDuration($0.length, $0.clock ?? .elapsed).json }
    default: hearDuration(text)
    }
  }

  private func hearMoney(_ text: String) -> Hearing {
    hearing(reader.money(text), of: text) { reading in
      guard reading.amount.ratio > .zero, let currency = reading.currency ?? currency else { return nil }
      return Money(amount: reading.amount.padded(to: 2), currency: currency).json
    }
  }

  /// A ratio was counted, a percentage is believed.
  private func hearRate(_ text: String) -> Hearing {
    func origin(of rate: Rate) -> Origin {
      if case .ratio = rate { .measured } else { .assumed }
    }
    return hearing(reader.rate(text), origin: origin) { rate in
      guard let value = rate.value, value > .zero, value <= .one else { return nil }
      return rate.json
    }
  }

  private func hearCount(_ text: String) -> Hearing {
    if let reading = reader.count(text).value, reading.value.ratio.floor != reading.value.ratio.ceiling {
      return unclear("whole")
    }
    return hearing(reader.count(text), of: text) { reading in
      let value = reading.value.ratio
      guard value >= .zero, value.ceiling == value.floor else { return nil }
      return Int(value.floor).json
    }
  }

  /// A count a month for every month of the period; or each month with its own.
  private func hearMonthlyCounts(_ text: String) -> Hearing {
    guard let period = agreement[.period] else { return unclear(.period) }
    let months = period.months
    let parts = reader.list(text)
    if parts.count == months.count, months.count > 1 {
      let counts = parts.compactMap { reader.count(Self.withoutMonth($0)).value?.value.ratio.ceiling }
      if counts.count == months.count {
        return .value(MonthlyCounts(zip(months, counts).map { (month: $0.monthKey, count: Int($1)) }).json)
      }
    }
    return hearing(reader.count(text)) { reading in
      guard reading.value.ratio >= .zero else { return nil }
      let count = reading.value.ratio
      let total: Ratio
      switch reading.per ?? .month {
      case .month: return MonthlyCounts(months.map { (month: $0.monthKey, count: Int(count.ceiling)) }).json
      case .period: total = count
      case .quarter: total = count * period.lengthInMonths * Ratio(1, 3)
      case .year: total = count * period.lengthInMonths * Ratio(1, 12)
      case .week: total = count * Ratio(period.days, 7)
      case .day: total = count * Ratio(period.days)
      case .hour: return nil
      }
      return Figures.spread(total.ceiling, over: period).json
    }
  }

  /// "Jan 300" and "2027-01: 300" without the month, whose figures are not the count.
  private static func withoutMonth(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0 == ":" || $0 == "=" }
    return words.count > 1 ? String(words[words.count - 1]) : text
  }

  /// "2 of 3", "missed in two of three months": how many missed of how many.
  private func hearTrigger(_ text: String) -> Hearing {
    let words = text.split(whereSeparator: \.isWhitespace)
    // A unit behind the numbers is none of theirs.
    let readings = words.indices.reversed().lazy.compactMap { last -> BreachTrigger? in
      guard case .one(let reading) = reader.rate(words[...last].joined(separator: " ")),
        case .ratio(let missed, let of) = reading.value, missed > 0, missed <= of
      else { return nil }
      return BreachTrigger(missed: missed, of: of)
    }
    return readings.first.map { .value($0.json) } ?? unclear("trigger")
  }

  /// Hours and minutes within a working day count on the working clock unless said otherwise; from a working day
  /// on the two clocks part, and the coach asks.
  private func hearDuration(_ text: String) -> Hearing {
    let understood = reader.duration(text)
    if understood.readings.contains(where: { $0.value.until != nil && !$0.value.length.isOfWholeDays }) {
      return unclear("dayEnd")
    }
    switch understood {
    case .one(let reading) where reading.value.clock == nil:
      let (length, until) = (reading.value.length, reading.value.until)
      guard !length.isOfCalendar else { return unclear("months") }
      if isWithinAWorkingDay(length) {
        return .value(AgreedDuration(length, .working).json, rest: text.removing(reading.range))
      }
      let clocks = AgreedDuration.Clock.allCases.reversed().map { AgreedDuration(length, $0, until: until) }
      return .several((clocks + [clocks.last?.toTheDayEnd].compactMap(\.self)).map(\.json))
    default:
      return hearing(understood, of: text) { reading in
        guard !reading.length.isOfCalendar, let clock = reading.clock, reading.length.nominalSeconds > .zero else {
          return nil
        }
        return AgreedDuration(reading.length, clock, until: reading.until).json
      }
    }
  }

  /// Whether a text names the end of the day and no length.
  func saysOnlyDayEnd(_ text: String) -> Bool {
    guard let reading = reader.duration(text).readings.first?.value else { return false }
    return reading.until == .dayEnd && reading.length.nominalSeconds == .zero
  }

  private func isWithinAWorkingDay(_ length: ISODuration) -> Bool {
    guard length[.days] == .zero, length[.weeks] == .zero else { return false }
    guard let hours = agreement[.weeklyHours], hours.workingDays > 0 else { return false }
    return length.nominalSeconds < Ratio(hours.minutes * 60, hours.workingDays)
  }
}

extension AgreedDuration {
  /// The same working days as people mean them, to the end of the last; nil when it is something else already.
  var toTheDayEnd: AgreedDuration? {
    clock == .working && until == nil && length.isOfWholeDays ? AgreedDuration(length, clock, until: .dayEnd) : nil
  }
}

extension ISODuration {
  /// One day or more, and nothing else: what can last until a day's end.
  var isOfWholeDays: Bool {
    let days = self[.days]
    return parts.count == 1 && days > .zero && days.floor == days.ceiling
  }
}
