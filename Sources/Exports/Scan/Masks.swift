/// Where the marks of a CSV file stand among 64 bytes: one bit a byte, the first byte in the lowest bit.
///
/// Sixteen bytes are compared at once. A comparison gives bytes of all ones or all zeros; of every eight such bytes one bit
/// each is kept, another one for each of the eight words, so that all words fit into one. That word has the bits of a
/// square of 8 × 8 in columns; turning it gives the rows.
struct Masks {
  var quotes: UInt64
  /// The separator and both line ends, within quotes or not.
  var marks: UInt64
  /// Bytes that are not ASCII, where there are any.
  var text: Text?

  /// What the bytes beyond ASCII are, as parts of UTF-8.
  struct Text {
    /// Bytes that continue a character.
    var continuations: UInt64
    /// Bytes that begin one of two bytes.
    var pairs: UInt64
    /// Whether there are bytes that are neither.
    var hasOthers: Bool
  }

  @inline(__always) init(_ bytes: UnsafeRawPointer, separator: SIMD16<UInt8>) {
    let blocks = (
      bytes.loadUnaligned(as: SIMD16<UInt8>.self), bytes.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self),
      bytes.loadUnaligned(fromByteOffset: 32, as: SIMD16<UInt8>.self),
      bytes.loadUnaligned(fromByteOffset: 48, as: SIMD16<UInt8>.self)
    )
    let quoted = Self.columns(
      Self.quotes(blocks.0), Self.quotes(blocks.1), Self.quotes(blocks.2), Self.quotes(blocks.3))
    let marked = Self.columns(
      Self.marks(blocks.0, separator), Self.marks(blocks.1, separator), Self.marks(blocks.2, separator),
      Self.marks(blocks.3, separator))
    let both = Self.turned(Words(quoted.x, marked.x) | Words(quoted.y, marked.y))
    quotes = both.x
    marks = both.y
    let any = Self.words(blocks.0 | blocks.1 | blocks.2 | blocks.3)
    text = (any.x | any.y) & 0x8080_8080_8080_8080 == 0 ? nil : Self.text(blocks)
  }
}

extension Masks {
  private typealias Words = SIMD2<UInt64>

  @inline(__always) private static func words(_ bytes: SIMD16<UInt8>) -> Words { unsafeBitCast(bytes, to: Words.self) }

  @inline(__always) private static func words(_ mask: SIMDMask<SIMD16<Int8>>) -> Words {
    unsafeBitCast(mask, to: Words.self)
  }

  @inline(__always) private static func quotes(_ bytes: SIMD16<UInt8>) -> Words {
    words(bytes .== SIMD16(repeating: UInt8(ascii: "\"")))
  }

  @inline(__always) private static func marks(_ bytes: SIMD16<UInt8>, _ separator: SIMD16<UInt8>) -> Words {
    words(bytes .== separator) | words(bytes .== SIMD16(repeating: UInt8(ascii: "\n")))
      | words(bytes .== SIMD16(repeating: UInt8(ascii: "\r")))
  }

  private typealias Blocks = (SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>)

  @inline(__always) private static func text(_ blocks: Blocks) -> Text {
    let continuing = columns(
      continuations(blocks.0), continuations(blocks.1), continuations(blocks.2), continuations(blocks.3))
    let paired = columns(pairs(blocks.0), pairs(blocks.1), pairs(blocks.2), pairs(blocks.3))
    let both = turned(Words(continuing.x, paired.x) | Words(continuing.y, paired.y))
    let others = others(blocks.0) | others(blocks.1) | others(blocks.2) | others(blocks.3)
    return Text(continuations: both.x, pairs: both.y, hasOthers: others.x | others.y != 0)
  }

  /// 0x80 to 0xBF.
  @inline(__always) private static func continuations(_ bytes: SIMD16<UInt8>) -> Words {
    words(SIMD16<Int8>(truncatingIfNeeded: bytes) .< SIMD16<Int8>(repeating: -64))
  }

  /// 0xC0 to 0xDF.
  @inline(__always) private static func pairs(_ bytes: SIMD16<UInt8>) -> Words {
    words(bytes & SIMD16(repeating: 0xE0) .== SIMD16(repeating: 0xC0))
  }

  /// 0xE0 to 0xFF, and 0xC0 and 0xC1, which begin nothing.
  @inline(__always) private static func others(_ bytes: SIMD16<UInt8>) -> Words {
    words(bytes & SIMD16(repeating: 0xE0) .== SIMD16(repeating: 0xE0))
      | words(bytes & SIMD16(repeating: 0xFE) .== SIMD16(repeating: 0xC0))
  }

  /// One bit of every byte, another one for each of the eight words.
  @inline(__always) private static func columns(
    _ first: Words, _ second: Words, _ third: Words, _ fourth: Words
  ) -> Words {
    first & Words(0x0101_0101_0101_0101, 0x0202_0202_0202_0202)
      | second & Words(0x0404_0404_0404_0404, 0x0808_0808_0808_0808)
      | third & Words(0x1010_1010_1010_1010, 0x2020_2020_2020_2020)
      | fourth & Words(0x4040_4040_4040_4040, 0x8080_8080_8080_8080)
  }

  /// Two squares of 8 × 8 bits with rows and columns exchanged (Hacker's Delight, 7-3).
  @inline(__always) private static func turned(_ squares: Words) -> Words {
    var bits = squares
    var swap = (bits ^ (bits &>> 7)) & Words(repeating: 0x00AA_00AA_00AA_00AA)
    bits ^= swap ^ (swap &<< 7)
    swap = (bits ^ (bits &>> 14)) & Words(repeating: 0x0000_CCCC_0000_CCCC)
    bits ^= swap ^ (swap &<< 14)
    swap = (bits ^ (bits &>> 28)) & Words(repeating: 0x0000_0000_F0F0_F0F0)
    return bits ^ swap ^ (swap &<< 28)
  }
}

extension UInt64 {
  /// Every bit is whether an odd number of bits up to it are set: what lies between opening and closing quotes.
  @inline(__always) var prefixParity: UInt64 {
    var bits = self
    bits ^= bits << 1
    bits ^= bits << 2
    bits ^= bits << 4
    bits ^= bits << 8
    bits ^= bits << 16
    bits ^= bits << 32
    return bits
  }
}
