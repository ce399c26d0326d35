public import AgreementModel

/// Where the values of a JSON text stand, for messages about a file that somebody edits.
public struct JSONPlaces: Sendable {
  /// The line, counted from 1, on which each value begins.
  private var lines: [Pointer: Int] = [:]

  /// - Parameter bytes: A text that ``StrictJSON`` has read.
  public init(of bytes: [UInt8]) {
    var scanner = Scanner(bytes: bytes)
    scanner.value(at: .root)
    lines = scanner.lines
  }

  /// The line of a value; of one that is not there, the line of the nearest value above it.
  public func line(of pointer: Pointer) -> Int {
    var place = pointer
    while lines[place] == nil, !place.tokens.isEmpty { place.tokens.removeLast() }
    return lines[place] ?? 1
  }
}

extension JSONPlaces {
  /// Steps over a text that is known to be JSON.
  private struct Scanner {
    let bytes: [UInt8]
    var position = 0
    var line = 1
    var lines: [Pointer: Int] = [:]

    private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

    mutating func value(at place: Pointer) {
      skipBlanks()
      lines[place] = line
      switch byte {
      case UInt8(ascii: "{"): members(at: place)
      case UInt8(ascii: "["): elements(at: place)
      case UInt8(ascii: "\""): _ = string()
      default: while position < bytes.count, !Self.ends.contains(byte) { position += 1 }
      }
    }

    private mutating func members(at place: Pointer) {
      position += 1
      while true {
        skipBlanks()
        guard byte == UInt8(ascii: "\"") else { break }
        let name = (try? StrictJSON.parse(string()))?.string ?? ""
        skipBlanks()
        position += 1
        value(at: place.appending(name))
        skipBlanks()
        guard byte == UInt8(ascii: ",") else { break }
        position += 1
      }
      position += 1
    }

    private mutating func elements(at place: Pointer) {
      position += 1
      skipBlanks()
      var index = 0
      while position < bytes.count, byte != UInt8(ascii: "]") {
        value(at: place.appending(String(index)))
        index += 1
        skipBlanks()
        if byte == UInt8(ascii: ",") { position += 1 }
        skipBlanks()
      }
      position += 1
    }

    private mutating func string() -> [UInt8] {
      let start = position
      position += 1
      while position < bytes.count, byte != UInt8(ascii: "\"") { position += byte == UInt8(ascii: "\\") ? 2 : 1 }
      position += 1
      return Array(bytes[start..<min(position, bytes.count)])
    }

    private mutating func skipBlanks() {
      while position < bytes.count, Self.blanks.contains(byte) {
        if byte == UInt8(ascii: "\n") { line += 1 }
        position += 1
      }
    }

    private static let blanks = Set(" \t\r\n".utf8)
    private static let ends = Set(" \t\r\n,]}".utf8)
  }
}
