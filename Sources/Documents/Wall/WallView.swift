internal import AgreementModel
internal import Escaping
internal import Prompts
internal import WorkingTime

/// What the template of the wall sheet sees, short enough for a page.
struct WallView {
  private let agreement: Agreement
  private let pack: Pack
  private let zone: TimeZoneRules?

  init(of agreement: Agreement, in pack: Pack, zone: TimeZoneRules?) {
    self.agreement = agreement
    self.pack = pack
    self.zone = zone
  }

  /// Every name that a tag of the template can have.
  static let variables: Set<String> =
    Pack.languages.first.flatMap { Pack(language: $0) }.map {
      WallView(of: Agreement(tree: [:]), in: $0, zone: nil).root.names
    } ?? []

  var root: View {
    let tree = Place(agreement.tree, pack)
    let lead = tree["qualifiedLead"]
    return .named([
      "company": cut(agreement[.company], 30), "period": cut(agreement[.period]?.label, 20),
      "id": cut(agreement[.id], 40), "version": tree["version"].text,
      "isDraft": .flag(agreement.tree["seal"]?.object == nil),
      "effectiveFrom": tree["period"]["effectiveFrom"].date,
      "marketing": promises(of: .marketing), "sales": promises(of: .sales),
      "moreOfMarketing": more(than: Self.mostPromises, agreement.promises(of: .marketing).count),
      "moreOfSales": more(than: Self.mostPromises, agreement.promises(of: .sales).count),
      "hasLead": .flag(lead.isThere), "mql": cut(lead["mql"].text.words, 140),
      "fit": list(lead["fit"]), "intent": list(lead["intent"]), "never": list(lead["exclusions"]),
      "deadlines": deadlines,
      "meeting": agreement.promises.first { $0.kind == .meeting }.map { .text(say($0.short)) } ?? .absent,
      "reviewOn": tree["review"]["reviewOn"].date, "page": .flag(false), "before": before,
    ])
  }
}

// MARK: - Versions

extension WallView {
  /// The version that this one replaces, and why.
  private var before: View {
    guard let last = agreement.tree["history"]?.array?.last, let version = last["version"]?.integer else {
      return .absent
    }
    var values: [String: MessageValue] = ["version": .count(version)]
    values["date"] = last["at"]?.string.flatMap { LocalDate($0.prefix(10)) }.map { .date($0) }
    values["reason"] = last["reason"]?.string.map { .text(Self.cut($0, 70)) }
    return pack.view(Message("wall.before", values))
  }
}

// MARK: - Promises and definition

extension WallView {
  private static let mostPromises = 7

  private func promises(of team: Team) -> View {
    .list(agreement.promises(of: team).prefix(Self.mostPromises).map(promise), like: promise(nil))
  }

  private func promise(_ promise: Promise?) -> View {
    .named([
      "name": promise.map { .text(say($0.name)) } ?? .absent, "short": promise.map { .text(say($0.short)) } ?? .absent,
    ])
  }

  private func more(than most: Int, _ count: Int) -> View {
    count > most ? .text("\(count - most)") : .absent
  }

  /// Up to three, the rest as a number.
  private func list(_ place: Place) -> View {
    let words = place.elements.compactMap(\.text.words)
    guard !words.isEmpty else { return .absent }
    let shown = words.prefix(3).map { Self.cut($0, 40) }
    let rest = words.count - shown.count
    let more = rest > 0 ? [pack.render(Message("wall.more", ["count": .count(rest)]))] : []
    return .text((shown + more).joined(separator: pack.text("format.semicolon") ?? "; "))
  }

  private func say(_ message: Message) -> String { pack.render(message) { Self.cut($0, 40) } }

  private func cut(_ text: String?, _ length: Int) -> View { text.map { .text(Self.cut($0, length)) } ?? .absent }

  /// The text on one line, with an ellipsis where something is left out.
  static func cut(_ text: String, _ length: Int) -> String {
    let line = InertText.oneLine(text)
    guard line.unicodeScalars.count > length else { return line }
    // By scalars: one character can be made of any number of them.
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(length - 1))) + "…"
  }
}

// MARK: - Deadlines

extension WallView {
  private var deadlines: View {
    let table = zone.flatMap { DeadlineExamples(of: agreement, zone: $0) }
    let limits = table?.limits ?? []
    return .named([
      "isThere": .flag(!limits.isEmpty),
      "limits": .list(limits.map { .text(name($0)) }, like: .text("")),
      "rows": .list(
        (table?.rows ?? []).map { row in
          .named([
            "arrival": .text(moment(row.arrival, since: row.arrival.date)),
            "dues": .list(
              row.dues.map { .text($0.map { moment($0, since: row.arrival.date) } ?? "—") }, like: .text("")),
          ])
        }, like: .named(["arrival": .absent, "dues": .list([], like: .text(""))])),
    ])
  }

  private func name(_ limit: DeadlineExamples.Limit) -> String {
    say(Message("promise.\(limit.kind.rawValue).name", ["detail": .text(Self.cut(limit.detail ?? "", 20))]))
  }

  /// The weekday within a week, the date after that.
  private func moment(_ moment: DeadlineExamples.Moment, since arrival: LocalDate) -> String {
    let isNear = moment.date.daysSinceEpoch - arrival.daysSinceEpoch < 7
    return isNear
      ? pack.render(.moment(moment.date, moment.time))
      : pack.render(Message("wall.later", ["date": .date(moment.date), "time": .time(moment.time)]))
  }
}
