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
      let deadline = within.last(after: lead.handedOver)
      let decided = lead.decided
      if decided != Lead.never {
        let length = within.length(lead.handedOver, decided)
        if decided <= deadline {
          verdicts.set(row, Self.inTime, length: length)
        } else {
          verdicts.set(row, Self.late, excess: within.length(deadline, decided), length: length)
        }
      } else if asOf > deadline {
        verdicts.set(row, Self.overdue, excess: within.length(deadline, asOf))
      } else {
        verdicts.set(row, Self.pending)
      }
    }
  }
}
