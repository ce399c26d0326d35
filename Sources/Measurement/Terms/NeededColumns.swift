internal import Exports

/// Which columns a clause would need and the files do not have, or have without a time of day.
struct NeededColumns {
  private let leads: TableReport
  private let activities: [TableReport]
  private let terms: Terms
  private let decisions: DecisionColumns

  /// - Parameter reports: Of all tables, leads first.
  init(_ reports: [TableReport], _ terms: Terms, _ decisions: DecisionColumns) {
    leads = reports[0]
    activities = Array(reports.dropFirst())
    self.terms = terms
    self.decisions = decisions
  }

  func missing(for kind: ClauseKind) -> [String] {
    switch kind {
    case .response:
      missing(
        leads: terms.response?.columns ?? [], activities: ["lead_id", "at", "channel"],
        timed: ["handed_over_at", "at", "rejected_at"])
    case .attempts:
      missing(
        activities: ["lead_id", "at", "channel", "outcome"],
        timed: ["handed_over_at", "at", "rejected_at", "accepted_at", "won_at"])
    case .upkeep:
      missing(
        leads: ["status_changed_at"] + (decisions.areFromStatus ? [] : ["rejected_at"]) + wonColumn,
        activities: ["lead_id", "at", "channel"], timed: ["handed_over_at", "at", "status_changed_at"])
    case .decision:
      missing(
        leads: decisionColumns,
        timed: ["handed_over_at"] + (decisions.areFromStatus ? ["status_changed_at"] : ["rejected_at", "accepted_at"]))
    case .reasons: missing(leads: (decisions.areFromStatus ? [] : ["rejected_at"]) + ["rejection_reason"])
    case .delivery: missing(leads: ["qualified_at"], timed: ["qualified_at", "handed_over_at"])
    case .volume: []
    case .quality: missing(leads: decisionColumns)
    case .completeness: missing(leads: terms.completeness?.fields ?? [])
    case .conversion: missing(leads: wonColumn)
    case .revenue: missing(leads: wonColumn + ["amount"])
    }
  }

  private var decisionColumns: [String] { decisions.areFromStatus ? [] : ["accepted_at", "rejected_at"] }
  private var wonColumn: [String] {
    decisions.areFromStatus && terms.meaning.values.contains("won") ? [] : ["won_at"]
  }

  /// Missing columns first, then those without a time of day, each once.
  private func missing(leads names: [String] = [], activities needed: [String] = [], timed: [String] = []) -> [String] {
    if !needed.isEmpty, activities.isEmpty { return ["activities"] }
    var missing = names.filter { !leads.has($0) }
    for name in needed
    where activities.contains(where: { !$0.has(name) && !(name == "channel" && $0.channel != nil) }) {
      missing.append("activities.\(name)")
    }
    for name in timed {
      if name == "at" {
        if activities.contains(where: { $0.dateOnly.contains("at") }) { missing.append("activities.at") }
      } else if leads.dateOnly.contains(name) {
        missing.append(name)
      }
    }
    return missing.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
