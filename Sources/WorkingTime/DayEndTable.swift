import AgreementModel

/// For each local day of a span the end of the Nth day after it on which a clock runs.
struct DayEndTable: Sendable {
  private let lower: Int
  private let upper: Int
  /// The microseconds at which the days begin, ascending, and one behind the last.
  private let starts: [Int]
  /// The end that holds for the starts of each day; `Int.max` when there is none.
  private let ends: [Int]

  init(_ calendar: WorkingCalendar, _ clock: AgreedDuration.Clock, days count: Int, from: Instant, to: Instant) {
    let to = max(from, to)
    lower = from.microseconds
    upper = to.microseconds
    let (first, last) = (calendar.zone.day(at: from), calendar.zone.day(at: to))
    var dayEnds = DayEnds(calendar, clock, after: first)
    var coming: [(day: LocalDate, end: Instant)] = []
    var passed = 0
    var (starts, ends): ([Int], [Int]) = ([], [])
    var date = first
    while date <= last {
      starts.append(calendar.zone.start(of: date).microseconds)
      while passed < coming.count, coming[passed].day <= date { passed += 1 }
      while coming.count - passed < count, let next = dayEnds.next() { coming.append(next) }
      ends.append(coming.count - passed < count ? .max : coming[passed + count - 1].end.microseconds)
      date = date.adding(days: 1)
    }
    starts.append(.max)
    self.starts = starts
    self.ends = ends
  }

  /// The end for a start; nil outside the table's span.
  func end(after start: Int) -> Int? {
    guard start >= lower, start <= upper else { return nil }
    var day = min(max(0, (start - starts[0]) / 86_400_000_000), ends.count - 1)
    while starts[day] > start { day -= 1 }
    while starts[day + 1] <= start { day += 1 }
    return ends[day]
  }
}

/// The days after one on which a clock runs, each with the last instant of its time, for 400 years.
struct DayEnds: IteratorProtocol {
  private let calendar: WorkingCalendar
  private let clock: AgreedDuration.Clock
  private let horizon: LocalDate
  private var date: LocalDate

  init(_ calendar: WorkingCalendar, _ clock: AgreedDuration.Clock, after date: LocalDate) {
    self.calendar = calendar
    self.clock = clock
    self.date = date
    horizon = date.adding(days: WorkingCalendar.reach)
  }

  mutating func next() -> (day: LocalDate, end: Instant)? {
    while date < horizon, calendar.mayRun(clock, after: calendar.zone.start(of: date)) {
      date = date.adding(days: 1)
      if let end = calendar.lastInstant(of: date, on: clock) { return (date, end) }
    }
    return nil
  }
}
