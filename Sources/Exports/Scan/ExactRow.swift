/// A row read byte by byte, for rows whose quotes are not as they should be, and for headers.
///
/// The rules are those of RFC 4180 with the leniency that readers share: a quote opens a quoted cell only as its first byte,
/// elsewhere it is a letter like others; what follows a closing quote belongs to the cell as it stands.
struct ExactRow {
  /// The line end behind the row; nil when the bytes end before it.
  var end: Int?
  /// Where each cell ends.
  var ends: [Int] = []
  /// Whether lines are held together by a quote that is closed by none, or by one that something else follows.
  var isBroken = false

  init(_ bytes: UnsafePointer<UInt8>, from start: Int, to limit: Int, separator: UInt8) {
    let quote = UInt8(ascii: "\"")
    var index = start
    var isQuoted = false
    var isFirst = true
    var hasBreak = false
    while index < limit {
      let byte = bytes[index]
      if isQuoted {
        if byte == quote {
          if index + 1 < limit, bytes[index + 1] == quote {
            index += 1
          } else {
            isQuoted = false
            if index + 1 < limit, case let next = bytes[index + 1], next != separator, !Self.isLineEnd(next) {
              isBroken = isBroken || hasBreak
            }
          }
        } else if Self.isLineEnd(byte) {
          hasBreak = true
        }
      } else if byte == separator {
        ends.append(index)
        isFirst = true
        index += 1
        continue
      } else if Self.isLineEnd(byte) {
        ends.append(index)
        end = index
        return
      } else if byte == quote, isFirst {
        isQuoted = true
        hasBreak = false
      }
      isFirst = false
      index += 1
    }
    if isQuoted { isBroken = true }
  }

  @inline(__always) static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
