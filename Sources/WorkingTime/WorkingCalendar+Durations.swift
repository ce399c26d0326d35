public import AgreementModel

extension WorkingCalendar {
  /// Seconds of working time in an ordinary week, on the wall clock.
  public var workingWeek: Ratio { Ratio(weeklyMinutes * 60) }

  /// Seconds of a working day: the week's working time ÷ the weekdays that have hours; nil without weekly hours.
  public var workingDay: Ratio? { workingWeek.divided(by: Ratio(weeklyHours.workingDays)) }

  /// The exact length of a duration on its clock, in seconds.
  ///
  /// A day of working time is a working day and a week a week's working time; on the plain clock they are 24 hours
  /// and 7 times 24 hours.
  public func seconds(of duration: AgreedDuration) throws(DurationProblem) -> Ratio {
    let length = duration.length
    guard !length.isOfCalendar else { throw .monthsOrYears }
    let time = length[.hours] * Ratio(3600) + length[.minutes] * Ratio(60) + length[.seconds]
    guard length[.days] != .zero || length[.weeks] != .zero else { return time }
    switch duration.clock {
    case .elapsed: return time + length[.days] * Ratio(86_400) + length[.weeks] * Ratio(604_800)
    case .working:
      guard weeklyMinutes > 0, let day = workingDay else { throw .noWeeklyHours }
      return time + length[.days] * day + length[.weeks] * workingWeek
    }
  }

  /// The whole microseconds of a duration: what was counted is within the limit exactly when it is not above this.
  public func limit(of duration: AgreedDuration) throws(DurationProblem) -> Int {
    guard let limit = try (seconds(of: duration) * Ratio(1_000_000)).wholeBelow else { throw .tooLong }
    return limit
  }
}
