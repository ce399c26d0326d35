public import AgreementModel

extension WorkingCalendar {
  /// The working calendar of an agreement: its hours, holidays and special days on its zone's clock.
  public init(of agreement: Agreement, zone: TimeZoneRules) {
    self.init(
      zone: zone, weeklyHours: agreement[.weeklyHours] ?? WeeklyHours([:]),
      holidays: agreement[list: .holidays].map {
        WorkingCalendar.Holiday(date: $0.date, name: $0.name, isYearly: $0.isYearly)
      },
      specialDays: agreement[list: .specialDays].map {
        WorkingCalendar.SpecialDay(date: $0.date, hours: $0.hours)
      })
  }
}
