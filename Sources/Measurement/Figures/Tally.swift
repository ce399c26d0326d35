/// One worker's counts of its share of the leads: sums, sets and orders, which come out the same whoever counted what.
final class Tally: @unchecked Sendable {
  let plan: TallyPlan
  private let ownerCells: UnsafeMutablePointer<UInt32>
  private let sourceCells: UnsafeMutablePointer<UInt32>
  private let dayCells: UnsafeMutablePointer<UInt32>
  private(set) var judges: [JudgeTally]
  /// Of the response clause: by month, then by grade (the last one is no grade), then by state.
  private(set) var grades: [Int]
  private(set) var recentGrades: [Int]
  /// Exempt leads by owner and reason, both as words.
  private(set) var exempt: [UInt64: Int] = [:]

  private let verdicts = Verdicts(capacity: Tally.slice)
  private let ownerRows: UnsafeMutablePointer<Int32>
  private let sourceRows: UnsafeMutablePointer<Int32>
  private let dayRows: UnsafeMutablePointer<Int32>
  private var hint = 0

  init(_ plan: TallyPlan, bins: [BinCounts?]) {
    self.plan = plan
    judges = plan.judges.indices.map { JudgeTally(plan, $0, bins: bins[$0]) }
    ownerCells = Self.cells(plan.owners.words.count * plan.width)
    sourceCells = Self.cells(plan.sources.words.count * plan.width)
    dayCells = Self.cells(plan.dayCount * plan.width)
    let tiers = plan.grades + 1
    grades = plan.grades == 0 ? [] : [Int](repeating: 0, count: plan.monthCount * tiers * Self.responseStates)
    recentGrades = [Int](repeating: 0, count: tiers * Self.responseStates)
    ownerRows = .allocate(capacity: Self.slice)
    sourceRows = .allocate(capacity: Self.slice)
    dayRows = .allocate(capacity: Self.slice)
  }

  deinit {
    ownerCells.deallocate()
    sourceCells.deallocate()
    dayCells.deallocate()
    ownerRows.deallocate()
    sourceRows.deallocate()
    dayRows.deallocate()
  }

  static let responseStates = 5
  /// So many leads are counted at a time; a chunk has a whole number of them.
  static let slice = 2048

  private static func cells(_ count: Int) -> UnsafeMutablePointer<UInt32> {
    let cells = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, count))
    cells.initialize(repeating: 0, count: count)
    return cells
  }

  /// Counts some leads, few enough to stay at hand for all judges.
  func count(_ store: LeadStore, slice: Int) {
    let first = slice * Self.slice
    let (chunk, row) = (first >> ChunkSize.bits, first & ChunkSize.mask)
    let count = min(Self.slice, store.count - first)
    guard count > 0, let leads = store.leads.chunk(chunk).map({ $0 + row }),
      let owners = store.owners.chunk(chunk).map({ $0 + row }),
      let sources = store.sources.chunk(chunk).map({ $0 + row })
    else { return }
    place(leads, owners, sources, count)
    let rows = JudgeTally.Rows(owners: ownerRows, sources: sourceRows, days: dayRows)
    let cells = JudgeTally.Cells(owners: ownerCells, sources: sourceCells, days: dayCells)
    let slice = LeadSlice(store, chunk, row, count, leads)
    for (number, judge) in plan.judges.enumerated() {
      judge.judge(slice, verdicts)
      judges[number].add(slice, first: first, verdicts, rows, cells)
      if judge.kind == .response {
        addResponse(slice, owners, store.reasons.chunk(chunk).map { UnsafePointer($0 + row) })
      }
    }
  }

  /// Where the rows of each lead's owner, source and day begin.
  private func place(
    _ leads: UnsafePointer<Lead>, _ owners: UnsafePointer<UInt32>, _ sources: UnsafePointer<UInt32>, _ count: Int
  ) {
    let width = Int32(plan.width)
    plan.owners.numbers.withUnsafeBufferPointer { numbers in
      for row in 0..<count { ownerRows[row] = Int32(bitPattern: numbers[Int(owners[row])]) &* width }
    }
    plan.sources.numbers.withUnsafeBufferPointer { numbers in
      for row in 0..<count { sourceRows[row] = Int32(bitPattern: numbers[Int(sources[row])]) &* width }
    }
    let (days, firstDay) = (plan.days, plan.firstDay)
    for row in 0..<count where leads[row].isThere {
      dayRows[row] = Int32(days.day(of: leads[row].handedOver, &hint) - firstDay) &* width
    }
  }

  private func addResponse(
    _ slice: LeadSlice, _ owners: UnsafePointer<UInt32>, _ reasons: UnsafePointer<UInt32>?
  ) {
    let states = verdicts.states
    for row in 0..<slice.count where states[row] == ResponseJudge.exempt {
      exempt[UInt64(owners[row]) << 32 | UInt64(reasons?[row] ?? 0), default: 0] += 1
    }
    guard let tiers = slice.grades, plan.grades > 0 else { return }
    for row in 0..<slice.count where states[row] != Verdicts.none {
      let tier = tiers[row] == LeadStore.noGrade ? plan.grades : Int(tiers[row])
      let month = Int(plan.monthOfDay[Int(dayRows[row]) / plan.width])
      let cell = tier * Self.responseStates + Int(states[row])
      grades[month * (plan.grades + 1) * Self.responseStates + cell] += 1
      if slice.leads[row].handedOver >= plan.recentFrom { recentGrades[cell] += 1 }
    }
  }

  /// Takes over the counts of another worker.
  func add(_ other: Tally) {
    for (own, others, rows) in [
      (ownerCells, other.ownerCells, plan.owners.words.count),
      (sourceCells, other.sourceCells, plan.sources.words.count),
      (dayCells, other.dayCells, plan.dayCount),
    ] {
      for index in 0..<rows * plan.width { own[index] += others[index] }
    }
    for index in judges.indices { judges[index].add(other.judges[index]) }
    for index in grades.indices { grades[index] += other.grades[index] }
    for index in recentGrades.indices { recentGrades[index] += other.recentGrades[index] }
    exempt.merge(other.exempt, uniquingKeysWith: +)
  }
}

extension Tally {
  enum By { case owner, source, day }

  /// A judge's counts for one owner, source or day, by its number.
  func counts(_ judge: Int, _ by: By, _ number: Int) -> [Int] {
    let cells = by == .owner ? ownerCells : by == .source ? sourceCells : dayCells
    let first = number * plan.width + plan.offsets[judge]
    return (0..<States(plan.judges[judge].kind).count).map { Int(cells[first + $0]) }
  }
}
