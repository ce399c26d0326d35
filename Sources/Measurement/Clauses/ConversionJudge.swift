internal import WorkingTime

/// Conversion: which of the leads that are old enough were won?
///
/// Accepted leads have states of their own behind the clause's, so that both shares follow from one count.
struct ConversionJudge: Judge {
  /// The last hand-over that is old enough.
  let last: Int
  let clock: WorkingTimeTable

  var kind: ClauseKind { .conversion }
  static let (won, open, wonOfAccepted, openOfAccepted): (UInt8, UInt8, UInt8, UInt8) = (0, 1, 2, 3)

  func judge(_ slice: LeadSlice, _ verdicts: Verdicts) {
    let (leads, clock) = (slice.leads, clock)
    for row in 0..<slice.count {
      let lead = leads[row]
      guard lead.isThere, lead.handedOver <= last else {
        verdicts.set(row, Verdicts.none)
        continue
      }
      if lead.traits.contains(.won) {
        verdicts.set(row, lead.isAccepted ? Self.wonOfAccepted : Self.won)
      } else {
        verdicts.set(
          row, lead.isAccepted ? Self.openOfAccepted : Self.open, excess: clock.length(lead.handedOver, last))
      }
    }
  }
}
