import AgreementModel
import WorkingTime

/// Working time counted minute by minute from what the clock on the wall shows, with nothing of the library but the
/// offset: an interval opens at the first minute whose clock shows its start or more, and closes at the last minute whose
/// clock shows its end or, when none does, after the last that shows less.
struct BruteForce {
  let step: Int
  let first: Int
  private let isOpen: [Bool]

  /// - Parameter hours: What is agreed for a day.
  init(
    zone: TimeZoneRules, from: Instant, to: Instant, excused: [Range<Instant>], hours: (LocalDate) -> [HoursInterval]
  ) {
    let day = 86_400
    // Minutes begin on odd seconds where the clock is off by seconds, as Monrovia's was until 1972.
    step = [from, to].allSatisfy { zone.offset(at: $0) % 60 == 0 } ? 60 : 15
    first = (from.seconds / day - 4) * day
    let count = (to.seconds - first + 4 * day) / step
    let walls = (0..<count).map { [first, step] index in
      first + index * step + zone.offset(at: Instant(seconds: first + index * step))
    }
    var open = [Bool](repeating: false, count: count)
    for midnight in stride(from: first + 2 * day, to: first + count * step - 2 * day, by: day) {
      let nearby = max(0, (midnight - first - 2 * day) / step)..<min(count, (midnight - first + 4 * day) / step)
      for interval in hours(LocalDate(daysSinceEpoch: midnight / day)) {
        let start = midnight + interval.start.minutes * 60
        let end = (interval.end > interval.start ? midnight : midnight + day) + interval.end.minutes * 60
        guard let opens = nearby.first(where: { walls[$0] >= start }),
          let closes = nearby.last(where: { walls[$0] == end })
            ?? nearby.last(where: { walls[$0] < end }).map({ $0 + 1 })
        else { continue }
        if opens < closes { for index in opens..<closes { open[index] = true } }
      }
    }
    for span in excused {
      for index in open.indices where span.contains(Instant(seconds: first + index * step)) { open[index] = false }
    }
    isOpen = open
  }

  /// Microseconds between two instants on whole minutes.
  func time(from: Instant, to: Instant) -> Int {
    guard from < to else { return 0 }
    let indices = (from.seconds - first) / step..<(to.seconds - first) / step
    return isOpen[indices].count { $0 } * step * 1_000_000
  }
}
