internal import AgreementModel
internal import WorkingTime

/// How long a lead takes to become a customer, as agreed; in calendar months, too.
struct Cycle: Sendable {
  let duration: AgreedDuration
  let calendar: WorkingCalendar
  /// Whole calendar months, and what comes on top of them in microseconds.
  private let months: Int
  private let rest: Int

  init(_ duration: AgreedDuration, at pointer: Pointer, on calendar: WorkingCalendar) throws(MeasurementProblem) {
    let parts = duration.length.parts.filter { $0.unit != .years && $0.unit != .months }
    let count = duration.length[.years] * Ratio(12) + duration.length[.months]
    guard let months = count.wholeBelow, Ratio(months) == count, months < 120_000 else {
      throw .badModel(pointer, duration.length.description)
    }
    let other = AgreedDuration(ISODuration(parts), duration.clock)
    let seconds: Ratio
    do throws(DurationProblem) { seconds = try calendar.seconds(of: other) } catch {
      throw error == .noWeeklyHours ? .noWorkingTime(pointer) : .badModel(pointer, duration.length.description)
    }
    guard let rest = (seconds * Ratio(1_000_000)).wholeAbove else {
      throw .badModel(pointer, duration.length.description)
    }
    self.rest = rest
    self.duration = duration
    self.calendar = calendar
    self.months = months
  }

  /// The last hand-over, in microseconds, that is old enough at an instant; the smallest number when none is.
  ///
  /// A lead is old enough when the clock has run at least that long from its hand-over to the instant less the months.
  func lastOldEnough(at asOf: Int) -> Int {
    let end = lessMonths(asOf)
    guard rest > 0 else { return end }
    // The age falls as hand-overs come later: the border is found by halving.
    var low = end - 1
    var reach = rest
    while age(from: low, to: end) < rest {
      guard end - low < Self.longest else { return .min }
      reach *= 2
      low = end - reach
    }
    var high = end
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if age(from: middle, to: end) >= rest { low = middle } else { high = middle }
    }
    return low
  }

  private func age(from: Int, to: Int) -> Int {
    calendar.time(on: duration.clock, from: Instant(microseconds: from), to: Instant(microseconds: to))
  }

  /// The same local time on the same day of an earlier month, or on its last day.
  private func lessMonths(_ instant: Int) -> Int {
    guard months > 0 else { return instant }
    let (date, second, _) = calendar.zone.local(at: Instant(microseconds: instant))
    let micros = instant - Instant(microseconds: instant).seconds * 1_000_000
    return calendar.zone.first(of: date.adding(months: -months), microsecond: second * 1_000_000 + micros).microseconds
  }

  /// 400 years: no lead is older.
  private static let longest = 146_097 * 86_400_000_000
}
