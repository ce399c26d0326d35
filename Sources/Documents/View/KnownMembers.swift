internal import AgreementModel

/// The members of the model that the documents write in a place of their own.
enum KnownMembers {
  /// Whether a value stands at a place that is written, whatever it holds.
  static func contains(_ pointer: Pointer) -> Bool { node(at: pointer)?.isLeaf ?? false }

  /// Whether known places lie below.
  static func isBranch(_ pointer: Pointer) -> Bool { node(at: pointer).map { !$0.children.isEmpty } ?? false }

  /// Whether the value there is written whole, whatever the names of its members are.
  static func isMap(_ pointer: Pointer) -> Bool { pointer == "/commitment/leadsPerMonth" }

  private static func node(at pointer: Pointer) -> Node? {
    pointer.tokens.reduce(root) { node, token in node?.children[token] ?? node?.children["*"] }
  }

  private struct Node {
    var children: [String: Node] = [:]
    var isLeaf = false

    mutating func insert(_ tokens: ArraySlice<String>) {
      guard let first = tokens.first else {
        isLeaf = true
        return
      }
      children[first, default: Node()].insert(tokens.dropFirst())
    }
  }

  private static let root: Node = patterns.reduce(into: Node()) { root, line in
    for path in expanded(line) { root.insert(path[...]) }
  }

  /// `a/b c`: the paths a/b and a/c. A star stands for any name or number.
  private static func expanded(_ line: String) -> [[String]] {
    var path = line.split(separator: "/").map(String.init)
    let last = path.removeLast()
    return last.split(separator: " ").map { path + [String($0)] }
  }

  private static let patterns =
    """
    schemaVersion id version status language locale currency crm consent
    parties/company facilitator
    parties/participants/*/name role team
    sponsor/name role
    period/label from to effectiveFrom afterwards
    scope/leads
    scope/products/*
    scope/regions/*
    escalation/who after
    calendar/timeZone
    calendar/weeklyHours/monday tuesday wednesday thursday friday saturday sunday
    calendar/holidays/*/date name yearly
    calendar/specialDays/*/date hours
    calendar/excused/*/from to reason
    revenue/target marketingShare countsWhen tax basis
    revenue/roles/marketing sales
    revenue/sourced/field lookBackDays bothTouched
    revenue/sourced/values/*
    customerValue/average basis largest
    conversion/leadToCustomer salesCycle openPipeline matureAfter definition
    qualifiedLead/definitions/*/text at
    conversion/stages/*/name rate
    qualifiedLead/mql sql decidedBy unit newAfter
    qualifiedLead/definitions/*/text at
    qualifiedLead/fit/*
    qualifiedLead/intent/*
    qualifiedLead/exclusions/*
    qualifiedLead/requiredFields/*
    commitment/leadsPerMonth acceptedShare completeShare maxPerDay
    commitment/salesContributes/*
    capacity/representatives followUpHoursPerWeek reachableAccounts newCustomersPerMonth
    delivery/channel detail within owner fallback share
    response/starts stops limit share
    response/notCounted/*
    response/grades/*/name limit share
    response/grades/*/when/*
    attempts/count within share minutesPerAttempt afterwards expected
    attempts/channels/*
    attempts/requiredChannels/*
    attempts/endsWith/*
    upkeep/within owner share after
    upkeep/stages/*
    upkeep/meaning/*
    rejection/decideWithin decidedShare reasonShare disputes silence
    rejection/reasons/*/name then credit delayDays
    review/onBreach reviewOn
    review/reports/*/what to every
    review/meeting/weekday time minutes every
    review/trigger/missed of
    baseline/source from to leadsPerMonth leadToCustomer acceptedShare responseTime
    baseline/customerValue/average median largest
    baseline/daysToWin/median ninetieth
    open/*/pointer owner due
    customClauses/*/title text owner
    objections/*/text by team pointer owner due at
    notes/*/text by team pointer owner due at
    parked/*/text by team pointer owner due at
    consensus/*/name team score words pointer at
    signatures/*/name role team at digest key signature
    seal/algorithm digest
    seal/sections/*
    history/*/version at reason digest
    provenance/*/origin by at said
    provenance/*/estimates/*/by said
    provenance/*/estimates/*/values/*
    addenda/*/over reason at
    addenda/*/excused/*/from to reason
    addenda/*/holidays/*/date name
    addenda/*/deputies/*/deputy for from to
    addenda/*/signatures/*/name role team at digest key signature
    addenda/*/seal/algorithm digest
    addenda/*/seal/sections/*
    """.split(separator: "\n").map(String.init)
}
