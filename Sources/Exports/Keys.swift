extension Batch {
  /// Identifiers of some rows: where the bytes of each lie, and a hash of them.
  ///
  /// The bytes are trimmed UTF-8 and keep their letter case. They lie in the block that was read, so that nothing is copied.
  @frozen public struct Keys: Sendable {
    @usableFromInline var starts = Column<UnsafePointer<UInt8>>()
    @usableFromInline var lengths = Column<UInt32>()
    /// The same for the same bytes, in every batch of every table of one run: ``hash(_:)``.
    public internal(set) var hashes = Column<UInt64>()
    /// Whether a cell of the batch has a `;`, which separates several identifiers.
    public internal(set) var haveSeveral = false

    init() {}

    public var isEmpty: Bool { hashes.isEmpty }

    @inlinable public func key(_ row: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: starts[row], count: Int(lengths[row]))
    }

    public func text(_ row: Int) -> String { String(decoding: key(row), as: UTF8.self) }

    /// What `hashes` holds for a cell of these bytes.
    @inlinable public static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
      guard let start = bytes.baseAddress else { return KeyHash.of(length: 0, 0, 0) }
      return KeyHash.of(UnsafeRawPointer(start), length: bytes.count)
    }
  }
}

/// A hash of short texts: two multiplications for up to 16 bytes, one more for every further 8.
///
/// The high and the low half of a 128-bit product are folded, as Wang Yi's wyhash does. It is the same on every machine
/// with little-endian words and is never written down.
@usableFromInline enum KeyHash {
  @usableFromInline static let first: UInt64 = 0xA076_1D64_78BD_642F
  @usableFromInline static let second: UInt64 = 0xE703_7ED1_A0B4_28DB
  @usableFromInline static let third: UInt64 = 0x8EBC_6AF0_9C88_C6E3

  @inlinable @inline(__always) static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// The hash of a text of at most 16 bytes that is known as two overlapping words.
  @inlinable @inline(__always) static func of(length: Int, _ head: UInt64, _ tail: UInt64) -> UInt64 {
    fold(fold(head ^ first, tail ^ second) ^ UInt64(truncatingIfNeeded: length), third)
  }

  @inlinable @inline(__always) static func of(_ start: UnsafeRawPointer, length: Int) -> UInt64 {
    let (head, tail) = ends(start, length: length)
    return of(start, length: length, head, tail)
  }

  @inlinable @inline(__always) static func of(
    _ start: UnsafeRawPointer, length: Int, _ head: UInt64, _ tail: UInt64
  ) -> UInt64 {
    guard length > 16 else { return of(length: length, head, tail) }
    var hash = of(length: length, head, tail)
    var index = 8
    while index < length - 8 {
      hash = fold(hash ^ start.loadUnaligned(fromByteOffset: index, as: UInt64.self), second)
      index += 8
    }
    return hash
  }

  /// The first eight bytes and the last eight; of a shorter text all of its bytes, in some order, and nothing.
  @inlinable @inline(__always) static func ends(_ start: UnsafeRawPointer, length: Int) -> (UInt64, UInt64) {
    if length >= 8 {
      return (
        start.loadUnaligned(as: UInt64.self), start.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
      )
    }
    if length >= 4 {
      let low = UInt64(start.loadUnaligned(as: UInt32.self))
      return (low | UInt64(start.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self)) << 32, 0)
    }
    guard length > 0 else { return (0, 0) }
    let (a, b, c) = (
      start.load(as: UInt8.self), start.load(fromByteOffset: length >> 1, as: UInt8.self),
      start.load(fromByteOffset: length - 1, as: UInt8.self)
    )
    return (UInt64(a) | UInt64(b) << 8 | UInt64(c) << 16, 0)
  }
}
