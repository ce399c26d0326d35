internal import AgreementModel

/// What the leads of one version of the agreement come to: everything that is left once the files are closed.
struct VersionPart: Sendable {
  /// Nil when the whole frame is one version's.
  let number: Int?
  let terms: Terms
  let asOf: Int
  let badLeads: Int
  let badActivities: Int
  let decisions: DecisionColumns
  /// For each clause of the version the columns that it would need.
  let missing: [ClauseKind: [String]]
  /// What was counted, of clauses that lack no column.
  let clauses: [ClauseKind: ClausePart]
  /// The lengths of the limits that distributions are drawn against.
  let lengths: [ClauseKind: Int]
  /// The wins of the whole frame; nil without a revenue clause that can be measured.
  let revenue: RevenueSums?
  /// The frame, the files, and what stands beside the clauses.
  let measured: Measured
}
