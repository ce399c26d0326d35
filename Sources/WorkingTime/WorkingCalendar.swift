public import AgreementModel

/// When the people of an agreement work, as instants: weekly hours, holidays, special days and excused spans of a zone.
///
/// The hours of a day belong to the day they begin on, also where they run past midnight.
public struct WorkingCalendar: Hashable, Sendable {
  public let zone: TimeZoneRules
  public let weeklyHours: WeeklyHours
  public let holidays: [Holiday]
  /// They hold even on a holiday; one without hours is free.
  public let specialDays: [SpecialDay]
  /// Spans in which no clock runs, ascending and apart from each other.
  public let excused: [Range<Instant>]
  /// Minutes of an ordinary week on the wall clock, overlapping intervals counted once.
  public let weeklyMinutes: Int

  let freeDays: Set<Int>
  let yearlyFreeDays: Set<Int>
  let hoursOfSpecialDays: [Int: [HoursInterval]]

  public init(
    zone: TimeZoneRules, weeklyHours: WeeklyHours, holidays: [Holiday] = [], specialDays: [SpecialDay] = [],
    excused: [Range<Instant>] = []
  ) {
    self.zone = zone
    self.weeklyHours = weeklyHours
    self.holidays = holidays
    self.specialDays = specialDays
    self.excused = Spans.united(excused)
    weeklyMinutes = Self.minutes(of: weeklyHours)
    freeDays = Set(holidays.filter { !$0.isYearly }.map(\.date.daysSinceEpoch))
    yearlyFreeDays = Set(holidays.filter(\.isYearly).map { Self.dayOfYear($0.date) })
    hoursOfSpecialDays = Dictionary(specialDays.map { ($0.date.daysSinceEpoch, $0.hours) }, uniquingKeysWith: +)
  }
}

extension WorkingCalendar {
  /// The hours of a day on the wall clock, as they were agreed.
  public func hours(on date: LocalDate) -> [HoursInterval] {
    let number = date.daysSinceEpoch
    if let hours = hoursOfSpecialDays[number] { return hours }
    if freeDays.contains(number) || yearlyFreeDays.contains(Self.dayOfYear(date)) { return [] }
    return weeklyHours[date.weekday]
  }

  /// The working time of the hours that begin on a day, ascending and apart from each other, without excused spans.
  public func intervals(on date: LocalDate) -> [Range<Instant>] {
    Spans.without(excused, Spans.united(spans(on: date)))
  }

  /// Whether any working time begins on that day.
  public func isWorkingDay(_ date: LocalDate) -> Bool { !intervals(on: date).isEmpty }

  /// The spans in which a clock runs between two instants, ascending and apart from each other.
  public func intervals(of clock: AgreedDuration.Clock, from: Instant, to: Instant) -> [Range<Instant>] {
    guard from < to else { return [] }
    guard clock == .working else { return Spans.without(excused, [from..<to]) }
    var spans: [Range<Instant>] = []
    // A day's hours can last until the end of the next one, and no clock is further than 26 hours from UTC.
    let first = from.seconds.divided(floor: 86_400) - 4
    let last = to.seconds.divided(floor: 86_400) + 3
    for day in first...last {
      for span in self.spans(on: LocalDate(daysSinceEpoch: day)) {
        let clipped = span.clamped(to: from..<to)
        if !clipped.isEmpty { spans.append(clipped) }
      }
    }
    return Spans.without(excused, Spans.united(spans))
  }

  /// A day's hours as instants: each start the first showing of its wall time, each end the last one.
  private func spans(on date: LocalDate) -> [Range<Instant>] {
    let midnight = date.daysSinceEpoch * 86_400
    return hours(on: date).compactMap { interval in
      let start = zone.bounds(of: midnight + interval.start.minutes * 60).first
      let end = zone.bounds(of: midnight + (interval.start.minutes + interval.minutes) * 60).last
      return start < end ? Instant(seconds: start)..<Instant(seconds: end) : nil
    }
  }

  private static func dayOfYear(_ date: LocalDate) -> Int { date.month * 32 + date.day }

  private static func minutes(of hours: WeeklyHours) -> Int {
    let week = 7 * 1440
    var isOpen = [Bool](repeating: false, count: week)
    for (day, weekday) in Weekday.allCases.enumerated() {
      for interval in hours[weekday] {
        for minute in 0..<interval.minutes {
          isOpen[(day * 1440 + interval.start.minutes + minute) % week] = true
        }
      }
    }
    return isOpen.count { $0 }
  }
}
