public import AgreementModel

/// A next version that is being agreed: why, and what of the signed one is gone through.
public struct Amendment: Hashable, Sendable {
  public var reason: String
  public var picks: [Pick]
  /// Whether only the next period's numbers are agreed.
  public var takesOnlyNumbers: Bool

  /// The places that are walked, in the workshop's order; at the end from when the version holds.
  var stops: [Position] {
    let picked = picks.flatMap(\.questions)
    let order = Questions.all.map(\.id)
    let steps = Set(picks.compactMap { if case .step(let step) = $0 { step } else { nil } })
    var stops: [Position] = []
    for step in Step.allCases {
      if steps.contains(step) {
        stops += Conversation.stops(of: step)
      } else {
        stops += order.filter { id in
          id != Self.start && picked.contains(id) && Questions.question(id)?.step == step
        }.map { .question($0, then: nil) }
      }
    }
    return steps.contains(.setup) ? stops : stops + [.question(Self.start, then: nil)]
  }

  static let start: Question.ID = "period.effectiveFrom"

  /// What changes from one period to the next while the rules stay.
  static let numbers: [Pick] = [
    .question("period"), .question("revenue.target"), .question("customerValue.average"),
    .question("conversion.leadToCustomer"), .question("commitment.leadsPerMonth"),
  ]
}

/// Something that is to change in the next version.
public enum Pick: Hashable, Sendable {
  case step(Step)
  case question(Question.ID)

  var questions: [Question.ID] {
    switch self {
    case .step(let step): Questions.all.filter { $0.step == step }.map(\.id)
    case .question(let id): [id]
    }
  }
}

extension Pick: ModelValue {
  public var json: JSON {
    switch self {
    case .step(let step): ["step": step.json]
    case .question(let id): ["question": .string(id)]
    }
  }

  public init?(json: JSON) {
    if let step = json["step"].flatMap(Step.init(json:)) {
      self = .step(step)
    } else if let id = json["question"]?.string {
      self = .question(id)
    } else {
      return nil
    }
  }
}
