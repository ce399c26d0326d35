/// Why a duration has no length on a calendar's clock.
public enum DurationProblem: Error, Hashable, Sendable {
  /// Months and years differ in length; a limit cannot be given in them.
  case monthsOrYears
  /// It is in working days or weeks, and the calendar has no weekly hours.
  case noWeeklyHours
  /// It lasts until a day's end, but is not a whole number of days, one or more.
  case notWholeDays
  /// It ends more than 400 years later, or never.
  case tooLong
}
