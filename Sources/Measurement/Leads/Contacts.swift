internal import Exports

/// The leads of each contact: a CRM's conversion moves activities from the lead to its contact.
final class Contacts {
  private let keys = KeyStore()
  private let index: KeyIndex
  private var count: UInt32 = 0
  /// For every contact the last of its links, for every link its lead and the link before.
  private var heads: [Int32] = []
  private var links: [(lead: UInt32, before: Int32)] = []

  init() { index = KeyIndex(keys) }

  var isEmpty: Bool { count == 0 }

  func take(_ batch: Batch, _ numbers: UnsafePointer<UInt32>) {
    let contacts = batch.keys[LeadPlaces.contact]
    guard !contacts.isEmpty else { return }
    for row in 0..<batch.count where numbers[row] != LeadPart.duplicate {
      for key in Identifiers(contacts.key(row)) { add(key, numbers[row]) }
    }
  }

  private func add(_ key: UnsafeBufferPointer<UInt8>, _ lead: UInt32) {
    let contact = number(of: key)
    let before = heads[Int(contact)]
    heads[Int(contact)] = Int32(links.count)
    links.append((lead, before))
  }

  private func number(of key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = Batch.Keys.hash(key)
    if let number = index.number(of: key, hash) { return number }
    let bytes = KeyStore.copy(key, to: keys.segment(KeyStore.size(of: key.count)))
    keys.grow(to: Int(count) + 1)
    keys.set(count, bytes)
    index.withView { index in
      index.makeRoom(hash, for: 1)
      _ = index.insert(hash, bytes, count)
    }
    heads.append(-1)
    count += 1
    return count - 1
  }

  /// Adds a contact's leads to a list that holds each once.
  func leads(of key: UnsafeBufferPointer<UInt8>, _ hash: UInt64, to leads: inout [UInt32]) {
    guard let contact = index.number(of: key, hash) else { return }
    var link = heads[Int(contact)]
    while link >= 0 {
      let (lead, before) = links[Int(link)]
      if !leads.contains(lead) { leads.append(lead) }
      link = before
    }
  }
}

/// The identifiers of a cell, which `;` separates: trimmed, the empty ones left out.
struct Identifiers: Sequence, IteratorProtocol {
  private var rest: UnsafeBufferPointer<UInt8>

  init(_ cell: UnsafeBufferPointer<UInt8>) { rest = cell }

  mutating func next() -> UnsafeBufferPointer<UInt8>? {
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
      var key = rest[..<end]
      rest = UnsafeBufferPointer(rebasing: rest[Swift.min(end + 1, rest.endIndex)...])
      while let first = key.first, first <= 32 { key = key.dropFirst() }
      while let last = key.last, last <= 32 { key = key.dropLast() }
      if !key.isEmpty { return UnsafeBufferPointer(rebasing: key) }
    }
    return nil
  }
}
