internal import AgreementModel
internal import WorkingTime

/// A deadline that people can picture: when a lead of late Friday is due.
struct ExampleDeadline {
  let start: MessageValue
  let due: MessageValue

  /// Two hours before the end of an ordinary week, in the first week of the period without a holiday near by.
  init?(of duration: AgreedDuration, _ agreement: Agreement, _ scene: Scene) {
    guard let hours = agreement[.weeklyHours], let period = agreement[.period],
      let lastDay = Weekday.allCases.last(where: { !hours[$0].isEmpty }),
      let closing = hours[lastDay].last?.end, closing.minutes > 120,
      let time = LocalTime(minutes: closing.minutes - 120)
    else { return nil }
    let rules = scene.rules(of: agreement)
    let calendar = WorkingCalendar(of: agreement, zone: rules)
    let free = Set(agreement[list: .holidays].map(\.date) + agreement[list: .specialDays].map(\.date))
    let days = (0..<period.days).map { period.from.adding(days: $0) }.filter { $0.weekday == lastDay }
    guard
      let day = days.first(where: { day in (0...7).allSatisfy { !free.contains(day.adding(days: $0)) } }) ?? days.first,
      let end = try? calendar.due(after: rules.first(of: day, time), duration)
    else { return nil }
    let local = rules.local(at: end)
    guard let dueTime = LocalTime(minutes: local.second / 60) else { return nil }
    start = .moment(day, time)
    due = .moment(local.date, dueTime)
  }
}
