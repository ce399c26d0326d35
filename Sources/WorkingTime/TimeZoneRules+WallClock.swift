public import AgreementModel

extension TimeZoneRules {
  /// All instants at which the clock shows a time of a day: one, none in a gap, two when it is shown twice.
  public func instants(of date: LocalDate, second: Int) -> [Instant] {
    let showings = showings(of: date.daysSinceEpoch * 86_400 + second)
    return showings.instants.map { Instant(seconds: $0) }
  }

  public func instants(of date: LocalDate, _ time: LocalTime) -> [Instant] {
    instants(of: date, second: time.minutes * 60)
  }

  /// The first instant that shows a time of a day, or the transition when the clock never shows it.
  ///
  /// So begins an interval, and so is a time read that came without an offset. `second` may pass the day's end:
  /// 86,400 is the next day's 00:00.
  public func first(of date: LocalDate, second: Int = 0) -> Instant {
    Instant(seconds: bounds(of: date.daysSinceEpoch * 86_400 + second).first)
  }

  public func first(of date: LocalDate, _ time: LocalTime) -> Instant { first(of: date, second: time.minutes * 60) }

  /// The same for a time with a fraction of a second; the transition has none.
  public func first(of date: LocalDate, microsecond: Int) -> Instant {
    let second = microsecond.divided(floor: 1_000_000)
    let bounds = bounds(of: date.daysSinceEpoch * 86_400 + second)
    let fraction = bounds.isShown ? microsecond - second * 1_000_000 : 0
    return Instant(microseconds: bounds.first * 1_000_000 + fraction)
  }

  /// The last instant that shows a time of a day, or the transition when the clock never shows it: how intervals end.
  public func last(of date: LocalDate, second: Int = 0) -> Instant {
    Instant(seconds: bounds(of: date.daysSinceEpoch * 86_400 + second).last)
  }

  public func last(of date: LocalDate, _ time: LocalTime) -> Instant { last(of: date, second: time.minutes * 60) }

  /// The instant at which a local date begins.
  public func start(of date: LocalDate) -> Instant { first(of: date) }

  /// The local day that an instant belongs to: what the clock shows, but a day that has begun does not end when the clock
  /// is set back over midnight.
  public func day(at instant: Instant) -> LocalDate {
    let shown = local(at: instant).date
    let next = shown.adding(days: 1)
    return start(of: next) <= instant ? next : shown
  }

  /// First and last showing of a wall clock's second, both the transition when it is not shown.
  ///
  /// - Parameter wall: The seconds from 1970-01-01 00:00 to that time, as if there were no zones.
  func bounds(of wall: Int) -> (first: Int, last: Int, isShown: Bool) {
    let shift = shift(of: wall)
    let folded = wall - shift
    var index = index(of: folded - Self.reach)
    var found: (first: Int, last: Int)?
    var gap: Int?
    while index < starts.count, starts[index] <= folded + Self.reach {
      let second = folded - offsets[index]
      let end = index + 1 < starts.count ? starts[index + 1] : .max
      if second >= starts[index], second < end {
        found = (found?.first ?? second, second)
      } else if second >= end, folded - offsets[index + 1] < end {
        gap = gap ?? end
      }
      index += 1
    }
    if let found { return (found.first + shift, found.last + shift, true) }
    let transition = (gap ?? folded) + shift
    return (transition, transition, false)
  }

  private func showings(of wall: Int) -> (instants: [Int], shift: Int) {
    let shift = shift(of: wall)
    let folded = wall - shift
    var instants: [Int] = []
    for index in index(of: folded - Self.reach)..<starts.count where starts[index] <= folded + Self.reach {
      let second = folded - offsets[index]
      let end = index + 1 < starts.count ? starts[index + 1] : .max
      if second >= starts[index], second < end { instants.append(second + shift) }
    }
    return (instants, shift)
  }
}
