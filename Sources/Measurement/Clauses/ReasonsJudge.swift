/// Reasons: has every rejected lead a reason from the agreed list?
struct ReasonsJudge: Judge {
  var kind: ClauseKind { .reasons }
  static let (given, none, other): (UInt8, UInt8, UInt8) = (0, 1, 2)

  func judge(_ slice: LeadSlice, _ verdicts: Verdicts) {
    let leads = slice.leads
    for row in 0..<slice.count {
      let lead = leads[row]
      if !lead.isThere || !lead.isRejected {
        verdicts.set(row, Verdicts.none)
      } else if lead.traits.contains(.listed) {
        verdicts.set(row, Self.given)
      } else {
        verdicts.set(row, lead.traits.contains(.reason) ? Self.other : Self.none)
      }
    }
  }
}
