internal import Exports

/// Finds the number of an identifier: open addressing over a hash, and a comparison of all bytes.
///
/// A slot of 8 bytes holds 32 bits of the hash and the number. Its place follows from those bits alone and grows with
/// them, so that a larger table is filled in one walk over the smaller one. Four parts grow by themselves: several
/// workers insert at once, each into its own parts.
final class KeyIndex: @unchecked Sendable {
  static let parts = 4
  private let tables: UnsafeMutablePointer<KeyTable>
  /// The bytes of the numbers that were inserted.
  let keys: KeyStore

  init(_ keys: KeyStore) {
    self.keys = keys
    tables = .allocate(capacity: Self.parts)
    for part in 0..<Self.parts { (tables + part).initialize(to: KeyTable()) }
  }

  deinit {
    for part in 0..<Self.parts { tables[part].deallocate() }
    tables.deallocate()
  }

  /// Gives its memory back: nothing is there any more.
  func forget() {
    for part in 0..<Self.parts {
      tables[part].deallocate()
      tables[part] = KeyTable()
    }
  }

  /// Makes room for about so many identifiers in all, and a few more, so that the parts need not grow on the way.
  func makeRoom(for count: Int) {
    let share = count / Self.parts
    for part in 0..<Self.parts { tables[part].makeRoom(forAll: share + share / 64) }
  }

  @inline(__always) static func part(of hash: UInt64) -> Int { Int(KeyTable.mixed(hash) >> 62) }

  /// Inserts and finds; identifiers must be in the store by then.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    keys.withView { body(View(tables: tables, keys: $0)) }
  }

  /// The number of an identifier; nil when it was not inserted.
  func number(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32? {
    let number = withView { $0.find(key, hash) }
    return number == Self.none ? nil : number
  }

  /// Stands for no number.
  static let none = UInt32.max

  struct View: @unchecked Sendable {
    fileprivate let tables: UnsafeMutablePointer<KeyTable>
    let keys: KeyStore.View

    /// Makes room for some more identifiers in the part that a hash belongs to.
    @inline(__always) func makeRoom(_ hash: UInt64, for count: Int) {
      tables[Int(KeyTable.mixed(hash) >> 62)].makeRoom(for: count)
    }

    /// Inserts an identifier's number unless the identifier is there already; whether it was not.
    ///
    /// There must be room for it.
    @inline(__always) func insert(_ hash: UInt64, _ key: UnsafeBufferPointer<UInt8>, _ number: UInt32) -> Bool {
      let mixed = KeyTable.mixed(hash)
      let table = tables + Int(mixed >> 62)
      let tag = KeyTable.tag(mixed)
      var place = table.pointee.place(of: tag)
      while true {
        let slot = table.pointee.slots[place]
        if slot == 0 {
          table.pointee.slots[place] = KeyTable.slot(tag, number)
          table.pointee.count += 1
          return true
        }
        if KeyTable.tag(of: slot) == tag, keys.holds(KeyTable.number(of: slot), key) { return false }
        place = table.pointee.place(after: place)
      }
    }

    /// The number of an identifier, or ``KeyIndex/none``.
    @inline(__always) func find(_ key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32 {
      find(key, hash, start(hash))
    }

    /// Where the search for a hash begins.
    @inline(__always) func start(_ hash: UInt64) -> UnsafeMutablePointer<UInt64> {
      let mixed = KeyTable.mixed(hash)
      let table = tables + Int(mixed >> 62)
      return table.pointee.slots + table.pointee.place(of: KeyTable.tag(mixed))
    }

    /// The same as `find`, from where ``start(_:)`` says.
    @inline(__always) func find(
      _ key: UnsafeBufferPointer<UInt8>, _ hash: UInt64, _ start: UnsafeMutablePointer<UInt64>
    ) -> UInt32 {
      let mixed = KeyTable.mixed(hash)
      let tag = KeyTable.tag(mixed)
      var place = start
      while true {
        let slot = place.pointee
        if slot == 0 { return KeyIndex.none }
        if KeyTable.tag(of: slot) == tag, keys.holds(KeyTable.number(of: slot), key) {
          return KeyTable.number(of: slot)
        }
        place = (tables + Int(mixed >> 62)).pointee.slot(after: place)
      }
    }

    /// The number that the first slot of a search holds when the search can end there, else ``KeyIndex/none``: enough to
    /// fetch ahead what belongs to it.
    @inline(__always) func guess(_ hash: UInt64, _ start: UnsafeMutablePointer<UInt64>) -> UInt32 {
      let slot = start.pointee
      return KeyTable.tag(of: slot) == KeyTable.tag(KeyTable.mixed(hash)) ? KeyTable.number(of: slot) : KeyIndex.none
    }
  }
}

/// One part of a ``KeyIndex``: the slots of the identifiers whose hashes begin alike.
struct KeyTable {
  fileprivate(set) var slots: UnsafeMutablePointer<UInt64>
  fileprivate var capacity = 64
  fileprivate var count = 0

  fileprivate init() {
    slots = LargePages.allocate(capacity, of: UInt64.self)
    slots.initialize(repeating: 0, count: capacity)
  }

  fileprivate func deallocate() { slots.deallocate() }

  @inline(__always) fileprivate func place(of tag: UInt32) -> Int { (Int(tag) &* capacity) >> 32 }
  @inline(__always) fileprivate func place(after place: Int) -> Int { place + 1 == capacity ? 0 : place + 1 }
  @inline(__always) fileprivate func slot(after slot: UnsafeMutablePointer<UInt64>) -> UnsafeMutablePointer<UInt64> {
    slot + 1 == slots + capacity ? slots : slot + 1
  }

  /// No more than four of five slots are taken.
  @inline(__always) fileprivate mutating func makeRoom(for more: Int) {
    while (count + more) * 5 > capacity * 4 { grow(to: capacity + capacity / 2) }
  }

  /// - Parameter all: Those that are there already among them.
  fileprivate mutating func makeRoom(forAll all: Int) {
    if all * 5 > capacity * 4 { grow(to: all * 5 / 4 + 1) }
  }

  private mutating func grow(to wanted: Int) {
    let (old, size) = (slots, capacity)
    capacity = wanted
    // Whole large pages, where they are used.
    let page = LargePages.size / MemoryLayout<UInt64>.stride
    if capacity > page { capacity = (capacity + page - 1) / page * page }
    slots = LargePages.allocate(capacity, of: UInt64.self)
    slots.initialize(repeating: 0, count: capacity)
    for index in 0..<size where old[index] != 0 {
      var place = place(of: Self.tag(of: old[index]))
      while slots[place] != 0 { place = self.place(after: place) }
      slots[place] = old[index]
    }
    old.deallocate()
  }

  /// Spreads a hash whose upper bits say little.
  @inline(__always) fileprivate static func mixed(_ hash: UInt64) -> UInt64 {
    (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
  }
  @inline(__always) fileprivate static func tag(_ mixed: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed >> 30) }
  @inline(__always) fileprivate static func slot(_ tag: UInt32, _ number: UInt32) -> UInt64 {
    UInt64(tag) << 32 | UInt64(number + 1)
  }
  @inline(__always) fileprivate static func tag(of slot: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: slot >> 32) }
  @inline(__always) fileprivate static func number(of slot: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: slot) &- 1
  }
}
