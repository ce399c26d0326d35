internal import AgreementModel
internal import WorkingTime

/// An agreement made ready for measuring: limits with their calendar, shares as exact ratios, words with letter case aside.
///
/// A section, limit or share that the agreement lacks is nil, and so the clause is left out. What holds for a lead follows
/// from the terms alone: when leads fall under several versions of an agreement, each version is one of these.
struct Terms: Sendable {
  let calendar: WorkingCalendar
  let frame: FrameTerms
  let response: Response?
  let attempts: Attempts?
  let upkeep: Upkeep?
  let decision: Promise?
  let reasons: Target?
  let delivery: Promise?
  let volume: Volume?
  let quality: Target?
  let completeness: Completeness?
  let conversion: Conversion?
  let revenue: Revenue?
  /// Which activities are attempts, whatever the clause.
  let attempt: Attempt
  let rejection: Rejection
  let cycle: Cycle?
  let agreedValue: Money?
  /// What a stage of the CRM says of a lead, by its name with letter case aside.
  let meaning: [String: String]

  /// A limit with the share of leads that must keep it.
  struct Promise: Sendable {
    let limit: Limit
    let target: Target
  }

  struct Response: Sendable {
    /// For leads of no grade.
    let own: Promise
    let grades: [Grade]

    struct Grade: Sendable {
      let name: String
      /// The columns, letter case aside, with the values that match.
      let when: [(column: String, values: Set<String>)]
      let promise: Promise
    }
    /// The columns that the grades look at, each once.
    var columns: [String] {
      grades.flatMap { $0.when.map(\.column) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  struct Attempts: Sendable {
    let within: Limit
    let target: Target
    let count: Int
    /// Every one of these channels must be tried.
    let required: [String]
    /// What ends the pursuit: words for outcomes and decisions; nil is the customary set.
    let ends: Set<String>?
  }

  struct Upkeep: Sendable {
    let within: Limit
    let target: Target
    /// Only a conversation asks for a change of status, in the first stage any attempt.
    let isAfterContact: Bool
    let firstStage: String?
  }

  struct Attempt: Sendable {
    /// Agreed channels; nil: every activity is an attempt.
    let channels: Set<String>?
    /// Columns and values of activities that are none: sequences, automatic replies.
    let notCounted: [(column: String, values: Set<String>)]
  }

  struct Rejection: Sendable {
    /// Agreed reasons.
    let listed: Set<String>
    /// Reasons that take the credit for a lead away.
    let withoutCredit: Set<String>
    /// A lead that nobody decides in time counts as accepted.
    let isSilenceAcceptance: Bool
    /// The time to decide in, whether or not a share is agreed.
    let within: Limit?
  }

  struct Volume: Sendable {
    /// By month, `2027-01`.
    let leadsPerMonth: [(month: LocalDate, count: Int)]
    let maximumPerDay: Int?
  }

  struct Completeness: Sendable {
    let fields: [String]
    let target: Target
  }

  struct Conversion: Sendable {
    let target: Target
    /// How old a lead must be.
    let age: Cycle
  }

  struct Revenue: Sendable {
    /// R·s.
    let target: Ratio
    let currency: String
    let period: Period
  }
}
