import GRDB

extension WorkshopFile {
  /// One transaction, which waits for the disk.
  func append(_ events: [StoredEvent], after end: (count: Int, head: String)) throws {
    guard !events.isEmpty else { return }
    try storage(path, writing: true) {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try Self.add(events, to: database, after: end, path: path)
          return .commit
        }
      }
    }
  }

  /// Takes the steps that are missing in one transaction, after a copy of the file was kept beside it.
  func migrate(to schema: Schema) throws {
    try copy(to: keptCopy)
    try storage(path, writing: true) {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try schema.apply(to: database, from: version)
          return .commit
        }
      }
    }
  }

  /// `NAME.entente.version-1`, or with a number when a copy is kept there already.
  private var keptCopy: String {
    let first = "\(path).version-\(version)"
    var candidate = first
    var count = 1
    while FileSystem.exists(candidate) {
      count += 1
      candidate = "\(first)-\(count)"
    }
    return candidate
  }
}
