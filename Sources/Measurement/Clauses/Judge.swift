internal import AgreementModel
internal import WorkingTime

/// Says in which state of one clause each lead is.
///
/// A judge sees some thousand leads at a time, so that its loop has everything at hand. It knows as-of: judging comes
/// after all files were read.
protocol Judge: Sendable {
  var kind: ClauseKind { get }
  /// Writes a state and what belongs to it for every lead of the slice.
  func judge(_ leads: LeadSlice, _ verdicts: Verdicts)
}

/// Some leads, one after the other, with the columns beside them.
struct LeadSlice {
  let leads: UnsafePointer<Lead>
  let grades: UnsafePointer<UInt8>?
  let qualified: UnsafePointer<Int>?
  let filled: UnsafePointer<UInt64>?
  let filledNarrow: UnsafePointer<UInt8>?
  let count: Int

  /// How many required fields of a row are filled.
  func filledCount(_ row: Int) -> Int { filled?[row].nonzeroBitCount ?? filledNarrow?[row].nonzeroBitCount ?? 0 }

  /// Leads of a chunk from one of its rows on.
  init(_ store: LeadStore, _ chunk: Int, _ row: Int, _ count: Int, _ leads: UnsafePointer<Lead>) {
    self.leads = leads
    self.count = count
    grades = store.grades.chunk(chunk).map { UnsafePointer($0 + row) }
    qualified = store.qualified.chunk(chunk).map { UnsafePointer($0 + row) }
    filled = store.filled.chunk(chunk).map { UnsafePointer($0 + row) }
    filledNarrow = store.filledNarrow.chunk(chunk).map { UnsafePointer($0 + row) }
  }
}

/// What judges say of some leads.
final class Verdicts {
  /// The place in the clause's states; ``none``: the lead is in no count.
  let states: UnsafeMutablePointer<UInt8>
  /// By how much a lead breaks the promise: microseconds beyond the limit, or what else orders offenders.
  let excess: UnsafeMutablePointer<Int>
  /// Microseconds on the clause's clock until what it waits for; ``unknown`` where nothing has come.
  let lengths: UnsafeMutablePointer<Int>

  static let none = UInt8.max
  static let unknown = -1

  init(capacity: Int) {
    states = .allocate(capacity: capacity)
    excess = .allocate(capacity: capacity)
    lengths = .allocate(capacity: capacity)
  }

  deinit {
    states.deallocate()
    excess.deallocate()
    lengths.deallocate()
  }

  @inline(__always) func set(_ row: Int, _ state: UInt8, excess: Int = 0, length: Int = unknown) {
    states[row] = state
    self.excess[row] = excess
    lengths[row] = length
  }
}

/// Both clocks of a calendar for the span in which a measurement's events lie.
struct Clocks: Sendable {
  let working: WorkingTimeTable
  let elapsed: WorkingTimeTable
  /// The instants that the tables know, microseconds.
  let span: ClosedRange<Int>

  init(_ calendar: WorkingCalendar, from: Int, to: Int) {
    span = from...max(from, to)
    let (from, to) = (Instant(microseconds: from), Instant(microseconds: max(from, to)))
    working = WorkingTimeTable(calendar, .working, from: from, to: to)
    elapsed = WorkingTimeTable(calendar, .elapsed, from: from, to: to)
  }

  subscript(clock: AgreedDuration.Clock) -> WorkingTimeTable { clock == .working ? working : elapsed }
}

extension WorkingTimeTable {
  @inline(__always) func length(_ from: Int, _ to: Int) -> Int {
    time(from: Instant(microseconds: from), to: Instant(microseconds: to))
  }
}
