public import AgreementModel
internal import WorkingTime

// Spans in which no clock runs, holidays and deputies that are agreed after the signatures.

extension Conversation {
  /// The addendum with its signatures and its seal, as it is kept beside its version.
  /// - Parameter signatories: At least one a team.
  public func sealed(_ addendum: Addendum, by signatories: [Participant], in scene: Scene) -> Addendum {
    let digest = scene.digest(addendum.json)
    let signatures = signatories.map {
      Signature(name: $0.name, role: $0.role, team: $0.team, at: scene.stamp(for: agreement), digest: digest)
    }
    let signed = addendum.with("signatures", signatures.json)
    return signed.with("seal", scene.seal(signed.json))
  }

  /// What an addendum says, as those who sign it read it.
  /// - Parameter versions: The numbers of the versions that it stands beside.
  public func sentence(of addendum: Addendum, versions: [Int], lexicon: Lexicon) -> Message {
    var values: [String: MessageValue] = [
      "version": .list(versions.map { .count($0) }), "count": .count(versions.count), "reason": .text(addendum.reason),
    ]
    if let span = addendum.excused.first {
      values["from"] = Display.end(span.from)
      values["to"] = Display.end(span.to)
    }
    if !addendum.holidays.isEmpty {
      values["holidays"] = Display(.holidays, lexicon).value(addendum.holidays.json)
    }
    if !addendum.deputies.isEmpty {
      values["deputies"] = .list(
        addendum.deputies.map { Display.row("row.reason", [.text($0.person), .text($0.deputy)]) })
    }
    return Message("excuse.sentence", values)
  }

  /// The event that puts a sealed addendum beside its version; nil when no version has the digest that it is over.
  public func event(for addendum: Addendum, words: String, in scene: Scene) -> Event? {
    guard versions.contains(where: { $0.sealDigest == addendum.over }) else { return nil }
    return event(
      .addendum, words: words, changes: [Change("/addenda", addendum.json, origin: .decided)], position: position,
      in: scene)
  }

  /// The event that makes this workshop of a model that came from a file.
  public func importing(_ model: Agreement, isSealed: Bool, from path: String, in scene: Scene) -> Event {
    var next = self
    let place: Position = isSealed ? .sealed : .review
    let changes = [Change(.root, model.tree, origin: .decided)]
    next.apply(Event(.imported, at: "", by: .facilitator, changes: changes, position: place))
    return Event(
      .imported, at: scene.stamp(for: model), by: .facilitator, words: path,
      changes: changes, position: isSealed ? .sealed : next.firstOpen)
  }
}

extension Scene {
  /// The versions of a workshop by when they hold.
  public func inForce(_ versions: [Agreement]) -> VersionsInForce {
    VersionsInForce(versions) { day, agreement in agreement[.timeZone].flatMap(zone)?.start(of: day) }
  }

  /// One end of a span that is typed: a day, which begins at its 00:00, a time of a day on the agreement's clock, or an
  /// instant with its offset.
  /// - Returns: RFC 3339 in the agreement's zone; nil for anything else.
  public func end(of text: String, in agreement: Agreement) -> String? {
    let rules = rules(of: agreement)
    let text = text.trimmingSpace
    let instant: Instant
    if let day = LocalDate(text) {
      instant = rules.start(of: day)
    } else if let exact = Instant(rfc3339: text) {
      instant = exact
    } else {
      guard let day = LocalDate(text.prefix(10)), let mark = text.dropFirst(10).first, "T ".contains(mark),
        let time = LocalTime(text.dropFirst(11).prefix(5)),
        text.dropFirst(16).isEmpty || text.dropFirst(16) == ":00"
      else { return nil }
      instant = rules.first(of: day, time)
    }
    return instant.rfc3339(offset: rules.offset(at: instant))
  }
}
