internal import AgreementModel
internal import WorkingTime

/// The local dates of many instants, as days since 1970: the clock's changes are looked up once.
struct LocalDays: Sendable {
  private var starts: [Int] = []
  private var offsets: [Int] = []
  private let last: Int

  /// - Parameters:
  ///   - from, to: Microseconds; instants outside have the offset of the nearest end.
  init(_ zone: TimeZoneRules, from: Int, to: Int) {
    last = to
    var instant = Instant(microseconds: from)
    while true {
      starts.append(instant.microseconds)
      offsets.append(zone.offset(at: instant) * 1_000_000)
      guard let next = zone.transition(after: instant), next.microseconds <= to else { break }
      instant = next
    }
  }

  /// All hand-overs that make sense: 1900 to 2100.
  init(_ zone: TimeZoneRules) { self.init(zone, from: -2_208_988_800_000_000, to: 4_102_444_800_000_000) }

  func day(of instant: Int) -> Int {
    var hint = 0
    return day(of: instant, &hint)
  }

  /// - Parameter hint: Where the last one was found: the next is mostly near.
  @inline(__always) func day(of instant: Int, _ hint: inout Int) -> Int {
    if !(starts[hint] <= instant && (hint + 1 == starts.count || instant < starts[hint + 1])) {
      hint = index(of: instant)
    }
    let local = instant &+ offsets[hint]
    let day = local / 86_400_000_000
    return local < day * 86_400_000_000 ? day - 1 : day
  }

  private func index(of instant: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= instant { low = middle } else { high = middle }
    }
    return low
  }
}

extension LocalDays {
  /// All days that any instant between the two ends can have: where clocks are set back past midnight, a later instant has
  /// an earlier date.
  var range: ClosedRange<Int> {
    let ends = starts.flatMap { [day(of: $0), day(of: $0 - 1)] } + [day(of: last)]
    return (ends.min() ?? 0)...(ends.max() ?? 0)
  }
}
