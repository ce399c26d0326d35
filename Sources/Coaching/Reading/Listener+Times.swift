internal import AgreementModel
internal import AnswerReading

// Days, periods, hours of the week, and what recurs.

extension Listener {
  func hearTimes(_ text: String) -> Hearing {
    switch question.kind {
    case .period: hearing(reader.period(text)) { $0.from < $0.to ? named($0).json : nil }
    case .weeklyHours: hearing(reader.weeklyHours(text)) { $0.minutes > 0 ? $0.json : nil }
    case .date: hearing(reader.date(text)) { $0.json }
    case .holidays: hearHolidays(text)
    case .specialDays: hearSpecialDays(text)
    case .excused: hearExcused(text)
    default: hearMeeting(text)
    }
  }

  /// A period that was given by its dates is called by its quarter, if it is one.
  private func named(_ period: Period) -> Period {
    let first = period.from
    guard first.day == 1, (first.month - 1) % 3 == 0, first.adding(months: 3) == period.to else { return period }
    let quarter = scene.lexicon.word("quarter", in: agreement[.language] ?? "en")
    return Period(label: "\(quarter)\((first.month - 1) / 3 + 1) \(first.year)", from: period.from, to: period.to)
  }

  /// Each item a date, and what is left of it is the name.
  private func hearHolidays(_ text: String) -> Hearing {
    var holidays: [Holiday] = []
    for item in items(of: text) {
      guard let reading = reader.date(item).readings.first else { return unclear(.date) }
      let name = item.removing(reading.range).trimming { !$0.isLetter && $0 != ")" }
      holidays.append(Holiday(date: reading.value, name: name))
    }
    return holidays.isEmpty ? unclear(.date) : .value(holidays.sorted { $0.date < $1.date }.json)
  }

  /// `5 January 9–14`: a date, and hours as on every day of a week.
  private func hearSpecialDays(_ text: String) -> Hearing {
    var days: [SpecialDay] = []
    for item in items(of: text) {
      guard case .one(let reading) = reader.date(item) else { return unclear(.date) }
      let rest = item.removing(reading.range).trimming { $0 == ":" || $0 == "," || $0.isWhitespace }
      guard let hours = reader.weeklyHours(Weekday.monday.rawValue + " " + rest).value?[.monday], !hours.isEmpty else {
        return unclear(.hours)
      }
      days.append(SpecialDay(date: reading.value, hours: hours))
    }
    return days.isEmpty ? unclear(.date) : .value(days.sorted { $0.date < $1.date }.json)
  }

  /// `Monday 9:30, 45 minutes, every week`.
  private func hearMeeting(_ text: String) -> Hearing {
    guard case .one(let day) = reader.weekday(text) else { return unclear(.weekday) }
    let rest = text.removing(day.range)
    guard case .one(let time) = reader.timeOfDay(rest) else { return unclear(.hours) }
    return .value(
      Meeting(
        weekday: day.value, time: time.value, minutes: minutes(in: rest.removing(time.range)) ?? 45,
        every: scene.lexicon.rhythm(in: rest) ?? .week
      ).json)
  }

  /// How long, from the part between commas that says hours or minutes; "every two weeks" is no length.
  private func minutes(in text: String) -> Int? {
    text.split(separator: ",").lazy.compactMap { part -> Int? in
      guard let length = reader.duration(String(part)).readings.first?.value.length,
        length.parts.allSatisfy({ $0.unit == .hours || $0.unit == .minutes })
      else { return nil }
      return Int((length.nominalSeconds * Ratio(1, 60)).ceiling)
    }.first
  }

  private func items(of text: String) -> [String] {
    text.split { $0 == "\n" || $0 == ";" }.flatMap { line -> [String] in
      // A comma begins a new item where a date follows it.
      line.split(separator: ",").reduce(into: []) { items, part in
        if items.isEmpty || !reader.date(String(part)).readings.isEmpty {
          items.append(part.trimmingSpace)
        } else {
          items[items.count - 1] += "," + part
        }
      }
    }.filter { !$0.isEmpty }
  }
}

extension Lexicon {
  /// How often, by a word of the packs: "every two weeks", "cada mes".
  func rhythm(in text: String) -> Rhythm? {
    let text = " " + text.folded + " "
    return [Rhythm.fortnight, .quarter, .month, .week, .day].first { rhythm in
      (terms["every.\(rhythm.rawValue)"] ?? []).contains { word in
        text.ranges(of: word.folded).contains { range in
          !text[text.index(before: range.lowerBound)].isLetter && !text[range.upperBound].isLetter
        }
      }
    }
  }
}

extension String {
  /// The text without a part that is given in UTF-8 bytes.
  func removing(_ range: Range<Int>) -> String {
    let bytes = Array(utf8)
    let kept = bytes.prefix(range.lowerBound) + [32] + bytes.dropFirst(range.upperBound)
    return String(decoding: kept, as: UTF8.self)
  }

  func trimming(where isCut: (Character) -> Bool) -> String {
    guard let start = firstIndex(where: { !isCut($0) }), let last = lastIndex(where: { !isCut($0) }) else { return "" }
    return String(self[start...last])
  }
}
