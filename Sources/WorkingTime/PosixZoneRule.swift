import AgreementModel

/// The rule for all later years that stands at the end of a zone file, in the form of POSIX's TZ:
/// `CET-1CEST,M3.5.0,M10.5.0/3`, with the hours from -167 to 167 that version 3 of the format adds.
struct PosixZoneRule: Hashable, Sendable {
  /// A day of every year with the wall clock's seconds from its midnight.
  struct Moment: Hashable, Sendable {
    enum Day: Hashable, Sendable {
      /// 1 to 365, February 29 never counts.
      case julian(Int)
      /// 0 to 365, February 29 counts.
      case ordinal(Int)
      /// Month 1 to 12, week 1 to 5 (the last one), weekday 0 to 6 from Sunday.
      case weekday(month: Int, week: Int, day: Int)
    }

    var day: Day
    var second: Int
  }

  /// The yearly change to another offset and back.
  struct Change: Hashable, Sendable {
    var offset: Int
    var start: Moment
    var end: Moment
  }

  /// Seconds east of UTC.
  var standardOffset: Int
  var change: Change?
}

extension PosixZoneRule {
  /// All changes that begin in the given years, ascending, without those that change nothing.
  ///
  /// Where the end of one summer is the start of the next, there is no winter: summer time lasts all year.
  func transitions(_ change: Change, years: ClosedRange<Int>) -> [(second: Int, offset: Int)] {
    var all: [(second: Int, offset: Int, isStart: Bool)] = []
    for year in years {
      all.append((change.start.second(in: year) - standardOffset, change.offset, true))
      all.append((change.end.second(in: year) - change.offset, standardOffset, false))
    }
    all.sort { ($0.second, $0.isStart ? 1 : 0) < ($1.second, $1.isStart ? 1 : 0) }
    var result: [(second: Int, offset: Int)] = []
    for transition in all {
      if result.last?.second == transition.second { result.removeLast() }
      if result.last?.offset != transition.offset { result.append((transition.second, transition.offset)) }
    }
    return result
  }

  /// Days from 1970-01-01 to a year's first day.
  static func firstDay(ofYear year: Int) -> Int {
    let before = year - 1
    return before * 365 + before.divided(floor: 4) - before.divided(floor: 100) + before.divided(floor: 400) - 719_162
  }

  static func year(ofSecond second: Int) -> Int { LocalDate(daysSinceEpoch: second.divided(floor: 86_400)).year }
}

extension PosixZoneRule.Moment {
  /// Seconds from 1970-01-01 00:00 on the same wall clock.
  fileprivate func second(in year: Int) -> Int {
    let newYear = PosixZoneRule.firstDay(ofYear: year)
    let isLeap = LocalDate.days(inMonth: 2, of: year) == 29
    let number: Int
    switch day {
    case .julian(let day): number = newYear + day - (isLeap && day >= 60 ? 0 : 1)
    case .ordinal(let day): number = newYear + day
    case .weekday(let month, let week, let weekday):
      let first = (1..<month).reduce(newYear) { $0 + LocalDate.days(inMonth: $1, of: year) }
      // 1 January 1970 was a Thursday, day 4 of a week that begins on Sunday.
      let firstWeekday = (first + 4) - (first + 4).divided(floor: 7) * 7
      var day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
      if day >= LocalDate.days(inMonth: month, of: year) { day -= 7 }
      number = first + day
    }
    return number * 86_400 + second
  }
}
