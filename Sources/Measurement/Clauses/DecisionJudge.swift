/// Decision: was the lead accepted or rejected in time?
struct DecisionJudge: Judge {
  let within: TimedLimit
  let asOf: Int

  var kind: ClauseKind { .decision }
  static let (inTime, late, overdue, pending): (UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3)

  func judge(_ slice: LeadSlice, _ verdicts: Verdicts) {
    let (leads, within, asOf) = (slice.leads, within, asOf)
    for row in 0..<slice.count {
      let lead = leads[row]
      guard lead.isThere else {
        verdicts.set(row, Verdicts.none)
        continue
      }
      let start = within.start(lead.handedOver)
      let decided = lead.decided
      if decided != Lead.never {
        let reach = within.reach(start, decided)
        verdicts.set(row, reach.isInTime ? Self.inTime : Self.late, excess: reach.excess, length: reach.length)
      } else {
        let reach = within.reach(start, asOf)
        verdicts.set(row, reach.isInTime ? Self.pending : Self.overdue, excess: reach.excess)
      }
    }
  }
}
