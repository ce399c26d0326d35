/// Completeness: is every required field filled?
struct CompletenessJudge: Judge {
  let fields: Int

  var kind: ClauseKind { .completeness }
  static let (complete, incomplete): (UInt8, UInt8) = (0, 1)

  func judge(_ slice: LeadSlice, _ verdicts: Verdicts) {
    let leads = slice.leads
    for row in 0..<slice.count {
      let lead = leads[row]
      if !lead.isThere {
        verdicts.set(row, Verdicts.none)
      } else if lead.traits.contains(.complete) {
        verdicts.set(row, Self.complete)
      } else {
        verdicts.set(row, Self.incomplete, excess: fields - slice.filledCount(row))
      }
    }
  }
}
