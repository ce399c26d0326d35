import AgreementModel

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension JSON {
  /// Any tree that an agreement's JSON can be, awkward characters and border numbers more often than by chance.
  static func random(depth: Int, using random: inout some RandomNumberGenerator) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: .null
    case 1: .bool(.random(using: &random))
    case 2: .integer(.random(in: -(1 << 53)...(1 << 53), using: &random))
    case 3: .integer(.random(in: -3...3, using: &random))
    case 4: .string(randomText(using: &random))
    case 5, 6:
      .object(
        JSONObject(
          (0..<Int.random(in: 0...6, using: &random)).map { _ in
            (randomText(using: &random), .random(depth: depth - 1, using: &random))
          }))
    default:
      .array((0..<Int.random(in: 0...5, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
    }
  }

  private static func randomText(using random: inout some RandomNumberGenerator) -> String {
    let awkward: [Unicode.Scalar] = [
      "\"", "\\", "/", "\0", "\u{1F}", "\u{7F}", "\r", "\n", "é", "\u{301}", "€", "\u{D7FF}", "\u{E000}", "\u{FEFF}",
      "\u{FFFF}", "😀", "\u{10FFFF}", "a", "Z", "1", " ",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      text.unicodeScalars.append(awkward[Int.random(in: awkward.indices, using: &random)])
    }
    return text
  }
}
