/// What one judge's verdicts come to, beside the counts by owner, source and day.
struct JudgeTally {
  private let offset: Int
  private let breaking: UInt8
  private let recentFrom: Int
  /// Counts of the leads that were handed over lately.
  private(set) var recent: [Int]
  private(set) var worst: Worst
  /// Microseconds on the clause's clock, of leads that have a verdict; only where the clause has percentiles.
  /// In lists of bounded length: one that grew would be copied, and take twice its room.
  private(set) var lengths: [[Int]] = []
  private(set) var bins: BinCounts?

  init(_ plan: TallyPlan, _ judge: Int, bins: BinCounts?) {
    let states = States(plan.judges[judge].kind)
    offset = plan.offsets[judge]
    breaking = states.breaking
    recentFrom = plan.recentFrom
    recent = [Int](repeating: 0, count: states.count)
    worst = Worst(plan.offenders)
    self.bins = bins
  }

  private static let longest = 1 << 15

  /// Where the rows of cells of each lead's owner, source and day begin.
  struct Rows {
    let owners: UnsafePointer<Int32>
    let sources: UnsafePointer<Int32>
    let days: UnsafePointer<Int32>
  }

  /// The cells of all owners, sources and days.
  struct Cells {
    let owners: UnsafeMutablePointer<UInt32>
    let sources: UnsafeMutablePointer<UInt32>
    let days: UnsafeMutablePointer<UInt32>
  }

  /// - Parameter first: The number of the slice's first lead.
  mutating func add(_ slice: LeadSlice, first: Int, _ verdicts: Verdicts, _ rows: Rows, _ cells: Cells) {
    let (states, excess, lengths) = (verdicts.states, verdicts.excess, verdicts.lengths)
    for row in 0..<slice.count {
      let state = states[row]
      guard state != Verdicts.none else { continue }
      let cell = offset + Int(state)
      cells.owners[Int(rows.owners[row]) + cell] += 1
      cells.sources[Int(rows.sources[row]) + cell] += 1
      cells.days[Int(rows.days[row]) + cell] += 1
      if slice.leads[row].handedOver >= recentFrom { recent[Int(state)] += 1 }
      if breaking >> state & 1 != 0 { worst.offer(first + row, excess: excess[row]) }
    }
    guard var bins else { return }
    var list: [Int] = []
    if let last = self.lengths.last, last.count + slice.count <= Self.longest {
      list = self.lengths.removeLast()
    } else {
      list.reserveCapacity(Self.longest)
    }
    for row in 0..<slice.count where states[row] != Verdicts.none && lengths[row] >= 0 {
      list.append(lengths[row])
      bins.add(lengths[row], isInTime: states[row] == 0)
    }
    self.lengths.append(list)
    self.bins = bins
  }

  /// Takes over what another worker counted; lengths stay apart.
  mutating func add(_ other: JudgeTally) {
    for state in recent.indices { recent[state] += other.recent[state] }
    worst.add(other.worst)
    if let others = other.bins { bins?.add(others) }
  }
}
