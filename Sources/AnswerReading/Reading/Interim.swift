public import AgreementModel

extension AnswerReader {
  public func boolean(_ text: String) -> Understood<Bool> { .nothing(.yesOrNo) }
  public func count(_ text: String) -> Understood<CountReading> { .nothing(.number) }
  public func date(_ text: String) -> Understood<LocalDate> { .nothing(.date) }
  public func period(_ text: String) -> Understood<Period> { .nothing(.period) }
  public func weeklyHours(_ text: String) -> Understood<WeeklyHours> { .nothing(.hours) }
  public func timeOfDay(_ text: String) -> Understood<LocalTime> { .nothing(.hours) }
  public func weekday(_ text: String) -> Understood<Weekday> { .nothing(.weekday) }
  public func timeZone(_ text: String) -> Understood<String> { .nothing(.timeZone) }
  public func choice(_ text: String, among options: [ChoiceOption]) -> Understood<Int> { .nothing(.choice) }
  public func list(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
  public func people(_ text: String) -> [PersonReading] { list(text).map { PersonReading(name: $0) } }
}

/// What `understand` reads.
public enum UnderstandKind: String, Hashable, Sendable, CaseIterable {
  case number, percent, money, duration, boolean, ratio, count, date, period, hours, list, person, timezone
}
