/// Delivery: was the lead handed over in time after it was qualified?
struct DeliveryJudge: Judge {
  let within: TimedLimit

  var kind: ClauseKind { .delivery }
  static let (inTime, late): (UInt8, UInt8) = (0, 1)

  func judge(_ slice: LeadSlice, _ verdicts: Verdicts) {
    let (leads, within) = (slice.leads, within)
    for row in 0..<slice.count {
      let handed = leads[row].handedOver
      guard let qualified = slice.qualified?[row], leads[row].isThere, qualified != Lead.never else {
        verdicts.set(row, Verdicts.none)
        continue
      }
      let reach = within.reach(within.start(qualified), handed)
      verdicts.set(row, reach.isInTime ? Self.inTime : Self.late, excess: reach.excess)
    }
  }
}
