public import AgreementModel

/// What the arithmetic rests on, and where each of it comes from.
struct Sources {
  let agreement: Agreement
  let lexicon: Lexicon
  let supposed: Set<Pointer>

  /// The questions whose answers are numbers of the arithmetic, in the funnel's order.
  static let questions = [
    "period", "revenue.target", "revenue.marketingShare", "revenue.basis", "customerValue.average",
    "conversion.leadToCustomer", "conversion.stages", "conversion.salesCycle", "conversion.openPipeline",
    "commitment.leadsPerMonth", "attempts.count", "attempts.minutesPerAttempt", "capacity.representatives",
    "capacity.followUpHoursPerWeek", "capacity.reachableAccounts",
  ].compactMap(Questions.question)

  var inputs: [Arithmetic.Input] {
    Self.questions.compactMap { question in
      value(of: question).map { value in
        Arithmetic.Input(name: .term("question.\(question.id)"), value: value, origin: origin(question.pointer))
      }
    } + expected
  }

  /// The attempts that a lead is expected to take, where they are agreed beside those that are promised.
  private var expected: [Arithmetic.Input] {
    guard agreement.has(Self.expectedAttempts), let attempts = agreement.attemptsALead else { return [] }
    return [
      Arithmetic.Input(
        name: .message(Message("numbers.expected")), value: Exact.short(attempts), origin: origin(Self.expectedAttempts)
      )
    ]
  }

  static let expectedAttempts: Pointer = "/attempts/expected"

  private func value(of question: Question) -> MessageValue? {
    guard agreement.has(question.pointer), let json = agreement.tree[question.pointer],
      AnswerShape.fits(json, question.kind)
    else { return nil }
    return Display(question.kind, lexicon).value(json)
  }

  func origin(_ pointer: Pointer) -> MessageValue {
    if supposed.contains(where: { $0.contains(pointer) || pointer.contains($0) }) { return .term("origin.supposed") }
    let known = agreement.origin(of: pointer).flatMap(Origin.init(rawValue:))
    return .term(known.map { "origin.\($0.rawValue)" } ?? "origin.unknown")
  }

  /// A value with its origin where one is kept: €1,200,000 [decided].
  func sourced(_ value: MessageValue, _ pointer: Pointer) -> MessageValue {
    guard origin(pointer) != .term("origin.unknown") else { return value }
    return .message(Message("numbers.sourced", ["value": value, "origin": origin(pointer)]))
  }

  var remarks: [Message] {
    var remarks: [Message] = []
    let missing = Self.questions.filter { !$0.isOptional && $0.id != "revenue.basis" && value(of: $0) == nil }
      .filter { $0.id != "conversion.leadToCustomer" || agreement[list: .stages].isEmpty }
    if !missing.isEmpty {
      let names = missing.map { MessageValue.term("question.\($0.id)") }
      remarks.append(Message("numbers.missing", ["questions": .list(names)]))
    }
    if let given = agreement[.leadToCustomer], let used = Figures(of: agreement).conversion, given.value != used {
      remarks.append(Message("numbers.stagesRule", ["used": Exact.share(used), "given": .rate(given)]))
    }
    if let cycle = agreement.salesCycleInDays, let days = agreement[.period]?.days, cycle >= Ratio(days) {
      remarks.append(Message("numbers.longCycle"))
    }
    return remarks
  }
}

/// Whether a value of a model is what its question's answers are. A foreign model may hold anything.
enum AnswerShape {
  static func fits(_ json: JSON, _ kind: AnswerKind) -> Bool {
    switch kind {
    case .money: Money(json: json) != nil
    case .share, .rate: Rate(json: json)?.value != nil
    case .duration, .cycle: AgreedDuration(json: json) != nil
    case .count: json.integer != nil
    case .monthlyCounts: MonthlyCounts(json: json) != nil
    case .period: Period(json: json) != nil
    case .stages: [FunnelStage](json: json) != nil
    case .date: LocalDate(json: json) != nil
    case .weeklyHours: WeeklyHours(json: json) != nil
    case .choice, .text, .timeZone, .currency, .locale: json.string != nil
    case .list, .channels, .endings: [String](json: json) != nil
    case .people: [Participant](json: json) != nil
    case .holidays: [Holiday](json: json) != nil
    case .specialDays: [SpecialDay](json: json) != nil
    case .grades: [Grade](json: json) != nil
    case .reasons: [RejectionReason](json: json) != nil
    case .meeting: Meeting(json: json) != nil
    case .reports: [Report](json: json) != nil
    case .excused: [ExcusedSpan](json: json) != nil
    case .trigger: BreachTrigger(json: json) != nil
    }
  }
}

extension Question {
  /// Whether a value of a model has the shape of this question's answers.
  public func accepts(_ json: JSON) -> Bool { AnswerShape.fits(json, kind) }
}
