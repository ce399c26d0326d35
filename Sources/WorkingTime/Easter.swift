public import AgreementModel

extension LocalDate {
  /// Easter Sunday of the Gregorian calendar: the computus of Meeus, Jones and Butcher.
  /// - Precondition: The year is from 1 to 9999.
  public static func easter(_ year: Int) -> LocalDate {
    let (golden, century, rest) = (year % 19, year / 100, year % 100)
    let corrected = century - century / 4 - (century - (century + 8) / 25 + 1) / 3
    let moon = (19 * golden + corrected + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * weekday) / 451
    let days = moon + weekday - 7 * late + 114
    let march = LocalDate(daysSinceEpoch: PosixZoneRule.firstDay(ofYear: year)).adding(months: days / 31 - 1)
    return march.adding(days: days % 31)
  }
}
