/// What `understand` reads.
public enum UnderstandKind: String, Hashable, Sendable, CaseIterable {
  case number, percent, money, duration, boolean, ratio, count, date, period, hours, list, person, timezone
}
