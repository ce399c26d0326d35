/// Reads the fields of OpenSSH's binary forms (RFC 4251, section 5): numbers of four bytes, strings behind their length.
struct SSHWire {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// Nil when there are fewer bytes.
  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func number() -> Int? { bytes(4).map { $0.reduce(0) { $0 << 8 | Int($1) } } }

  mutating func string() -> [UInt8]? { number().flatMap { bytes($0) } }

  /// A string as it is written.
  static func string(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let count = UInt32(bytes.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + bytes
  }
}
