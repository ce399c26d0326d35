internal import Exports

/// Where decisions and wins come from: their own columns, or else the status and when it last changed.
struct DecisionColumns {
  /// From the latest change of the status.
  let areFromStatus: Bool
  let isWinFromStatus: Bool

  init(_ leads: TableReport, _ terms: Terms) {
    areFromStatus =
      !leads.has("accepted_at") && !leads.has("rejected_at") && !terms.meaning.isEmpty && leads.has("status")
      && leads.has("status_changed_at")
    isWinFromStatus = areFromStatus && !leads.has("won_at") && terms.meaning.values.contains("won")
  }
}
