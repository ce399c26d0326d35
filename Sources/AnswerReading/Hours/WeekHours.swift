import AgreementModel

/// Finds the working hours of a week: `Mon–Fri 9–18`, "lunes a viernes de 9 a 14 y de 16 a 19", "9 to 5 weekdays", `24/7`.
struct WeekHours {
  let text: AnswerText
  let language: String

  private struct Group {
    var days: [Weekday] = []
    var intervals: [HoursInterval] = []
    var isClosed = false
    var isExcepted = false
  }

  private static let closed: Phrases = [
    "closed", "cerrado", "cerrados", "off", "free", "libre", "libres", "no work", "not working", "no se trabaja",
    "nobody", "nadie", "fiesta", "descanso",
  ]
  private static let excepted: Phrases = [
    "except", "except for", "excepto", "salvo", "menos", "but not", "not", "no", "without", "sin",
  ]
  private static let always: Phrases = ["24 / 7", "24 x 7", "24 - 7"]
  private static let allDay: Phrases = [
    "around the clock", "round the clock", "24 hours", "24 h", "24 hs", "24 hrs", "24 horas", "las 24 horas", "all day",
    "todo el dia", "day and night",
    "dia y noche",
  ]

  func hours() -> (hours: WeeklyHours, tokens: Range<Int>)? {
    var groups: [Group] = []
    var tokens: Range<Int>?
    var place = 0
    while place < text.count {
      let end = take(at: place, into: &groups)
      if let end { tokens = (tokens?.lowerBound ?? place)..<end }
      place = end ?? place + 1
    }
    guard let tokens, groups.contains(where: { !$0.intervals.isEmpty }) else { return nil }
    return (WeeklyHours(week(groups)), tokens)
  }

  private var isDaysLast: Bool {
    for place in 0..<text.count {
      if WeekdayWords(text: text, language: language).days(at: place) != nil { return false }
      if ClockTimes(text: text).interval(at: place, behind: 0) != nil { return true }
    }
    return false
  }

  private func take(at place: Int, into groups: inout [Group]) -> Int? {
    let full = LocalTime(minutes: 0).flatMap { start in LocalTime(minutes: 1440).map { HoursInterval(start, $0) } }
    if let full, let end = Self.always.end(in: text, at: place) {
      groups.append(Group(days: Weekday.allCases, intervals: [full]))
      return end
    }
    if let full, let end = Self.allDay.end(in: text, at: place) {
      if groups.isEmpty || !(groups.last?.intervals.isEmpty ?? true) { groups.append(Group()) }
      groups[groups.count - 1].intervals.append(full)
      return end
    }
    if let end = Self.excepted.end(in: text, at: place),
      WeekdayWords(text: text, language: language).days(at: end) != nil
    {
      groups.append(Group(isExcepted: true))
      return end
    }
    if let (days, end) = WeekdayWords(text: text, language: language).days(at: place) {
      addDays(days, to: &groups)
      return end
    }
    let last = groups.last
    let reached = (last?.intervals.last?.end.minutes).map { $0 < 1440 ? $0 : 0 } ?? 0
    if let (interval, end) = ClockTimes(text: text).interval(at: place, behind: isContinued(groups) ? reached : 0) {
      if groups.isEmpty || isDaysLast && !(last?.days.isEmpty ?? true) { groups.append(Group()) }
      groups[groups.count - 1].intervals.append(interval)
      return end
    }
    guard let end = Self.closed.end(in: text, at: place), !groups.isEmpty else { return nil }
    groups[groups.count - 1].isClosed = true
    return end
  }

  /// Whether a further interval belongs to the days named last.
  private func isContinued(_ groups: [Group]) -> Bool {
    groups.last.map { !$0.intervals.isEmpty && !(isDaysLast && !$0.days.isEmpty) } ?? false
  }

  private func addDays(_ days: [Weekday], to groups: inout [Group]) {
    let isOpen = groups.last.map { isDaysLast && !$0.isExcepted ? true : $0.intervals.isEmpty && !$0.isClosed } ?? false
    if !isOpen { groups.append(Group()) }
    groups[groups.count - 1].days += days
  }

  /// Later groups replace hours that they overlap and add to those that they do not.
  private func week(_ groups: [Group]) -> [Weekday: [HoursInterval]] {
    var week: [Weekday: [HoursInterval]] = [:]
    for group in groups {
      let isFullDay = group.intervals.contains { $0.minutes == 1440 }
      let days = group.days.isEmpty ? (isFullDay ? Weekday.allCases : Array(Weekday.allCases.prefix(5))) : group.days
      for day in days {
        if group.isClosed || group.isExcepted && group.intervals.isEmpty {
          week[day] = []
          continue
        }
        let known = week[day] ?? []
        let overlaps =
          group.isExcepted
          || known.contains { old in group.intervals.contains { $0.start < old.end && old.start < $0.end } }
        week[day] = ((overlaps ? [] : known) + group.intervals).sorted { $0.start < $1.start }
      }
    }
    return week.filter { !$0.value.isEmpty }
  }
}
