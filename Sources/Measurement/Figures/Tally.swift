/// One worker's counts of its share of the leads: sums, sets and orders, which come out the same whoever counted what.
final class Tally: @unchecked Sendable {
  let plan: TallyPlan
  private let owners: UnsafeMutableBufferPointer<UInt32>
  private let sources: UnsafeMutableBufferPointer<UInt32>
  private let days: UnsafeMutableBufferPointer<UInt32>
  private(set) var recent: [Int]
  /// Of the response clause: by month, then by grade (the last one is no grade), then by state.
  private(set) var grades: [Int]
  private(set) var recentGrades: [Int]
  /// For every judge.
  private(set) var worst: [Worst]
  private(set) var lengths: [[Int]]
  private(set) var bins: [BinCounts?]
  /// Exempt leads by owner and reason, both as words.
  private(set) var exempt: [UInt64: Int] = [:]

  private let verdicts = Verdicts()
  private let ownerRows: UnsafeMutablePointer<Int32>
  private let sourceRows: UnsafeMutablePointer<Int32>
  private let dayRows: UnsafeMutablePointer<Int32>
  private var hint = 0

  init(_ plan: TallyPlan, bins: [BinCounts?]) {
    self.plan = plan
    self.bins = bins
    owners = Self.cells(plan.owners.words.count * plan.width)
    sources = Self.cells(plan.sources.words.count * plan.width)
    days = Self.cells(plan.dayCount * plan.width)
    recent = [Int](repeating: 0, count: plan.width)
    let tiers = plan.grades + 1
    grades = plan.grades == 0 ? [] : [Int](repeating: 0, count: plan.monthCount * tiers * Self.responseStates)
    recentGrades = [Int](repeating: 0, count: tiers * Self.responseStates)
    worst = plan.judges.map { _ in Worst(plan.offenders) }
    lengths = plan.judges.map { _ in [] }
    ownerRows = .allocate(capacity: ChunkSize.rows)
    sourceRows = .allocate(capacity: ChunkSize.rows)
    dayRows = .allocate(capacity: ChunkSize.rows)
  }

  deinit {
    owners.deallocate()
    sources.deallocate()
    days.deallocate()
    ownerRows.deallocate()
    sourceRows.deallocate()
    dayRows.deallocate()
  }

  static let responseStates = 5

  private static func cells(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> {
    let cells = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: max(1, count))
    cells.initialize(repeating: 0)
    return cells
  }

  /// Counts the leads of a chunk.
  func count(_ store: LeadStore, chunk: Int) {
    let first = chunk << ChunkSize.bits
    let count = min(ChunkSize.rows, store.count - first)
    guard count > 0, let leads = store.leads.chunk(chunk), let owners = store.owners.chunk(chunk),
      let sources = store.sources.chunk(chunk)
    else { return }
    place(leads, owners, sources, count)
    let slice = LeadSlice(
      leads: leads, grades: store.grades.chunk(chunk), qualified: store.qualified.chunk(chunk),
      filled: store.filled.chunk(chunk), count: count)
    for (number, judge) in plan.judges.enumerated() {
      judge.judge(slice, verdicts)
      add(slice, of: number, first: first)
      if judge.kind == .response { addResponse(slice, owners, store.reasons.chunk(chunk)) }
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

  private func add(_ slice: LeadSlice, of judge: Int, first: Int) {
    let kind = plan.judges[judge].kind
    let offset = plan.offsets[judge]
    let breaking = States(kind).breaking
    let (states, excess, recentFrom) = (verdicts.states, verdicts.excess, plan.recentFrom)
    let (owners, sources, days) = (owners.baseAddress!, sources.baseAddress!, days.baseAddress!)
    for row in 0..<slice.count where states[row] != Verdicts.none {
      let state = states[row]
      let cell = offset + Int(state)
      owners[Int(ownerRows[row]) + cell] += 1
      sources[Int(sourceRows[row]) + cell] += 1
      days[Int(dayRows[row]) + cell] += 1
      if slice.leads[row].handedOver >= recentFrom { recent[cell] += 1 }
      if breaking >> state & 1 != 0 { worst[judge].offer(first + row, excess: excess[row]) }
    }
    guard bins[judge] != nil else { return }
    for row in 0..<slice.count where states[row] != Verdicts.none && verdicts.lengths[row] >= 0 {
      lengths[judge].append(verdicts.lengths[row])
      bins[judge]?.add(verdicts.lengths[row], isInTime: states[row] == 0)
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
    for (own, others) in [(owners, other.owners), (sources, other.sources), (days, other.days)] {
      for index in own.indices { own[index] += others[index] }
    }
    for index in recent.indices { recent[index] += other.recent[index] }
    for index in grades.indices { grades[index] += other.grades[index] }
    for index in recentGrades.indices { recentGrades[index] += other.recentGrades[index] }
    for index in worst.indices { worst[index].add(other.worst[index]) }
    for index in bins.indices { if let counts = other.bins[index] { bins[index]?.add(counts) } }
    exempt.merge(other.exempt, uniquingKeysWith: +)
  }
}

extension Tally {
  enum By { case owner, source, day }

  /// A judge's counts for one owner, source or day, by its number.
  func counts(_ judge: Int, _ by: By, _ number: Int) -> [Int] {
    let cells = by == .owner ? owners : by == .source ? sources : days
    let first = number * plan.width + plan.offsets[judge]
    return (0..<States(plan.judges[judge].kind).count).map { Int(cells[first + $0]) }
  }

  func recent(_ judge: Int) -> [Int] {
    let first = plan.offsets[judge]
    return Array(recent[first..<first + States(plan.judges[judge].kind).count])
  }
}
