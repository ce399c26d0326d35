/// Upkeep: was the status changed in time after what happened?
struct UpkeepJudge: Judge {
  let within: TimedLimit
  let asOf: Int

  var kind: ClauseKind { .upkeep }
  static let (fresh, stale): (UInt8, UInt8) = (0, 1)

  func judge(_ slice: LeadSlice, _ verdicts: Verdicts) {
    let (leads, within, asOf) = (slice.leads, within, asOf)
    for row in 0..<slice.count {
      let lead = leads[row]
      guard lead.isThere, lead.changed != Lead.never else {
        verdicts.set(row, Verdicts.none)
        continue
      }
      guard lead.touched != Lead.never else {
        verdicts.set(row, Self.fresh)
        continue
      }
      let reach = within.reach(within.start(lead.touched), asOf)
      verdicts.set(row, reach.isInTime ? Self.fresh : Self.stale, excess: reach.excess)
    }
  }
}
