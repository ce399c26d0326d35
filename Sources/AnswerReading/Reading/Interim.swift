public import AgreementModel

extension AnswerReader {
  public func weeklyHours(_ text: String) -> Understood<WeeklyHours> { .nothing(.hours) }
  public func timeOfDay(_ text: String) -> Understood<LocalTime> { .nothing(.hours) }
  public func weekday(_ text: String) -> Understood<Weekday> { .nothing(.weekday) }
  public func timeZone(_ text: String) -> Understood<String> { .nothing(.timeZone) }
}

/// What `understand` reads.
public enum UnderstandKind: String, Hashable, Sendable, CaseIterable {
  case number, percent, money, duration, boolean, ratio, count, date, period, hours, list, person, timezone
}
