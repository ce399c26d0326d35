/// Windows-1252, which exports are in when they are not UTF-8.
enum Windows1252 {
  /// What the bytes 0x80 to 0x9F stand for; the five that have no character stand for the control of the same number.
  static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// Writes the bytes as UTF-8, at most three for one; returns how many.
  static func write(_ bytes: UnsafePointer<UInt8>, count: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    var written = 0
    for index in 0..<count {
      let byte = bytes[index]
      if byte < 0x80 {
        target[written] = byte
        written &+= 1
        continue
      }
      let code = byte < 0xA0 ? UInt32(upper[Int(byte) - 0x80]) : UInt32(byte)
      if code < 0x800 {
        target[written] = UInt8(truncatingIfNeeded: 0xC0 | code >> 6)
      } else {
        target[written] = UInt8(truncatingIfNeeded: 0xE0 | code >> 12)
        target[written + 1] = UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F)
        written &+= 1
      }
      target[written + 1] = UInt8(truncatingIfNeeded: 0x80 | code & 0x3F)
      written &+= 2
    }
    return written
  }
}
