public import AgreementModel

/// How a value is to be written.
public enum Form: Sendable {
  /// In a sentence or a document.
  case spoken
  /// As a person would type it, so that it can be edited on the line.
  case typed
}

extension Pack {
  /// The words of a message with its values in them.
  ///
  /// `{name}` is a value, `{name|lead|leads}` the first word when the value is one, otherwise the second. A part in
  /// `[[ ]]` is left out when one of its values is missing.
  /// - Parameter inert: What makes words of people harmless for where they go; applied to nothing else.
  public func render(_ message: Message, inert: (String) -> String = { $0 }) -> String {
    guard let text = text(message.key) else { return message.key }
    return Template(text).filled { name in
      message.values[name].map { (render($0, inert: inert), isOne($0)) }
    }
  }

  /// A value in words and figures.
  public func render(_ value: MessageValue, as form: Form = .spoken, inert: (String) -> String = { $0 }) -> String {
    switch value {
    case .text(let text): inert(text)
    case .term(let key): term(key)
    case .count(let count): grouped(String(count))
    case .decimal(let decimal): number(decimal)
    case .money(let money): self.money(money)
    case .rate(let rate): self.rate(rate, as: form)
    case .duration(let duration): self.duration(duration)
    case .date(let date): self.date(date)
    case .month(let date): month(date)
    case .weekday(let day): term("weekday.\(day.rawValue)")
    case .time(let time): "\(time)"
    case .moment(let date, let time):
      fill("format.moment", ["day": term("weekday.\(date.weekday.rawValue)"), "time": "\(time)"])
    case .period(let period): self.period(period, as: form, inert: inert)
    case .hours(let hours): self.hours(hours)
    case .monthlyCounts(let counts): monthly(counts, as: form)
    case .list(let values): list(values.map { render($0, as: form, inert: inert) }, as: form)
    case .message(let message): render(message, inert: inert)
    }
  }

  private func list(_ items: [String], as form: Form) -> String {
    guard form == .spoken else { return items.joined(separator: "; ") }
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return fill(
      "format.list", ["items": items.dropLast().joined(separator: text("format.comma") ?? ", "), "last": last])
  }

  private func isOne(_ value: MessageValue) -> Bool {
    switch value {
    case .count(let count): count == 1
    case .list(let values): values.count == 1
    default: false
    }
  }

  /// An entry with texts in its braces.
  func fill(_ key: String, _ values: [String: String]) -> String {
    Template(local(key) ?? key).filled { name in values[name].map { ($0, false) } }
  }
}
