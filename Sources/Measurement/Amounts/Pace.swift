internal import AgreementModel
internal import WorkingTime

/// Where what was brought so far leads by the frame's end, per working hour.
struct Pace {
  private let clocks: [FrameClock]
  private let frame: FrameTerms
  private let zone: TimeZoneRules
  private let asOf: Int
  /// Working time of the frame before as-of and after it, microseconds.
  private let past: Int
  private let remaining: Int

  /// - Parameter clocks: Of every part of the frame.
  init(_ clocks: [FrameClock], _ frame: FrameTerms, _ zone: TimeZoneRules, asOf: Int) {
    self.clocks = clocks
    self.frame = frame
    self.zone = zone
    self.asOf = asOf
    let now = max(frame.start, min(frame.end, asOf))
    past = clocks.reduce(0) { $0 + $1.time(frame.start, now) }
    remaining = clocks.reduce(0) { $0 + $1.time(now, frame.end) }
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
      let start = zone.start(of: LocalDate(daysSinceEpoch: monday)).microseconds
      let end = zone.start(of: LocalDate(daysSinceEpoch: monday + 7)).microseconds
      guard end <= min(asOf, frame.end) else { break }
      if start >= frame.start {
        let time = clocks.reduce(0) { $0 + $1.time(start, end) }
        if time > 0 { paces.append((weeks[monday] ?? .zero) * Ratio(1, time)) }
      }
      monday += 7
    }
    guard paces.count >= 2, let low = paces.min(), let high = paces.max() else { return nil }
    return Bounds(low: done + low * Ratio(remaining), high: done + high * Ratio(remaining))
  }
}

/// The working time of the days on which one version of the agreement holds.
struct FrameClock: Sendable {
  let table: WorkingTimeTable
  let frame: FrameTerms

  /// Working time between two instants, as far as it lies in these days, microseconds.
  func time(_ from: Int, _ to: Int) -> Int {
    let (from, to) = (max(from, frame.start), min(to, frame.end))
    return from < to ? table.length(from, to) : 0
  }
}
