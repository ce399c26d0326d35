internal import AgreementModel

// Dates, lengths of time, hours of the week.

extension Pack {
  func date(_ date: LocalDate) -> String {
    fill(
      "format.date",
      ["day": "\(date.day)", "month": term("month.\(date.month)"), "year": "\(date.year)", "number": "\(date.month)"])
  }

  func month(_ date: LocalDate) -> String {
    fill("format.month", ["month": term("month.\(date.month)"), "year": "\(date.year)"])
  }

  /// 1 January – 31 March 2027: the year once when both days are in it.
  func period(_ period: Period, as form: Form, inert: (String) -> String) -> String {
    guard form == .spoken else { return period.label }
    return fill("format.period", ["label": inert(period.label), "dates": dates(period)])
  }

  /// The first and the last day.
  func dates(_ period: Period) -> String {
    let isOneYear = period.from.year == period.lastDay.year
    let from =
      isOneYear
      ? fill("format.dayMonth", ["day": "\(period.from.day)", "month": term("month.\(period.from.month)")])
      : date(period.from)
    return fill("format.dates", ["from": from, "lastDay": date(period.lastDay)])
  }

  /// 4 working hours; 24 hours around the clock; 3 working days, to the end of the day.
  func duration(_ duration: AgreedDuration, as form: Form) -> String {
    if duration.until != nil, duration.length.nominalSeconds == .zero { return text("format.sameDay") ?? "" }
    let parts = duration.length.parts.map { unit, amount in
      fill(
        "format.\(duration.clock.rawValue).\(Self.name(unit)).\(amount.description == "1" ? "one" : "other")",
        ["count": number(amount)])
    }
    let length = form == .typed ? parts.joined(separator: " ") : list(parts)
    return duration.until == nil ? length : fill("format.dayEnd", ["length": length])
  }

  private static func name(_ unit: ISODuration.Unit) -> String { "\(unit)" }

  /// Neighbouring days with the same hours are one span: Mon–Thu 9:00–18:00, Fri 9:00–14:00.
  func hours(_ hours: WeeklyHours) -> String {
    var spans: [(first: Weekday, last: Weekday, hours: [HoursInterval])] = []
    for day in Weekday.allCases where !hours[day].isEmpty {
      if let last = spans.last, last.hours == hours[day], last.last.following == day {
        spans[spans.count - 1].last = day
      } else {
        spans.append((day, day, hours[day]))
      }
    }
    return spans.map { span in
      let first = term("weekday.short.\(span.first.rawValue)")
      let days = span.first == span.last ? first : first + "–" + term("weekday.short.\(span.last.rawValue)")
      let times = span.hours.map { "\($0.start)–\($0.end)" }.joined(separator: text("format.and") ?? ", ")
      return "\(days) \(times)"
    }.joined(separator: ", ")
  }

  /// 318 a month when all months are alike, otherwise each by its name.
  func monthly(_ counts: MonthlyCounts, as form: Form) -> String {
    let numbers = Set(counts.counts.map(\.count))
    if numbers.count == 1, let count = numbers.first {
      return fill("format.perMonth", ["count": grouped(String(count))])
    }
    return counts.counts.map { entry in
      let month = LocalDate(entry.month + "-01").map { term("month.\($0.month)") } ?? entry.month
      return "\(month) \(grouped(String(entry.count)))"
    }.joined(separator: form == .typed ? "; " : ", ")
  }
}

extension Weekday {
  fileprivate var following: Weekday? {
    Weekday.allCases.firstIndex(of: self).flatMap { Weekday.allCases.dropFirst($0 + 1).first }
  }
}
