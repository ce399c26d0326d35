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
      let deadline = lead.touched == Lead.never ? Lead.never : within.last(after: lead.touched)
      if asOf > deadline {
        verdicts.set(row, Self.stale, excess: within.length(deadline, asOf))
      } else {
        verdicts.set(row, Self.fresh)
      }
    }
  }
}
