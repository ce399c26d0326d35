/// Quality: which leads did Sales accept, which reject?
struct QualityJudge: Judge {
  /// The time to decide in, where silence is acceptance.
  let silence: TimedLimit?
  let asOf: Int

  var kind: ClauseKind { .quality }
  /// Those that nobody decided in time have a state of their own behind the clause's.
  static let (accepted, rejected, silent): (UInt8, UInt8, UInt8) = (0, 1, 2)

  func judge(_ slice: LeadSlice, _ verdicts: Verdicts) {
    let (leads, silence, asOf) = (slice.leads, silence, asOf)
    for row in 0..<slice.count {
      let lead = leads[row]
      if !lead.isThere {
        verdicts.set(row, Verdicts.none)
      } else if lead.decided != Lead.never {
        verdicts.set(row, lead.isAccepted ? Self.accepted : Self.rejected)
      } else if let silence, !silence.isInTime(silence.start(lead.handedOver), asOf) {
        verdicts.set(row, Self.silent)
      } else {
        verdicts.set(row, Verdicts.none)
      }
    }
  }
}
