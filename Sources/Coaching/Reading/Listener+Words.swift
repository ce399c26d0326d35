internal import AgreementModel
internal import AnswerReading

// Answers that are kept in people's own words, and choices among the pack's.

extension Listener {
  func hearWords(_ text: String) -> Hearing {
    switch question.kind {
    case .list: hearList(reader.list(text).map(JSON.string))
    case .channels: hearList(reader.list(text).map { .string(scene.lexicon.term(for: $0, among: Self.channels) ?? $0) })
    case .endings: hearList(reader.list(text).map { .string(ending($0)) })
    case .people(let team): hearPeople(text, team)
    case .choice(let keys): hearChoice(text, keys)
    case .currency: hearCurrency(text)
    case .locale: hearLocale(text)
    case .timeZone: hearing(reader.timeZone(text)) { .string($0) }
    default: text.isEmpty ? unclear("value") : .value(.string(text))
    }
  }

  /// Means of contact that the packs have a word for in every language; others stay as typed.
  static let channels = [
    "phone", "email", "whatsapp", "sms", "linkedin", "video", "visit", "letter", "chat",
  ]

  private func hearList(_ items: [JSON]) -> Hearing {
    items.isEmpty ? unclear("value") : .value(.array(items))
  }

  /// A team's people stand in one list with the other team's.
  private func hearPeople(_ text: String, _ team: Team) -> Hearing {
    let people = reader.people(text).map { Participant(name: $0.name, role: $0.role ?? "", team: team) }
    return people.isEmpty ? unclear(.name) : .value(people.json)
  }

  /// A word of the pack for what ends a pursuit, or an outcome as the CRM names it.
  private func ending(_ text: String) -> String {
    PursuitEnd.allCases.first { scene.lexicon.term(for: text, among: ["ending.\($0.rawValue)"]) != nil }?.rawValue
      ?? text
  }

  /// Who says none of the choices is shown all of them.
  private func hearChoice(_ text: String, _ keys: [String]) -> Hearing {
    let options = keys.map { key in
      let words = scene.lexicon.terms[key] ?? [key]
      return ChoiceOption(words[0], synonyms: Array(words.dropFirst()) + [key])
    }
    let heard = reader.choice(text, among: options)
    if case .nothing = heard { return unclear("choice", ["options": .list(keys.map(MessageValue.term))]) }
    return hearing(heard) { .string(keys[$0]) }
  }

  private func hearCurrency(_ text: String) -> Hearing {
    let letters = text.uppercased()
    if letters.utf8.count == 3, letters.utf8.allSatisfy({ (65...90).contains($0) }) { return .value(.string(letters)) }
    guard let currency = reader.money("1 " + text).readings.compactMap(\.value.currency).first else {
      return unclear(.currency)
    }
    return .value(.string(currency))
  }

  /// `es-MX`, or how the country writes numbers: `1.234,50`.
  private func hearLocale(_ text: String) -> Hearing {
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard parts.count == 2, ["en", "es"].contains(parts[0].lowercased()), parts[1].count == 2,
      parts[1].allSatisfy({ $0.isASCII && $0.isLetter })
    else { return unclear("locale") }
    return .value(.string("\(parts[0].lowercased())-\(parts[1].uppercased())"))
  }
}

extension Lexicon {
  /// The key of a term by one of its words in any language.
  func term(for text: String, among keys: [String]) -> String? {
    let text = text.trimmingSpace.folded
    return keys.first { key in key.folded == text || (terms[key] ?? []).contains { $0.folded == text } }
  }
}
