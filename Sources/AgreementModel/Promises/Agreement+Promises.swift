extension Agreement {
  /// Everything that the agreement promises: Marketing's part, Sales' part, and what both answer for.
  ///
  /// A promise without its number is none yet and is left out.
  public var promises: [Promise] { marketingPromises + salesPromises + commonPromises }

  /// The promises of one team, or those of both.
  public func promises(of team: Team?) -> [Promise] { promises.filter { $0.team == team } }
}

extension Agreement {
  private var marketingPromises: [Promise] {
    let head = head(of: .marketing)
    var promises: [Promise?] = [
      self[.leadsPerMonth].map { counts in
        Promise(
          .volume, by: .marketing, target: .monthlyCounts(counts), owner: head,
          values: ["total": .count(counts.total), "uncredited": uncredited].compactMapValues(\.self))
      },
      share(
        .acceptedShare, .quality, by: .marketing, owner: head,
        ["silence": self[.silence].map { _ in .message(Message("promise.silence")) }]),
      share(
        .completeShare, .completeness, by: .marketing, owner: head, ["fields": texts(.requiredFields)]),
    ]
    promises.append(delivery)
    promises.append(
      self[.maxPerDay].map { Promise(.dailyLimit, by: .marketing, target: .count($0), owner: head) })
    return promises.compactMap(\.self)
  }

  /// The reasons for which a rejected lead does not count as delivered.
  private var uncredited: MessageValue? {
    let names = self[list: .reasons].filter { $0.credit == false }.map(\.name)
    return names.isEmpty ? nil : .list(names.map(MessageValue.text))
  }

  private var delivery: Promise? {
    guard let within = self[.deliveryWithin] else { return nil }
    return Promise(
      .delivery, by: .marketing, target: self[.deliveryShare].map(Self.atLeast) ?? .message(Message("promise.always")),
      owner: self[.deliveryOwner] ?? head(of: .marketing),
      values: ["within": .duration(within), "channel": .text(self[.deliveryChannel] ?? "")])
  }

  private var salesPromises: [Promise] {
    let head = head(of: .sales)
    var promises: [Promise?] = [
      self[.responseLimit].flatMap { limit in
        share(
          .responseShare, .response, by: .sales, owner: head,
          ["within": .duration(limit), "starts": text(.responseStarts), "stops": text(.responseStops)])
      }
    ]
    promises += self[list: .grades].map { grade in
      Promise(
        .grade, by: .sales, target: Self.atLeast(grade.share), owner: head, detail: grade.name,
        values: ["within": .duration(grade.limit)])
    }
    promises += [
      self[.attemptsWithin].flatMap { within in
        self[.attemptCount].flatMap { count in
          share(
            .attemptsShare, .attempts, by: .sales, owner: head,
            ["within": .duration(within), "count": .count(count), "channels": terms(.requiredChannels)])
        }
      },
      self[.upkeepWithin].flatMap { within in
        share(
          .upkeepShare, .upkeep, by: .sales, owner: self[.upkeepOwner] ?? head, ["within": .duration(within)])
      },
      self[.decideWithin].flatMap { within in
        share(
          .decidedShare, .decision, by: .sales, owner: self[.decidedBy] ?? head, ["within": .duration(within)])
      },
      share(.reasonShare, .reasons, by: .sales, owner: self[.decidedBy] ?? head),
    ]
    promises += self[list: .salesContributes].map { what in
      Promise(.contribution, by: .sales, target: .text(what), owner: head)
    }
    return promises.compactMap(\.self)
  }

  private var commonPromises: [Promise] {
    [
      self[.target].map { target in
        let figures = Figures(of: self)
        let fromMarketing = figures.marketingRevenue.map {
          MessageValue.money(Money(rounding: $0, currency: target.currency))
        }
        return Promise(
          .target, by: nil, target: .money(target), owner: nil,
          values: ["fromMarketing": fromMarketing].compactMapValues(\.self))
      },
      self[.leadToCustomer].map {
        Promise(
          .conversion, by: nil, target: .rate($0), owner: nil,
          values: ["age": self[.matureAfter].map(MessageValue.duration) ?? .message(Message("promise.cycle"))])
      },
      self[.meeting].map { meeting in
        Promise(
          .meeting, by: nil, target: .term("every.\(meeting.every.rawValue)"), owner: nil,
          values: [
            "weekday": .weekday(meeting.weekday), "time": .time(meeting.time), "minutes": .count(meeting.minutes),
          ])
      },
    ].compactMap(\.self)
  }

  private func share(
    _ field: Field<Rate>, _ kind: Promise.Kind, by team: Team, owner: String?,
    _ values: [String: MessageValue?] = [:]
  ) -> Promise? {
    self[field].map {
      Promise(kind, by: team, target: Self.atLeast($0), owner: owner, values: values.compactMapValues(\.self))
    }
  }

  private static func atLeast(_ share: Rate) -> MessageValue {
    share.value == .one ? .rate(share) : .message(Message("promise.atLeast", ["share": .rate(share)]))
  }

  /// The team's first participant answers for what nobody else is named for.
  private func head(of team: Team) -> String? { participants(of: team).first?.name }

  private func text(_ field: Field<String>) -> MessageValue? { self[field].map(MessageValue.text) }

  private func texts(_ field: Field<[String]>) -> MessageValue? {
    let values = self[list: field]
    return values.isEmpty ? nil : .list(values.map(MessageValue.text))
  }

  private func terms(_ field: Field<[String]>) -> MessageValue? {
    let values = self[list: field]
    return values.isEmpty ? nil : .list(values.map(Self.term))
  }

  /// A word of the pack, or what somebody typed when it cannot be the name of one.
  private static func term(_ text: String) -> MessageValue {
    text.utf8.allSatisfy { (97...122).contains($0) || (65...90).contains($0) } ? .term(text) : .text(text)
  }
}
