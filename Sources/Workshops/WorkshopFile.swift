import GRDB

/// A connection to a workshop's file that has been recognised as one.
struct WorkshopFile {
  /// "Ente" in ASCII, at byte 68 of the file: `file` and other programs know a workshop by it.
  static let applicationID = 0x456E_7465

  let path: String
  let queue: DatabaseQueue
  /// The schema's version in the file.
  let version: Int

  enum Access {
    case reading
    case writing(Durability)
  }

  /// Connects without changing anything; a file that is none of ours, or too new, is left as it is.
  init(path: String, access: Access, schema: Schema) throws {
    var configuration = Self.configuration(access)
    configuration.prepareDatabase { database in
      _ = try Self.recognisedVersion(of: database, path: path, schema: schema)
      try Self.setUp(database, access)
    }
    let queue = try storage(path) { try DatabaseQueue(path: path, configuration: configuration) }
    self.path = path
    self.queue = queue
    version = try storage(path) {
      try queue.inDatabase { try Self.recognisedVersion(of: $0, path: path, schema: schema) }
    }
  }

  /// Fills an empty file with a new workshop.
  static func fill(
    _ path: String, name: String, created: String, durability: Durability, schema: Schema
  ) throws {
    let access = Access.writing(durability)
    var configuration = Self.configuration(access)
    configuration.prepareDatabase { try setUp($0, access) }
    try storage(path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try database.execute(sql: "PRAGMA application_id = \(applicationID)")
          try schema.apply(to: database, from: 0)
          let beginning = EventChain.beginning(name: name, created: created)
          try database.execute(
            sql: "INSERT INTO workshop (one, name, created, beginning, events, head) VALUES (1, ?, ?, ?, 0, ?)",
            arguments: [name, created, beginning, beginning])
          return .commit
        }
      }
      try queue.close()
    }
  }

  /// Adds events and moves the log's end in the caller's transaction.
  static func add(
    _ events: [StoredEvent], to database: Database, after end: (count: Int, head: String), path: String
  ) throws {
    guard let last = events.last else { return }
    let insertion = try database.cachedStatement(
      sql: "INSERT INTO event (number, at, payload, digest) VALUES (?, ?, ?, ?)")
    for event in events {
      try insertion.execute(arguments: [event.number, event.at, event.payload, event.digest])
    }
    let update = try database.cachedStatement(
      sql: "UPDATE workshop SET events = ?, head = ? WHERE events = ? AND head = ?")
    try update.execute(arguments: [last.number, last.digest, end.count, end.head])
    guard database.changesCount == 1 else { throw WorkshopError.changedElsewhere(path: path) }
  }

  /// Closing cannot fail in a way that matters: whatever was added is on the disk already.
  func close() { try? queue.close() }

  /// Copies what is committed into a new file, which `VACUUM INTO` alone can do while the file is open.
  func copy(to target: String) throws {
    let target = try FileSystem.resolvedNew(target)
    guard !FileSystem.exists(target) else { throw WorkshopError.exists(path: target) }
    let temporary = target + ".new"
    FileSystem.remove(temporary)
    try FileSystem.makePrivateFile(temporary)
    do {
      try storage(target, writing: true) {
        try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [temporary]) }
      }
      try FileSystem.publish(temporary, as: target)
    } catch {
      FileSystem.remove(temporary)
      throw error
    }
  }
}

extension WorkshopFile {
  private static func configuration(_ access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    if case .reading = access { configuration.readonly = true }
    return configuration
  }

  /// The rollback journal keeps all answers in the one file, and `EXTRA` waits for the journal's removal too.
  private static func setUp(_ database: Database, _ access: Access) throws {
    try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    guard case .writing(let durability) = access else { return }
    try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA synchronous = \(durability.rawValue)")
  }

  private static func recognisedVersion(of database: Database, path: String, schema: Schema) throws -> Int {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
      throw WorkshopError.foreign(path: path)
    }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= schema.version else {
      throw WorkshopError.newer(path: path, version: version, known: schema.version)
    }
    guard version >= 1 else { throw WorkshopError.foreign(path: path) }
    return version
  }
}

/// Does something with the database and says what went wrong in this library's words.
func storage<Result>(_ path: String, writing: Bool = false, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as DatabaseError {
    throw WorkshopError(error, path: path, writing: writing)
  }
}

extension WorkshopError {
  fileprivate init(_ error: DatabaseError, path: String, writing: Bool) {
    let code = Int(error.extendedResultCode.rawValue)
    let failure = StorageFailure(source: .sqlite, code: code, message: error.message ?? "")
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .foreign(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, .structure(code: code))
    case .SQLITE_ERROR where !writing: self = .damaged(path: path, .structure(code: code))
    default: self = writing ? .cannotWrite(path: path, failure) : .cannotRead(path: path, failure)
    }
  }
}
