internal import AgreementModel
internal import WorkingTime

// The hours that every clock of working time counts.

extension Rules {
  static let calendar: [Rule] = [noHours, unknownZone, noHolidays, excused, calendarLimit, emptyLimit]

  /// The limits of the clauses; the sales cycle is none and may be in months.
  static let limits: [Pointer] = [
    "/delivery/within", "/response/limit", "/attempts/within", "/upkeep/within", "/rejection/decideWithin",
  ]

  /// All limits that an agreement has, those of its grades as well.
  static func limits(of subject: Subject) -> [(pointer: Pointer, limit: AgreedDuration)] {
    limits.compactMap { pointer in subject.duration(pointer).map { (pointer, $0) } }
      + subject[list: .grades].enumerated().map {
        (("/response/grades" as Pointer).appending($0).appending("limit"), $1.limit)
      }
  }

  /// Without working hours the clock of working time never runs, and every limit on it is kept for ever.
  private static let noHours = Rule("calendar.noHours", .blocker, at: ["/calendar/weeklyHours"]) { subject in
    guard let hours = subject[.weeklyHours], hours.workingDays == 0 else { return [] }
    return [Hit("/calendar/weeklyHours")]
  }

  /// Nobody can say when 9:00 is in a zone that does not exist.
  private static let unknownZone = Rule("calendar.unknownZone", .blocker, at: ["/calendar/timeZone"]) { subject in
    guard !subject.isZoneKnown, let zone = subject[.timeZone] else { return [] }
    return [Hit("/calendar/timeZone", ["zone": .text(zone)])]
  }

  /// On a holiday that the calendar does not know the working clock runs, and Sales is late without having been there.
  private static let noHolidays = Rule(
    "calendar.noHolidays", .hint, at: ["/calendar/holidays", "/period", "/calendar/timeZone"]
  ) { subject in
    guard !subject.has("/calendar/holidays"), let period = subject[.period], period.from < period.to, period.days < 800,
      let hours = subject[.weeklyHours], hours.workingDays < 7,
      let country = subject[.timeZone].flatMap(Region.init(zone:))?.country
    else { return [] }
    let missed = (period.from.year...period.lastDay.year)
      .flatMap { HolidayRules.holidays(country: country, year: $0) }
      .filter { $0.date >= period.from && $0.date < period.to && !hours[$0.date.weekday].isEmpty }
    guard let first = missed.min(by: { $0.date < $1.date }) else { return [] }
    return [Hit("/calendar/holidays", ["count": .count(missed.count), "date": .date(first.date)])]
  }

  /// A span in which no clock runs is an exception that somebody must be able to look up: it has a reason, and an end
  /// after its beginning.
  private static let excused = Rule("calendar.excused", .caution, at: ["/calendar/excused"]) { subject in
    let spans = subject.json("/calendar/excused")?.array ?? []
    return spans.enumerated().compactMap { index, span in
      let from = span["from"]?.string.flatMap(Instant.init(rfc3339:))
      let to = span["to"]?.string.flatMap(Instant.init(rfc3339:))
      let isSound = from.flatMap { from in to.map { from < $0 } } ?? false
      let hasReason = span["reason"]?.string.map { !$0.trimmingSpace.isEmpty } ?? false
      guard !isSound || !hasReason else { return nil }
      return Hit(("/calendar/excused" as Pointer).appending(index), ["from": .text(span["from"]?.string ?? "?")])
    }
  }

  /// Months and years have no fixed length: a limit in them cannot be compared with anything.
  private static let calendarLimit = Rule(
    "limit.monthsOrYears", .blocker, at: limits + ["/response/grades"]
  ) { subject in
    limits(of: subject).filter { $0.limit.length.isOfCalendar }
      .map { Hit($0.pointer, ["limit": .duration($0.limit)]) }
  }

  /// A limit of nothing is late before anybody can act.
  private static let emptyLimit = Rule("limit.zero", .blocker, at: limits + ["/response/grades"]) { subject in
    limits(of: subject).filter { $0.limit.length.nominalSeconds <= .zero && $0.limit.until == nil }.map {
      Hit($0.pointer)
    }
  }
}
