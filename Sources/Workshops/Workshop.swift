/// A workshop's open file: the log of everything that was said and decided, each entry safe before it is answered.
///
/// There is one writer at a time; others can read. It is used from one thread.
public final class Workshop {
  /// The file, absolute and without links.
  public let path: String
  public private(set) var contents: WorkshopContents
  private let file: WorkshopFile
  /// Nil where the directory is not waited for.
  private let directory: Directory?
  private let claim: Claim
  private var failure: StorageFailure?

  private init(file: WorkshopFile, contents: WorkshopContents, claim: Claim, durability: Durability) throws {
    path = file.path
    directory = durability == .extra ? try Directory(of: file.path) : nil
    self.file = file
    self.contents = contents
    self.claim = claim
  }

  deinit { close() }

  /// Lets go of the file and of the claim; nothing can be added afterwards.
  public func close() {
    file.close()
    claim.release()
  }
}

// MARK: - Opening

extension Workshop {
  /// Makes a workshop's file, which appears complete or not at all.
  ///
  /// - Parameter created: RFC 3339.
  /// - Throws: ``WorkshopError/exists(path:)`` when there is anything at the path.
  public static func create(at path: String, name: String, created: String, claim: Claimant) throws -> Workshop {
    try create(at: path, name: name, created: created, claim: claim, durability: .extra)
  }

  package static func create(
    at path: String, name: String, created: String, claim: Claimant, durability: Durability,
    schema: Schema = .current
  ) throws -> Workshop {
    let path = try FileSystem.resolvedNew(path)
    try require([name, created], for: path)
    guard !FileSystem.exists(path) else { throw WorkshopError.exists(path: path) }
    let claim = try Claim.take(on: path, by: claim)
    let temporary = path + ".new"
    FileSystem.remove(temporary)
    FileSystem.remove(temporary + "-journal")
    try FileSystem.makePrivateFile(temporary)
    do {
      try storage(path, writing: true) {
        try WorkshopFile.fill(
          temporary, name: name, created: created, durability: durability, schema: schema)
      }
      try FileSystem.publish(temporary, as: path)
    } catch {
      FileSystem.remove(temporary)
      throw error
    }
    let file = try WorkshopFile(path: path, access: .writing(durability), schema: schema)
    return try Workshop(file: file, contents: try file.contents(), claim: claim, durability: durability)
  }

  /// Opens a workshop's file for writing and takes the claim on it; an older file is migrated after a copy was kept
  /// beside it.
  ///
  /// - Throws: ``WorkshopError``; a damaged file is not opened for writing, see ``read(at:)`` and ``salvage(at:to:claim:)``.
  public static func open(at path: String, claim: Claimant) throws -> Workshop {
    try open(at: path, claim: claim, durability: .extra)
  }

  package static func open(
    at path: String, claim: Claimant, durability: Durability, schema: Schema = .current
  ) throws -> Workshop {
    let path = try existing(path)
    let claim = try Claim.take(on: path, by: claim)
    let file = try WorkshopFile(path: path, access: .writing(durability), schema: schema)
    let contents = try file.contents()
    if let damage = try contents.damage ?? file.structuralDamage() {
      throw WorkshopError.damaged(path: path, damage)
    }
    if file.version < schema.version { try file.migrate(to: schema) }
    return try Workshop(file: file, contents: contents, claim: claim, durability: durability)
  }
}

// MARK: - Writing

extension Workshop {
  /// Adds an event; when this returns it survives a power cut.
  ///
  /// - Parameter at: RFC 3339.
  /// - Throws: ``WorkshopError``; after ``WorkshopError/cannotWrite(path:_:)`` nothing more is written through this value.
  @discardableResult
  public func append(_ payload: String, at: String) throws -> StoredEvent {
    try append([payload], at: at)[0]
  }

  /// Adds several events, all or none.
  @discardableResult
  public func append(_ payloads: [String], at: String) throws -> [StoredEvent] {
    try append(payloads.map { (payload: $0, at: at) })
  }

  @discardableResult
  func append(_ entries: [(payload: String, at: String)]) throws -> [StoredEvent] {
    if let failure { throw WorkshopError.stopped(path: path, after: failure) }
    try Self.require(entries.flatMap { [$0.payload, $0.at] }, for: path)
    let end = (count: contents.events.count, head: head)
    var added: [StoredEvent] = []
    for (payload, at) in entries {
      let number = end.count + added.count + 1
      let digest = EventChain.digest(
        after: added.last?.digest ?? end.head, number: number, at: at, payload: payload)
      added.append(StoredEvent(number: number, at: at, payload: payload, digest: digest))
    }
    do {
      try file.append(added, after: end)
      try directory?.synchronize()
    } catch WorkshopError.cannotWrite(let path, let failure) {
      self.failure = failure
      throw WorkshopError.cannotWrite(path: path, failure)
    }
    contents.events += added
    return added
  }

  /// Keeps a measurement beside the log.
  func keep(_ measurement: KeptMeasurement) throws { _ = try file.keep(measurement) }

  /// Copies everything that was added so far into a new file.
  ///
  /// - Throws: ``WorkshopError/exists(path:)`` when there is anything at the target.
  public func copy(to target: String) throws { try file.copy(to: target) }

  private var head: String {
    contents.events.last?.digest ?? EventChain.beginning(name: contents.name, created: contents.created)
  }

  private static func require(_ texts: [String], for path: String) throws {
    guard texts.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(0) }) else {
      throw WorkshopError.unstorableText(path: path)
    }
  }

  static func existing(_ path: String) throws -> String {
    guard let resolved = FileSystem.resolved(path) else { throw WorkshopError.notFound(path: path) }
    guard FileSystem.size(of: resolved) != 0 else { throw WorkshopError.damaged(path: resolved, .empty) }
    return resolved
  }
}
