/// Cuts bytes into lines as they come in pieces.
///
/// A line ends at `\n`, `\r\n` or the end of the input. A byte order mark before the first line is no part of it.
struct LineCutter {
  /// The longest line accepted, in bytes.
  let limit: Int
  /// The number of the last line given, counted from 1.
  private(set) var lineNumber = 0
  private var bytes: [UInt8] = []
  private var position = 0
  /// Up to here there is no line break.
  private var searched = 0

  init(limit: Int) {
    self.limit = limit
  }

  mutating func feed(_ more: some Sequence<UInt8>) {
    bytes.removeFirst(position)
    searched -= position
    position = 0
    bytes += more
  }

  /// The next whole line; nil when more bytes are needed.
  mutating func next() throws(LineError) -> String? {
    guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
      searched = bytes.count
      if bytes.count - position > limit { throw .tooLong(line: lineNumber + 1, limit: limit) }
      return nil
    }
    let line = bytes[position..<end]
    position = end + 1
    searched = position
    return try text(line)
  }

  /// What follows the last line break, at the end of the input; nil when nothing does.
  mutating func last() throws(LineError) -> String? {
    guard position < bytes.count else { return nil }
    let line = bytes[position...]
    position = bytes.count
    searched = position
    return try text(line)
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>) throws(LineError) -> String {
    lineNumber += 1
    var line = bytes
    if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == 0x0D { line = line.dropLast() }
    guard line.count <= limit else { throw .tooLong(line: lineNumber, limit: limit) }
    guard let text = strictUTF8(line) else { throw .notUTF8(line: lineNumber) }
    return text
  }
}
