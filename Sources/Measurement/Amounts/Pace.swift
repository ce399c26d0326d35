internal import AgreementModel
internal import WorkingTime

/// Where what was brought so far leads by the frame's end, per working hour.
struct Pace {
  private let clock: WorkingTimeTable
  private let frame: FrameTerms
  private let asOf: Int
  /// Working time of the frame before as-of and after it, microseconds.
  private let past: Int
  private let remaining: Int

  /// - Parameter clock: Working time, drawn up for the frame.
  init(_ clock: WorkingTimeTable, _ frame: FrameTerms, asOf: Int) {
    self.clock = clock
    self.frame = frame
    self.asOf = asOf
    let now = max(frame.start, min(frame.end, asOf))
    past = clock.length(frame.start, now)
    remaining = clock.length(now, frame.end)
  }

  /// At the pace so far; nil before any working time has passed.
  func forecast(_ done: Ratio) -> Ratio? {
    past == 0 ? nil : done + done * Ratio(remaining, past)
  }

  /// With the worst and the best pace of the finished weeks; nil with fewer than two.
  /// - Parameter weeks: What came in each week, by its Monday in days since 1970.
  func band(_ done: Ratio, weeks: [Int: Ratio]) -> Bounds? {
    var paces: [Ratio] = []
    var monday = Weeks.monday(of: frame.from.daysSinceEpoch)
    while true {
      let start = clock.calendar.zone.start(of: LocalDate(daysSinceEpoch: monday)).microseconds
      let end = clock.calendar.zone.start(of: LocalDate(daysSinceEpoch: monday + 7)).microseconds
      guard end <= min(asOf, frame.end) else { break }
      if start >= frame.start {
        let time = clock.length(start, end)
        if time > 0 { paces.append((weeks[monday] ?? .zero) * Ratio(1, time)) }
      }
      monday += 7
    }
    guard paces.count >= 2, let low = paces.min(), let high = paces.max() else { return nil }
    return Bounds(low: done + low * Ratio(remaining), high: done + high * Ratio(remaining))
  }
}
