internal import AgreementModel
internal import WorkingTime

/// What is known of all clauses once everything is counted; each is written by itself.
struct Clauses: Sendable {
  /// That of the version in force at as-of first.
  let versions: [VersionPart]
  /// All days that are measured.
  let frame: FrameTerms
  let amounts: AmountClauses
  let offenders: Int?
  let asOf: Int

  init(_ versions: [VersionPart], _ frame: FrameTerms, offenders: Int?) {
    self.versions = versions
    self.frame = frame
    self.offenders = offenders
    asOf = versions[0].asOf
    amounts = AmountClauses(
      versions.map(\.terms), frame, asOf: versions[0].asOf, badLeads: versions[0].badLeads)
  }

  /// The clauses that any version has, in the order of reports.
  var kinds: [ClauseKind] { ClauseKind.allCases.filter { kind in versions.contains { $0.missing[kind] != nil } } }

  func clause(_ kind: ClauseKind) -> Clause {
    let versions = versions.filter { $0.missing[kind] != nil }
    var clause = Clause(kind)
    clause.notMeasurable = versions.flatMap { $0.missing[kind] ?? [] }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
    if clause.notMeasurable.isEmpty {
      let parts = versions.compactMap { $0.clauses[kind] }
      if !parts.isEmpty { clause = sum(kind, parts, limit: versions.compactMap { $0.lengths[kind] }.first).clause() }
      if kind == .volume { amounts.volume(&clause, days: parts.flatMap(\.days)) }
      if kind == .revenue, let sums = versions.compactMap(\.revenue).first { amounts.revenue(&clause, sums) }
      if kind == .conversion, amounts.isPeriodOpen { clause.provisional.insert(.periodOpen, at: 0) }
    }
    clause.target = clause.target ?? versions.first?.terms.target(of: kind)?.rate
    clause.limit = versions.first?.terms.limit(of: kind)?.duration
    clause.isLatestChangeOnly =
      versions.contains(where: \.decisions.areFromStatus) && Self.asksForDecisions.contains(kind)
    return clause
  }

  private func sum(_ kind: ClauseKind, _ parts: [ClausePart], limit: Int?) -> ClauseSum {
    ClauseSum(
      kind: kind, parts: parts, frame: frame, zone: amounts.zone, asOf: asOf, badLeads: versions[0].badLeads,
      badActivities: versions[0].badActivities, offenders: offenders,
      isSilenceAcceptance: versions.contains(where: \.terms.rejection.isSilenceAcceptance), limit: limit)
  }

  /// Clauses that ask when a lead was accepted or rejected.
  private static let asksForDecisions: Set<ClauseKind> = [
    .response, .attempts, .upkeep, .decision, .reasons, .quality,
  ]
}
