/// Numbers for the identifiers of deals, from 1; 0 is the empty one.
final class Deals {
  private let keys = KeyStore()
  private let index: KeyIndex
  private var count: UInt32 = 0

  init() { index = KeyIndex(keys) }

  func number(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32 {
    guard !key.isEmpty else { return 0 }
    if let number = index.number(of: key, hash) { return number + 1 }
    let bytes = KeyStore.copy(key, to: keys.segment(KeyStore.size(of: key.count)))
    keys.grow(to: Int(count) + 1)
    keys.set(count, bytes)
    index.withView { index in
      index.makeRoom(hash, for: 1)
      _ = index.insert(hash, bytes, count)
    }
    count += 1
    return count
  }
}
