/// What one batch of a round of activities comes to; used again for the batches at the same place of later rounds.
final class ActivityPart {
  /// For every row of the batch its lead's number in the frame, or ``nowhere``.
  private(set) var leads: UnsafeMutablePointer<UInt32>
  private(set) var effects: UnsafeMutablePointer<Effect>
  private var capacity = 1024
  /// Rows that belong to further leads: several identifiers in a cell, a contact with several leads.
  var further: [(row: Int, lead: UInt32)] = []

  // Of all batches so far.
  var activities = 0
  var unknown = 0
  var newest = Int.min
  /// What was fetched ahead: kept, so that fetching is not optimised away.
  var touched: UInt64 = 0
  /// For the look-up of a cell with several identifiers.
  var found: [UInt32] = []

  /// The row does nothing for a lead of the frame.
  static let nowhere = UInt32.max

  init() {
    leads = .allocate(capacity: capacity)
    effects = .allocate(capacity: capacity)
  }

  deinit {
    leads.deallocate()
    effects.deallocate()
  }

  func begin(_ rows: Int) {
    further.removeAll(keepingCapacity: true)
    guard rows > capacity else { return }
    leads.deallocate()
    effects.deallocate()
    capacity = rows
    leads = .allocate(capacity: capacity)
    effects = .allocate(capacity: capacity)
  }
}
