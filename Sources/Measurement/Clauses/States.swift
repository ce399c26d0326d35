/// How a clause's states are counted: some judges tell more apart than the clause does.
struct States {
  let kind: ClauseKind
  /// How many a judge tells apart.
  let count: Int

  init(_ kind: ClauseKind) {
    self.kind = kind
    switch kind {
    case .volume: count = 2
    case .quality: count = 3
    case .conversion: count = 4
    default: count = kind.states.count
    }
  }

  /// The clause's counts of what a judge told apart.
  func folded(_ counts: [Int]) -> [Int] {
    switch kind {
    case .volume: [counts[0]]
    case .quality: [counts[0] + counts[2], counts[1]]
    case .conversion: [counts[0] + counts[2], counts[1] + counts[3]]
    default: counts
    }
  }

  /// Bit *n*: the judge's state *n* breaks the promise.
  var breaking: UInt8 {
    switch kind {
    case .volume: return 0
    case .conversion: return 0b1010
    default:
      let (keeps, breaks) = kind.keepsAndBreaks
      return (keeps..<keeps + breaks).reduce(0) { $0 | 1 << UInt8($1) }
    }
  }

  /// The name of a judge's state.
  func name(_ state: UInt8) -> String? {
    switch kind {
    case .volume: state == 0 ? kind.states[0] : nil
    case .quality, .conversion: kind.states[Int(state) % 2]
    default: Int(state) < kind.states.count ? kind.states[Int(state)] : nil
    }
  }
}
