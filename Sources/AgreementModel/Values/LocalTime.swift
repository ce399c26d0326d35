/// A time on a wall clock, to the minute. `24:00`, the end of the day, is allowed.
public struct LocalTime: Hashable, Sendable, Comparable {
  public let minutes: Int

  /// Minutes since midnight, 0 to 1440.
  public init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `09:30` and `24:00`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  public static func < (left: LocalTime, right: LocalTime) -> Bool { left.minutes < right.minutes }
}

extension LocalTime: CustomStringConvertible {
  public var description: String { "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))" }
}

/// A span of a day's wall clock, `["09:00", "18:00"]` in the model; an end before its start is on the next day.
public struct HoursInterval: Hashable, Sendable {
  public var start: LocalTime
  public var end: LocalTime

  public init(_ start: LocalTime, _ end: LocalTime) {
    self.start = start
    self.end = end
  }

  /// Minutes on the wall clock; an overnight interval runs through midnight.
  public var minutes: Int { end > start ? end.minutes - start.minutes : end.minutes + 1440 - start.minutes }
}

/// The working hours of an ordinary week.
public struct WeeklyHours: Hashable, Sendable {
  /// The intervals of each weekday; a day that is missing or empty is free.
  public var days: [Weekday: [HoursInterval]]

  public init(_ days: [Weekday: [HoursInterval]]) { self.days = days }

  public subscript(day: Weekday) -> [HoursInterval] { days[day] ?? [] }

  /// Minutes a week, overlapping intervals of a day counted once.
  public var minutes: Int { Weekday.allCases.reduce(0) { $0 + Self.covered(self[$1]) } }

  public var workingDays: Int { Weekday.allCases.count { !self[$0].isEmpty } }

  private static func covered(_ intervals: [HoursInterval]) -> Int {
    var total = 0
    var reached = Int.min
    for interval in intervals.sorted(by: { $0.start < $1.start }) {
      let end = interval.start.minutes + interval.minutes
      total += max(0, end - max(reached, interval.start.minutes))
      reached = max(reached, end)
    }
    return total
  }
}
