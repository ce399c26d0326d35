import Exports
import Testing

@testable import Measurement

@Suite struct KeyIndexTests {
  private func number(_ key: String, in index: KeyIndex) -> UInt32? {
    Array(key.utf8).withUnsafeBufferPointer { index.number(of: $0, Batch.Keys.hash($0)) }
  }

  /// - Returns: Whether the key was new.
  private func insert(_ key: String, _ number: UInt32, in index: KeyIndex, hash: UInt64? = nil) -> Bool {
    Array(key.utf8).withUnsafeBufferPointer { bytes in
      let copy = KeyStore.copy(bytes, to: index.keys.segment(KeyStore.size(of: bytes.count)))
      index.keys.grow(to: Int(number & ~KeyStore.secondRow) + 1, Int(number & ~KeyStore.secondRow) + 1)
      index.keys.set(number, copy)
      let hash = hash ?? Batch.Keys.hash(bytes)
      return index.withView { view in
        view.makeRoom(hash, for: 1)
        return view.insert(hash, copy, number)
      }
    }
  }

  @Test func twentyThousandKeysAreFound() {
    let index = KeyIndex(KeyStore())
    for number in 0..<20_000 {
      let row = number % 3 == 0 ? KeyStore.secondRow : 0
      #expect(insert("lead-\(number)", UInt32(number) | row, in: index))
    }
    for number in 0..<20_000 {
      #expect(self.number("lead-\(number)", in: index) == UInt32(number) | (number % 3 == 0 ? KeyStore.secondRow : 0))
      #expect(self.number("Lead-\(number)", in: index) == nil)
    }
    #expect(!insert("lead-77", 30_000, in: index))
    #expect(number("lead-77", in: index) == 77)
  }

  /// Keys with one hash are told apart by their bytes.
  @Test func keysOfOneHash() {
    let index = KeyIndex(KeyStore())
    for number in 0..<300 { #expect(insert("k\(number)", UInt32(number), in: index, hash: 42)) }
    #expect(!insert("k299", 1000, in: index, hash: 42))
    let found = Array("k299".utf8).withUnsafeBufferPointer { index.number(of: $0, 42) }
    #expect(found == 299)
  }

  @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 17, 65_534, 65_535, 65_536, 70_000])
  func lengthsOfKeys(_ length: Int) {
    let index = KeyIndex(KeyStore())
    let key = String(repeating: "x", count: length)
    #expect(insert(key, 0, in: index))
    #expect(insert(key + "y", 1, in: index))
    #expect(number(key, in: index) == 0)
    #expect(number(key + "y", in: index) == 1)
    #expect(number(key + "z", in: index) == nil)
    #expect(index.keys.text(1) == key + "y")
  }
}
