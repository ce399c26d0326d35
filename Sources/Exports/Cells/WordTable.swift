#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Words by their bytes: an open-addressing table of small entries, half full at most.
///
/// An entry holds the first and the last eight bytes and the length, which is the whole word up to 16 bytes; only longer
/// words are compared where they lie. During the parallel part of a round the table is only looked at; chunks collect what
/// they do not find in small tables of their own.
struct WordTable {
  private var entries: UnsafeMutablePointer<Entry>
  private var mask: Int
  private(set) var count = 0
  /// The bytes of each word, by number; those of number 0, the empty word, are none.
  private(set) var words: [Word] = [Word(start: nil, count: 0, hash: 0)]
  private var arena = Arena()

  private struct Entry {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var length: UInt32 = 0
    /// 0 is a free place.
    var number: UInt32 = 0
  }

  struct Word {
    var start: UnsafePointer<UInt8>?
    var count: Int
    var hash: UInt64
  }

  init(capacity: Int = 256) {
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    mask = capacity - 1
  }

  func deallocate() {
    entries.deallocate()
    arena.deallocate()
  }
}

extension WordTable {
  /// The word's number; 0 when the table does not have it.
  @inline(__always) func number(
    of start: UnsafePointer<UInt8>, count: Int, hash: UInt64, _ head: UInt64, _ tail: UInt64
  )
    -> UInt32
  {
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = entries[place]
      if entry.number == 0 { return 0 }
      if entry.head == head, entry.tail == tail, entry.length == UInt32(truncatingIfNeeded: count),
        count <= 16 || isSame(entry.number, start, count)
      {
        return entry.number
      }
      place = (place + 1) & mask
    }
  }

  @inline(never) private func isSame(_ number: UInt32, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard let word = words[Int(number)].start else { return false }
    return memcmp(word, start, count) == 0
  }

  /// Adds a word that the table does not have.
  mutating func add(_ start: UnsafePointer<UInt8>, count: Int, hash: UInt64) -> UInt32 {
    if (self.count + 1) * 2 > mask { grow() }
    let copy = arena.take(count)
    copy.update(from: start, count: count)
    self.count += 1
    let number = UInt32(self.count)
    words.append(Word(start: UnsafePointer(copy), count: count, hash: hash))
    put(number)
    return number
  }

  mutating func clear() {
    guard count > 0 else { return }
    entries.update(repeating: Entry(), count: mask + 1)
    words.removeSubrange(1...)
    arena.clear()
    count = 0
  }

  private func put(_ number: UInt32) {
    let word = words[Int(number)]
    guard let start = word.start else { return }
    let (head, tail) = KeyHash.ends(UnsafeRawPointer(start), length: word.count)
    var place = Int(truncatingIfNeeded: word.hash) & mask
    while entries[place].number != 0 { place = (place + 1) & mask }
    entries[place] = Entry(head: head, tail: tail, length: UInt32(truncatingIfNeeded: word.count), number: number)
  }

  private mutating func grow() {
    entries.deallocate()
    let capacity = (mask + 1) * 4
    entries = .allocate(capacity: capacity)
    entries.initialize(repeating: Entry(), count: capacity)
    mask = capacity - 1
    for number in words.indices.dropFirst() { put(UInt32(number)) }
  }
}
