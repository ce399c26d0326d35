internal import AgreementModel
internal import WorkingTime

/// Whether instants are working time, for many of them: spans of about 400 days are drawn up when the first instant
/// falls into them.
///
/// Of instants before 1970 or after 2100 the calendar is asked.
struct OpenHours {
  private let calendar: WorkingCalendar
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// For every 2^35 microseconds (about 9 hours) one more than the first interval that ends later than they begin; 0 when
  /// they are not drawn up yet.
  private var guesses = [Int32](repeating: 0, count: OpenHours.buckets)

  private static let bits = 35
  private static let windowBits = 45
  private static let buckets = 1 << 17

  init(_ calendar: WorkingCalendar) { self.calendar = calendar }

  /// Whether an instant is working time.
  mutating func isOpen(_ instant: Int) -> Bool {
    guard Self.isInReach(instant) else { return calendar.isOpen(at: Instant(microseconds: instant)) }
    if guesses[instant >> Self.bits] == 0 { cover(instant) }
    var index = Int(guesses[instant >> Self.bits]) - 1
    while ends[index] <= instant { index += 1 }
    return instant >= starts[index]
  }

  /// Draws up the span around an instant.
  private mutating func cover(_ instant: Int) {
    let window = instant >> Self.windowBits
    let (from, to) = (window << Self.windowBits, (window + 1) << Self.windowBits)
    var index = starts.count
    for span in calendar.intervals(
      of: .working, from: Instant(microseconds: from), to: Instant(microseconds: to))
    {
      starts.append(span.lowerBound.microseconds)
      ends.append(span.upperBound.microseconds)
    }
    starts.append(.max)
    ends.append(.max)
    for bucket in (from >> Self.bits)..<(to >> Self.bits) {
      while ends[index] <= bucket << Self.bits { index += 1 }
      guesses[bucket] = Int32(index + 1)
    }
  }

  private static func isInReach(_ instant: Int) -> Bool { instant >= 0 && instant >> bits < buckets }
}
