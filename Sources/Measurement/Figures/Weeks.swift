internal import AgreementModel

/// ISO weeks, by days since 1970.
enum Weeks {
  /// The Monday of a day's week.
  static func monday(of day: Int) -> Int {
    // 1 January 1970 was a Thursday.
    let weekday = (day + 3) % 7
    return day - (weekday < 0 ? weekday + 7 : weekday)
  }

  /// `2026-W53`: a week belongs to the year of its Thursday.
  static func name(monday: Int) -> String {
    let thursday = LocalDate(daysSinceEpoch: monday + 3)
    let number = (thursday.daysSinceEpoch - thursday.firstOfYear) / 7 + 1
    return "\(thursday.year.padded(to: 4))-W\(number.padded(to: 2))"
  }
}

extension LocalDate {
  /// The days since 1970 of the year's first day.
  var firstOfYear: Int {
    var date = firstOfMonth
    while date.month > 1 { date = date.adding(months: -1) }
    return date.daysSinceEpoch
  }
}
