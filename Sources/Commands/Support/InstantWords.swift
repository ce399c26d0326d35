internal import AgreementModel

/// Instants for people, to the minute, on the wall clock of their own offset.
enum InstantWords {
  /// The text itself when it is no instant.
  static func short(_ text: String) -> MessageValue {
    guard Instant(rfc3339: text) != nil, let date = LocalDate(text.prefix(10)) else { return .text(text) }
    let time = text.dropFirst(11).prefix(5)
    return .message(Message("cli.instant", ["date": .date(date), "time": .text(String(time))]))
  }
}
