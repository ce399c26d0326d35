/// What one batch of a round of activities comes to; used again for the batches at the same place of later rounds.
final class ActivityPart {
  /// For every row of the batch its lead's number in the frame, or ``nowhere``.
  private(set) var leads: UnsafeMutablePointer<UInt32>
  private(set) var effects: UnsafeMutablePointer<Effect>
  /// The rows that belong to a lead of the frame, those of each worker's leads together.
  private(set) var rows: UnsafeMutablePointer<UInt32>
  /// Where each worker's rows end.
  private(set) var ends: [Int] = []
  private var capacity = 1024
  /// Rows that belong to further leads: several identifiers in a cell, a contact with several leads.
  var further: [(row: Int, lead: UInt32)] = []

  // Of all batches so far.
  var activities = 0
  var unknown = 0
  var newest = Int.min
  var channels = Channels()
  /// What was fetched ahead: kept, so that fetching is not optimised away.
  var touched: UInt64 = 0
  /// For the look-up of a cell with several identifiers.
  var found: [UInt32] = []

  /// The row does nothing for a lead of the frame.
  static let nowhere = UInt32.max

  init() {
    leads = .allocate(capacity: capacity)
    effects = .allocate(capacity: capacity)
    rows = .allocate(capacity: capacity)
  }

  deinit {
    leads.deallocate()
    effects.deallocate()
    rows.deallocate()
  }

  func begin(_ count: Int) {
    further.removeAll(keepingCapacity: true)
    guard count > capacity else { return }
    leads.deallocate()
    effects.deallocate()
    rows.deallocate()
    capacity = count
    leads = .allocate(capacity: capacity)
    effects = .allocate(capacity: capacity)
    rows = .allocate(capacity: capacity)
  }

  /// Puts the rows of each worker's leads together, in their order.
  func deal(_ count: Int, to lanes: Int) {
    let lanes32 = UInt32(lanes)
    ends = withUnsafeTemporaryAllocation(of: Int.self, capacity: lanes + 1) { places in
      places.initialize(repeating: 0)
      // The last place takes the rows that belong to nobody.
      for row in 0..<count { places[leads[row] == Self.nowhere ? lanes : Int(leads[row] % lanes32)] += 1 }
      var first = 0
      for lane in 0...lanes {
        let count = places[lane]
        places[lane] = first
        first += count
      }
      for row in 0..<count {
        let lane = leads[row] == Self.nowhere ? lanes : Int(leads[row] % lanes32)
        rows[places[lane]] = UInt32(truncatingIfNeeded: row)
        places[lane] += 1
      }
      return Array(places[..<lanes])
    }
  }
}
