/// Response: was the first attempt in time?
struct ResponseJudge: Judge {
  /// Each grade's limit, by its number.
  let grades: [TimedLimit]
  /// For leads of no grade.
  let own: TimedLimit
  let asOf: Int

  var kind: ClauseKind { .response }
  static let (met, late, missed, pending, exempt): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3, 4)

  func judge(_ leads: LeadSlice, _ verdicts: Verdicts) {
    for row in 0..<leads.count { verdicts.set(row, Verdicts.none) }
    judge(leads, verdicts, own, grade: LeadStore.noGrade)
    for (grade, limit) in grades.enumerated() { judge(leads, verdicts, limit, grade: UInt8(grade)) }
  }

  private func judge(_ slice: LeadSlice, _ verdicts: Verdicts, _ limit: TimedLimit, grade: UInt8) {
    let (leads, grades, asOf) = (slice.leads, slice.grades, asOf)
    for row in 0..<slice.count where (grades?[row] ?? LeadStore.noGrade) == grade {
      let lead = leads[row]
      guard lead.isThere else { continue }
      let start = limit.start(lead.handedOver)
      if lead.isRejected, lead.rejected < lead.firstAttempt, limit.isInTime(start, lead.rejected) {
        verdicts.set(row, Self.exempt)
      } else if lead.firstAttempt != Lead.never {
        let reach = limit.reach(start, lead.firstAttempt)
        verdicts.set(row, reach.isInTime ? Self.met : Self.late, excess: reach.excess, length: reach.length)
      } else {
        let reach = limit.reach(start, asOf)
        verdicts.set(row, reach.isInTime ? Self.pending : Self.missed, excess: reach.excess)
      }
    }
  }
}
