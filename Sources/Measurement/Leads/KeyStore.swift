/// The bytes of many identifiers, by their numbers: an address and a length in 8 bytes each.
///
/// There are two rows of numbers, so that identifiers of leads without a record take none: those with the highest bit set
/// belong to the second one.
final class KeyStore: @unchecked Sendable {
  private let first = Chunks(Reference.none)
  private let second = Chunks(Reference.none)
  private var segments: [UnsafeMutablePointer<UInt8>] = []

  deinit { for segment in segments { segment.deallocate() } }

  /// The highest bit of numbers of the second row.
  static let secondRow: UInt32 = 1 << 31

  func grow(to firstCount: Int, _ secondCount: Int = 0) {
    first.grow(to: firstCount)
    second.grow(to: secondCount)
  }

  /// Bytes that live as long as the store.
  func segment(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    let segment = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, count))
    segments.append(segment)
    return segment
  }

  /// Reaches all numbers that there is room for, until the store grows again.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    first.withView { first in second.withView { body(View(first: first, second: $0)) } }
  }

  /// Names the bytes of a number; they lie in a segment.
  func set(_ number: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) { withView { $0.set(number, bytes) } }

  func text(_ number: UInt32) -> String { withView { String(decoding: $0.key(number), as: UTF8.self) } }

  struct View: @unchecked Sendable {
    fileprivate let first: Chunks<Reference>.View
    fileprivate let second: Chunks<Reference>.View

    @inline(__always) private func place(_ number: UInt32) -> UnsafeMutablePointer<Reference> {
      number < KeyStore.secondRow ? first.at(Int(number)) : second.at(Int(number & ~KeyStore.secondRow))
    }

    @inline(__always) func set(_ number: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) {
      place(number).pointee = Reference(bytes)
    }

    @inline(__always) func key(_ number: UInt32) -> UnsafeBufferPointer<UInt8> { place(number).pointee.bytes }

    /// Where the bytes of a number begin.
    @inline(__always) func start(_ number: UInt32) -> UnsafePointer<UInt8>? { place(number).pointee.start }

    @inline(__always) func holds(_ number: UInt32, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
      place(number).pointee.holds(key)
    }
  }

  /// Addresses of user memory have 48 bits; the other 16 are the length, or all ones when it stands before the bytes.
  fileprivate struct Reference: BitwiseCopyable {
    private let bits: UInt64

    static let none = Reference(UnsafeBufferPointer(start: nil, count: 0))
    static let longest = 0xFFFF

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      let address = UInt64(UInt(bitPattern: bytes.baseAddress))
      bits = address << 16 | UInt64(min(bytes.count, Self.longest))
    }

    @inline(__always) var start: UnsafePointer<UInt8>? { UnsafePointer(bitPattern: UInt(bits >> 16)) }

    @inline(__always) var bytes: UnsafeBufferPointer<UInt8> {
      let start = start
      let length = Int(bits & 0xFFFF)
      guard length == Self.longest, let start else { return UnsafeBufferPointer(start: start, count: length) }
      let long = UnsafeRawPointer(start - KeyStore.lengthSize).loadUnaligned(as: Int.self)
      return UnsafeBufferPointer(start: start, count: long)
    }

    @inline(__always) func holds(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
      let own = bytes
      guard own.count == key.count, let left = own.baseAddress, let right = key.baseAddress else {
        return own.count == key.count
      }
      return equal(UnsafeRawPointer(left), UnsafeRawPointer(right), own.count)
    }
  }

  /// Before an identifier of 65,535 bytes or more stand as many bytes with its length.
  static let lengthSize = MemoryLayout<Int>.size

  /// How many bytes of a segment an identifier takes.
  @inline(__always) static func size(of count: Int) -> Int { count < Reference.longest ? count : count + lengthSize }

  /// Copies an identifier into a segment; the result are the bytes there.
  @inline(__always) static func copy(
    _ key: UnsafeBufferPointer<UInt8>, to place: UnsafeMutablePointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard let source = key.baseAddress else { return UnsafeBufferPointer(start: place, count: 0) }
    guard key.count >= Reference.longest else {
      place.update(from: source, count: key.count)
      return UnsafeBufferPointer(start: place, count: key.count)
    }
    UnsafeMutableRawPointer(place).storeBytes(of: key.count, as: Int.self)
    (place + lengthSize).update(from: source, count: key.count)
    return UnsafeBufferPointer(start: place + lengthSize, count: key.count)
  }
}

/// Whether two runs of bytes are the same: eight at a time, the last eight once more.
@inline(__always) private func equal(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
  guard count >= 8 else {
    for index in 0..<count
    where left.load(fromByteOffset: index, as: UInt8.self) != right.load(fromByteOffset: index, as: UInt8.self) {
      return false
    }
    return true
  }
  var index = 0
  while index < count - 8 {
    if left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      != right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    {
      return false
    }
    index += 8
  }
  return left.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    == right.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
}
