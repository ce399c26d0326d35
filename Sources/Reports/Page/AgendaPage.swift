internal import AgreementModel
internal import Measurement

// The weekly meeting: 45 minutes in six boxes, with the numbers and the leads to talk about.

extension Teller {
  /// A part of the meeting.
  enum Box: String, CaseIterable {
    case scorecard, stages, handover, pace, voice, decisions

    /// Minutes of 45, as the customary weekly meeting has them.
    var minutes: Int {
      switch self {
      case .scorecard: 5
      case .stages, .handover, .pace: 10
      case .voice: 7
      case .decisions: 3
      }
    }
  }

  var agenda: Page {
    var page = Page()
    page.add(
      .title(
        .report(
          "agenda.title",
          ["company": agreement[.company].map(MessageValue.text), "period": agreement[.period].map { .text($0.label) }])
      ))
    let meeting = agreement[.meeting]
    page.add(.paragraph([Phrase(when(meeting), .strong)]))
    for phrases in scope { page.add(.paragraph(phrases)) }
    let minutes = LargestRemainder.shares(of: meeting?.minutes ?? 45, weights: Box.allCases.map { Ratio($0.minutes) })
    var start = 0
    for (box, length) in zip(Box.allCases, minutes) {
      page.add(.heading(title(of: box, from: start, to: start + length, meeting?.time)))
      let who = brings(box)
      page.add(
        .paragraph([
          Phrase(
            .report("agenda.brings", ["who": .list(who), "count": .count(box == .decisions ? 2 : who.count)]), .quiet)
        ]))
      page.blocks += content(of: box).blocks
      start += length
    }
    return page
  }

  /// The first meeting after the measurement.
  private func when(_ meeting: Meeting?) -> Message {
    guard let meeting else { return .report("agenda.minutes", ["minutes": .count(45)]) }
    let (today, now) = clock.local(measured.frame.asOf)
    let first = now.map { $0 < meeting.time } ?? false ? 0 : 1
    let date = (first...7).map { today.adding(days: $0) }.first { $0.weekday == meeting.weekday } ?? today
    return .report(
      "agenda.when",
      [
        "weekday": .weekday(meeting.weekday), "date": .date(date), "time": .time(meeting.time),
        "minutes": .count(meeting.minutes),
      ])
  }

  private func title(of box: Box, from: Int, to: Int, _ start: LocalTime?) -> Message {
    func mark(_ minutes: Int) -> MessageValue {
      let time = start.flatMap { LocalTime(minutes: ($0.minutes + minutes) % 1440) }
      return time.map(MessageValue.time) ?? .count(minutes)
    }
    return .report(
      start == nil ? "agenda.box.minutes" : "agenda.box",
      [
        "name": .message(.report("agenda.\(box.rawValue)")), "from": mark(from), "to": mark(to),
        "minutes": .count(to - from),
      ])
  }

  private func brings(_ box: Box) -> [MessageValue] {
    switch box {
    case .scorecard: [head(of: .marketing), head(of: .sales)]
    case .stages: [agreement[.upkeepOwner].map(MessageValue.text) ?? head(of: .sales)]
    case .handover: [agreement[.deliveryOwner].map(MessageValue.text) ?? head(of: .marketing), head(of: .sales)]
    case .pace: [head(of: .marketing)]
    case .voice: [head(of: .sales)]
    case .decisions: [.message(.report("team.both"))]
    }
  }

  /// The team's first participant, or the team.
  func head(of team: Team) -> MessageValue {
    agreement.participants(of: team).first.map { .text($0.name) } ?? .message(.report("team.\(team.rawValue)"))
  }

  private func content(of box: Box) -> Page {
    var page = Page()
    switch box {
    case .scorecard:
      page.add(.paragraph([headline]))
      for clause in measured.clauses { page.add(.verdict(score(clause))) }
    case .stages: add([.upkeep, .decision], to: &page)
    case .handover: add([.delivery, .completeness, .quality, .response, .attempts, .reasons], to: &page)
    case .pace:
      add([.volume, .revenue, .conversion], to: &page)
      page.add(items: assumptions)
    case .voice:
      page.add(items: exempt + beyondDaily)
      page.add(items: (1...3).map { [Phrase(.report("agenda.voice.\($0)"))] })
    case .decisions: decisions(to: &page)
    }
    return page
  }

  /// Each promise with what there is to say, and under it the leads to talk about.
  private func add(_ kinds: [ClauseKind], to page: inout Page) {
    let clauses = kinds.compactMap { measured[$0] }
    for clause in clauses { page.add(.verdict(line(clause, namesLeads: false))) }
    for clause in clauses where clause.standing == .broken {
      guard let table = offenders(clause, atMost: 8) else { continue }
      page.add(.subheading(.report("heading.talk", ["name": .name(of: clause)])))
      page.add(.table(table))
      let rest = clause.offenderCount - table.rows.count
      if rest > 0 { page.add(.paragraph([Phrase(.report("notListed", ["count": .count(rest)]), .quiet)])) }
    }
  }
}
