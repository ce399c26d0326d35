internal import Exports

/// How many times of a column fall into each slot of some minutes.
///
/// Working hours begin and end on the slots' borders, so that the slots tell exactly how many times lie outside, and
/// outside after any shift by whole slots: no second reading is needed for that. Several workers count at once, each its
/// own spans of about fifty days.
final class TimeSlots: @unchecked Sendable {
  /// Microseconds of a slot.
  let length: Int
  private let windows: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  private let slotsInWindow: Int
  /// Times before 1970 or after 2112, by their slots: a system's empty date may stand in every row.
  private var far: [Int: Int] = [:]

  private static let bits = 42
  private static let count = 1024

  init(length: Int) {
    self.length = length
    slotsInWindow = (1 << Self.bits) / length + 2
    windows = .allocate(capacity: Self.count)
    windows.initialize(repeating: nil, count: Self.count)
  }

  deinit {
    for window in 0..<Self.count { windows[window]?.deallocate() }
    windows.deallocate()
  }

  /// Counts those of a column's times that belong to a worker.
  func count(_ times: Column<Int>, where isGood: (Int) -> Bool, lane: Int, of lanes: Int) {
    // A little too small: a quotient is never above its slot, and at most one below.
    let reciprocal = (1 / Double(length)).nextDown.nextDown
    var (current, start, isMine) = (-1, 0, false)
    var slots: UnsafeMutablePointer<UInt32>?
    for row in 0..<times.count {
      let time = times[row]
      guard time != Batch.empty else { continue }
      let window = time >> Self.bits
      guard window >= 0, window < Self.count else {
        if lane == 0, isGood(row) { far[time - ((time % length) + length) % length, default: 0] += 1 }
        continue
      }
      if window != current {
        current = window
        isMine = window % lanes == lane
        if isMine {
          start = self.start(of: window)
          slots = self.slots(of: window)
        }
      }
      guard isMine, isGood(row) else { continue }
      let past = time - start
      var slot = Int(Double(past) * reciprocal)
      if (slot + 1) * length <= past { slot += 1 }
      slots.unsafelyUnwrapped[slot] += 1
    }
  }

  private func start(of window: Int) -> Int { (window << Self.bits) / length * length }

  private func slots(of window: Int) -> UnsafeMutablePointer<UInt32> {
    if let slots = windows[window] { return slots }
    let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: slotsInWindow)
    slots.initialize(repeating: 0, count: slotsInWindow)
    windows[window] = slots
    return slots
  }

  /// How many of the times from 1970 to 2112 lie before an instant, for as many instants as are asked for.
  func sums() -> SlotSums {
    SlotSums(
      length: length, bits: Self.bits,
      windows: (0..<Self.count).map {
        UnsafeBufferPointer(start: windows[$0], count: windows[$0] == nil ? 0 : slotsInWindow)
      },
      starts: (0..<Self.count).map { self.start(of: $0) })
  }

  /// Every other slot with its first instant.
  func visitFar(_ body: (_ start: Int, _ count: Int) -> Void) {
    for (start, count) in far { body(start, count) }
  }
}
