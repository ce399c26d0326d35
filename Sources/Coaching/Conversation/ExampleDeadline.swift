internal import AgreementModel
internal import WorkingTime

/// A deadline that people can picture: when a lead of late Friday is due.
struct ExampleDeadline {
  let start: MessageValue
  let due: MessageValue

  /// Two hours before the end of an ordinary week, in the first week of the period without a holiday near by.
  ///
  /// A limit in days, or of most of a week, names the days of both ends; of a few hours the weekdays tell enough.
  /// Nil where the working hours are not known yet: then only time around the clock has a deadline.
  init?(of duration: AgreedDuration, _ agreement: Agreement, _ scene: Scene) {
    let rules = scene.rules(of: agreement)
    let calendar = WorkingCalendar(of: agreement, zone: rules)
    let hours = agreement[.weeklyHours] ?? WeeklyHours([:])
    let lastDay = Weekday.allCases.last { !hours[$0].isEmpty } ?? .friday
    let begin = agreement[.period]?.from ?? scene.today
    let free = Set(
      agreement[list: .holidays].map(\.date) + agreement[list: .specialDays].map(\.date)
        + calendar.excused.flatMap { [rules.local(at: $0.lowerBound).date, rules.local(at: $0.upperBound).date] })
    let days = (0..<max(7, agreement[.period]?.days ?? 28)).map { begin.adding(days: $0) }
      .filter { $0.weekday == lastDay }
    let minute = hours[lastDay].last.map { $0.start.minutes + max(0, $0.minutes - 120) } ?? 960
    guard
      let day = days.first(where: { day in (0...7).allSatisfy { !free.contains(day.adding(days: $0)) } }) ?? days.first,
      case let instant = rules.first(of: day, second: minute * 60),
      let end = try? calendar.due(after: instant, duration)
    else { return nil }
    let isFar = end.seconds - instant.seconds > 6 * 86_400
    let isDated = isFar || duration.length[.days] > .zero || duration.length[.weeks] > .zero
    guard let start = Self.moment(instant, rules, isDated: isDated, isEnd: false),
      let due = Self.moment(end, rules, isDated: isDated, isEnd: duration.until == .dayEnd)
    else { return nil }
    self.start = start
    self.due = due
  }

  /// - Parameter isEnd: Whether midnight is the end of the day before.
  private static func moment(_ instant: Instant, _ rules: TimeZoneRules, isDated: Bool, isEnd: Bool) -> MessageValue? {
    let local = rules.local(at: instant)
    let isMidnight = isEnd && local.second == 0
    let date = isMidnight ? local.date.adding(days: -1) : local.date
    guard let time = LocalTime(minutes: isMidnight ? 1440 : local.second / 60) else { return nil }
    guard isDated else { return .moment(date, time) }
    return .message(
      Message(
        "row.moment",
        [
          "weekday": .weekday(date.weekday), "day": .count(date.day), "month": .term("month.\(date.month)"),
          "time": .time(time),
        ]))
  }
}
