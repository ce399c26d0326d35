internal import Exports

/// What one batch of a round of leads comes to; used again for the batches that stand at the same place of later rounds.
final class LeadPart {
  /// For every row of the batch its lead's number, or ``duplicate``.
  private(set) var numbers: UnsafeMutablePointer<UInt32>
  /// For every row that is a lead of the frame the last instant within the attempts' time.
  private(set) var windows: UnsafeMutablePointer<Int>
  private var capacity = 1024
  /// Leads of the frame, other leads and the bytes of all identifiers in the batch.
  var frameCount = 0
  var otherCount = 0
  var bytes = 0
  /// Where those of the batch begin among all.
  var firstFrame = 0
  var firstOther = 0
  var segment: UnsafeMutablePointer<UInt8>?
  /// Of the batch.
  var wins: [Win] = []
  var winRows: [Int] = []
  var duplicates: [Int] = []

  // Of all batches so far.
  var counts = Counts()
  var cohorts = Cohorts()

  struct Counts {
    var notHandedOver = 0
    /// The newest instant that is not after the cut.
    var newest = Int.min
    /// Leads of the frame, and their earliest and latest hand-over.
    var frameLeads = 0
    var earliest = Int.max
    var latest = Int.min
    /// Where the days' look-up was last.
    var daysHint = 0
  }

  static let duplicate = UInt32.max

  init() {
    numbers = .allocate(capacity: capacity)
    windows = .allocate(capacity: capacity)
  }

  deinit {
    numbers.deallocate()
    windows.deallocate()
  }

  func begin(_ rows: Int) {
    wins.removeAll(keepingCapacity: true)
    winRows.removeAll(keepingCapacity: true)
    duplicates.removeAll(keepingCapacity: true)
    guard rows > capacity else { return }
    numbers.deallocate()
    windows.deallocate()
    capacity = rows
    numbers = .allocate(capacity: capacity)
    windows = .allocate(capacity: capacity)
  }
}
