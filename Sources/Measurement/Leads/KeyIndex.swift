internal import Exports

/// Finds the number of an identifier: open addressing over a hash, and a comparison of all bytes.
///
/// A slot of 8 bytes holds 32 bits of the hash and the number. Its place follows from those bits alone and grows with
/// them, so that a larger table is filled in one walk over the smaller one. Sixteen parts grow by themselves: several
/// workers insert at once, each into its own parts.
final class KeyIndex: @unchecked Sendable {
  static let parts = 16
  private let tables: [Part]
  /// The bytes of the numbers that were inserted.
  let keys: KeyStore

  init(_ keys: KeyStore) {
    self.keys = keys
    tables = (0..<Self.parts).map { _ in Part() }
  }

  var count: Int { tables.reduce(0) { $0 + $1.count } }

  @inline(__always) static func part(of hash: UInt64) -> Int { Int(mixed(hash) >> 60) }

  /// Inserts an identifier unless it is there already: then its number is the result.
  @inline(__always) func insert(_ hash: UInt64, _ key: UnsafeBufferPointer<UInt8>, _ number: UInt32) -> UInt32? {
    let mixed = Self.mixed(hash)
    let part = tables[Int(mixed >> 60)]
    part.makeRoom()
    var place = part.place(of: Self.tag(mixed))
    while true {
      let slot = part.slots[place]
      if slot == 0 {
        part.slots[place] = Self.slot(Self.tag(mixed), number)
        part.count += 1
        return nil
      }
      if Self.tag(of: slot) == Self.tag(mixed), keys.holds(Self.number(of: slot), key) {
        return Self.number(of: slot)
      }
      place = place + 1 == part.capacity ? 0 : place + 1
    }
  }

  /// The number of an identifier; nil when it was not inserted.
  func number(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32? {
    let number = find(key, hash)
    return number == Self.none ? nil : number
  }

  /// The number of an identifier, or ``none``.
  @inline(__always) func find(_ key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32 {
    let mixed = Self.mixed(hash)
    let part = tables[Int(mixed >> 60)]
    var place = part.place(of: Self.tag(mixed))
    while true {
      let slot = part.slots[place]
      if slot == 0 { return Self.none }
      if Self.tag(of: slot) == Self.tag(mixed), keys.holds(Self.number(of: slot), key) {
        return Self.number(of: slot)
      }
      place = place + 1 == part.capacity ? 0 : place + 1
    }
  }

  static let none = UInt32.max
  /// Numbers are below this.
  static let limit = Int(UInt32.max) - 1

  /// Spreads a hash whose upper bits say little.
  @inline(__always) private static func mixed(_ hash: UInt64) -> UInt64 {
    (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
  }
  @inline(__always) private static func tag(_ mixed: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed >> 28) }
  @inline(__always) private static func slot(_ tag: UInt32, _ number: UInt32) -> UInt64 {
    UInt64(tag) << 32 | UInt64(number + 1)
  }
  @inline(__always) private static func tag(of slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot >> 32) }
  @inline(__always) private static func number(of slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot) &- 1 }

  private final class Part {
    var slots: UnsafeMutablePointer<UInt64>
    var capacity = 64
    var count = 0

    init() {
      slots = .allocate(capacity: capacity)
      slots.initialize(repeating: 0, count: capacity)
    }

    deinit { slots.deallocate() }

    @inline(__always) func place(of tag: UInt32) -> Int { (Int(tag) &* capacity) >> 32 }

    /// No more than four of five slots are taken.
    @inline(__always) func makeRoom() { if count * 5 >= capacity * 4 { grow() } }

    private func grow() {
      let (old, size) = (slots, capacity)
      capacity = size + size / 2
      slots = .allocate(capacity: capacity)
      slots.initialize(repeating: 0, count: capacity)
      for index in 0..<size where old[index] != 0 {
        var place = place(of: KeyIndex.tag(of: old[index]))
        while slots[place] != 0 { place = place + 1 == capacity ? 0 : place + 1 }
        slots[place] = old[index]
      }
      old.deallocate()
    }
  }
}
