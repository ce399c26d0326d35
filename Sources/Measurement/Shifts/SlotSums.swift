/// How many times of a column lie before an instant: running sums over ``TimeSlots``, so that the times within a span are
/// one difference, whatever their number.
struct SlotSums {
  private let length: Int
  private let bits: Int
  /// Each window's first slot.
  private let starts: [Int]
  /// The times before each window, and behind the last all of them.
  private var before: [Int] = [0]
  /// Of each window with times the times in its slots before each slot, and behind the last.
  private var within: [[Int]] = []

  init(length: Int, bits: Int, windows: [UnsafeBufferPointer<UInt32>], starts: [Int]) {
    self.length = length
    self.bits = bits
    self.starts = starts
    for window in windows {
      var sums = [0]
      if !window.isEmpty {
        sums.reserveCapacity(window.count + 1)
        for count in window { sums.append(sums[sums.count - 1] + Int(count)) }
      }
      before.append(before[before.count - 1] + sums[sums.count - 1])
      within.append(window.isEmpty ? [] : sums)
    }
  }

  /// All times.
  var count: Int { before[before.count - 1] }

  /// The span in which all times lie; nil without any.
  var span: Range<Int>? {
    guard let first = within.firstIndex(where: { !$0.isEmpty }), let last = within.lastIndex(where: { !$0.isEmpty })
    else {
      return nil
    }
    return starts[first]..<(last + 1) << bits
  }

  /// How many times lie in slots that begin before an instant.
  @inline(__always) func before(_ instant: Int) -> Int {
    guard instant > 0 else { return 0 }
    let window = instant >> bits
    guard window < within.count else { return count }
    guard !within[window].isEmpty else { return before[window] }
    let slot = (instant - starts[window] + length - 1) / length
    return before[window] + within[window][min(slot, within[window].count - 1)]
  }
}
