import AgreementModel

/// How a country finds the day of one of its holidays in a year.
struct HolidayRule: Sendable {
  enum Day: Sendable {
    /// Month and day.
    case on(Int, Int)
    /// Days after Easter Sunday.
    case easter(Int)
    /// The nth such weekday of a month; -1 is the last.
    case nth(Int, Weekday, Int)
    /// The last such weekday before a month's day.
    case before(Weekday, Int, Int)
    /// The day of the southern winter's solstice as Chile's clocks show it, right until 2047.
    case chileanSolstice
  }

  /// What becomes of a holiday on an inconvenient weekday.
  enum Move: Sendable {
    case never
    /// Saturday is also kept on Friday, Sunday on Monday (United States Code, title 5, section 6103).
    case observed
    /// Saturday and Sunday are also kept on the next weekday that is no holiday (United Kingdom).
    case substituted
    /// Any other day than Monday is moved to the next Monday (Colombia, law 51 of 1983).
    case nextMonday
    /// Tuesday and Wednesday are moved to the Monday before, Thursday and Friday to the next (Argentina, law 27399).
    case nearestMonday
    /// Tuesday to Thursday are moved to the Monday before, Friday to the next (Chile, law 19668).
    case mondayOfWeek
    /// Tuesday is moved to the Friday before, Wednesday to the next (Chile, law 20299).
    case nearestFriday
    /// It is a holiday on these weekdays only (Chile, laws 20215 and 20983).
    case only([Weekday])
    /// It is a holiday unless its month begins on a Friday (Ireland's first Monday of February).
    case unlessFirstIsFriday
  }

  var name: String
  var day: Day
  var move = Move.never
  var years = 1...9999
  /// Every how many years from the first on.
  var every = 1

  /// The day by the calendar, before it is moved.
  func date(in year: Int) -> LocalDate? {
    guard years.contains(year), (year - years.lowerBound) % every == 0 else { return nil }
    switch day {
    case .on(let month, let day): return LocalDate(year: year, month: month, day: day)
    case .easter(let days): return LocalDate.easter(year).adding(days: days)
    case .nth(let count, let weekday, let month):
      guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
      if count < 0 { return first.adding(months: 1).adding(days: -1).latest(weekday) }
      return first.adding(days: 6).latest(weekday).adding(days: 7 * (count - 1))
    case .before(let weekday, let month, let day):
      return LocalDate(year: year, month: month, day: day)?.adding(days: -1).latest(weekday)
    case .chileanSolstice: return LocalDate(year: year, month: 6, day: year % 4 < 2 ? 20 : 21)
    }
  }

  /// The day that the law moves a date to; nil when it is no holiday on that weekday.
  func moved(_ date: LocalDate) -> LocalDate? {
    let next = date.adding(days: 7)
    switch (move, date.weekday) {
    case (.only(let weekdays), let weekday): return weekdays.contains(weekday) ? date : nil
    case (.unlessFirstIsFriday, _): return date.firstOfMonth.weekday == .friday ? nil : date
    case (.nextMonday, .monday): return date
    case (.nextMonday, _), (.nearestMonday, .thursday), (.nearestMonday, .friday), (.mondayOfWeek, .friday):
      return next.latest(.monday)
    case (.nearestMonday, .tuesday), (.nearestMonday, .wednesday), (.mondayOfWeek, .tuesday),
      (.mondayOfWeek, .wednesday), (.mondayOfWeek, .thursday):
      return date.latest(.monday)
    case (.nearestFriday, .tuesday): return date.latest(.friday)
    case (.nearestFriday, .wednesday): return next.latest(.friday)
    default: return date
    }
  }
}

extension LocalDate {
  /// The last such weekday up to and including this day.
  func latest(_ weekday: Weekday) -> LocalDate {
    var date = self
    while date.weekday != weekday { date = date.adding(days: -1) }
    return date
  }
}
