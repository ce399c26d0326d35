/// Bytes that lie in memory together, with the marks among them: what the chunks of one round are cut from.
struct Block {
  let bytes: UnsafePointer<UInt8>
  /// How many bytes.
  let count: Int
  let quotes: UnsafePointer<UInt64>
  let marks: UnsafePointer<UInt64>
  let separator: UInt8
  let encoding: TableReport.Encoding
  /// Whether the file ends here; the last byte is a line end then.
  let isLast: Bool

  var groups: Int { (count + 63) >> 6 }

  /// A row that is longer is none: a quote that is never closed, perhaps.
  static let longestRow = 1 << 20

  /// The place behind the first line end at or after the group's first byte; nil when there is none.
  ///
  /// - Parameter isQuoted: Whether that byte is within quotes, by the number of quotes before it.
  func firstRow(fromGroup first: Int, isQuoted: Bool) -> Int? {
    var inside: UInt64 = isQuoted ? .max : 0
    for group in first..<groups {
      let within = quotes[group].prefixParity ^ inside
      var ends = marks[group] & ~within
      while ends != 0 {
        let place = group << 6 + ends.trailingZeroBitCount
        if bytes[place] != separator { return place + 1 }
        ends &= ends - 1
      }
      if quotes[group].nonzeroBitCount & 1 == 1 { inside = ~inside }
    }
    return nil
  }

  /// The place behind the first line end after a place, within quotes or not; nil when there is none.
  func nextLine(from start: Int) -> Int? {
    (start..<count).first { ExactRow.isLineEnd(bytes[$0]) }.map { $0 + 1 }
  }

  /// Whether a line ends with that byte; of a CR and the LF behind it only the LF counts.
  @inline(__always) func endsLine(_ place: Int) -> Bool {
    bytes[place] == 0x0A || bytes[place] == 0x0D && !(place + 1 < count && bytes[place + 1] == 0x0A)
  }
}
