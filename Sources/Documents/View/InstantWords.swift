internal import AgreementModel

/// An RFC 3339 instant for people: the day and the time that the wall clock of its own offset showed.
enum InstantWords {
  /// The text itself when it is no instant.
  static func value(_ text: String) -> MessageValue { known(text) ?? .text(text) }

  static func known(_ text: String) -> MessageValue? {
    guard Instant(rfc3339: text) != nil, let date = LocalDate(text.prefix(10)) else { return nil }
    let rest = text.dropFirst(11)
    let time = rest.prefix { "0123456789:.".contains($0) }
    return .message(
      Message(
        "document.instant",
        ["date": .date(date), "time": .text(String(time)), "offset": .text(String(rest.dropFirst(time.count)))]))
  }
}
