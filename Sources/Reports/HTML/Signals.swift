internal import AgreementModel
internal import Measurement
internal import Pages

// From what the reports mean to what the page shows: a sign, a word, a colour.

extension Clause {
  var signal: Signal {
    switch standing {
    case .kept: .good
    case .broken: isSoFar ? .open : .bad
    case .open, .unmeasurable: .plain
    }
  }

  /// What its state is, as a part of a bar: a lead that is no customer breaks nothing, an exempt one waits for nothing.
  func signal(ofState index: Int) -> Signal {
    let (keeps, breaks) = kind.keepsAndBreaks
    if index < keeps { return .good }
    if index < keeps + breaks { return kind == .conversion ? .plain : .bad }
    return kind.states[index] == "exempt" ? .plain : .open
  }

  func groups(by property: Breakdown.By) -> [(name: String, group: Group)] {
    breakdowns.first { $0.by == property }?.groups ?? []
  }

  /// How many misses are allowed, where a miss is something to allow.
  var allowedMisses: Int? { allowsMisses && group.share != nil ? allowedBreaks : nil }
}

extension Standing {
  init(attained: Bool?) { self = attained.map { $0 ? .kept : .broken } ?? .open }

  var signal: Signal {
    switch self {
    case .kept: .good
    case .broken: .bad
    case .open, .unmeasurable: .plain
    }
  }
}

extension Tone {
  var signal: Signal {
    switch self {
    case .good: .good
    case .bad: .bad
    case .caution: .open
    case .plain, .strong, .quiet: .plain
    }
  }
}

extension HTMLWriter {
  func badge(_ clause: Clause) -> Node { Badge(clause.signal, words.text(clause.verdict)).node }

  /// The verdict on a part: a month, a grade.
  func badge(_ attained: Bool?) -> Node {
    let standing = Standing(attained: attained)
    return Badge(standing.signal, words.text(.report("standing.\(standing.rawValue)"))).node
  }

  func name(of clause: Clause) -> String { words.text(clause.name) }

  /// The agreement's promise behind a clause.
  func promise(of clause: Clause) -> Promise? {
    let name = clause.kind == .revenue ? "target" : clause.kind.rawValue
    return agreement.promises.first { $0.kind.rawValue == name }
  }

  func word(of team: Team?) -> String { words.text(.report("team.\(team?.rawValue ?? "both")")) }

  func moment(_ instant: Instant) -> Node {
    Node(
      .time, .datetime(instant.rfc3339(offset: clock.offset(at: instant))),
      text: words.text(MessageValue.instant(instant, clock)))
  }
}
