public import AgreementModel

extension WorkingCalendar {
  /// The working calendar of an agreement: its hours, holidays, special days and excused spans on its zone's clock.
  ///
  /// What is absent or holds something else has no effect; whether a model is sound is judged before it is measured.
  public init(of agreement: Agreement, zone: TimeZoneRules) {
    self.init(
      zone: zone, weeklyHours: agreement[.weeklyHours] ?? WeeklyHours([:]), holidays: agreement[list: .holidays],
      specialDays: agreement[list: .specialDays],
      excused: (agreement.tree[Field.excused.pointer]?.array ?? []).compactMap { ExcusedSpan(json: $0)?.span })
  }
}
