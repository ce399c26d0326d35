/// Attempts: was the lead reached, or tried often enough and in every required channel, within the time?
struct AttemptsJudge: Judge {
  let within: TimedLimit
  let count: Int
  let requiredChannels: UInt32
  let asOf: Int

  var kind: ClauseKind { .attempts }
  static let (kept, failed, pending): (UInt8, UInt8, UInt8) = (0, 1, 2)

  func judge(_ slice: LeadSlice, _ verdicts: Verdicts) {
    let (leads, within, asOf) = (slice.leads, within, asOf)
    for row in 0..<slice.count {
      let lead = leads[row]
      if !lead.isThere {
        verdicts.set(row, Verdicts.none)
      } else if lead.traits.contains(.reached) || isTried(lead) {
        verdicts.set(row, Self.kept)
      } else {
        let reach = within.reach(within.start(lead.handedOver), asOf)
        verdicts.set(row, reach.isInTime ? Self.pending : Self.failed, excess: reach.excess)
      }
    }
  }

  @inline(__always) private func isTried(_ lead: Lead) -> Bool {
    Int(lead.attempts) >= count && lead.channels & requiredChannels == requiredChannels
  }
}
