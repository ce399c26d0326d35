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
    case .duration(let duration): self.duration(duration, as: form)
    case .date(let date): self.date(date)
    case .month(let date): month(date)
    case .weekday(let day): term("weekday.\(day.rawValue)")
    case .time(let time): "\(time)"
    case .moment(let date, let time):
      fill("format.moment", ["day": term("weekday.\(date.weekday.rawValue)"), "time": "\(time)"])
    case .period(let period): self.period(period, as: form, inert: inert)
    case .dates(let period): dates(period)
    case .hours(let hours): self.hours(hours)
    case .monthlyCounts(let counts): monthly(counts, as: form)
    case .list(let values):
      form == .typed
        ? values.map { render($0, as: form, inert: inert) }.joined(separator: "; ")
        : list(values.map { render($0, inert: inert) })
    case .message(let message): form == .typed ? typed(message, inert) : render(message, inert: inert)
    }
  }

  /// A line of a list: what stands in its columns is typed as well, several values of one with commas.
  private func typed(_ message: Message, _ inert: (String) -> String) -> String {
    guard let text = text(message.key) else { return message.key }
    return Template(text).filled { name in
      message.values[name].map { value in
        guard case .list(let values) = value else { return (render(value, as: .typed, inert: inert), isOne(value)) }
        let items = values.map { render($0, as: .typed, inert: inert) }
        return (items.joined(separator: self.text("format.comma") ?? ", "), isOne(value))
      }
    }
  }

  /// One, two and three: as the language joins them, which may depend on how the last one sounds.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    // Where items have commas or arrows of their own, only a stronger mark keeps them apart.
    if items.contains(where: { $0.contains(", ") || $0.contains("→") }) {
      return items.joined(separator: text("format.semicolon") ?? "; ")
    }
    let form = text("format.list.beforeI") != nil && startsWithI(last) ? "format.list.beforeI" : "format.list"
    return fill(form, ["items": items.dropLast().joined(separator: text("format.comma") ?? ", "), "last": last])
  }

  /// Inés, Hilario; but not hielo, whose first sound is another.
  private func startsWithI(_ word: String) -> Bool {
    let letters = word.lowercased().prefix(3)
    let sound = letters.first == "h" ? letters.dropFirst() : letters
    guard let first = sound.first, "ií".contains(first) else { return false }
    return letters.first != "h" || !"aeo".contains(sound.dropFirst().first ?? " ")
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
