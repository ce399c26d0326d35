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
  /// - Parameter hours: The agreed hours, excused or not.
  func suspicion(_ role: TableRole, _ column: Int, name: String, _ hours: inout OpenHours) -> ShiftSuspicion? {
    var (all, outside) = (0, 0)
    columns[column].visit { start, count in
      all += count
      if !hours.isOpen(start) { outside += count }
    }
    guard outside * 2 > all else { return nil }
    let best = best(column, &hours)
    return ShiftSuspicion(
      role: role, column: name, outside: outside, of: all, minutes: best.minutes, outsideThen: best.outside)
  }

  /// The quarter hour within ±14 hours that leaves the fewest outside; of equal ones the nearest to zero, and of those the
  /// one that takes time away.
  private func best(_ column: Int, _ hours: inout OpenHours) -> (minutes: Int, outside: Int) {
    let quarters = Array(-56...56)
    var outside = [Int](repeating: 0, count: quarters.count)
    columns[column].visit { start, count in
      for (index, quarter) in quarters.enumerated() where !hours.isOpen(start + quarter * 900_000_000) {
        outside[index] += count
      }
    }
    let order = quarters.indices.sorted { (abs(quarters[$0]), quarters[$0]) < (abs(quarters[$1]), quarters[$1]) }
    let best = order.min { outside[$0] < outside[$1] } ?? 56
    return (quarters[best] * 15, outside[best])
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
