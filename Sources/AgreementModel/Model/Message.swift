public import BigInt

/// Something to be said to the people in the room: the key of its words in the prompt pack, and typed values.
///
/// No target but Prompts holds a sentence; a message is what the others say instead of one.
public struct Message: Hashable, Sendable {
  public var key: String
  public var values: [String: MessageValue]

  public init(_ key: String, _ values: [String: MessageValue] = [:]) {
    self.key = key
    self.values = values
  }
}

/// A value in a message. The prompt pack decides how it is written: marks, order, month names, plurals.
public indirect enum MessageValue: Hashable, Sendable {
  /// Words that a person typed or a file holds: never translated, shown inert.
  case text(String)
  /// A word of the pack, by its key below `term`: `phone`, `marketing`.
  case term(String)
  /// A whole number.
  case count(BigInt)
  case decimal(ExactDecimal)
  case money(Money)
  /// A share or rate; a ratio keeps its parts.
  case rate(Rate)
  case duration(AgreedDuration)
  case date(LocalDate)
  case month(LocalDate)
  case weekday(Weekday)
  case time(LocalTime)
  /// A weekday with a time of day: Friday 16:00.
  case moment(LocalDate, LocalTime)
  case period(Period)
  /// The period's first and last day without its name.
  case dates(Period)
  case hours(WeeklyHours)
  case monthlyCounts(MonthlyCounts)
  /// Several values, joined as the language joins a list.
  case list([MessageValue])
  case message(Message)

  public static func count(_ value: Int) -> MessageValue { .count(BigInt(value)) }
}
