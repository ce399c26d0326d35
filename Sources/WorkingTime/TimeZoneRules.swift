public import AgreementModel

/// How far the clocks of a place are ahead of UTC, at any instant of the past and the future.
///
/// The rules are a list of spans with one offset each. A place that changes its clocks every year has a list of 400
/// years; later ones repeat it, as the Gregorian calendar repeats its weekdays.
public struct TimeZoneRules: Hashable, Sendable {
  /// The zone's name in the IANA list: `Europe/Madrid`.
  public let name: String

  /// The first second of each span, ascending; that of the first span is the smallest number.
  let starts: [Int]
  /// Seconds east of UTC in each span.
  let offsets: [Int]
  /// The 400 years that stand for all later ones, nil when the last span never ends.
  let repeating: Range<Int>?
  /// Whether the 400 years stand for all earlier ones, too.
  let repeatsBackwards: Bool

  init(name: String, spans: [(start: Int, offset: Int)], repeating: Range<Int>? = nil, repeatsBackwards: Bool = false) {
    var distinct: [(start: Int, offset: Int)] = []
    for span in spans where span.offset != distinct.last?.offset { distinct.append(span) }
    self.name = name
    starts = distinct.map(\.start)
    offsets = distinct.map(\.offset)
    self.repeating = repeating
    self.repeatsBackwards = repeatsBackwards
  }

  /// A clock that never changes.
  public init(name: String, fixedOffset seconds: Int) {
    self.init(name: name, spans: [(.min, seconds)])
  }

  public static let utc = TimeZoneRules(name: "UTC", fixedOffset: 0)

  /// No clock is further from UTC than this many seconds; files that say so are refused.
  static let reach = 93_600
  /// The seconds of 400 Gregorian years, a whole number of weeks.
  static let cycle = 146_097 * 86_400
}

extension TimeZoneRules {
  /// Seconds east of UTC.
  /// - Complexity: O(log *n*) in the number of clock changes.
  public func offset(at instant: Instant) -> Int { offset(atSecond: instant.seconds) }

  /// What the clock and the calendar on the wall show, with the seconds east of UTC.
  public func local(at instant: Instant) -> (date: LocalDate, second: Int, offset: Int) {
    let offset = offset(at: instant)
    let wall = instant.seconds + offset
    let day = wall.divided(floor: 86_400)
    return (LocalDate(daysSinceEpoch: day), wall - day * 86_400, offset)
  }

  /// The first instant after the given one at which the clock changes; nil when it never does again.
  public func transition(after instant: Instant) -> Instant? {
    let shift = shift(of: instant.seconds)
    let next = index(of: instant.seconds - shift) + 1
    return next < starts.count ? Instant(seconds: starts[next] + shift) : nil
  }

  func offset(atSecond second: Int) -> Int { offsets[index(of: second - shift(of: second))] }

  /// The span that holds a second.
  func index(of second: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= second { low = middle } else { high = middle }
    }
    return low
  }

  /// The whole cycles that lie between a second and the one of the list that stands for it.
  func shift(of second: Int) -> Int {
    guard let repeating else { return 0 }
    let isCovered = second < repeating.upperBound && (second >= repeating.lowerBound || !repeatsBackwards)
    return isCovered ? 0 : (second - repeating.lowerBound).divided(floor: Self.cycle) * Self.cycle
  }
}

extension Int {
  /// The quotient, rounded towards the past.
  func divided(floor divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
