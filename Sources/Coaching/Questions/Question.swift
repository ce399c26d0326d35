public import AgreementModel

/// One thing that the coach asks. Its words stand in the prompt pack under its identifier.
public struct Question: Sendable, Identifiable {
  /// A question's name, stable across versions: events refer to it.
  public typealias ID = String

  /// How a question is put.
  public enum Mode: Sendable {
    /// Asked by itself, one at a time.
    case core
    /// A line on its step's card of proposals.
    case card
    /// A line on the card that may stay empty.
    case optional
  }

  public let id: ID
  public let step: Step
  /// Where the answer stands in the model.
  public let pointer: Pointer
  public let kind: AnswerKind
  public let mode: Mode
  /// Who is asked.
  public let speaker: Speaker
  /// What is offered to be taken with Enter.
  public let proposal: Proposal
  /// Places whose change makes an answer given before worth another look.
  public let dependsOn: [Pointer]
  /// Questions that the same sentence may answer as well: "4 working hours for 95 % of leads".
  public let alsoHears: [ID]
  /// Whether an agreement gives reason to ask.
  public let isAsked: @Sendable (Agreement) -> Bool
  /// Whether an agreement without an answer is incomplete; a field that has no effect while it is absent is not needed.
  public let isNeeded: Bool

  init(
    _ id: ID, _ step: Step, _ pointer: Pointer, _ kind: AnswerKind, _ mode: Mode = .card,
    by speaker: Speaker = .both, proposal: Proposal = .none, dependsOn: [Pointer] = [], alsoHears: [ID] = [],
    needed isNeeded: Bool = true,
    when isAsked: @escaping @Sendable (Agreement) -> Bool = { _ in true }
  ) {
    self.id = id
    self.step = step
    self.pointer = pointer
    self.kind = kind
    self.mode = mode
    self.speaker = speaker
    self.proposal = proposal
    self.dependsOn = dependsOn
    self.alsoHears = alsoHears
    self.isAsked = isAsked
    self.isNeeded = isNeeded && mode != .optional
  }

  /// Whether an agreement can be signed without an answer.
  public var isOptional: Bool { !isNeeded }
}

/// What the coach offers as an answer.
public enum Proposal: Sendable {
  case none
  /// The pack's words under `proposal`, read as an answer in the agreement's language.
  case pack
  /// Worked out from what is already agreed and from the room.
  case computed(@Sendable (Agreement, Scene) -> JSON?)
}

/// What kind of answer a question takes: how it is read, offered and said back.
public enum AnswerKind: Hashable, Sendable {
  case text
  /// A list of people's own words, one a line.
  case list
  case money
  /// From 0 to 1; a bare 60 is 60 %.
  case share
  /// Customers per lead, measured (52 of 1,240) or assumed (4 %).
  case rate
  /// A length of time with its clock.
  case duration
  /// A length of time around the clock; months count as in the calendar.
  case cycle
  case count
  case monthlyCounts
  case people(Team)
  /// One of the pack's terms.
  case choice([String])
  case channels
  case period
  case timeZone
  case weeklyHours
  case holidays
  case specialDays
  case date
  case currency
  case locale
  case stages
  case grades
  case reasons
  case meeting
  case reports
  /// What ends the pursuit of a lead: the pack's words for it, or outcomes as the CRM's export names them.
  case endings
  /// Spans in which no clock runs, with their reason.
  case excused
  /// How many missed months of how many open the agreement again.
  case trigger

  /// Whether an answer is a number or a length of time, which two teams can estimate apart.
  public var isNumber: Bool {
    switch self {
    case .money, .share, .rate, .count, .monthlyCounts, .duration, .cycle: true
    default: false
    }
  }

  /// Whether answers come one a line until an empty line.
  public var isList: Bool {
    switch self {
    case .list, .people, .channels, .holidays, .specialDays, .stages, .grades, .reasons, .reports, .endings, .excused:
      true
    default: false
    }
  }
}

extension Agreement {
  /// Whether the lead → customer rate was counted, 52 of 1,240, and not believed.
  var hasCountedRate: Bool {
    if case .ratio? = self[.leadToCustomer] { true } else { false }
  }
}
