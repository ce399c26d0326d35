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
      let deadline = within.last(after: qualified)
      if handed <= deadline {
        verdicts.set(row, Self.inTime)
      } else {
        verdicts.set(row, Self.late, excess: within.length(deadline, handed))
      }
    }
  }
}
