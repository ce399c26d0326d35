internal import AgreementModel
internal import Measurement

extension Message {
  /// A text of the reports; values that are not there are left out.
  static func report(_ key: String, _ values: [String: MessageValue?] = [:]) -> Message {
    Message("report.\(key)", values.compactMapValues(\.self))
  }
}

extension MessageValue {
  /// A percentage with two digits. Rounding never says that a target is reached that is not: 94.996 % is 94.99 %.
  static func share(_ share: Ratio, of target: Ratio? = nil) -> MessageValue {
    let rounded = share.rounded(scale: 4)
    let isTooHigh = [target, .one].contains { mark in mark.map { share < $0 && rounded.ratio >= $0 } ?? false }
    guard isTooHigh else { return .rate(.decimal(rounded)) }
    return .rate(.decimal((share - Ratio(1, 20_000)).rounded(scale: 4)))
  }

  /// The agreed share as it was agreed: a ratio keeps its parts.
  static func target(_ target: Rate) -> MessageValue { .rate(target) }

  /// Leads: a whole number, rounded half up.
  static func leads(_ leads: Ratio) -> MessageValue { .count(leads.rounded(scale: 0).digits) }

  /// Money to whole units, or leads.
  static func amount(_ amount: Ratio, _ currency: String?) -> MessageValue {
    guard let currency else { return leads(amount) }
    return .money(Money(amount: amount.rounded(scale: 0), currency: currency))
  }

  /// A length of time: 4 h 30 min; around the clock also in days. The longer it is, the less is told of its end.
  static func length(_ microseconds: Int, on clock: AgreedDuration.Clock?) -> MessageValue {
    let minutes = microseconds / 60_000_000
    let (hours, rest) = (minutes / 60, minutes % 60)
    if clock != .working, hours >= 48 {
      let values: [String: MessageValue] = ["days": .count(hours / 24), "hours": .count(hours % 24)]
      return .message(Message("report.length.\(hours % 24 == 0 || hours >= 240 ? "days" : "daysHours")", values))
    }
    let values: [String: MessageValue] = ["hours": .count(hours), "minutes": .count(rest)]
    if hours > 0 {
      return .message(Message("report.length.\(rest == 0 || hours >= 100 ? "hours" : "hoursMinutes")", values))
    }
    guard minutes == 0, microseconds > 0 else { return .message(Message("report.length.minutes", values)) }
    return .message(Message("report.length.seconds", ["seconds": .count(microseconds / 1_000_000)]))
  }

  /// A day with the time of day on the agreement's clock.
  static func instant(_ instant: Instant, _ clock: WallClock) -> MessageValue {
    let (date, time) = clock.local(instant)
    return .message(.report("instant", ["date": .date(date), "time": time.map(MessageValue.time)]))
  }

  /// An owner as the file names them; “nobody” for an empty name.
  static func owner(_ name: String) -> MessageValue {
    name.isEmpty ? .message(Message("report.nobody")) : .text(name)
  }

  /// A means of contact: in the report's language where it is one that the packs know, otherwise as it is written.
  static func channel(_ name: String) -> MessageValue {
    let key = name.lowercased()
    return channels.contains(key) ? .term(key) : .text(name)
  }

  private static let channels: Set = [
    "phone", "email", "whatsapp", "sms", "linkedin", "video", "visit", "letter", "chat",
  ]

  /// Any other name of a file; “(empty)” for none.
  static func named(_ name: String) -> MessageValue {
    name.isEmpty ? .message(Message("report.empty")) : .text(name)
  }

  static func name(of clause: Clause) -> MessageValue { .message(clause.name) }
}
