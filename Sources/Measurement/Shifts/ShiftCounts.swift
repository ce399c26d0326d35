internal import AgreementModel
internal import Exports
internal import WorkingTime

/// How the times of a table's columns lie to the working hours.
struct ShiftCounts {
  private let columns: [TimeSlots]

  init(columns: Int, slot: Int) {
    self.columns = (0..<columns).map { _ in TimeSlots(length: slot) }
  }

  /// Counts those times of a batch that belong to a worker.
  func count(_ batch: Batch, where isGood: (Int) -> Bool, lane: Int, of lanes: Int) {
    for (column, times) in zip(columns, batch.times) { column.count(times, where: isGood, lane: lane, of: lanes) }
  }

  /// What is to be said of a column: nil when no more than half of its times lie outside.
  /// - Parameter calendar: The agreed hours, excused or not.
  func suspicion(_ role: TableRole, _ column: Int, name: String, _ calendar: WorkingCalendar) -> ShiftSuspicion? {
    let times = ShiftedTimes(columns[column], calendar)
    let outside = times.outside(0)
    guard outside * 2 > times.count else { return nil }
    let best = times.best()
    return ShiftSuspicion(
      role: role, column: name, outside: outside, of: times.count, minutes: best.minutes, outsideThen: best.outside)
  }
}

/// A column's times beside the working hours, moved by one length after the other.
private struct ShiftedTimes {
  private let sums: SlotSums
  private let spans: [(start: Int, end: Int)]
  private let calendar: WorkingCalendar
  /// Times before 1970 and after 2112: a few, of which the calendar is asked.
  private var far: [(start: Int, count: Int)] = []
  let count: Int

  private static let quarter = 900_000_000

  init(_ times: TimeSlots, _ calendar: WorkingCalendar) {
    sums = times.sums()
    self.calendar = calendar
    var far: [(start: Int, count: Int)] = []
    times.visitFar { far.append(($0, $1)) }
    self.far = far
    count = far.reduce(sums.count) { $0 + $1.count }
    let reach = 56 * Self.quarter
    spans =
      sums.span.map { span in
        calendar.intervals(
          of: .working, from: Instant(microseconds: span.lowerBound - reach),
          to: Instant(microseconds: span.upperBound + reach)
        ).map { ($0.lowerBound.microseconds, $0.upperBound.microseconds) }
      } ?? []
  }

  /// How many times lie outside when that many quarters of an hour are added to all.
  func outside(_ quarters: Int) -> Int {
    let shift = quarters * Self.quarter
    var inside = 0
    for span in spans { inside += sums.before(span.end - shift) - sums.before(span.start - shift) }
    for (start, count) in far where calendar.isOpen(at: Instant(microseconds: start + shift)) { inside += count }
    return count - inside
  }

  /// The quarter hour within ±14 hours that leaves the fewest outside; of equal ones the nearest to zero, and of those the
  /// one that takes time away.
  func best() -> (minutes: Int, outside: Int) {
    let order = (-56...56).sorted { (abs($0), $0) < (abs($1), $1) }
    let outside = order.map { self.outside($0) }
    let best = outside.indices.min { outside[$0] < outside[$1] } ?? 0
    return (order[best] * 15, outside[best])
  }
}

extension WorkingCalendar {
  /// Microseconds of the longest slots, not above a quarter of an hour and not below a minute, on whose borders all hours
  /// begin and end.
  func slot(from: Int, to: Int) -> Int {
    var minutes = 15
    func take(_ other: Int) {
      var other = abs(other)
      while other != 0 { (minutes, other) = (other, minutes % other) }
    }
    let special = specialDays.flatMap(\.hours)
    for hours in Weekday.allCases.flatMap({ weeklyHours[$0] }) + special {
      take(hours.start.minutes)
      take(hours.end.minutes)
    }
    var instant = Instant(microseconds: from)
    take(zone.offset(at: instant) / 60)
    while let next = zone.transition(after: instant), next.microseconds < to {
      take(next.seconds / 60)
      take(zone.offset(at: next) / 60)
      instant = next
    }
    return max(1, minutes) * 60_000_000
  }
}
