/// Volume: which leads count as delivered?
///
/// One that was rejected in time for a reason that takes the credit away does not; it has a state of its own behind the
/// clause's.
struct VolumeJudge: Judge {
  /// The time to reject in; nil: every lead counts.
  let within: TimedLimit?

  var kind: ClauseKind { .volume }
  static let (delivered, withoutCredit): (UInt8, UInt8) = (0, 1)

  func judge(_ slice: LeadSlice, _ verdicts: Verdicts) {
    let leads = slice.leads
    for row in 0..<slice.count {
      let lead = leads[row]
      if !lead.isThere {
        verdicts.set(row, Verdicts.none)
      } else if let within, lead.traits.contains(.withoutCredit), lead.isRejected,
        within.isInTime(within.start(lead.handedOver), lead.rejected)
      {
        verdicts.set(row, Self.withoutCredit)
      } else {
        verdicts.set(row, Self.delivered)
      }
    }
  }
}
