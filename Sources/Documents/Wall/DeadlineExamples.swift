internal import AgreementModel
internal import WorkingTime

/// By when a lead is contacted and decided, for leads that arrive at times which people can picture.
struct DeadlineExamples {
  /// A wall clock's day and time.
  struct Moment: Hashable {
    var date: LocalDate
    var time: LocalTime
  }

  struct Limit: Hashable {
    var kind: Promise.Kind
    /// The name of a grade.
    var detail: String?
    var duration: AgreedDuration
  }

  struct Row: Hashable {
    var arrival: Moment
    /// Nil where a deadline cannot be worked out.
    var dues: [Moment?]
  }

  let limits: [Limit]
  let rows: [Row]

  /// Nil when nothing with a limit, no working hours or no ordinary fortnight is agreed.
  init?(of agreement: Agreement, zone: TimeZoneRules) {
    let limits = Self.limits(of: agreement)
    let calendar = WorkingCalendar(of: agreement, zone: zone)
    guard !limits.isEmpty, let hours = agreement[.weeklyHours], let period = agreement[.period],
      let monday = Self.ordinaryMonday(in: period, calendar)
    else { return nil }
    let arrivals = Self.arrivals(in: monday, hours)
    guard !arrivals.isEmpty else { return nil }
    self.limits = limits
    rows = arrivals.map { arrival in
      let start = zone.first(of: arrival.date, arrival.time)
      return Row(arrival: arrival, dues: limits.map { Self.due($0.duration, after: start, calendar) })
    }
  }

  private static func limits(of agreement: Agreement) -> [Limit] {
    let response = agreement[.responseLimit].map { Limit(kind: .response, detail: nil, duration: $0) }
    let grades = agreement[list: .grades].prefix(2).map { Limit(kind: .grade, detail: $0.name, duration: $0.limit) }
    let decision = agreement[.decideWithin].map { Limit(kind: .decision, detail: nil, duration: $0) }
    return [response].compactMap(\.self) + grades + [decision].compactMap(\.self)
  }

  /// The first Monday of a fortnight in which every day has its ordinary hours.
  private static func ordinaryMonday(in period: Period, _ calendar: WorkingCalendar) -> LocalDate? {
    let days = (0..<min(period.days, 400)).map { period.from.adding(days: $0) }
    return days.first { day in
      day.weekday == .monday
        && (0..<14).allSatisfy { offset in
          let day = day.adding(days: offset)
          return calendar.hours(on: day) == calendar.weeklyHours[day.weekday] && !isExcused(day, calendar)
        }
    }
  }

  private static func isExcused(_ day: LocalDate, _ calendar: WorkingCalendar) -> Bool {
    let span = calendar.zone.start(of: day)..<calendar.zone.start(of: day.adding(days: 1))
    return calendar.excused.contains { $0.overlaps(span) }
  }

  /// An hour into the week, two hours before its end, and when nobody is in.
  private static func arrivals(in monday: LocalDate, _ hours: WeeklyHours) -> [Moment] {
    let week = (0..<7).map { monday.adding(days: $0) }
    let working = week.filter { !hours[$0.weekday].isEmpty }
    guard let first = working.first, let last = working.last, let opening = hours[first.weekday].first?.start,
      let closing = hours[last.weekday].last, closing.end > closing.start
    else { return [] }
    let early = LocalTime(minutes: min(opening.minutes + 60, 1439)).map { Moment(date: first, time: $0) }
    let late = LocalTime(minutes: max(closing.end.minutes - 120, closing.start.minutes)).map {
      Moment(date: last, time: $0)
    }
    let free = week.first { $0 > last }
    let closed = free.flatMap { day in LocalTime(minutes: 12 * 60).map { Moment(date: day, time: $0) } }
    return [early, late, closed].compactMap(\.self)
  }

  private static func due(
    _ duration: AgreedDuration, after start: Instant, _ calendar: WorkingCalendar
  ) -> Moment? {
    guard let instant = try? calendar.due(after: start, duration) else { return nil }
    let local = calendar.zone.local(at: instant)
    return LocalTime(minutes: local.second / 60).map { Moment(date: local.date, time: $0) }
  }
}
