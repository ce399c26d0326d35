internal import CMarks

/// The bytes of one round: what the round before left of a row, and the next bytes of the file behind it.
///
/// Every worker reads its part of the new bytes and finds the marks in it. Then the numbers of quotes before each part are
/// known, hence where its first row begins, and every worker reads the rows that begin in its part.
final class Round: @unchecked Sendable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var quotes: UnsafeMutablePointer<UInt64>
  private var marks: UnsafeMutablePointer<UInt64>
  /// Bytes beyond ASCII.
  private var wide: UnsafeMutablePointer<UInt64>
  private var capacity = 0
  /// Bytes that the round before left.
  private(set) var carried = 0
  private(set) var count = 0
  /// How many of them can be read as rows now.
  private var usable = 0
  private(set) var isLast = false
  /// Groups of 64 bytes at which the parts begin, and behind the last where it ends.
  private(set) var parts: [Int] = []
  private var states: [PartState] = []

  init() {
    bytes = .allocate(capacity: 0)
    quotes = .allocate(capacity: 0)
    marks = .allocate(capacity: 0)
    wide = .allocate(capacity: 0)
  }

  deinit {
    bytes.deallocate()
    quotes.deallocate()
    marks.deallocate()
    wide.deallocate()
  }

  /// Room behind the bytes for reading whole words.
  private static let padding = 128
}

extension Round {
  func begin() {
    carried = 0
    count = 0
    isLast = false
  }

  /// Moves what is left from a place on to the front.
  func carry(from place: Int) {
    carried = count - place
    if carried > 0, place > 0 { bytes.update(from: bytes + place, count: carried) }
    count = carried
  }

  private func reserve(_ wanted: Int) {
    guard wanted + Self.padding > capacity else { return }
    let capacity = (wanted + Self.padding + 63) & ~63
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: carried)
    bytes.deallocate()
    bytes = larger
    quotes.deallocate()
    marks.deallocate()
    wide.deallocate()
    quotes = .allocate(capacity: capacity / 64)
    marks = .allocate(capacity: capacity / 64)
    wide = .allocate(capacity: capacity / 64)
    self.capacity = capacity
  }

  /// Reads the next bytes and finds their marks; false when they are not UTF-8 although they are taken to be.
  ///
  /// - Parameter size: How many new bytes; as many as were carried when these are more, so that a long row costs no more than
  ///   twice its length.
  func fill(_ stream: FileStream, size: Int, separator: UInt8, isText: Bool, _ workers: Workers)
    throws(ExportProblem) -> Bool
  {
    let wanted = max(size, carried)
    reserve(carried + wanted)
    let (read, place) = try stream.next(wanted, into: bytes + carried)
    isLast = read < wanted
    let end = carried + read
    count = end + (isLast ? 1 : 0)
    (bytes + end).update(repeating: 0, count: Self.padding)
    if isLast { bytes[end] = 0x0A }
    let groups = (count + 63) >> 6
    let lanes = max(1, min(workers.count, groups))
    parts = (0...lanes).map { $0 * groups / lanes }
    states = [PartState](repeating: PartState(), count: lanes)
    states.withUnsafeMutableBufferPointer { states in
      nonisolated(unsafe) let states = states
      workers.perform(lanes) { part in
        states[part] = self.read(part, stream, place: place, end: end, separator: separator, isText: isText)
      }
    }
    guard states.allSatisfy(\.isRead) else { throw .changed(path: stream.path) }
    if isText, !isWhole(upTo: end) { return false }
    // A CR at the end belongs to the round in which the byte behind it is known.
    usable = count
    if !isLast, count > 0, bytes[count - 1] == 0x0D {
      usable -= 1
      marks[usable >> 6] &= ~(1 << UInt64(usable & 63))
    }
    return true
  }

  /// What a worker found in its part of the new bytes.
  struct PartState {
    var isRead = true
    var isText = true
    var hasOddQuotes = false
  }

  /// So many bytes are read and searched before the next, so that they are still at hand.
  private static let piece = 1 << 16

  private func read(_ part: Int, _ stream: FileStream, place: Int?, end: Int, separator: UInt8, isText: Bool)
    -> PartState
  {
    var state = PartState()
    let from = max(parts[part] << 6, carried)
    let to = min(parts[part + 1] << 6, end)
    var parity: UInt64 = 0
    var text: PartText?
    var (loaded, first) = (from, parts[part])
    repeat {
      let next = min(to, (loaded + Self.piece) & ~63)
      if let place, loaded < next {
        state.isRead = stream.load(bytes + loaded, from: place + loaded - carried, count: next - loaded)
        guard state.isRead else { return state }
      }
      loaded = max(loaded, next)
      var found = text ?? PartText(bytes, from: from, to: max(from, to))
      // A character may reach into the group behind its own.
      let last = loaded >= to ? parts[part + 1] : max(first, loaded >> 6 - 1)
      cmarks_find(bytes + first << 6, last - first, separator, quotes + first, marks + first, wide + first)
      for group in first..<last {
        parity ^= quotes[group]
        if isText { found.take(group: group << 6, isASCII: wide[group] == 0) }
      }
      text = found
      first = last
    } while first < parts[part + 1]
    state.hasOddQuotes = parity.nonzeroBitCount & 1 == 1
    state.isText = !isText || text?.isValid != false
    return state
  }

  /// Whether all new bytes are UTF-8: each part by itself, and the characters across the parts' borders.
  private func isWhole(upTo end: Int) -> Bool {
    guard states.allSatisfy(\.isText) else { return false }
    for part in parts.dropLast() {
      let border = max(part << 6, carried)
      guard border < end else { continue }
      if !UTF8Check.isWhole(bytes, at: border, from: 0, to: end, isOpen: !isLast) { return false }
    }
    return !isLast || UTF8Check.isWhole(bytes, at: end, from: 0, to: end)
  }

  func block(separator: UInt8, encoding: TableReport.Encoding) -> Block {
    Block(
      bytes: bytes, count: usable, quotes: quotes, marks: marks, separator: separator, encoding: encoding,
      isLast: isLast
    )
  }

  /// Whether each part begins within quotes, by the number of quotes before it.
  var quoted: [Bool] {
    var isQuoted = false
    return states.map { state in
      defer { if state.hasOddQuotes { isQuoted.toggle() } }
      return isQuoted
    }
  }
}
